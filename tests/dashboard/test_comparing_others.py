"""Our shares beside those of the country and of earlier years: words on the interval, the same numbers everywhere, and for whom."""

from dataclasses import replace

import pytest
from drawn import catalog
from harvest import figures, texts
from made_up import cell, step

from dashboard.access import Viewer
from dashboard.apart import NO_DIFFERENCE, Spot, difference_cells, judge_apart, share_at, share_cells, share_of
from dashboard.beside import beside_views, unmatched
from dashboard.earlier import COMPARISON, COURSE, Years, comparable, earlier_views, is_duration, read_years
from dashboard.library import Library
from dashboard.reading import Scope
from dashboard.selection import Selection
from queries.contrast import Difference, Share

OTHERS = ("wethouder", "beleid", "redactie", "beheer")


@pytest.fixture(scope="module")
def edition(shown):
    return Library(shown.editions).open(Viewer("Test", "beleid"))


@pytest.mark.parametrize(
    ("found", "better", "kind", "words"),
    [
        (Difference(6, 1, 11), "higher", "good", "6\u00a0procentpunt hoger dan cohort 2022: meer dan toeval"),
        (Difference(6, 1, 11), "lower", "bad", "6\u00a0procentpunt hoger dan cohort 2022: meer dan toeval"),
        (Difference(-6, -11, -1), "none", "none", "6\u00a0procentpunt lager dan cohort 2022: meer dan toeval"),
        (Difference(6, 0, 12), "higher", "open", f"{NO_DIFFERENCE} met cohort 2022"),
        (None, "higher", "open", "nog niets om mee te vergelijken"),
    ],
)
def test_only_what_chance_cannot_make_is_called_a_difference(found, better, kind, words):
    verdict = judge_apart(found, "cohort 2022", better)
    assert (verdict.kind, verdict.words) == (kind, words)


def test_a_hidden_figure_has_no_share_and_no_difference():
    assert share_of(cell(None)) is None
    assert share_of(None) is None
    assert share_at(step(0, 12, 40.0)) is None
    assert share_cells(None, "<\u00a010") == ("<\u00a010", "–")
    assert difference_cells(None) == ("–", "–", "–")


def test_a_difference_is_said_with_its_sides():
    assert difference_cells(Difference(-3, -8, 2)) == ("3\u00a0procentpunt lager", "van 8 lager tot 2 hoger", NO_DIFFERENCE)


def years(*values, indicator="k22_voortgangsgesprekken", edition=None):
    reading = read_years(Scope(edition, Selection()), edition.catalog.indicators[indicator]).reading
    spots = tuple(Spot(str(2022 + i), Share(value, value - 5, value + 5) if value else None, 100) for i, value in enumerate(values))
    return Years(reading, "Iets", "jaar", spots)


def test_the_latest_year_is_laid_beside_the_last_one_that_is_shown(edition):
    assert years(40, None, 70, edition=edition).difference == Difference(30, 23, 37)


def test_one_year_alone_says_so_instead_of_drawing(edition):
    view = earlier_views(years(None, 40, edition=edition))[0]
    assert view.chart.empty == view.sentence
    assert "nog maar één jaar" in view.sentence


def test_chart_sentence_and_table_of_the_years_say_the_same(edition):
    view = earlier_views(years(40, 70, edition=edition))[0]
    assert (view.chart.values, view.chart.low, view.chart.high) == ([40, 70], [35, 65], [45, 75])
    assert [row[1] for row in view.table.rows] == ["40\u00a0%", "70\u00a0%"]
    assert view.table.rows[1][4:] == ("30\u00a0procentpunt hoger", "van 23 hoger tot 37 hoger", "meer dan toeval")
    assert "Dat is 30\u00a0procentpunt hoger (95%-interval: van 23 hoger tot 37 hoger): meer dan toeval." in view.sentence


def test_more_people_in_the_same_time_is_good_where_a_short_duration_is(edition):
    duration = next(one for one in comparable(edition).values() if is_duration(one) and one.better == "lower")
    assert years(40, 70, indicator=duration.id, edition=edition).verdict.kind == "good"


