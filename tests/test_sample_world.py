"""The synthetic municipality looks like its parameters."""

import pytest
from sample_deliveries import number

from etl.sample import world

MARGINALS = {
    "asylum in cohort 2022": (0.63, 0.79, "select avg(is_asiel::int) from person where year(datum_start) = 2022"),
    "asylum in cohort 2024": (0.48, 0.62, "select avg(is_asiel::int) from person where year(datum_start) = 2024"),
    "men in asylum": (0.55, 0.65, "select avg((geslacht = 'M')::int) from person where is_asiel"),
    "women in family": (0.62, 0.74, "select avg((geslacht = 'V')::int) from person where not is_asiel"),
    "B1-route": (0.51, 0.62, "select avg((leerroute = 'B')::int) from first_plan"),
    "onderwijsroute": (0.15, 0.23, "select avg((leerroute = 'O')::int) from first_plan"),
    "plan within ten weeks in 2023": (0.45, 0.62, "select avg(in_time::int) from due where year(deadline) = 2023"),
    "plan within ten weeks in 2025": (0.73, 0.88, "select avg(in_time::int) from due where year(deadline) = 2025"),
    "obligation met in 24 months": (0.09, 0.20, "select avg(met::int) from followed(24)"),
    "obligation met in 36 months": (0.40, 0.56, "select avg(met::int) from followed(36)"),
    "asylum on benefit soon after moving in": (
        0.84, 0.94,
        "select avg((inburgeraar_id in (select inburgeraar_id from uitkering "
        "where datum_start < datum_inschrijving_brp + 90))::int) "
        "from person where is_asiel and datum_inschrijving_brp < date '2026-07-01'",
    ),
    "asylum in a job of more than 8 hours after 24 months": (
        0.24, 0.39,
        "select avg((inburgeraar_id in (select inburgeraar_id from participatie "
        "where soort = 'Betaald werk' and uren_per_week > 8 and datum_start <= datum_inschrijving_brp + 730 "
        "and coalesce(datum_einde, date '2099-12-31') > datum_inschrijving_brp + 730))::int) "
        "from person where is_asiel and datum_inschrijving_brp + 730 <= date '2026-10-31'",
    ),
    "attendance": (0.80, 0.84, "select sum(uren_gevolgd) / sum(uren_aangeboden) from levering_uren"),
    "dossier within 14 days of moving in": (
        0.70, 0.84,
        "select avg(coalesce(datum_ontvangen <= datum_huisvesting + 14, false)::int) "
        "from ketenoverdracht join verblijf using (inburgeraar_id) "
        "where soort = 'TVS-dossier' and datum_huisvesting <= date '2026-10-17'",
    ),
    "mark of the survey": (7.1, 7.6, "select avg(cijfer) from klanttevredenheid"),
    "response to the survey": (0.33, 0.43, "select count(cijfer) / count(*) from klanttevredenheid"),
}  # fmt: skip


@pytest.mark.parametrize("name", MARGINALS)
def test_marginals_lie_within_their_band(october, name):
    low, high, sql = MARGINALS[name]
    assert low < number(october, sql) < high


def test_the_weak_partner_stands_out(october):
    waits, marks = (
        dict(october.sql(f"select leverancier_id = '{world.WEAK_PARTNER}', {value} group by 1").fetchall())
        for value in (
            "median(a.datum_start - datum_pip) from inburgeringsaanbod a join contract using (contract_id)",
            "avg(cijfer) from klanttevredenheid",
        )
    )
    assert waits[True] > waits[False] + 25
    assert marks[True] < marks[False] - 0.8
