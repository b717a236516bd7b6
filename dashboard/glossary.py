"""What the words of the monitor mean, for a reader who meets them for the first time."""

import re
from collections.abc import Iterable

TERMS = {
    "aanbieder": "Een school of organisatie die voor de gemeente lessen of begeleiding geeft.",
    "COA": "Centraal Orgaan opvang asielzoekers. Het COA vangt asielzoekers op en koppelt hen daarna aan een gemeente.",
    "diploma": "Wie het inburgeringsdiploma haalt, heeft aan de plicht voldaan. In de Z-route is dat een certificaat.",
    "eigen streefwaarde": "Een doel dat de gemeente zelf heeft gekozen.",
    "herzien": "Een cijfer uit een eerdere editie dat nu anders is, omdat er nieuwe gegevens zijn.",
    "inburgeraar": "Iemand die moet inburgeren volgens de Wet inburgering 2021.",
    "ketensamenwerking": "Organisaties die elkaar opvolgen of samenwerken, zoals het COA, de gemeente en de taalscholen.",
    "leerroute": "De weg naar het einde van de inburgering. Er zijn er drie: de B1-route, de onderwijsroute en de Z-route.",
    "leidraad": "Een waarde om mee te vergelijken. Het is geen verplichting.",
    "nulmeting": "De stand van vroeger, om te zien of het nu beter gaat.",
    "onderwijsroute": "De leerroute voor vooral jongeren, met een Nederlandse opleiding als doel.",
    "PIP": "Persoonlijk plan Inburgering en Participatie. Hierin staat welke leerroute iemand volgt en wat daarvoor nodig is.",
    "plek": "Betaald werk, vrijwilligerswerk, een werkervaringsplek of een stage.",
    "respons": "Welk deel van de mensen aan wie we iets vroegen, antwoord gaf.",
    "toeval": "Cijfers gaan altijd een beetje op en neer. Pas als het verschil groter is, noemen we het een verandering.",
    "voorziening": "Wat de gemeente inkoopt om mensen te helpen, zoals lessen of begeleiding.",
    "wettelijke norm": "Wat er in de wet staat. Daar moet de gemeente aan voldoen.",
}  # fmt: skip
ENDINGS = "(?:s|en|n|ken)?"


def terms_in(texts: Iterable[str]) -> list[tuple[str, str]]:
    """The terms that these texts use, in the order of the alphabet."""
    spoken = "\n".join(texts)
    return [(term, meaning) for term, meaning in TERMS.items() if is_used(term, spoken)]


def is_used(term: str, spoken: str) -> bool:
    """As a word of its own, in any number; an abbreviation only as it is written."""
    flags = 0 if term.isupper() else re.IGNORECASE
    return re.search(rf"\b{re.escape(term)}{ENDINGS}\b", spoken, flags) is not None
