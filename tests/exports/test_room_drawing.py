"""A chart of the reading room has its lines and bars where the numbers are, and its words within the sheet."""

import re
from itertools import pairwise

import pytest

from dashboard.charts import Bars, Contrast, Curves, Flow, Line, Multiples, Trend
from dashboard.figures import draw
from dashboard.reading_room.axes import make_axis
from dashboard.reading_room.drawing import WIDTH, drawn

X = ["2023", "2024", "2025"]


def trend(**more: object) -> str:
    return drawn(draw(Trend(**{"x": X, "y": [20.0, None, 60.0], "last": "60 %", "ticks": X, "tick_texts": X, **more})))  # type: ignore[arg-type]


def circles(svg: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)"', svg)]


def test_points_are_as_far_apart_as_their_numbers():
    (_, low), (_, high) = circles(trend())
    *_, zero = re.findall(r'y="([\d.]+)" text-anchor="end" font-size="13" fill="#3D3D3D">0', trend())
    bottom = float(zero) - 4
    assert (bottom - high) / (bottom - low) == pytest.approx(3, rel=0.02)


def test_a_gap_in_a_series_is_a_gap_in_the_line():
    line = re.findall(r'<path d="([^"]+)" fill="none" stroke="#12436D"', trend())
    assert [one.count("M") for one in line] == [1, 1]
    assert all("L" not in one for one in line)


def test_bars_are_as_long_as_their_numbers_and_a_hidden_one_says_so():
    svg = drawn(draw(Bars(names=["a", "b", "c"], values=[20.0, 60.0, None], texts=["20 %", "60 %", "< 10"], hover=["", "", ""])))
    short, long = (float(width) for width in re.findall(r'<rect [^>]*width="([\d.]+)"', svg))
    assert long / short == pytest.approx(3, rel=0.01)
    assert "&lt; 10" in svg


def test_a_curve_climbs_in_stairs():
    line = Line("", [0.0, 12.0, 24.0], [0.0, 40.0, 70.0], [None] * 3, [None] * 3, ["", "", ""])
    svg = drawn(draw(Curves(unit="maanden", lines=[line], axis="maanden na de start", tick=12)))
    road = re.search(r'<path d="([^"]+)" fill="none" stroke="#12436D"', svg)
    points = re.findall(r"([\d.]+) ([\d.]+)", road[1])
    assert len(points) == 5
    assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(points))


def test_two_scales_each_have_their_own_place():
    svg = drawn(draw(Contrast(names=("Wel", "Niet"), values=(60.0, 50.0), difference=10.0, low=2.0, high=18.0, text="10 hoger")))
    assert "gelijk" in svg
    assert svg.count("<rect") == 2


def test_small_charts_share_one_height():
    chart = Multiples(
        names=["a", "b"], x=X, series=[[10.0, 20.0, 30.0], [30.0, 20.0, 10.0]], hover=[[""] * 3] * 2, last=["30", "10"]
    )
    roads = re.findall(r'<path d="([^"]+)" fill="none" stroke="#12436D"', drawn(draw(chart)))
    first, second = (re.findall(r" ([\d.]+)", road) for road in roads)
    assert first == second[::-1]


def test_words_at_the_edge_stay_on_the_sheet():
    chart = Bars(
        unit="maanden", names=["a"], values=[39.0], texts=["39"], hover=[""], norm=38.0, norm_text="wettelijke norm: 38 maanden"
    )
    x = float(re.search(r'<text x="([\d.]+)"[^>]*>wettelijke', drawn(draw(chart)))[1])
    assert x + 7 * len("wettelijke norm: 38 maanden") <= WIDTH


def test_what_only_plotly_can_draw_is_left_to_the_table():
    assert drawn(draw(Flow(sources=["a"], targets=["b"], flows=[(0, 0, 30)], hover=[""]))) == ""


def test_a_chart_without_figures_says_why():
    assert "Te weinig mensen" in drawn(draw(Trend(empty="Te weinig mensen om te tonen.")))


def test_no_text_of_the_data_becomes_markup():
    svg = drawn(draw(Bars(names=["<script>alert(1)</script>"], values=[20.0], texts=["<b>20</b>&"], hover=[""])))
    assert "<script" not in svg
    assert "20&amp;" in svg


@pytest.mark.parametrize(("top", "step"), [(7, 2), (48, 10), (95, 20), (1520, 500), (64238, 20000)])
def test_a_scale_has_round_steps(top, step):
    ticks = make_axis({"rangemode": "tozero", "nticks": 6}, [top], 0, 100).ticks
    assert {round(b[0] - a[0], 6) for a, b in pairwise(ticks)} == {step}
    assert 3 <= len(ticks) <= 8
