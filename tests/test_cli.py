"""Whoever mistypes or delivers something wrong reads one Dutch sentence, and an exit code says which kind it was."""

import os
import socket
import subprocess
import sys

import pytest

SECRET = "x" * 40


def monitor(tmp_path, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "MONITOR_DATA": str(tmp_path / "data"), **settings}
    command = [sys.executable, "-m", "etl.cli", *words]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["land"], "Geef ook BESTAND op."),
        (["build"], "Geef ook --periode op."),
        (["build", "--periode", "oktober"], "'oktober' is geen maand."),
        (["build", "--maand", "2026-10"], "De optie --maand bestaat niet."),
        (["publiceer"], "Dit commando bestaat niet"),
        (["sample", "--personen", "veel"], "De waarde van --personen kan niet."),
        (["sample", "--personen", "249"], "Kies een aantal van 250"),
        (["contract", "--alle"], "--alle met --uit MAP"),
        (["contract", "pip", "--alle", "--uit", "uit"], "--alle met --uit MAP"),
        (["contract", "--uit", "uit"], "--alle met --uit MAP"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage_is_exit_2_and_one_dutch_sentence(tmp_path, words, sentence):
    done = monitor(tmp_path, *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Verkeerd gebruik: ")
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "settings", "sentence"),
    [
        (["land", "er-is-niets.csv"], {}, "dit bestand bestaat niet"),
        (["build", "--periode", "2026-10"], {}, "ontbreekt een levering"),
        (["edition", "build", "--periode", "2026-10"], {}, "MONITOR_SLEUTEL ontbreekt"),
        (["edition", "build", "--periode", "2026-10"], {"MONITOR_SLEUTEL": SECRET}, "ontbreekt een levering"),
        (["edition", "publish", "2026-10.r1.abc"], {}, "Er is geen editie"),
        (["serve"], {"MONITOR_POORT": "deur"}, "MONITOR_POORT is 'deur'"),
        (["check"], {"MONITOR_KLEUR": "blauw"}, "MONITOR_KLEUR bestaat niet"),
        (["contract", "pips"], {}, "Bedoelde u pip?"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_refusal_is_exit_1_and_one_dutch_line(tmp_path, words, settings, sentence):
    done = monitor(tmp_path, *words, **settings)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Geweigerd: ")
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_port_in_use_is_refused_before_the_server_starts(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = monitor(tmp_path, "serve", MONITOR_POORT=str(taken.getsockname()[1]))
    assert done.returncode == 1
    assert "is niet vrij" in done.stderr


def test_nothing_published_is_said_before_the_server_starts(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    done = monitor(tmp_path, "serve", MONITOR_POORT=str(port))
    assert done.returncode == 1
    assert "Er is nog geen gepubliceerde editie" in done.stderr


def test_the_papers_of_a_table_are_written_in_the_folder_that_was_asked_for(tmp_path):
    done = monitor(tmp_path, "contract", "pip", "--uit", str(tmp_path / "uit"))
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(path.name for path in (tmp_path / "uit").iterdir()) == ["pip.html", "pip.xlsx"]
