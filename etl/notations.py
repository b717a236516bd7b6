"""Notations that a contract may agree on beside the usual ones of a type: what they are called, and how SQL reads them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Notation:
    """One way of writing a value; `sql` takes {x}, a trimmed text, and gives null where it is not written so."""

    words: str
    sql: str


def day_number(epoch: str) -> str:
    """A day as Excel counts it; the five digits lie between 1927 and 2173."""
    return f"case when regexp_full_match({{x}}, '[1-9][0-9]{{4}}') then date '{epoch}' + {{x}}::integer end"


NOTATIONS = {
    "date": {
        "d-m-jjjj": Notation(
            "d-m-jjjj (5-1-2026)",
            """case when regexp_full_match({x}, '[0-9]{1,2}-[0-9]{1,2}-(19|20)[0-9]{2}')
                then try_strptime({x}, '%d-%m-%Y')::date end""",
        ),
        "d-m-jj": Notation(
            "d-m-jj, altijd na 2000 (5-1-26)",
            """case when regexp_full_match({x}, '[0-9]{1,2}-[0-9]{1,2}-[0-9]{2}')
                then try_strptime({x}[:-3] || '20' || {x}[-2:], '%d-%m-%Y')::date end""",
        ),
        "jjjjmmdd": Notation(
            "jjjjmmdd (20260105)",
            "case when regexp_full_match({x}, '(19|20)[0-9]{6}') then try_strptime({x}, '%Y%m%d')::date end",
        ),
        "excel": Notation("een dagnummer van Excel (46027)", day_number("1899-12-30")),
        "excel-1904": Notation("een dagnummer van Excel voor Mac, geteld vanaf 1904 (44565)", day_number("1904-01-01")),
    },
    "integer": {
        "duizendtallen": Notation(
            "met een punt tussen duizendtallen (1.234)",
            """case when regexp_full_match({x}, '-?[1-9][0-9]{0,2}([.][0-9]{3}){1,2}')
                then try_cast(replace({x}, '.', '') as integer) end""",
        ),
    },
    "decimal": {
        "duizendtallen": Notation(
            "met een punt tussen duizendtallen, een komma voor de decimalen en een euroteken ervoor (€ 1.234,50)",
            """case when regexp_full_match({x}, '(€ ?)?-?([1-9][0-9]{0,2}([.][0-9]{3}){1,4}|[0-9]{1,13})(,[0-9]{1,4})?')
                then try_cast(replace(regexp_replace({x}, '[€ .]', '', 'g'), ',', '.') as decimal(18, 4)) end""",
        ),
    },
}
