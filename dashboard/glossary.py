"""What the words of the monitor mean, for a reader who meets them for the first time. The one home of every explanation."""

import re
from collections.abc import Iterable
from functools import lru_cache

LAW = {
    "asielstatushouder": "Iemand die asiel vroeg en een verblijfsvergunning kreeg.",
    "B1-route": "De leerroute waarin iemand binnen drie jaar op niveau B1 leert spreken, lezen, schrijven en luisteren.",
    "brede intake": "Gesprekken waarin de gemeente en de inburgeraar samen kijken wat iemand kan, wil en nodig heeft.",
    "certificaat": "Het bewijs waarmee iemand de Z-route afrondt.",
    "diploma": "Wie het inburgeringsdiploma haalt, heeft aan de plicht voldaan. In de Z-route is dat een certificaat.",
    "gezinsmigrant": "Iemand die naar Nederland kwam om bij een partner of familie te wonen.",
    "huisvestingstaakstelling": "Hoeveel statushouders een gemeente van het Rijk in een half jaar een huis moet geven.",
    "inburgeraar": "Iemand die moet inburgeren volgens de Wet inburgering 2021.",
    "inburgeringsplicht": "De plicht om in te burgeren. DUO schrijft iemand wanneer die begint.",
    "inburgeringstermijn": "De drie jaar die iemand heeft om in te burgeren. Die begint de dag na het eerste PIP.",
    "kennisgeving": "De brief van DUO waarin staat dat iemand moet inburgeren.",
    "KNM": "Kennis van de Nederlandse Maatschappij: een examen over wonen, werken en leven in Nederland.",
    "leerbaarheidstoets": "Een toets die laat zien of niveau B1 voor iemand haalbaar is.",
    "leerroute": "De weg naar het einde van de inburgering. Er zijn er drie: de B1-route, de onderwijsroute en de Z-route.",
    "maatschappelijke begeleiding": "Hulp bij het dagelijks leven in de eerste tijd na de verhuizing naar de gemeente.",
    "MAP": "Module Arbeidsmarkt en Participatie. Hierin maakt iemand kennis met werk in Nederland, ook in de praktijk.",
    "onderwijsroute": "De leerroute voor vooral jongeren, met een Nederlandse opleiding als doel.",
    "ontheffing": "Iemand hoeft niet verder in te burgeren, bijvoorbeeld omdat een ziekte of beperking dat onmogelijk maakt.",
    "ontzorgen": "De gemeente betaalt in het begin de vaste lasten uit de uitkering, zoals huur en energie.",
    "PIP": "Persoonlijk plan Inburgering en Participatie. Hierin staat welke leerroute iemand volgt en wat daarvoor nodig is.",
    "PVT": "Participatieverklaringstraject: lessen over de waarden van Nederland. Aan het eind zet iemand een handtekening.",
    "voorinburgering": "Lessen die asielstatushouders in de opvang al kunnen volgen. Meedoen is vrijwillig.",
    "vrijstelling": "Iemand hoeft een onderdeel niet te doen, bijvoorbeeld omdat het al is behaald.",
    "Z-route": "De zelfredzaamheidsroute: de leerroute voor wie niveau B1 niet haalbaar is. Iemand leert de taal en doet mee.",
}  # fmt: skip
PRACTICE = {
    "aanbieder": "Een school of organisatie die voor de gemeente lessen of begeleiding geeft.",
    "bijstand": "Een uitkering van de gemeente voor wie te weinig inkomen heeft om van te leven.",
    "Blik op Werk": "De organisatie die taalscholen controleert. Een goede school krijgt haar keurmerk.",
    "BRP": "Basisregistratie Personen. Wie in een gemeente gaat wonen, wordt hierin ingeschreven.",
    "CBS": "Centraal Bureau voor de Statistiek. Het maakt de landelijke cijfers.",
    "COA": "Centraal Orgaan opvang asielzoekers. Het COA vangt asielzoekers op en koppelt hen daarna aan een gemeente.",
    "DUO": "Dienst Uitvoering Onderwijs. DUO houdt bij wie moet inburgeren en neemt de examens af.",
    "ketensamenwerking": "Organisaties die elkaar opvolgen of samenwerken, zoals het COA, de gemeente en de taalscholen.",
    "koppeling": "Het COA wijst een statushouder een gemeente toe om in te gaan wonen.",
    "perceel": "Een deel van een inkoop, bijvoorbeeld de lessen voor één leerroute.",
    "plek": "Betaald werk, vrijwilligerswerk, een werkervaringsplek of een stage.",
    "taalmaatje": "Een vrijwilliger met wie iemand Nederlands oefent.",
    "uitstroom": "Weggaan uit de uitkering, bijvoorbeeld omdat iemand werk heeft gevonden.",
    "uitval": "Stoppen met een les of traject voordat het klaar is.",
    "voorziening": "Wat de gemeente inkoopt om mensen te helpen, zoals lessen of begeleiding.",
    "warme overdracht": "De ene organisatie vertelt de andere wat iemand nodig heeft, zodat niemand opnieuw hoeft te beginnen.",
}  # fmt: skip
FIGURES = {
    "95%-interval": "Waar het cijfer door toeval ongeveer tussen kan liggen. Hoe minder mensen, hoe breder.",
    "cohort": "Iedereen van wie de inburgeringsplicht in hetzelfde jaar begon.",
    "duiding": "Wat mensen van de gemeente bij een cijfer schrijven: waarom het zo is en wat zij eraan doen.",
    "editie": "De cijfers van één maand, zoals ze zijn uitgegeven. Een editie verandert daarna niet meer.",
    "eigen streefwaarde": "Een doel dat de gemeente zelf heeft gekozen.",
    "herzien": "Een cijfer uit een eerdere editie dat nu anders is, omdat er nieuwe gegevens zijn.",
    "jaargang": "Het jaar waarin een cijfer uitkwam. Het CBS stelt cijfers later soms bij.",
    "leidraad": "Een waarde om mee te vergelijken. Het is geen verplichting.",
    "mediaan": "De middelste. De ene helft duurt korter, de andere helft langer.",
    "noemer": "Alle mensen over wie een percentage gaat.",
    "nulmeting": "De stand van vroeger, om te zien of het nu beter gaat.",
    "peildatum": "De dag waarop de stand is opgemaakt.",
    "procentpunt": "Het verschil tussen twee percentages. Van twintig naar dertig procent is tien procentpunt.",
    "respons": "Welk deel van de mensen aan wie we iets vroegen, antwoord gaf.",
    "teller": "De mensen uit de noemer bij wie het is gelukt of gebeurd.",
    "toeval": "Cijfers gaan altijd een beetje op en neer. Pas als het verschil groter is, noemen we het een verandering.",
    "voorlopig": "Het cijfer kan nog worden bijgesteld. U herkent het aan een sterretje.",
    "wettelijke norm": "Wat er in de wet staat. Daar moet de gemeente aan voldoen.",
}  # fmt: skip
GROUPS = {"Woorden uit de wet": LAW, "Woorden uit de praktijk": PRACTICE, "Woorden bij de cijfers": FIGURES}
TERMS = dict(sorted({**LAW, **PRACTICE, **FIGURES}.items(), key=lambda one: one[0].lower()))
NAMES = {term.lower(): term for term in TERMS}
# As a word of its own, in any number; the longest where several begin at one place.
LONGEST_FIRST = sorted(NAMES, key=len, reverse=True)
ANY_TERM = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, LONGEST_FIRST))})(?:s|en|n|ken)?(?![\w-])", re.IGNORECASE)


def terms_in(texts: Iterable[str]) -> list[tuple[str, str]]:
    """The terms that these texts use, in the order of the alphabet."""
    used = {term for _, _, term in found_in("\n".join(texts))}
    return [(term, meaning) for term, meaning in TERMS.items() if term in used]


@lru_cache(maxsize=8192)
def found_in(text: str) -> tuple[tuple[int, int, str], ...]:
    """Where terms stand in a text: from, to, and which; an abbreviation only as it is written."""
    found = [(*match.span(), NAMES[match[1].lower()], match[1]) for match in ANY_TERM.finditer(text)]
    return tuple((start, end, term) for start, end, term, word in found if word == term or not term.isupper())


def anchor(term: str) -> str:
    """The place of a term on the page of terms; without digits, which are for figures."""
    return re.sub(r"[^a-z]+", "-", term.lower()).strip("-")
