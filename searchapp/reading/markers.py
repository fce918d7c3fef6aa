"""Markers: the numbers in running text that point to a footnote, in every form that extraction
leaves them.

A superscript is glued to the word before it, stands in brackets, or lands on a line of its own.
Which of these numbers are markers is not known here: a footnote says so by having one of them.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from searchapp.reading.lines import Line

_ROUND = re.compile(
    r"(?<=[^\s:;,])(?<!\ben)(?<!\bof)(?<!\b[Nn]r\.)\s?(?<!\d)(?P<numbers>\d{1,3})\)"
    r"(?=[\s.,;:?!»”’]|\d{1,3}\)|$)"
)
_FORMS = (
    (
        "round",
        ")",
        re.compile(r"(?<=\S)\s?\((?P<numbers>\d{1,3})\)(?=[.,;:?!»”’]|\s?\(\d|\s{0,3}$)"),
    ),
    (
        "round",
        ")",
        re.compile(r"(?P<numbers>\d(?<=\b(?:19|20)\d\d\d)\d?)\)(?=[\s.,;]|$)"),
    ),
    ("square", "]", re.compile(r"\[(?P<numbers>\d{1,3}(?:[ ,]{1,2}\d{1,3}){0,6})\s?\]")),
    (
        "raised",
        "",
        re.compile(
            r"(?P<numbers>\d(?<=[a-zà-ÿ?!.,;:’”»'\")\]]\d)(?<!\b[Nn]r\.\d)(?<!\bnrs\.\d)"
            r"(?<!\bm[234])(?<!\b[ckd]m[234])(?<!\b(?:CO|NO|SO|CH)[234])(?<!\d,\d)"
            r"(?:(?<!\b\d\.\d)(?<!\b\d\d\.\d)|(?=\d{0,2}\s{0,3}(?:$|[A-Z])))\d{0,2}"
            r"(?:(?:\s\d{1,3}){0,3}(?=\s{0,3}$)|(?=[\s.,;:?!)»”’])))"
        ),
    ),
    ("raised", "", re.compile(r"(?P<numbers>\d(?<=[.?!]\d)\d?)(?=[A-Z][a-z])")),
    (
        "raised",
        ", ",
        re.compile(
            r", (?:(?<=\d[.?!»”’], )|(?<=[a-z.?!»”’)]\d, )|(?<=[a-z.?!»”’)]\d\d, ))"
            r"(?P<numbers>\d{1,3})(?=\s{0,3}$|\s[A-Z])"
        ),
    ),
    ("raised", " ", re.compile(r"\s(?<=[?!»”’)]\s)(?P<numbers>\d{1,3})(?=\s{0,3}$)")),
    ("raised", "", re.compile(r"(?P<numbers>\d(?<=\b(?:19|20)\d\d\d)\d?)(?=[\s.,;)]|$)")),
    ("raised", "", re.compile(r"^\s{0,3}(?P<numbers>\d{1,3}(?:,?\s\d{1,3}){0,4})\s{0,3}$")),
)
"""A document has one way to set its markers. Each form has a sign that it cannot do without, and
looks behind its first digit, not before it: that is how a search skips what is no digit."""
_OPENING = re.compile(r"^(?P<numbers>\d{1,3})(?=(?P<stop>\.)|\)[.,;:?]|[,;:?»”’]|\s[a-zA-Z])")
_ENDED = re.compile(r"[.,;:?!][»”’'\"]{0,3}\s{0,3}$")

AFTER_SENTENCE = re.compile(r"(?:[.?!/»”’'\")\]]|\b(?:19|20)\d\d)\s{0,2}$")
"""What stands before the marker of a note, and not before `1)` that counts: `om 1) de kosten`."""

_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Columns of one line, by the line's index."""

    line: int
    start: int
    end: int


class Marks:
    """All numbers of a document that could be markers, by number, in printed order.

    `columns` maps the index of a heading's line to the column where its text begins. A number alone
    on a line above the first is that of a chamber or a document.
    """

    def __init__(self, lines: Sequence[Line], columns: Mapping[int, int]) -> None:
        self._places: defaultdict[int, list[Place]] = defaultdict(list)
        self._ways: dict[Place, str] = {}
        above, within = "", False
        first = min(columns, default=0)
        for index, line in enumerate(lines):
            titled = index < first and line.text.strip().isdigit()
            if line.running and not titled and _DIGIT.search(line.text):
                column = columns.get(index, 0)
                if not column and (opening := _opening(line.text, above)):
                    self._add([(int(opening), Place(index, 0, len(opening)), "opening")])
                self._add(sorted(_marks_on(line.text, index, column, within=within)))
            within = line.running and _in_brackets(line.text, len(line.text), within=within)
            above = line.text if line.running else ""

    def _add(self, found: Iterable[tuple[int, Place, str]]) -> None:
        longest = {}
        for number, place, way in found:
            longest[number, place.start] = place
            self._ways[place] = way
        for (number, _), place in longest.items():
            self._places[number].append(place)

    def between(self, number: int, after: Place, before: Place) -> Iterator[Place]:
        """The places of a number after one place and before another."""
        places = self._places.get(number, [])
        for place in places[bisect_left(places, after) :]:
            if place >= before:
                return
            yield place

    def way(self, place: Place) -> str:
        """How the marker at a place is set: round or square brackets, raised, or opening a line."""
        return self._ways[place]

    def in_squares(self) -> list[int]:
        """The numbers that stand in square brackets somewhere."""
        return [
            number
            for number, places in self._places.items()
            if any(self._ways[place] == "square" for place in places)
        ]

    def first(self, number: int) -> Place | None:
        """The first place of a number."""
        return next(iter(self._places.get(number, [])), None)


def _opening(text: str, above: str) -> str | None:
    """A number at the start of a line; with a full stop it counts a list or rows, unless that
    closes the sentence above.
    """
    match = _OPENING.match(text)
    if not match:
        return None
    counts = above.lstrip().startswith(f"{int(match['numbers']) - 1}.")
    listed = match["stop"] and (not above or counts or _ENDED.search(above))
    return None if listed else match["numbers"]


def _in_brackets(text: str, end: int, *, within: bool) -> bool:
    """Whether a bracket is open at a column; `within` says so of the start of the line."""
    opened, closed = text.rfind("(", 0, end), text.rfind(")", 0, end)
    return within if opened == closed else opened > closed


def _marks_on(
    text: str, index: int, column: int, *, within: bool
) -> Iterator[tuple[int, Place, str]]:
    for match in _ROUND.finditer(text, column) if ")" in text else ():
        # In `(bijlage 1)` the bracket closes another.
        if not _in_brackets(text, match.start(), within=within):
            yield int(match["numbers"]), Place(index, match.start(), match.end()), "round"
    for way, sign, form in _FORMS:
        for match in form.finditer(text, column) if sign in text else ():
            for number in re.findall(r"\d+", match["numbers"]):
                yield int(number), Place(index, match.start(), match.end()), way
