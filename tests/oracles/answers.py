"""Answers by statistical packages that others wrote and many use: JSON in, JSON out.

Runs in an environment of its own, because lifelines asks for an older pandas than the product.
"""

import json
import sys

import numpy as np
from lifelines import AalenJohansenFitter, KaplanMeierFitter, datasets
from scipy import stats
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint
from statsmodels.stats.weightstats import DescrStatsW

People = list[tuple[float, float, int]]


def bundled() -> dict[str, People]:
    """People of published studies: when they came in, when they were last seen, and whether with the event."""
    waltons, lung, aids = datasets.load_waltons(), datasets.load_lung(), datasets.load_multicenter_aids_cohort_study()
    return {
        "waltons": [(0.0, float(t), int(e)) for t, e in zip(waltons["T"], waltons["E"], strict=True)],
        "lung": [(0.0, float(t), int(e)) for t, e in zip(lung["time"], lung["status"], strict=True)],
        "aids": [(float(w), float(t), int(d)) for w, t, d in zip(aids["W"], aids["T"], aids["D"], strict=True)],
    }


def columns(people: People) -> tuple[list[float], list[float], list[int]]:
    entry, ended, outcome = (list(column) for column in zip(*people, strict=True))
    return entry, ended, outcome


def kaplan_meier(people: People) -> dict[str, object]:
    """Survival with limits at every moment, and the median."""
    entry, ended, outcome = columns(people)
    fit = KaplanMeierFitter().fit(ended, outcome, entry=entry if any(entry) else None)
    curve = fit.survival_function_.join(fit.confidence_interval_)
    return {"curve": [[float(t), *map(float, row)] for t, row in zip(curve.index, curve.values, strict=True)],
            "median": float(fit.median_survival_time_)}  # fmt: skip


def aalen_johansen(people: People) -> list[list[float]]:
    """Cumulative incidence of outcome 1 with limits at every moment."""
    entry, ended, outcome = columns(people)
    fit = AalenJohansenFitter().fit(ended, outcome, event_of_interest=1, entry=entry if any(entry) else None)
    high, low = (fit.confidence_interval_.filter(like=f"_{side}_").iloc[:, 0] for side in ("upper", "lower"))
    return [
        [float(t), float(f), *sorted([float(a), float(b)])]
        for t, f, a, b in zip(fit.cumulative_density_.index, fit.cumulative_density_.iloc[:, 0], low, high, strict=True)
    ]


def funnel(n: int, p: float) -> list[float]:
    """The interpolated limits of Spiegelhalter (2005), from the exact binomial distribution."""
    found = []
    for q in (0.025, 0.975, 0.001, 0.999):
        r = stats.binom.ppf(q, n, p)
        alpha = (stats.binom.cdf(r, n, p) - q) / (stats.binom.cdf(r, n, p) - stats.binom.cdf(r - 1, n, p))
        found.append(100 * max(0.0, r - alpha) / n)
    return found


def banded(bands: list[tuple[float, float, int]]) -> list[float]:
    """Mean with limits from the midpoints, median with limits from the cumulative counts."""
    low, high, count = (np.array(column, float) for column in zip(*bands, strict=True))
    weighed = DescrStatsW((low + high) / 2, weights=count)
    n, edges, reached = count.sum(), np.append(low, high[-1]), np.append(0, count.cumsum())
    ranks = n / 2 + np.array([0, -1, 1]) * stats.norm.ppf(0.975) * np.sqrt(n) / 2
    return [weighed.mean, *weighed.zconfint_mean(), *np.interp(ranks, reached, edges)]


def agresti_caffo(pair: list[int]) -> float:
    """Half the width, in percentage points, of the interval of the difference of two shares."""
    low, high = confint_proportions_2indep(*pair, method="agresti-caffo", compare="diff")
    return 100 * (high - low) / 2


def xmr(values: list[float]) -> list[float]:
    """Centre and limits, with d2 as the expected distance of two standard normal draws."""
    d2 = np.sqrt(2) * stats.halfnorm.mean()
    margin = 3 / d2 * np.abs(np.diff(values)).mean()
    return [np.mean(values), np.mean(values) - margin, np.mean(values) + margin]


def answer(asked: dict) -> dict:
    people = bundled() | asked["people"]
    single = {name: some for name, some in people.items() if all(outcome < 2 for _, _, outcome in some)}
    return {
        "people": people,
        "kaplan_meier": {name: kaplan_meier(some) for name, some in single.items()},
        "aalen_johansen": {name: aalen_johansen(some) for name, some in people.items()},
        "shares": [proportion_confint(hits, n, method="wilson") for hits, n in asked["shares"]],
        "sizes": [funnel(n, p) for n, p in asked["sizes"]],
        "bands": [banded(bands) for bands in asked["bands"]],
        "pairs": [agresti_caffo(pair) for pair in asked["pairs"]],
        "series": [xmr(values) for values in asked["series"]],
    }


if __name__ == "__main__":
    json.dump(answer(json.load(sys.stdin)), sys.stdout)
