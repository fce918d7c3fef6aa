"""The side column of a ministry's letter: who writes, when, and under which number.

On the first page it belongs to the letterhead. Each further page prints some of it again, and
whatever extracts the text leaves it above or below what stands beside it. A label with its value
shows it for what it is.
"""

import re
from collections.abc import Sequence

from searchapp.reading.furniture import letterhead_rule

_DAY = r"\d{1,2}\s{1,3}[a-z]{3,9}\s{1,3}\d{4}"
_NUMBER = r"(?=[^\d\n]{0,30}\d)[\w./-]{3,40}(?:\s{0,3}/\s{0,3}[\w.-]{1,30}){0,2}"
_REFERS = r"(?:(?:Ons|Uw)\s[Kk]enmerk|(?:Onze|Uw)\s[Rr]eferentie|Kenmerk|Uw\sbrief\s\(kenmerk\))"
_REFERENCE = re.compile(rf"{_REFERS}(?:\s{{0,2}}:|(?P<value>\s{{0,2}}:?\s{{1,5}}{_NUMBER}))?$")
_DATED = re.compile(rf"Datum(?:\s{{0,2}}:|(?P<value>\s{{0,2}}:?\s{{1,5}}{_DAY}))?$")
_LABELS = ((_REFERENCE, re.compile(rf"{_NUMBER}$")), (_DATED, re.compile(rf"{_DAY}$")))
_OFFICE = re.compile(
    r"(?:Ministerie\svan|Directoraat-[Gg]eneraal|Directie|Afdeling|Inspectie)\b[^.?!:;]{0,60}$"
)
_GOES_ON = re.compile(r"(?:en\s|&\s)?[A-Z][^.?!:;]{1,40}$")
_LINES = 2
"""So many lines the name of an office may go on."""


def side_column(texts: Sequence[str]) -> int:
    """How many of the lines, from the first, are the side column; what is blank or furniture is
    empty.

    The name of an office, an address or a day alone could be anything: they belong to it only
    above, and a day below, the number of the letter.
    """
    sure = place = 0
    while place < len(texts):
        taken, certain = _part(texts[place:])
        if not taken:
            break
        place += taken
        sure = place if certain or (sure and _DATED.match(texts[place - taken])) else sure
    return sure


def may_end_column(text: str) -> bool:
    """Whether a line may be the last of a side column: a value, with its label or below it."""
    return any(
        value.match(text) or ((found := label.match(text)) and found["value"])
        for label, value in _LABELS
    )


def _part(texts: Sequence[str]) -> tuple[int, bool]:
    """How many lines make up one part of the column, and whether it can be nothing else."""
    first = texts[0]
    if not first:
        return 1, False
    for label, value in _LABELS:
        if found := label.match(first):
            certain = label is _REFERENCE
            if found["value"]:
                return 1, certain
            below = 1 if texts[1:2] != [""] else 2
            if len(texts) > below and value.match(texts[below]):
                return below + 1, certain
    if _OFFICE.match(first):
        return _office(texts), False
    return (1, False) if letterhead_rule(first) else (0, False)


def _office(texts: Sequence[str]) -> int:
    """How many lines the name of an office takes."""
    taken = 1
    for text in texts[1 : _LINES + 1]:
        labelled = any(label.match(text) for label, _ in _LABELS)
        if labelled or _OFFICE.match(text) or not _GOES_ON.match(text):
            break
        taken += 1
    return taken
