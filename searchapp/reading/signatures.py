"""Signatures under a covering letter: offices on one line, names on the next, side by side or below
each other where two sign.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from searchapp.model import Minister
from searchapp.reading.lines import Line
from searchapp.reading.people import People

_OFFICE = re.compile(
    r"\s{0,3}(?P<offices>de\s(?:minister|staatssecretaris)\b[^.:;]{5,200}?)\s{0,3}$",
    re.IGNORECASE,
)
_OFFICE_BELOW = re.compile(r"(?:Minister|Staatssecretaris)\s(?:van|voor)\s[^.:;]{5,120}$")
_NEXT_OFFICE = re.compile(r"\s{1,40}(?=de\s(?:minister|staatssecretaris)\b)", re.IGNORECASE)
_COLUMNS = re.compile(r"\s{2,80}|\t")
_NAME = re.compile(
    r"(?!.*\d)(?:(?:drs|dr|mr|ir|ing|prof)\.\s){0,3}"
    r"(?:[A-ZÀ-Þ][\w.’'-]{0,30}(?:\s[\w.’'–-]{1,40}){1,6}|[A-ZÀ-Þ][\w.’'-]{2,40})$"
)


def find_signatures(head: Sequence[Line], people: People) -> tuple[Minister, ...]:
    """Who signed, in printed order; an office without a name beside it is no signature."""
    printed = _unbroken([line.text.strip() for line in head if not line.blank], people)
    signed = (_signed(offices, names, people) for offices, names in _beneath(printed))
    return tuple(dict.fromkeys(minister for ministers in signed for minister in ministers))


def _unbroken(printed: Sequence[str], people: People) -> list[str]:
    """The lines, with an office that runs over two of them on one: the registry knows it whole."""

    def known(text: str) -> bool:
        match = _OFFICE.match(text)
        return bool(match) and all(office.ministry_slug for office in people.ministers(text))

    lines: list[str] = []
    for text in printed:
        whole = f"{lines[-1]} {text}" if lines else text
        if lines and _OFFICE.match(lines[-1]) and not known(lines[-1]) and known(whole):
            lines[-1] = whole
        else:
            lines.append(text)
    return lines


def _beneath(printed: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each line of offices with the line of names that belongs to it."""
    end = 0
    for is_office, group in groupby(map(_OFFICE.match, printed), bool):
        matches = list(group)
        end += len(matches)
        if is_office:
            offices = [match["offices"] for match in matches if match]
            yield from zip(offices, printed[end : end + len(offices)], strict=False)
    for above, below in pairwise(printed):
        if _OFFICE_BELOW.match(below) and not _OFFICE.match(above):
            yield below, above


def _signed(offices: str, names: str, people: People) -> list[Minister]:
    columns = [name.strip() for name in _COLUMNS.split(names) if name.strip()]
    parts = _NEXT_OFFICE.split(offices)
    if len(columns) != len(parts) or not all(_NAME.match(name) for name in columns):
        return []
    return [
        people.held_by(minister, name)
        for part, name in zip(parts, columns, strict=True)
        for minister in people.ministers(part)[:1]
    ]
