"""What a delivery means: twice the same, a jump, a gap, a late word, a second dossier. Rows 15, 17 and 21-26 of the matrix."""

from pathlib import Path

import pytest
import tally
from deliveries import Town, mart
from small import MONTH, Small, small_town, told
from written import as_delivery

from etl import ledger
from etl.contracts import read_contracts
from etl.files import sha256_of
from etl.intake import receive_all
from etl.merging import PERSON
from etl.store import open_warehouse

HOURS = "select dag, sum(uren)::integer as uren, count(*) as lessen from staging.les group by dag order by dag"
PEOPLE = "select count(*), count(distinct person_key) from marts.persoon"
TWIN = "P9999999"


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Small:
    return small_town(tmp_path_factory.mktemp("klein"))


@pytest.fixture
def small(untouched: Small, tmp_path: Path) -> Small:
    return untouched.copy(tmp_path)


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """One table with a mart of hours per day."""
    town = Town(tmp_path)
    town.define("marts/uren.sql", mart(HOURS))
    return town


@pytest.fixture
def monthly(tmp_path: Path) -> Town:
    """The same, delivered as what is new."""
    town = Town(tmp_path, delivery="aanvulling")
    town.define("marts/uren.sql", mart(HOURS))
    return town


def numbers(town: Town, period: str = "2026-10") -> list[tuple]:
    return town.ask("select strftime(dag, '%m-%d'), uren, lessen from marts.uren order by all", period)


def test_everything_delivered_twice_is_exit_0_and_changes_nothing(small):
    tally.row(15)
    before, path = sha256_of(small.build()), small.build()
    done = small.types("land", *map(str, small.month))
    assert done.exit_code == 0
    assert done.output.startswith(f"0 levering(en) ontvangen (0 rijen), {len(small.month)} waren er al.")
    assert (small.build(), sha256_of(path)) == (path, before)


def test_a_second_build_from_nothing_makes_the_same_rows_in_every_table(small):
    tally.row(15)
    path = small.build()
    before = told(path)
    path.unlink()
    assert small.build() == path
    assert told(path) == before


def test_a_double_row_counts_once_and_a_contradiction_not_at_all(town):
    tally.row(17)
    town.land(
        "les_2026-10.csv", "les | dag | uren\n a | 2026-10-01 | 1\n a | 01-10-2026 | 1\n b | 2026-10-01 | 2\n b | 2026-10-01 | 3"
    )
    assert numbers(town) == [("10-01", 1, 1)]
    assert town.counts() == (4, 1, 2, 1)
    assert [line for line, _, _ in town.rules()] == [4, 5]


@pytest.mark.parametrize("share", [0.5, 5])
def test_a_jump_stops_the_build_and_the_month_before_stays(small, share):
    tally.row(21)
    jump(small, share)
    done = small.types("build", "--periode", "2026-10")
    assert done.exit_code == 1
    assert "uitkering_2026-10_v1 heeft" in done.output
    assert [path.name[:7] for path in small.settings.warehouse.iterdir()] == [MONTH]


def test_a_jump_that_is_accepted_is_built_and_the_ledger_knows_why(small):
    tally.row(21)
    jump(small, 0.5)
    assert small.types("accept", "uitkering_2026-10_v1", "--reden", "uitbetaling stopte").exit_code == 0
    assert small.types("build", "--periode", "2026-10").exit_code == 0
    assert ledger.events(small.settings)[-1]["reason"] == "uitbetaling stopte"


def test_a_jump_that_is_put_aside_leaves_the_figures_of_the_month_before(small):
    tally.row(21)
    before = told(small.build(), "staging")
    jump(small, 0.5)
    assert small.types("aside", "uitkering_2026-10_v1", "--reden", "halve export").exit_code == 0
    assert small.types("build", "--periode", "2026-10").exit_code == 0
    (october,) = small.settings.warehouse.glob("2026-10.*")
    assert told(october, "staging") == before


def jump(small: Small, share: float) -> None:
    """Next month with far fewer or far more rows."""
    head, *lines = (small.sent / f"uitkering_{MONTH}.csv").read_text(encoding="utf-8").splitlines()
    more = [f"{line.replace('P', f'Q{time}', 1)}" for time in range(round(share)) for line in lines]
    kept = more or lines[: round(len(lines) * share)]
    receive_all([small.send("uitkering_2026-10.csv", "\n".join([head, *kept]) + "\n")], small.settings)


def test_a_month_that_arrives_after_a_later_one_takes_its_own_place(monthly):
    tally.row(22)
    monthly.land("les_2026-10.csv", "les | dag | uren\n a | 2026-10-01 | 5\n c | 2026-10-01 | 1")
    monthly.land("les_2026-09.csv", "les | dag | uren\n a | 2026-09-01 | 1\n b | 2026-09-01 | 1")
    assert numbers(monthly, "2026-09") == [("09-01", 2, 2)]
    assert numbers(monthly) == [("09-01", 1, 1), ("10-01", 6, 2)]


