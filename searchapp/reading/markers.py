"""Markers: the numbers in running text that point to a footnote, in every form that extraction
leaves them.

A superscript is glued to the word before it, stands in brackets, or lands on a line of its own.
Which of these numbers are markers is not known here: a footnote says so by having one of them.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from searchapp.reading.lines import Line

_FORMS = (
    re.compile(r"(?<=\S)\s?\((?P<numbers>\d{1,3})\)(?=[.,;:?!»”’]|\s{0,3}$)"),
    re.compile(r"\[(?P<numbers>\d{1,3}(?:[ ,]{1,2}\d{1,3}){0,6})\s?\]"),
    re.compile(
        r"(?<=[a-zà-ÿ?!.,;:’”»'\")\]])(?P<numbers>\d{1,3}(?:\s\d{1,3}){0,3}(?=\s{0,3}$)|\d{1,3}(?=[\s.,;:?!)»”’]|$))"
    ),
    re.compile(r"(?<=[.?!])(?P<numbers>\d{1,2})(?=[A-Z][a-z])"),
    re.compile(r"(?<=\b(?:19|20)\d\d)(?P<numbers>\d{1,2})(?=[\s.,;)]|$)"),
    re.compile(r"^\s{0,3}(?P<numbers>\d{1,3}(?:\s\d{1,3}){0,4})\s{0,3}$"),
    re.compile(r"^(?P<numbers>\d{1,3})(?=[.,;:?]|\s[a-zA-Z])"),
)


_DIGIT = re.compile(r"\d")


_ROUND = re.compile(r"(?<=\S)\s?(?<!\d)(?P<numbers>\d{1,3})\)(?=[\s.,;:?!»”’]|$)")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Columns of one line, by the line's index."""

    line: int
    start: int
    end: int


class Marks:
    """All numbers of a document that could be markers, by number, in printed order.

    `columns` maps the index of a heading's line to the column where its text begins.
    """

    def __init__(self, lines: Sequence[Line], columns: Mapping[int, int]) -> None:
        self._places: defaultdict[int, list[Place]] = defaultdict(list)
        for index, line in enumerate(lines):
            if line.running and _DIGIT.search(line.text):
                longest = {}
                for number, place in sorted(_marks_on(line.text, index, columns.get(index, 0))):
                    longest[number, place.start] = place
                for (number, _), place in longest.items():
                    self._places[number].append(place)

    def between(self, number: int, after: Place, before: Place) -> Iterator[Place]:
        """The places of a number after one place and before another."""
        places = self._places.get(number, [])
        for place in places[bisect_left(places, after) :]:
            if place >= before:
                return
            yield place

    def first(self, number: int) -> Place | None:
        """The first place of a number."""
        return next(iter(self._places.get(number, [])), None)


def _marks_on(text: str, index: int, column: int) -> Iterator[tuple[int, Place]]:
    for match in _ROUND.finditer(text, column):
        # In `(bijlage 1)` the bracket closes another.
        if text.count("(", 0, match.start()) <= text.count(")", 0, match.start()):
            yield int(match["numbers"]), Place(index, match.start(), match.end())
    for form in _FORMS:
        for match in form.finditer(text, column):
            for number in re.findall(r"\d+", match["numbers"]):
                yield int(number), Place(index, match.start(), match.end())
