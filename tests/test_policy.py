"""The disclosure policy: nested audiences, a depth for each grain, and no more for a small population."""

from datetime import date

import pytest

from queries import HOME
from queries.cells import GRAINS, Address
from queries.policy import NESTED, PolicyError, parameters, read_policy

POLICY = read_policy()


def spoiled(tmp_path, old, new):
    text = (HOME / "policy.toml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "policy.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def address(*names):
    return Address("k01_inburgeraars", "jaar", date(2025, 12, 31), tuple((name, "x") for name in names))


SELECTIONS = [
    (),
    ("doelgroep",),
    ("opleiding",),
    ("doelgroep", "leerroute"),
    ("aanbieder", "soort"),
    ("cohort", "doelgroep", "soort"),
]


@pytest.mark.parametrize("names", SELECTIONS)
def test_what_a_smaller_audience_may_see_a_larger_one_may_see_too(names):
    sees = [POLICY.audiences[name].may_see(address(*names)) for name in NESTED]
    assert sees == sorted(sees)


def test_the_public_sees_one_breakdown_at_a_time_and_no_single_school():
    public = POLICY.audiences["publiek"]
    assert public.may_see(address("doelgroep"))
    assert not public.may_see(address("doelgroep", "leerroute"))
    assert not public.may_see(address("aanbieder"))


def test_an_audience_that_sees_more_than_a_larger_one_is_refused(tmp_path):
    path = spoiled(tmp_path, "[audience.publiek]\ndepth      = 1", "[audience.publiek]\ndepth = 3")
    with pytest.raises(PolicyError, match=r"^policy\.toml: publiek ziet meer dan bestuur\. Maak publiek een deel van bestuur\.$"):
        read_policy(path)


def test_a_dimension_of_a_smaller_audience_only_is_refused(tmp_path):
    path = spoiled(tmp_path, '"soort"]', '"soort", "wijk"]')
    with pytest.raises(PolicyError, match="publiek ziet meer dan bestuur"):
        read_policy(path)


@pytest.mark.parametrize(
    ("old", "new", "find"),
    [
        ("threshold         = 10", "drempel = 10", "onvolledig of onbekend"),
        ("maand     = 1", "", "onvolledig of onbekend"),
        ("[audience.bestuur]", "[audience.college]", "Beschrijf precies deze drie"),
        ('"protection.blur" ', '"protection.waas" ', "heeft geen betekenis, of geen waarde"),
        ("[meaning]\n", '[meaning]\n"protection.waas" = { name = "Waas", meaning = "Waas." }\n', "'protection.waas' heeft geen"),
        ('wethouder  = "bestuur"', 'wethouder = "college"', "rol zonder bestaande uitgave 'college'"),
    ],
)
def test_a_policy_that_cannot_be_used_is_refused_in_one_sentence(tmp_path, old, new, find):
    with pytest.raises(PolicyError, match=find):
        read_policy(spoiled(tmp_path, old, new))


def test_deeper_crossings_only_where_figures_move_slower():
    depths = [POLICY.depth(grain, 100_000) for grain in GRAINS]
    assert depths == sorted(depths)
    assert POLICY.depth("maand", 100_000) == 1


def test_below_a_thousand_people_never_deeper_than_two():
    assert POLICY.depth("jaar", 1000) == 3
    assert POLICY.depth("jaar", 999) == 2
    assert POLICY.depth("maand", 999) == 1


def test_the_protection_is_no_weaker_than_ten_people_and_five():
    rule = POLICY.protection
    assert (rule.threshold, rule.blur, rule.base) == (10, 5, 5)
    assert (rule.share_denominator, rule.curve_events, rule.curve_at_risk) == (30, 10, 30)


def test_every_role_has_an_audience():
    assert set(POLICY.roles) == {"adviesraad", "wethouder", "beleid", "redactie", "beheer"}
    assert set(POLICY.roles.values()) == set(NESTED)


@pytest.mark.parametrize("parameter", parameters(POLICY.source), ids=lambda one: one.key)
def test_every_parameter_has_a_name_an_owner_and_a_meaning_of_one_sentence_without_its_value(parameter):
    assert parameter.name[0].isupper()
    assert parameter.owner == "privacy officer"
    assert parameter.meaning[0].isupper()
    assert parameter.meaning.find(".") == len(parameter.meaning) - 1
    assert not any(sign.isdigit() for sign in parameter.name + parameter.meaning)
