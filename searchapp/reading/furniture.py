"""Page furniture: what a page repeats and nobody wrote as part of an answer.

Each rule has a name, which the ledger shows beside what it took.
"""

import re
from collections.abc import Sequence

from searchapp.reading.lines import Line

SAMPLE_NOTICE = "VOORBEELD – verzonnen brief, geen echt Kamerstuk"

_ANYWHERE = {
    "sample_notice": re.compile(re.escape(SAMPLE_NOTICE)),
    "page_number": re.compile(r"(?:Pagina|Blad)\s{1,3}\d{1,4}(?:\s{1,3}(?:van|/)\s{1,3}\d{1,4})?$"),
    "publication": re.compile(r"(?:ah|kv)-(?:tk|ek)-\w{5,14}(?:-\w{1,6})?$"),
    "issn": re.compile(r"ISSN\s{1,3}\d{4}\s{0,3}-\s{0,3}\d{3}[\dX]$"),
    "printed_at": re.compile(r"[’'‘]s-Gravenhage\s{1,3}\d{4}$"),
    "running_head": re.compile(
        r"(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}[–-]\d{2,4}, (?:Aanhangsel|Vragen)"
        r"(?:\s{1,3}\d{1,4})?$"
    ),
}
_LETTERHEAD = {
    "return_address": re.compile(r"> ?Retouradres"),
    "address": re.compile(
        r"(?:Postbus \d|\d{4} ?[A-Z]{2}\s{1,3}[A-Z]|MPC \d|Plein \d"
        r"|[A-Z]\w{2,30}(?:weg|straat|markt|plein|laan) \d)"
    ),
    "website": re.compile(r"www\.\S{3,60}$"),
    "telephone": re.compile(r"[TFE]\s{1,3}[\d(+][\d\s()+-]{6,20}$"),
    "request": re.compile(r"Bij beantwoording,? (?:de )?datum"),
    "publication_head": re.compile(
        r"(?:(?:Tweede|Eerste) Kamer der Staten-Generaal|Vergaderjaar \d{4}[–-]\d{2,4}"
        r"|Aanhangsel van de Handelingen|Vragen gesteld door de leden der Kamer"
        r"|regering gegeven antwoorden)"
    ),
}
_LONE_NUMBER = re.compile(r"\d{1,4}$")


def furniture_rule(lines: Sequence[Line], index: int) -> str | None:
    """The name of the rule that makes this line furniture wherever it stands, or None."""
    text = lines[index].text.strip()
    for name, pattern in _ANYWHERE.items():
        if pattern.match(text):
            return name
    if _LONE_NUMBER.match(text) and _follows_footer(lines, index):
        return "page_number"
    return None


def letterhead_rule(text: str) -> str | None:
    """The name of the rule that makes a line above the first unit furniture, or None."""
    return next(
        (name for name, pattern in _LETTERHEAD.items() if pattern.match(text.strip())), None
    )


def _follows_footer(lines: Sequence[Line], index: int) -> bool:
    previous = next((line.text.strip() for line in reversed(lines[:index]) if not line.blank), "")
    return any(
        _ANYWHERE[name].match(previous) for name in ("printed_at", "running_head", "publication")
    )
