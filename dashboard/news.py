"""What is new in the monitor, for who reads it: the latest first, in plain Dutch. Write above the others, with its day."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class News:
    """What a reader can do or see since this day."""

    day: date
    title: str
    text: str
    href: str = ""  # where to see it
    link: str = ""


NEWS = (
    News(
        date(2026, 11, 23),
        "Werkt de monitor voor iedereen?",
        "U leest wat we hebben getest, wat nog niet in orde is, en wat u kunt doen als iets niet werkt.",
        "/toegankelijkheid",
        "Lees over toegankelijkheid",
    ),
    News(
        date(2026, 11, 23),
        "Een cijfer zegt hoe oud het is",
        "Kwam een levering niet op tijd, dan staat dat erbij. Is zij te oud, dan staat er ‘verouderd’ in plaats van een getal.",
    ),
    News(
        date(2026, 11, 23),
        "Een vraag bij een editie",
        "Elke editie heeft een eigen pagina. U leest er de maand in twee minuten, en vragen van de adviesraad met de antwoorden.",
        "/edities",
        "Kies een editie",
    ),
    News(
        date(2026, 11, 23),
        "Zelf verkennen",
        "Kies een cijfer, splits het uit en leg er een eerdere periode naast. Uw keuze staat in het adres en kunt u bewaren.",
        "/verkennen",
        "Ga naar Verkennen",
    ),
    News(
        date(2026, 11, 23),
        "Een donkere weergave",
        "Onderaan elke pagina kiest u licht of donker. Kiest u niets, dan volgt de monitor uw apparaat.",
    ),
    News(
        date(2026, 11, 23),
        "Vergelijken met Nederland en met eerdere jaren",
        "Doen wij het anders dan Nederland, of anders dan vorig jaar? Er staat altijd bij of het verschil toeval kan zijn.",
        "/vergelijken",
        "Ga naar Vergelijken",
    ),
    News(
        date(2026, 11, 23),
        "Uitleg bij moeilijke woorden",
        "Een woord met stippen eronder kunt u openen. Alle woorden staan ook bij elkaar.",
        "/begrippen",
        "Bekijk de begrippen",
    ),
    News(
        date(2026, 11, 23),
        "Een rondleiding van twee minuten",
        "Nieuw hier? De rondleiding laat zien wat waar staat. Overslaan mag; onderaan elke pagina vindt u haar terug.",
    ),
    News(
        date(2026, 11, 22),
        "De maand op papier",
        "De monitor past op twee bladzijden. Daarnaast is er een samenvatting in gewone taal. Beide kunt u afdrukken.",
        "/",
        "Ga naar de eerste pagina",
    ),
    News(
        date(2026, 11, 22),
        "Tabellen en grafieken meenemen",
        "Onder elke tabel en grafiek staat hoe u die opslaat, bijvoorbeeld voor Excel of voor een presentatie.",
    ),
    News(
        date(2026, 11, 22),
        "Wat werkt?",
        "Van vijf soorten hulp ziet u of het mensen die meedoen daarna anders vergaat dan anderen.",
        "/werkt-het",
        "Ga naar Wat werkt?",
    ),
    News(
        date(2026, 11, 22),
        "Vragen van de adviesraad",
        "Elke vraag heeft een cijfer als antwoord, of de reden waarom dat er nog niet is.",
        "/vragen",
        "Bekijk de vragen",
    ),
)
