"""The five kinds of readers: what they are called, what they come for, and which role of a sign-in service is which."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from queries.settings import Oidc


@dataclass(frozen=True)
class Reader:
    """One role in the words of the page where somebody is chosen."""

    role: str
    title: str
    comes_for: str


# In the order of the page.
READERS = (
    Reader("wethouder", "Wethouder", "Ziet in één scherm hoe de maand ervoor staat en waarover iets te beslissen valt."),
    Reader("adviesraad", "Adviesraad", "Leest wat gepubliceerd is: de cijfers, de uitleg erbij en de antwoorden op vragen."),
    Reader("beleid", "Beleidsmedewerker", "Zoekt uit waardoor een cijfer beweegt en bekijkt de leveringen eronder."),
    Reader("redactie", "Redactie", "Kijkt een editie na voordat iedereen die leest."),
    Reader("beheer", "Beheerder", "Houdt in de gaten of alle leveringen binnen zijn en of de monitor het doet."),
)
TITLES = {one.role: one.title for one in READERS}
# Who has several roles at the sign-in service reads in the first of these.
WIDEST_FIRST = ("redactie", "beheer", "beleid", "wethouder", "adviesraad")


def role_in(claims: Mapping[str, Any], service: Oidc) -> str:
    """The role that a token gives; empty when it gives none of ours."""
    theirs = claimed(claims, service.claim)
    ours = {service.roles.get(name, "") if service.roles else name for name in theirs}
    return next((role for role in WIDEST_FIRST if role in ours), "")


def claimed(claims: Mapping[str, Any], name: str) -> list[str]:
    """The texts under a name; a name with points is looked up whole first, then level by level."""
    found: Any = claims.get(name)
    if found is None:
        found = claims
        for step in name.split("."):
            found = found.get(step) if isinstance(found, dict) else None
    listed = found if isinstance(found, list) else [found]
    return [one for one in listed if isinstance(one, str)]


def has_second_factor(claims: Mapping[str, Any], service: Oidc) -> bool:
    """Whether the token says that signing in took a second step, where that is asked for."""
    said = {*claimed(claims, "amr"), *claimed(claims, "acr")}
    return not service.second_factor or bool(said & service.second_factor)


def name_in(claims: Mapping[str, Any]) -> str:
    """What to call somebody on their own page."""
    said = [*claimed(claims, "name"), *claimed(claims, "preferred_username"), ""][0]
    return "".join(one for one in said if one.isprintable())[:80]
