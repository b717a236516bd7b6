"""A disk that is full or broken, or a machine without memory: refused in one Dutch sentence, and the old edition stays."""

import pytest
import tally
from experiment import Experiment
from nursery import UNTOUCHED, Ended
from small_town import STEPS

from etl.terminal import REFUSED

WORDS = {"ENOSPC": "er is geen ruimte meer", "EIO": "de schijf geeft een fout (EIO)"}
# Bytes that one file may have; a warehouse and an edition need more than any of these.
SIZES = [0, 100, 4096, 100_000, 600_000, 1_200_000]


def assert_refused(ended: Ended) -> None:
    """One sentence; or nothing at all, where only the log could not be written."""
    assert ended.code == REFUSED or (ended.code, ended.said) == (0, "")
    if ended.code:
        assert ended.said.startswith("Geweigerd: ")
        assert ended.said.count("\n") == 1
        assert "Wat gepubliceerd is, is niet veranderd." in ended.said


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("fault", WORDS)
def test_a_disk_that_fails_at_any_change_is_a_refusal(experiment: Experiment, step: str, fault: str, stride: int):
    refused, place = 0, list(WORDS).index(fault) * stride // 2
    while (ended := experiment.run(step, **{fault: place})).code != UNTOUCHED:
        assert_refused(ended)
        refused += WORDS[fault] in ended.said
        place += stride
    tally.row(28 if fault == "ENOSPC" else 29)
    tally.add("schijffouten", refused)
    assert experiment.broken == []
    assert refused


@pytest.mark.parametrize("step", STEPS)
def test_a_disk_that_fills_up_at_any_size_is_a_refusal(experiment: Experiment, step: str):
    refused = 0
    for size in SIZES:
        ended = experiment.run(step, file=size)
        assert_refused(ended)
        refused += ended.code == REFUSED
    tally.row(28)
    tally.add("volle schijven", refused)
    assert experiment.broken == []
    assert refused


@pytest.mark.parametrize("step", ["build", "edition"])
def test_a_machine_without_memory_leaves_a_whole_state(experiment: Experiment, step: str):
    codes = [experiment.run(step, memory=megabytes << 20).code for megabytes in (0, 4, 16, 64, 4096)]
    tally.row(31)
    tally.add("geheugengrenzen", len(codes))
    assert experiment.broken == []
    assert codes[-1] == 0
    assert any(codes)
