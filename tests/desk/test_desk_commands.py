"""The desk on the command line: one sentence for each step, exit 1 for a refusal, and a trail that can be checked."""

import os
import subprocess
import sys

import pytest
from bare import bare_edition
from made import settings_in
from sqlalchemy import update

from queries.desk.store import open_desk
from queries.desk.trail import trail


@pytest.fixture
def settings(tmp_path):
    return settings_in(tmp_path / "data")


def monitor(settings, *words: str, account: str = "beheerder") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "MONITOR_DATA": str(settings.data), "LOGNAME": account}
    return subprocess.run([sys.executable, "-m", "etl.cli", *words], capture_output=True, text=True, env=environment, check=False)


def said(done: subprocess.CompletedProcess[str]) -> tuple[int, str]:
    return done.returncode, done.stdout or done.stderr


def test_an_edition_goes_from_concept_to_readers_by_two_people(settings):
    edition = bare_edition(settings)
    assert said(monitor(settings, "edition", "offer", edition.id)) == (0, f"{edition.id} is nu ter controle.\n")
    code, sentence = said(monitor(settings, "edition", "approve", edition.id))
    assert (code, "Vraag een collega" in sentence) == (1, True)
    code, sentence = said(monitor(settings, "edition", "approve", edition.id, "--moment", "2026-11-05 09:00", account="ander"))
    assert (code, sentence) == (0, f"{edition.id} is nu goedgekeurd voor 05-11-2026 om 09:00.\n")
    code, sentence = said(monitor(settings, "trail"))
    assert (code, "3 regels" in sentence) == (0, True)


def test_real_figures_without_approval_are_refused_in_one_sentence(settings):
    edition = bare_edition(settings)
    code, sentence = said(monitor(settings, "edition", "publish", edition.id))
    assert code == 1
    assert sentence.startswith(f"Geweigerd: {edition.id} is niet goedgekeurd door een tweede persoon")


def test_what_is_due_is_published_and_withdrawn_again(settings):
    edition = bare_edition(settings, synthetic="ja")
    assert said(monitor(settings, "edition", "offer", edition.id))[0] == 0
    assert said(monitor(settings, "edition", "approve", edition.id, account="ander"))[0] == 0
    assert said(monitor(settings, "edition", "due")) == (0, f"Gepubliceerd: {edition.id}\n")
    assert said(monitor(settings, "edition", "withdraw", edition.id, "--reden", "Fout.")) == (0, f"Ingetrokken: {edition.id}\n")


@pytest.mark.parametrize("moment", ["morgen", "2026-13-01 09:00", "2026-11-05T"])
def test_a_moment_that_is_none_is_wrong_usage(settings, moment):
    edition = bare_edition(settings)
    code, sentence = said(monitor(settings, "edition", "approve", edition.id, "--moment", moment))
    assert (code, "is geen moment" in sentence) == (2, True)


def test_a_changed_trail_is_exit_1_and_says_which_line(settings):
    edition = bare_edition(settings)
    monitor(settings, "edition", "offer", edition.id)
    desk = open_desk(settings.desk)
    with desk.store.begin() as connection:
        connection.execute(update(trail).values(actor="iemand anders"))
    desk.store.dispose()
    code, sentence = said(monitor(settings, "trail"))
    assert (code, "Regel 1 van het logboek klopt niet meer" in sentence) == (1, True)
