"""A run that is killed leaves the old edition or the new one, whole, and the next run ends where an undisturbed one does."""

import random
import signal

import pytest
import tally
from experiment import Experiment
from nursery import UNTOUCHED
from small_town import STEPS

SEED = 30
# A kill while figures are counted is dear and alike; most moments are spent where files change.
SHARES = {"land": 4, "build": 3, "edition": 1, "publish": 2}


@pytest.mark.parametrize("step", STEPS)
def test_a_kill_at_any_change_of_the_disk_leaves_a_whole_state(experiment: Experiment, step: str):
    place = 0
    while (code := experiment.run(step, kill=place).code) == -signal.SIGKILL:
        place += 1
        tally.add("kills")
        tally.add("bestandsoperaties")
    tally.row(30)
    assert (code, experiment.broken) == (UNTOUCHED, [])
    assert place > 5


def test_a_kill_at_a_random_moment_leaves_a_whole_state(experiment: Experiment, pytestconfig: pytest.Config):
    dice, kills = random.Random(SEED), 0
    while kills < pytestconfig.getoption("kills"):
        [step] = dice.choices(list(SHARES), list(SHARES.values()))
        ended = experiment.run(step, signal=signal.SIGKILL, after=dice.uniform(0, experiment.road.seconds[step]))
        assert ended.code in (0, -signal.SIGKILL)
        kills += ended.code == -signal.SIGKILL
    tally.row(30, 34)
    tally.add("kills", kills)
    assert experiment.broken == []


def test_a_run_that_is_asked_to_stop_leaves_a_whole_state(experiment: Experiment):
    for step, part in ((step, part / 4) for step in STEPS for part in range(1, 4)):
        ended = experiment.run(step, signal=signal.SIGTERM, after=experiment.road.seconds[step] * part)
        assert ended.code in (0, -signal.SIGTERM)
    tally.row(31)
    assert experiment.broken == []
