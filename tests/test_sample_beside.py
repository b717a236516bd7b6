"""What the synthetic municipality keeps beside the lessons fits its parameters, and fits the lives of its people."""

from pathlib import Path

import duckdb
import pytest
from sample_deliveries import REFERENCE, delivery, good_rows, number

from etl.sample import world

BENEFIT = "(select distinct inburgeraar_id from uitkering join person using (inburgeraar_id) where is_asiel)"
TAKES_PART = "select avg((inburgeraar_id in (select inburgeraar_id from deelname where project = '{0}'))::int) from "
HELD_TO_MAP = "(select inburgeraar_id from pip group by all having arg_max(leerroute, volgnummer) <> 'O')"
YEARS_LATER = (
    "select avg((financieel >= 4 and maatschappelijk >= 4)::int) from zelfredzaamheid join verblijf using (inburgeraar_id) "
    "where round((datum_meting - datum_inschrijving_brp) / 365) = {0}"
)
MARGINALS = {
    "asylum on benefit in the training about money": (
        0.40, 0.50,
        TAKES_PART.format("Financiële zelfredzaamheid") + BENEFIT,
    ),
    "all seven meetings followed": (
        0.54, 0.66,
        "select avg((bijeenkomsten = 7)::int) from deelname "
        "where project = 'Financiële zelfredzaamheid' and datum_einde is not null",
    ),
    "MAP-training of who must do the MAP": (
        0.42, 0.55, TAKES_PART.format("MAP-training") + HELD_TO_MAP,
    ),
    "Statusbouwers of asylum on benefit": (
        0.06, 0.10, TAKES_PART.format("Statusbouwers") + BENEFIT,
    ),
    "Statusbouwers at work within a year": (
        0.32, 0.58,
        "select avg(exists(from participatie p where p.inburgeraar_id = d.inburgeraar_id and soort = 'Betaald werk' "
        "and p.datum_start between d.datum_start and d.datum_start + 365)::int) "
        "from deelname d where project = 'Statusbouwers' and datum_start + 365 <= date '2026-10-31'",
    ),
    "self-reliant after one year": (0.28, 0.42, YEARS_LATER.format(1)),
    "self-reliant after two years": (0.53, 0.67, YEARS_LATER.format(2)),
    "self-reliant after three years": (0.62, 0.78, YEARS_LATER.format(3)),
    "response to the yearly enquiry": (
        0.30, 0.38, "select avg((verbondenheid is not null or begeleiding is not null)::int) from bevraging",
    ),
    "mark for being connected": (6.6, 7.0, "select avg(verbondenheid) from bevraging"),
    "mark for guidance": (7.2, 7.6, "select avg(begeleiding) from bevraging"),
    "people in lessons with a language buddy": (
        0.17, 0.27,
        "select avg((inburgeraar_id in "
        "(select inburgeraar_id from taalmaatje where datum_einde is null))::int) "
        "from inburgeringsaanbod where datum_start is not null and datum_einde is null",
    ),
    "parents with an agreement about preschool": (
        0.54, 0.68,
        "select avg((vve_afspraak is not distinct from 'Ja')::int) from gezinssituatie join pip using (inburgeraar_id) "
        "where volgnummer = 1 and kind_vve_leeftijd = 'Ja'",
    ),
    "agrees to the voorinburgering": (0.70, 0.80, "select avg((instemming = 'Ja')::int) from voorinburgering"),
    "takes part in the voorinburgering": (
        0.80, 0.90, "select avg((datum_start is not null)::int) from voorinburgering where instemming = 'Ja'",
    ),
    "finishes the voorinburgering before the key": (
        0.64, 0.76,
        "select avg((datum_voldaan is not null)::int) from voorinburgering join verblijf using (inburgeraar_id) "
        "where datum_start is not null and datum_huisvesting is not null",
    ),
    "deliveries to CBS on time": (
        0.70, 0.95, "select avg((datum_geleverd <= datum_verwacht)::int) from cbs_levering",
    ),
    "housing task against houses": (
        0.95, 1.25,
        "select sum(taakstelling) / (select count(*) from person where is_asiel and datum_huisvesting <= date '2026-06-30') "
        "from taakstelling where datum_tot <= date '2026-06-30'",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MARGINALS)
def test_marginals_lie_within_their_band(october, name):
    low, high, sql = MARGINALS[name]
    assert low < number(october, sql) < high


REFERRED = """
    from participatie as p join leverancier on bemiddelaar_id = leverancier_id anti join deelname as d
    on d.inburgeraar_id = p.inburgeraar_id and d.datum_aangemeld < p.datum_start
    and d.project = case leverancier.soort when 'Bemiddeling' then 'Werkbemiddeling' else 'Bemiddeling vrijwilligerswerk' end
"""


@pytest.mark.parametrize("month", world.DELIVERIES)
def test_every_place_through_a_broker_follows_on_a_referral(sample, month):
    connection = duckdb.connect()
    for name in ("participatie", "deelname", "leverancier"):
        good_rows(connection, name, delivery(sample, name, month)).create(name)
    assert number(connection, "select count(*) from participatie where bemiddelaar_id is not null") > 500
    assert connection.sql(REFERRED).fetchall() == []


IN_VAIN = """
    select avg((not exists(
        from participatie p join leverancier on bemiddelaar_id = leverancier_id
        where p.inburgeraar_id = d.inburgeraar_id and p.datum_start > d.datum_aangemeld and leverancier.soort = '{0}'
    ))::int)
    from deelname d where project = '{1}'
"""


@pytest.mark.parametrize(("project", "kind"), [("Werkbemiddeling", "Bemiddeling"), ("Bemiddeling vrijwilligerswerk", "Welzijn")])
def test_some_are_referred_and_never_placed(october, project, kind):
    share = number(october, IN_VAIN.format(kind, project))
    assert abs(share - world.NEVER_PLACED[project]) < 0.03


def test_the_builders_began_in_october_2022_with_asylum_only(october):
    early = "from deelname join person using (inburgeraar_id) where project = 'Statusbouwers'"
    assert number(october, f"select min(datum_aangemeld)::varchar {early}") >= world.BUILDERS_FROM
    assert number(october, f"select bool_and(is_asiel) {early}")


def test_an_agreement_about_preschool_is_about_a_young_child(october):
    strange = "from pip join gezinssituatie using (inburgeraar_id) where vve_afspraak = 'Ja' and kind_vve_leeftijd = 'Nee'"
    assert october.sql(strange).fetchall() == []
    assert october.sql("from pip anti join gezinssituatie using (inburgeraar_id)").fetchall() == []


def test_the_voorinburgering_lies_before_the_key(october):
    late = "from voorinburgering join verblijf using (inburgeraar_id) where datum_voldaan >= datum_huisvesting"
    assert october.sql(late).fetchall() == []


def test_scores_are_about_asylum_that_lives_here(october):
    strange = "from zelfredzaamheid join person using (inburgeraar_id) where not is_asiel or datum_meting < datum_inschrijving_brp"
    assert october.sql(strange).fetchall() == []


@pytest.fixture
def committed() -> duckdb.DuckDBPyConnection:
    """The small municipality of 250 people."""
    return october_of(REFERENCE.parent / "sample", ("kerncijfers", "uitkering", "sleutelfiguur"))


def october_of(folder: Path, names: tuple[str, ...]) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    for name in names:
        good_rows(connection, name, delivery(folder, name, "2026-10")).create(name)
    return connection


MORE = """
    select min(personen_bijstand - (
        select count(distinct inburgeraar_id) from uitkering
        where datum_start <= last_day((maand || '-01')::date) and coalesce(datum_einde, date '2099-12-31') > (maand || '-01')::date
    )) from kerncijfers
"""


@pytest.mark.parametrize("town", ["october", "committed"])
def test_more_people_are_on_benefit_than_inburgeraars_alone(request, town):
    assert number(request.getfixturevalue(town), MORE) > 0


@pytest.mark.parametrize(("town", "active"), [("october", 45), ("committed", 15)])
def test_key_persons_grow_with_the_municipality(request, town, active):
    counted = request.getfixturevalue(town).sql("select count(*) from sleutelfiguur group by kwartaal order by kwartaal").fetchall()
    assert min(counted) >= (world.SLEUTELFIGUREN_LEAST,)
    assert counted[-1] == (active,)


def test_the_running_half_year_has_a_task_and_no_backlog_yet(sample):
    connection = duckdb.connect()
    known = []
    for month in world.DELIVERIES:
        good_rows(connection, "taakstelling", delivery(sample, "taakstelling", month)).create(f"t{month[5:]}")
        running = f"from t{month[5:]} where datum_tot = date '2026-12-31'"
        known += connection.sql(f"select gerealiseerd, achterstand {running}").fetchall()
    realised, behind = zip(*known, strict=True)
    assert 0 < realised[0] < realised[1] < realised[2]
    assert behind == (None, None, None)


def test_a_backlog_is_what_was_asked_and_not_done(october):
    wrong = """
        select datum_tot from taakstelling where achterstand is not null
        qualify achterstand <> sum(taakstelling - gerealiseerd) over (order by datum_tot)
    """
    assert october.sql(wrong).fetchall() == []


def test_schools_declare_about_the_value_of_their_contract(october):
    shares = october.sql("""
        select sum(bedrag) / sum(trajecten_per_jaar * prijs_per_traject / 4)
        from declaratie join contract using (contract_id) group by contract_id
    """).fetchall()
    assert len(shares) == len(world.CONTRACTS)
    assert all(0.92 < share < 1.10 for (share,) in shares)


def test_agreements_come_to_work_except_two(october):
    counted = october.sql("""
        select status, count(*) from ketenafspraak where datum_stand = date '2026-06-30' group by status order by status
    """).fetchall()
    assert counted == [("Risico", 2), ("Werkt", 10)]
    assert number(october, "select count(*) from ketenafspraak where status = 'Werkt' and datum_stand <= date '2022-06-30'") == 0
