"""What the supplier of one table must know, in words; the page, the terminal and the template all show this."""

import re

from etl.contracts import Codes, Column, Contract
from etl.notations import NOTATIONS
from etl.note import COLUMNS, PREFIX
from etl.rules import RULES
from etl.supplier.blocks import Block, Grid, Leaflet, Points, Section, Terms, Verbatim, Words
from etl.supplier.examples import Rows, as_file

MONTH = "2026-10"
DELIMITERS = {";": "puntkomma", ",": "komma", "\t": "tab", "|": "verticale streep"}
KINDS = {
    "id": ("kenmerk", "`P0001`"),
    "text": ("tekst", "`Taalwerf`"),
    "code": ("keuze", "zie de codelijsten"),
    "date": ("datum", "`2026-12-31` of `31-12-2026`"),
    "month": ("maand", "`2026-10`"),
    "quarter": ("kwartaal", "`2026K3`"),
    "integer": ("geheel getal", "`42`"),
    "decimal": ("getal", "`1234,50`"),
}
EXTENT = {
    "momentopname": "Alle rijen, ook die niet zijn veranderd, zoals u ze kent op de laatste dag van de maand. "
    "De nieuwste levering vervangt de vorige.",
    "aanvulling": "Alleen de rijen die nieuw of veranderd zijn. "
    "Wat u eerder leverde, blijft staan; een rij met dezelfde sleutel vervangt de oude.",
}


def make_leaflet(contract: Contract, codes: Codes, example: Rows) -> Leaflet:
    """Everything that the contract says, in the order in which a supplier needs it."""
    sections = (
        Section("Het bestand", (Terms(file_terms(contract)),)),
        Section("De kolommen", (columns(contract),)),
        Section("Zo schrijft u een waarde", (forms(contract), Points(writing(contract)))),
        Section("De codelijsten", code_grids(contract, codes)),
        Section("Waar een rij aan moet voldoen", (Points(demands(contract)),)),
        Section("Een voorbeeld", example_blocks(contract, example)),
        Section("Als er iets niet klopt", (Terms(repair(contract)),)),
    )
    return Leaflet(contract.title, contract.about, facts(contract), tuple(one for one in sections if one.blocks))


def facts(contract: Contract) -> Terms:
    """What this delivery is, at a glance."""
    needed, optional = "ja: zonder deze tabel kan de maand niet verschijnen", "nee: zonder deze tabel ontbreken alleen haar cijfers"
    return Terms(
        (
            ("Tabel", f"`{contract.table}`"),
            ("Leverancier", contract.sender),
            ("Verplicht", needed if contract.required else optional),
            ("Sleutel", f"{key_words(contract)}: {'samen ' if len(contract.key) > 1 else ''}per rij verschillend"),
            ("Grondslag", contract.source),
        )
    )


def file_terms(contract: Contract) -> tuple[tuple[str, str], ...]:
    """The form of the file as a whole."""
    name, delimiter = file_name(contract), DELIMITERS[contract.delimiter]
    total = "Zet geen totalen onder de rijen."
    if contract.footer:
        total = f"Een laatste regel `{contract.footer}` mag, met het aantal rijen of met de som onder elke kolom met getallen."
    return (
        ("Naam", f"`{name}`: de tabel, een laag streepje en de maand als jjjj-mm. Ook als xlsx of parquet; samen mag in een zip."),
        ("Inhoud", EXTENT[contract.delivery]),
        ("CSV", f"Tussen de waarden staat een {delimiter}. Elke rij is één regel; ook de laatste eindigt met een regeleinde."),
        ("Tekenset", "UTF-8, als het kan. UTF-8 met BOM, UTF-16 met BOM en Windows-1252 lezen we ook."),
        ("Excel", f"De levering staat op het eerste werkblad. Gebruik het sjabloon `{contract.table}.xlsx`."),
        ("Kopregel", "De eerste regel heeft deze kolomnamen, in elke volgorde. Een kolom die leeg mag zijn, mag ook ontbreken."),
        ("Onderaan", total),
        ("Leveringsbrief", f"Stuur `{PREFIX}.csv` mee: `{';'.join(COLUMNS)}`; sha256 mag leeg zijn. Zo blijkt of alles er is."),
        ("Privacy", "Zet er geen naam, adres of bsn van een inburgeraar in."),
    )


def columns(contract: Contract) -> Grid:
    """Every column of the file."""
    rows = tuple((f"`{one.name}`", kind_words(one), fill_words(contract, one), explanation(one)) for one in contract.columns)
    return Grid("Wat verplicht is, is in elke rij gevuld", ("Kolom", "Soort", "Invullen", "Betekenis"), rows)


