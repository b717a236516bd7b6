"""The marts of the partners: schools, mediators, places, files and answers."""


def test_the_six_largest_taalscholen_have_their_name_and_the_rest_is_together(town):
    for number in range(1, 9):
        town.insert("staging.leverancier", {"leverancier_id": f"S{number}", "naam": f"School {number}", "soort": "Taalschool"})
        contract = {"contract_id": f"c{number}", "leverancier_id": f"S{number}", "trajecten_per_jaar": str(10 * number)}
        town.insert("staging.contract", contract)
    labels = {row["category"]: row["label"] for row in town.mart("aanbieder")}
    assert labels == {f"s{number}": f"School {number}" for number in range(3, 9)} | {"overig": "Overige taalscholen"}


def test_the_six_mediators_with_most_places_have_their_name_and_the_rest_is_together(town):
    for number in range(1, 9):
        town.insert("staging.leverancier", {"leverancier_id": f"B{number}", "naam": f"Bureau {number}", "soort": "Bemiddeling"})
        for place in range(number):
            town.insert("staging.participatie", {"participatie_id": f"p{number}.{place}", "bemiddelaar_id": f"B{number}"})
    labels = {row["category"]: row["label"] for row in town.mart("bemiddelaar")}
    assert labels == {f"b{number}": f"Bureau {number}" for number in range(3, 9)} | {"overig": "Overige bemiddelaars"}


def test_mediators_are_agencies_and_welfare_organisations(town):
    town.draw(
        "staging.leverancier",
        """
        leverancier_id | naam   | soort
        W1             | Samen  | Welzijn
        B1             | Bureau | Bemiddeling
        K1             | Bank   | Kredietbank
        """,
    )
    assert {row["leverancier_id"] for row in town.mart("bemiddelaar")} == {"W1", "B1"}


def test_only_taalscholen_are_taalscholen(town):
    town.draw("staging.leverancier", "leverancier_id | naam | soort\nW1 | Welzijn | Welzijn\nT1 | Taal | Taalschool")
    assert [row["label"] for row in town.mart("aanbieder")] == ["Taal"]


def test_a_place_without_a_mediator_is_own_initiative(town):
    town.people("inburgeraar_id\namira")
    town.draw("staging.leverancier", "leverancier_id | naam | soort\nWSP | Werkpunt | Bemiddeling")
    town.draw(
        "staging.participatie",
        """
        participatie_id | inburgeraar_id | soort            | datum_start | bemiddelaar_id
        p1              | amira          | Betaald werk     | 2025-01-01  | WSP
        p2              | amira          | Vrijwilligerswerk | 2025-01-01 |
        """,
    )
    assert [row["bemiddelaar"] for row in town.mart("plek")] == ["wsp", "eigen"]


def test_a_place_that_starts_after_the_peildatum_is_not_known_yet(town):
    town.people("inburgeraar_id\namira")
    town.draw(
        "staging.participatie",
        "participatie_id | inburgeraar_id | soort | datum_start\np1 | amira | Stage | 2026-10-31\np2 | amira | Stage | 2026-11-01",
    )
    assert [row["participatie_id"] for row in town.mart("plek")] == ["p1"]


def test_the_file_of_the_coa_belongs_to_people_housed_through_the_reception(town):
    town.people("""
        inburgeraar_id | datum_koppeling | datum_huisvesting
        amira          | 2024-01-05      | 2024-02-01
        bilal          | 2024-01-05      |
    """)
    town.draw(
        "staging.ketenoverdracht",
        """
        inburgeraar_id | soort            | opvangregio | datum_ontvangen
        amira          | TVS-dossier      | Noord       | 2024-02-10
        amira          | Naar taalschool  |             | 2024-03-10
        bilal          | TVS-dossier      | Zuid        | 2024-02-10
        """,
    )
    files = [(row["person_key"], row["opvangregio"], str(row["ontvangen"])) for row in town.mart("overdracht")]
    assert files == [("amira", "noord", "2024-02-10")]


def test_an_invitation_counts_from_its_day(town):
    town.draw("staging.leverancier", "leverancier_id | naam | soort\nT1 | Taal | Taalschool")
    town.draw(
        "staging.klanttevredenheid",
        """
        respons_id | leverancier_id | doelgroep | datum_uitgenodigd
        r1         | T1             | Overig    | 2026-10-31
        r2         | T1             | Overig    | 2026-11-01
        """,
    )
    assert [row["response_key"] for row in town.mart("tevredenheid")] == ["r1"]