def test_years_are_compared_only_where_everybody_was_followed_equally_long(edition):
    found = comparable(edition)
    assert {"k06_duur_tot_voldaan", "k08_binnen_drie_jaar", "c02_brede_intake"} <= found.keys()
    assert not {"k01_inburgeraars", "k07_diplomas", "k02_leerroute", "p09_cbs_levering"} & found.keys()


@pytest.mark.parametrize("group", ["asiel", "gezin"])
def test_a_group_stands_beside_the_country_with_vintage_and_mark(edition, group):
    view = next(one for one in beside_views(edition, "nederland") if one.id == f"naast-swi_brede_intake-{group}")
    assert [row[0] for row in view.table.rows] == ["2022 (SWI2022)", "2023 (SWI2023)"]
    values = {"asiel": [35, 45], "gezin": [55, 55]}[group]
    assert [row[3] for row in view.table.rows] == [f"{value}\u00a0%*" for value in values]
    assert any(note.startswith("* Voorlopig") for note in view.notes)


def test_the_country_is_drawn_beside_us_and_the_difference_is_ours_minus_theirs(edition):
    view = next(one for one in beside_views(edition, "nederland") if one.id.endswith("asiel"))
    assert view.chart.others == [35, 45]
    for row, own in zip(view.table.rows, view.chart.values, strict=True):
        if own is not None:
            theirs = int(row[3].split("\u00a0")[0])
            assert row[4].startswith(f"{abs(own - theirs):.0f}\u00a0procentpunt {'hoger' if own > theirs else 'lager'}")


def test_cbs_figures_that_follow_a_cohort_longer_do_not_stand_beside_ours(edition):
    assert 88.0 not in {value for _, _, value, _ in edition.references.get("swi_brede_intake", [])}


def test_a_series_that_stands_alone_says_why(edition):
    assert [one.why for one in unmatched(edition, "nederland")] == [catalog().references["swi_cohorten"].unmatched]


def test_an_edition_without_figures_of_others_has_nothing_beside_ours(edition):
    class Bare:
        catalog = replace(edition.catalog, references={})

    assert beside_views(Bare, "nederland") == []


@pytest.mark.parametrize("role", OTHERS)
def test_the_page_asks_three_questions_and_fills_two_charts_in_place(reader, role):
    answer = reader(role).open("/vergelijken")
    said = " ".join(texts(answer.places))
    assert said.count("Doen we het anders dan") == 3
    assert {COMPARISON, COURSE} <= figures(answer).keys()
    filled = reader(role).fill("/vergelijken", "?cijfer=k21_pip_op_tijd", answer.ids)
    assert catalog().indicators["k21_pip_op_tijd"].title in set(texts(filled.places))


def test_the_adviesraad_has_neither_the_page_nor_its_tables_nor_the_links(reader):
    council = reader("adviesraad")
    assert "hoort niet bij uw rol" in " ".join(texts(council.open("/vergelijken").places))
    assert council.client.get(f"/download/{COMPARISON}.csv").status_code == 403
    assert "/vergelijken" not in str(council.open("/indicator/c02_brede_intake").places)


@pytest.mark.parametrize("name", [COMPARISON, COURSE, "naast-swi_brede_intake-asiel"])
def test_every_table_of_the_page_can_be_taken_along(reader, name):
    response = reader("wethouder").client.get(f"/download/{name}.csv?cijfer=c02_brede_intake")
    assert response.status_code == 200
    assert "2023" in response.text


def test_a_figure_with_a_counterpart_links_to_the_page_that_compares(reader):
    found = str(reader("beleid").open("/indicator/c02_brede_intake", "?doelgroep=asiel").places)
    assert "/vergelijken?cijfer=c02_brede_intake&doelgroep=asiel" in found
    assert "Vergelijk met Nederland en met eerdere jaren" in found


@pytest.mark.parametrize("name", ["onbekend", "k01_inburgeraars", "../../etc"])
def test_a_figure_that_cannot_be_compared_gives_the_first_that_can(reader, name):
    plain, asked = (reader("beleid").open("/vergelijken", search) for search in ("", f"?cijfer={name}"))
    titles = [[one for one in texts(answer.places) if "binnen" in one] for answer in (plain, asked)]
    assert titles[0] == titles[1]
