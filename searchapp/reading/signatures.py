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
_MOST_LINES = 4
"""Lines that the name of one office may take, with that of its post."""

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
    """The lines, with an office that runs over several of them on one: the registry knows it
    whole.
    """
    lines: list[str] = []
    position = 0
    while position < len(printed):
        ahead = printed[position : position + _MOST_LINES]
        text, taken = _side_by_side(ahead, people) or _below_each_other(ahead, people)
        lines.append(text)
        position += taken
    return lines


def _side_by_side(printed: Sequence[str], people: People) -> tuple[str, int] | None:
    """Offices beside each other that all run on to the second line, and how many lines that is."""
    if len(printed) < 2 or not _OFFICE.match(printed[0]):
        return None
    begun, ended = _NEXT_OFFICE.split(printed[0]), _columns(printed[1])
    if len(begun) < 2 or len(begun) != len(ended):
        return None
    offices = [f"{first.strip()} {second}" for first, second in zip(begun, ended, strict=True)]
    return ("  ".join(offices), 2) if all(map(people.is_office, offices)) else None


def _below_each_other(printed: Sequence[str], people: People) -> tuple[str, int]:
    """The office that begins on the first line, and how many lines it takes; that line if none
    does.

    The longest name counts: the registry also knows `Sociale Zaken`, but no name of a person begins
    with the rest of it. Nor is a person called what a post is, which some print below the ministry.
    """
    if not (_OFFICE.match(printed[0]) or _OFFICE_BELOW.match(printed[0])):
        return printed[0], 1
    joined = {count: " ".join(printed[:count]) for count in range(len(printed), 0, -1)}
    whole = (count for count, text in joined.items() if people.is_office(text))
    known = (count for count in (1, 2) if count in joined and _all_known(joined[count], people))
    taken = next(whole, 0) or next(known, 1)
    post = "".join(printed[taken : taken + 1])
    if _OFFICE.match(post) or not people.is_post(post):
        return joined[taken], taken
    return f"{joined[taken].rstrip(',')}, {post}", taken + 1


def _all_known(text: str, people: People) -> bool:
    return bool(_OFFICE.match(text)) and all(
        office.ministry_slug for office in people.ministers(text)
    )


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
    columns = _columns(names)
    parts = _NEXT_OFFICE.split(offices)
    if len(columns) != len(parts) or not are_names(names):
        return []
    return [
        people.held_by(minister, name)
        for part, name in zip(parts, columns, strict=True)
        for minister in people.ministers(part)[:1]
    ]


def are_names(text: str) -> bool:
    """Whether a line prints names as a signature does, side by side where several sign."""
    return all(_NAME.match(name) for name in _columns(text))


def _columns(text: str) -> list[str]:
    return [part.strip() for part in _COLUMNS.split(text) if part.strip()]
