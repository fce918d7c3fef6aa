"""Signatures under a covering letter: offices on one line, names on the next, side by side where
two sign.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from searchapp.model import Minister
from searchapp.reading.lines import Line
from searchapp.reading.people import People

_OFFICE = re.compile(
    r"\s{0,3}(?P<offices>de\s(?:minister|staatssecretaris)\b[^.:;]{5,200}?),?\s{0,3}$",
    re.IGNORECASE,
)
_OFFICE_BELOW = re.compile(r"(?:Minister|Staatssecretaris)\s(?:van|voor)\s[^.:;]{5,120}$")
_NEXT_OFFICE = re.compile(r"\s{1,40}(?=de\s(?:minister|staatssecretaris)\b)", re.IGNORECASE)
_COLUMNS = re.compile(r"\s{2,80}|\t")
_NAME = re.compile(
    r"(?!.*\d)(?:[A-ZÀ-Þ][\w.’'-]{0,30}(?:\s[\w.’'-]{1,40}){1,6}|[A-ZÀ-Þ][\w.’'-]{2,40})$"
)


def find_signatures(head: Sequence[Line], people: People) -> tuple[Minister, ...]:
    """Who signed, in printed order; an office without a name beside it is no signature."""
    printed = [line.text.strip() for line in head if not line.blank]
    found: list[Minister] = []
    for above, below in pairwise(printed):
        if match := _OFFICE.match(above):
            found.extend(_signed(match["offices"], below, people))
        elif _OFFICE_BELOW.match(below):
            found.extend(_signed(below, above, people))
    return tuple(dict.fromkeys(found))


def _signed(offices: str, names: str, people: People) -> list[Minister]:
    columns = [name.strip() for name in _COLUMNS.split(names) if name.strip()]
    parts = _NEXT_OFFICE.split(offices)
    if len(columns) != len(parts) or not all(_NAME.match(name) for name in columns):
        return []
    return [
        minister.model_copy(update={"name": name})
        for part, name in zip(parts, columns, strict=True)
        for minister in people.ministers(part)[:1]
    ]