def test_an_answer_without_leerroute_stands_under_nog_geen_pip(town):
    town.draw("staging.leverancier", "leverancier_id | naam | soort\nT1 | Taal | Taalschool")
    town.draw(
        "staging.klanttevredenheid",
        "respons_id | leverancier_id | doelgroep | leerroute | datum_uitgenodigd\nr1 | T1 | Gezinsvormer | | 2026-05-12",
    )
    assert [(row["doelgroep"], row["leerroute"]) for row in town.mart("tevredenheid")] == [("gezin", "geen")]


def test_a_referral_counts_when_the_gemeente_is_responsible_on_its_day(town):
    town.people("inburgeraar_id | datum_inschrijving_brp | datum_uitschrijving_brp\namira | 2024-01-10 | 2025-01-10")
    town.draw(
        "staging.deelname",
        """
        deelname_id | inburgeraar_id | project       | datum_aangemeld
        d1          | amira          | Statusbouwers | 2024-01-09
        d2          | amira          | Statusbouwers | 2024-01-10
        d3          | amira          | Statusbouwers | 2025-01-09
        d4          | amira          | Statusbouwers | 2025-01-10
        """,
    )
    assert [row["deelname_id"] for row in town.mart("deelname")] == ["d2", "d3"]


def test_a_referral_has_the_leerroute_of_its_day(town):
    town.people("inburgeraar_id\namira")
    town.draw(
        "staging.pip",
        """
        inburgeraar_id | volgnummer | datum_pip  | leerroute
        amira          | 1          | 2024-03-01 | B
        amira          | 2          | 2025-03-01 | Z
        """,
    )
    town.draw(
        "staging.deelname",
        """
        deelname_id | inburgeraar_id | project       | datum_aangemeld
        d1          | amira          | Statusbouwers | 2024-02-29
        d2          | amira          | Statusbouwers | 2024-03-01
        d3          | amira          | Statusbouwers | 2025-03-01
        """,
    )
    assert [row["leerroute"] for row in town.mart("deelname")] == ["geen", "b1", "z"]


MARK = "leverancier_id | peildatum | status\nT1 | 2026-01-01 | In bezit\nT1 | 2026-07-01 | Geschorst"
SCHOOL = "leverancier_id | naam | soort\nT1 | Taal | Taalschool"
TWO_CONTRACTS = """
    contract_id | leverancier_id | trajecten_per_jaar | datum_start | datum_einde
    c1          | T1             | 10                 | 2025-12-01  | 2026-08-31
    c2          | T1             | 10                 | 2025-12-01  | 2026-08-31
"""


def test_a_quality_mark_stands_until_the_next_one_and_is_empty_before_the_first(town):
    town.draw("staging.leverancier", SCHOOL).draw("staging.contract", TWO_CONTRACTS).draw("staging.blik_op_werk", MARK)
    found = {str(row["maandeinde"]): row["status"] for row in town.mart("keurmerk")}
    assert [found[day] for day in ("2025-12-31", "2026-01-31", "2026-06-30", "2026-07-31")] == [
        None,
        "In bezit",
        "In bezit",
        "Geschorst",
    ]


def test_a_school_stands_in_the_months_that_end_with_a_contract_and_once(town):
    town.draw("staging.leverancier", SCHOOL).draw("staging.contract", TWO_CONTRACTS)
    months = [str(row["maandeinde"]) for row in town.mart("keurmerk")]
    assert months == sorted(set(months))
    assert (months[0], months[-1], len(months)) == ("2025-12-31", "2026-08-31", 9)


def test_lessons_in_the_reception_count_up_to_the_day_of_the_housing(town):
    town.people("""
        inburgeraar_id | datum_huisvesting
        amira          | 2024-06-30
        bilal          | 2024-06-30
    """)
    town.draw(
        "staging.voorinburgering",
        """
        inburgeraar_id | datum_start | datum_voldaan
        amira          | 2024-06-30  | 2024-07-01
        bilal          | 2024-07-01  |
        """,
    )
    found = [(row["person_key"], row["is_begonnen"], row["is_voldaan"]) for row in town.mart("voorinburgering")]
    assert found == [("amira", True, False), ("bilal", False, False)]


def test_lessons_in_the_reception_belong_to_people_in_asylum_who_were_housed_during_their_obligation(town):
    town.people("""
        inburgeraar_id | gedetailleerde_doelgroep | datum_huisvesting | datum_eind
        amira          | Asielstatushouder        | 2024-06-30        |
        bilal          | Gezinsvormer             | 2024-06-30        |
        chen           | Asielstatushouder        |                   |
        dina           | Asielstatushouder        | 2024-06-30        | 2024-06-30
    """)
    for who in ("amira", "bilal", "chen", "dina"):
        town.insert("staging.voorinburgering", {"inburgeraar_id": who, "datum_start": "2024-02-01"})
    assert [(row["person_key"], row["opvangregio"]) for row in town.mart("voorinburgering")] == [("amira", "geen")]