def kind_words(column: Column) -> str:
    return f"keuze uit `{column.code_list}`" if column.type == "code" else KINDS[column.type][0]


def fill_words(contract: Contract, column: Column) -> str:
    if column.name in contract.key:
        return "verplicht (sleutel)"
    return "verplicht" if column.required else "mag leeg zijn"


def meaning(column: Column) -> str:
    """What the contract says of a column, or else its own name as words."""
    return column.about or column.name.removesuffix("_id").replace("_", " ")


def explanation(column: Column) -> str:
    """The meaning, with the notations that were agreed for this column alone."""
    also = " of ".join(NOTATIONS[column.type][form].words for form in column.forms)
    return f"{meaning(column)}. Mag ook: {also}" if also else meaning(column)


def forms(contract: Contract) -> Grid:
    """How each kind of value in this table is written."""
    used = [kind for kind in KINDS if kind in {one.type for one in contract.columns}]
    rules = RULES | {"code": "een keuze komt letter voor letter uit de codelijst"}
    rows = tuple((KINDS[kind][0], rules[kind], KINDS[kind][1]) for kind in used)
    return Grid("De soorten waarden in deze tabel", ("Soort", "Afspraak", "Voorbeeld"), rows)


def writing(contract: Contract) -> tuple[str, ...]:
    """What holds for every value, and what this delimiter asks for."""
    delimiter = DELIMITERS[contract.delimiter]
    quotes = f"Een waarde met een {delimiter} erin staat in csv tussen dubbele aanhalingstekens."
    comma = 'Schrijf een getal dus als `"1234,50"`, of met een punt: `1234.50`.'
    is_split = contract.delimiter == "," and any(one.type == "decimal" for one in contract.columns)
    return (
        "Een leeg veld betekent: onbekend of niet van toepassing. Vul dan geen 0, streepje of n.v.t. in.",
        f"{quotes} {comma}" if is_split else quotes,
    )


def code_grids(contract: Contract, codes: Codes) -> tuple[Block, ...]:
    """Every code list that this table uses, each once."""
    lists = dict.fromkeys(one.code_list for one in contract.columns if one.code_list)
    return tuple(
        Grid(f"Codelijst {name}", ("Waarde", "Betekenis"), tuple((f"`{code}`", label) for code, label in codes[name].items()))
        for name in lists
    )


def demands(contract: Contract) -> tuple[str, ...]:
    """The rules of the select, and those of the key."""
    unit = "combinatie" if len(contract.key) > 1 else "waarde"
    return (
        *(sentence(rule) for rule in objections(contract)),
        f"Elke {unit} van {key_words(contract)} komt één keer voor.",
        "Staat precies dezelfde rij er vaker in, dan telt die één keer. Staat de sleutel er vaker met andere inhoud, "
        "dan keuren we al die rijen af.",
    )


def objections(contract: Contract) -> tuple[str, ...]:
    """The sentences that the select of the contract can hold against a row."""
    return tuple(text.replace("''", "'") for text in re.findall(r"\bthen\s+'((?:[^']|'')*)'", contract.sql))


def example_blocks(contract: Contract, example: Rows) -> tuple[Block, ...]:
    if not example:
        return ()
    return (Words(f"Verzonnen, en zoals het in `{file_name(contract)}` staat."), Verbatim(as_file(contract, example)))


def repair(contract: Contract) -> tuple[tuple[str, str], ...]:
    """What happens to what is wrong, and what the supplier does then."""
    second, third = file_name(contract, 2), file_name(contract, 3)
    return (
        (
            "Een rij",
            "Een rij die niet klopt, laden we niet. U krijgt een lijst terug met de regel in uw bestand, het veld "
            "en wat er mis is. De andere rijen tellen gewoon mee.",
        ),
        (
            "Een bestand",
            "We weigeren het hele bestand als de naam niet klopt, als een kolom onbekend is of ontbreekt, "
            "als het leeg of afgebroken is, of als geen enkele rij klopt. U hoort dan waarom; zolang geldt uw vorige levering.",
        ),
        (
            "Het aantal",
            "Zijn er veel meer of veel minder rijen dan de vorige keer? Dan vragen we u eerst of dat klopt.",
        ),
        (
            "Verbeteren",
            f"Lever het bestand opnieuw, als `{second}`. Lever alle rijen, ook die al goed waren. Een derde keer heet `{third}`.",
        ),
    )


def file_name(contract: Contract, version: int = 1, month: str = MONTH) -> str:
    """The name of a delivery, with an example month."""
    return f"{contract.table}_{month}{f'_v{version}' if version > 1 else ''}.csv"


def key_words(contract: Contract) -> str:
    *first, last = (f"`{name}`" for name in contract.key)
    return f"{', '.join(first)} en {last}" if first else last


def sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."
