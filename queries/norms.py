"""The register of norms, with the promises that a municipality makes for itself."""

import tomllib
from pathlib import Path

from queries.catalog import KINDS, UNITS, Norm
from queries.header import HeaderError, refuse_unknown

NEEDED = {"label", "value", "kind", "source"}
OPTIONAL = {"from", "to", "replaces", "doelgroep", "unit"}
OWN = {"label", "value", "source"}


def read_norms(path: Path, local: Path | None = None) -> dict[str, Norm]:
    """The register; an earlier version of a norm is a norm of its own that the later one replaces."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    for name, entry in raw.items():
        if not NEEDED <= entry.keys() <= NEEDED | OPTIONAL:
            more = ", ".join(sorted(OPTIONAL))
            raise HeaderError(f"{path.name}: [{name}] heeft label, value, kind en source nodig, en verder alleen {more}.")
        refuse_unknown(path, "kind", [entry["kind"]], KINDS)
        refuse_unknown(path, "replaces", [entry["replaces"]] if "replaces" in entry else [], raw)
        refuse_unknown(path, "unit", [entry["unit"]] if "unit" in entry else [], UNITS | {"weken"})
    norms = {name: norm(name, entry) for name, entry in raw.items()}
    return norms if local is None or not local.is_file() else norms | own_promises(local, raw)


def norm(name: str, entry: dict[str, object]) -> Norm:
    """One entry of the register."""
    renamed = {"from": "valid_from", "to": "valid_to"}
    words = {renamed.get(key, key): value for key, value in entry.items()}
    return Norm(name, **{**words, "value": float(str(entry["value"]))})  # type: ignore[arg-type]


def own_promises(path: Path, register: dict[str, dict[str, object]]) -> dict[str, Norm]:
    """What the municipality's own file says instead; only of its own promises, never of the law."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise HeaderError(f"{path.name}: geen geldige TOML ({error}). Herstel die regel.") from error
    refuse_unknown(path, "norm", raw, register)
    for name, entry in raw.items():
        if register[name]["kind"] != "beleid":
            raise HeaderError(f"{path.name}: [{name}] is geen eigen streefwaarde ({register[name]['kind']}). Haal deze norm weg.")
        if not {"value", "source"} <= entry.keys() <= OWN:
            raise HeaderError(f"{path.name}: [{name}] heeft value en source nodig, en verder alleen label.")
        if isinstance(entry["value"], bool) or not isinstance(entry["value"], int | float):
            raise HeaderError(f"{path.name}: [{name}] value is geen getal. Schrijf bijvoorbeeld value = 65.")
    return {name: norm(name, register[name] | entry) for name, entry in raw.items()}
