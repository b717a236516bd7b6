"""The SQL that gives a delivered text its type, and the sentence a value breaks when it has none."""

from etl.contracts import Column
from etl.notations import NOTATIONS

REQUIRED = "dit veld is verplicht"
CODE_LIST = "de waarde komt uit de codelijst"

RULES = {
    "id": "een id bestaat uit letters, cijfers en . _ - / :, en is geen totaal",
    "text": "een tekst is geen foutwaarde van Excel",
    "date": "een datum bestaat en staat als jjjj-mm-dd of dd-mm-jjjj, tussen 1900 en 2100",
    "month": "een maand bestaat en staat als jjjj-mm",
    "quarter": "een kwartaal staat als jjjjKn, bijvoorbeeld 2026K3",
    "integer": "een geheel getal heeft hooguit negen cijfers, en verder alleen een minteken",
    "decimal": "een getal heeft hooguit vier decimalen, en geen punt die ook duizendtallen kan scheiden",
}

# What a supplier does about a broken rule, by what it is about.
REMEDIES = {
    "required": "Vul dit veld in.",
    "id": "Haal spaties en andere tekens weg. Zet de kolom in Excel op Tekst, zodat een nummer blijft zoals het is.",
    "text": "Herstel de formule in Excel, of maak het veld leeg.",
    "date": "Schrijf de datum als 2026-12-31 of 31-12-2026, en kijk of die dag bestaat.",
    "month": "Schrijf de maand als 2026-10.",
    "quarter": "Schrijf het kwartaal als 2026K3.",
    "integer": "Schrijf een heel getal, zonder punt, komma, spatie of eenheid.",
    "decimal": "Schrijf een komma voor de decimalen, zonder punt tussen duizendtallen en zonder euroteken, zoals 1234,50.",
    "code": "Neem een waarde over uit de codelijst, letter voor letter.",
    "control": "Haal onzichtbare tekens weg, zoals een regeleinde in een veld.",
    "quote": "Zet de hele waarde tussen dubbele aanhalingstekens, en schrijf een aanhalingsteken daarbinnen twee keer.",
    "width": "Geef de regel evenveel velden als de kopregel. Gebruik aanhalingstekens om een waarde met een scheidingsteken.",
    "conflict": "Houd per sleutel één rij over: de rij die klopt.",
    "objection": "Zoek in uw bron op welk van deze velden niet klopt, en verbeter dat.",
}


def in_years(before: str, after: str) -> str:
    """Whether a text has a year from 1900 to 2100 between these patterns; most dates are of this century."""
    return " or ".join(f"{{x}} like '{before}{year}{after}'" for year in ("20__", "19__", "2100"))


# Each takes {x}, a trimmed non-empty text, and gives null where the rule is broken.
TYPED = {
    # A line of totals that was not agreed would otherwise be a row.
    "id": """case
            when regexp_full_match({x}, '[A-Za-z0-9._:/-]+') and lower({x}) not in ('totaal', 'subtotaal', 'eindtotaal') then {x}
        end""",
    "text": "case when not starts_with({x}, '#') then {x} end",
    # The third form is what Excel exports for a day without a time.
    "date": f"""case
            when {in_years("", "-__-__")} then try_strptime({{x}}, '%Y-%m-%d')::date
            when {in_years("__-__-", "")} then try_strptime({{x}}, '%d-%m-%Y')::date
            when {in_years("", "-__-___00:00:00")} then try_strptime({{x}}[:10], '%Y-%m-%d')::date
        end""",
    # Excel turns a typed month into its first day.
    "month": """case
            when regexp_full_match({x}, '(19|20)[0-9]{2}-[0-9]{2}(-01)?')
                then try_strptime({x}[:7] || '-01', '%Y-%m-%d')::date
        end""",
    "quarter": """case
            when regexp_full_match({x}, '(19|20)[0-9]{2}K[1-4]')
                then make_date({x}[:4]::integer, {x}[6:]::integer * 3 - 2, 1)
        end""",
    "integer": "case when regexp_full_match({x}, '-?[0-9]{1,9}') then try_cast({x} as integer) end",
    "decimal": """case
            when regexp_full_match({x}, '-?[1-9][0-9]{0,2}[.][0-9]{3}') then null
            when regexp_full_match({x}, '-?[0-9]{1,13}([.,][0-9]{1,4})?')
                then try_cast(replace({x}, ',', '.') as decimal(18, 4))
        end""",
}


def clean(name: str, is_ascii: bool) -> str:
    """The text of one delivered cell: a space of Excel is a space, an accent is one character, and nothing is null.

    Few cells need it, and to see which is much cheaper than to do it.
    """
    text = named(name)
    strange = "" if is_ascii else f"when strlen({text}) <> length({text}) then nullif(trim({composed(text)}), '') "
    return f"case {strange}when {text} like ' %' or {text} like '% ' or {text} = '' then nullif(trim({text}), '') else {text} end"


def composed(text: str) -> str:
    return f"nfc_normalize(replace({text}, chr(160), ' '))"


def typed(column: Column, text: str) -> str:
    """The typed value of one text, or null."""
    if column.type == "code":
        spelled = "".join(f" when {text} = {quoted(variant)} then {quoted(code)}" for variant, code in column.variants)
        return f"case when {text} in ({', '.join(map(quoted, column.codes))}) then {text}{spelled} end"
    readings = [TYPED[column.type], *(NOTATIONS[column.type][form].sql for form in column.forms)]
    return (f"coalesce({', '.join(readings)})" if column.forms else readings[0]).replace("{x}", text)


def fault(column: Column, text: str, value: str) -> str:
    """The broken rule of one field as a struct, or null."""
    missing = as_fault(column, REQUIRED) if column.required else "null"
    return f"case when {text} is null then {missing} when {value} is null then {as_fault(column, rule_of(column))} end"


def is_faulty(column: Column, text: str, value: str) -> str:
    """The same question, cheap enough to ask of every row."""
    return f"{value} is null" if column.required else f"({value} is null and {text} is not null)"


def rule_of(column: Column) -> str:
    """The sentence that a value of this column must keep to."""
    if column.type == "code":
        return f"{CODE_LIST} {column.code_list}"
    return ", of ".join([RULES[column.type], *(NOTATIONS[column.type][form].words for form in column.forms)])


def as_fault(column: Column, rule: str) -> str:
    return f"{{'field': {quoted(column.name)}, 'rule': {quoted(rule)}}}"


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def named(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
