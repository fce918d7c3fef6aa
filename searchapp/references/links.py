"""From a reference to the page where the thing itself can be read."""

import re

from searchapp.model import Reference

PUBLICATIONS = "https://zoek.officielebekendmakingen.nl"
PARLIAMENT = "https://www.tweedekamer.nl/kamerstukken/detail"
RULINGS = "https://uitspraken.rechtspraak.nl/details"
EUROPEAN_LAW = "https://eur-lex.europa.eu/legal-content/NL/TXT/"

_LETTER_NUMBER = re.compile(r"(?:,\s{0,3}|(?i:nr|no)\.?\s{0,3}|^(?i:kst)-[0-9]{5}-)[A-Z]{1,2}$")


def link(reference: Reference) -> str | None:
    """The address of the page, a path of our own for a case; None where no page is known.

    A Kamerstuk without a number leads to its dossier.
    """
    if not reference.id:
        return None
    match reference.kind:
        case "zaak":
            return f"/kv/{reference.id}"
        case "document":
            return f"{PARLIAMENT}?id={reference.id}&did={reference.id}"
        case "kamerstuk":
            return _kamerstuk(reference)
        case "aanhangsel" | "stb" | "stcrt" | "trb":
            return f"{PUBLICATIONS}/{reference.id}.html"
        case "handelingen":
            return _handelingen(reference.id)
        case "rechtspraak":
            return _ruling(reference.id)
    return None


def _kamerstuk(reference: Reference) -> str:
    parts = reference.id.split("-")[1:]
    if _has_number(parts, reference.text):
        return f"{PUBLICATIONS}/{reference.id}.html"
    return f"{PUBLICATIONS}/dossier/{'-'.join(parts)}"


def _has_number(parts: list[str], printed: str) -> bool:
    """Whether the last part is a document: in `36410-A` the A may be a chapter, or a document."""
    if len(parts) != 2:
        return len(parts) > 2
    if parts[1].isdigit():
        return parts[0] != "21501"
    return _LETTER_NUMBER.search(printed) is not None


def _handelingen(identity: str) -> str | None:
    """Only an item of a sitting has a page; a sitting, or a page number, has none."""
    official = identity.split(" ")[0]
    return f"{PUBLICATIONS}/{official}.html" if official.count("-") == 4 else None


def _ruling(identity: str) -> str:
    if identity.startswith("CELEX:"):
        return f"{EUROPEAN_LAW}?uri={identity}"
    return f"{RULINGS}?id={identity}"