def test_a_month_that_is_missing_is_a_gap_and_not_a_guess(monthly):
    tally.row(23)
    monthly.land("les_2026-08.csv", "les | dag | uren\n a | 2026-08-01 | 1")
    monthly.land("les_2026-10.csv", "les | dag | uren\n b | 2026-10-01 | 3")
    assert numbers(monthly) == [("08-01", 1, 1), ("10-01", 3, 1)]
    assert monthly.ask("select period from staging.levering order by all") == [("2026-08",), ("2026-10",)]


def test_without_a_snapshot_of_this_month_the_book_says_how_old_the_rows_are(town):
    tally.row(23)
    town.land("les_2026-08.csv", "les | dag | uren\n a | 2026-08-01 | 1")
    assert town.ask("select period from staging.levering", "2026-10") == [("2026-08",)]


def test_a_late_correction_of_an_old_month_changes_that_month_and_those_that_rest_on_it(monthly):
    tally.row(24)
    monthly.land("les_2026-08.csv", "les | dag | uren\n a | 2026-08-01 | 1")
    monthly.land("les_2026-10.csv", "les | dag | uren\n b | 2026-10-01 | 1")
    before = monthly.build("2026-08"), monthly.build("2026-10")
    monthly.land("les_2026-08_v2.csv", "les | dag | uren\n a | 2026-08-01 | 9")
    assert (numbers(monthly, "2026-08"), numbers(monthly)) == ([("08-01", 9, 1)], [("08-01", 9, 1), ("10-01", 1, 1)])
    assert not set(before) & {monthly.build("2026-08"), monthly.build("2026-10")}


def test_a_late_correction_leaves_the_month_before_it_alone(monthly):
    tally.row(24)
    monthly.land("les_2026-08.csv", "les | dag | uren\n a | 2026-08-01 | 1")
    monthly.land("les_2026-09.csv", "les | dag | uren\n b | 2026-09-01 | 1")
    before = monthly.build("2026-08")
    monthly.land("les_2026-09_v2.csv", "les | dag | uren\n a | 2026-08-01 | 9")
    assert monthly.build("2026-08") == before


def test_a_correction_of_a_correction_that_arrives_first_still_has_the_last_word(town):
    tally.row(25)
    town.land("les_2026-10_v3.csv", "les | dag | uren\n a | 2026-10-01 | 3")
    town.land("les_2026-10_v2.csv", "les | dag | uren\n a | 2026-10-01 | 2")
    town.land("les_2026-10.csv", "les | dag | uren\n a | 2026-10-01 | 1")
    assert numbers(town) == [("10-01", 3, 1)]


def test_a_person_with_two_dossiers_is_two_people_until_the_mapping_says_one(small):
    tally.row(26)
    before, [people] = told(small.build(), "marts"), asked(small.build(), PEOPLE)
    receive_all(twice(small), small.settings)
    assert asked(small.build(), PEOPLE) == [(people[0] + 1, people[1] + 1)]
    mapping = f"oud_id;nieuw_id;tabel;sleutel\n{TWIN};{somebody(small)};alle;alle\n"
    receive_all([small.send(f"persoonskoppeling_{MONTH}.csv", mapping)], small.settings)
    assert asked(small.build(), PEOPLE) == [people]
    assert told(small.build(), "marts") == before


def asked(warehouse: Path, query: str) -> list[tuple]:
    with open_warehouse(warehouse) as con:
        return con.execute(query).fetchall()


def somebody(small: Small) -> str:
    """Somebody with a plan and a benefit, who is in the figures."""
    helped = f"select {PERSON} from staging.pip join staging.uitkering using ({PERSON})"
    return asked(small.build(), f"select min(person_key) from marts.persoon where person_key in ({helped})")[0][0]


def twice(small: Small) -> list[Path]:
    """Every table that is kept by person once more, with a second dossier that says the same."""
    person, made = somebody(small), []
    for table, contract in read_contracts().items():
        path = small.sent / f"{table}_{MONTH}.csv"
        if PERSON in contract.key and path.is_file():
            head, *lines = path.read_text(encoding="utf-8").splitlines()
            twin = [line.replace(person, TWIN) for line in lines if person in line]
            made += [small.send(f"{table}_{MONTH}_v2.csv", "\n".join([head, *lines, *twin]) + "\n")] if twin else []
    return made


def test_a_warehouse_that_is_delivered_again_is_the_same_warehouse(small, tmp_path):
    before = told(small.build())
    other = Small(tmp_path / "terug", small.copy(tmp_path / "leeg").settings)
    other.sent.mkdir()
    for path in other.settings.landed.rglob("*.json"):
        path.unlink()
    with open_warehouse(small.build()) as con:
        filled = {table: contract for table, contract in read_contracts().items() if before["staging", table]}
        files = [(f"{table}_{MONTH}.csv", as_delivery(con, contract)) for table, contract in filled.items()]
    verdicts = receive_all([other.send(name, raw.decode()) for name, raw in files], other.settings)
    tally.add("tabellen heen en weer", len(files))
    assert [one.refusal for one in verdicts if one.refusal] == []
    assert told(other.build()) == before
