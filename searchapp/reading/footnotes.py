"""Footnotes: their text lifted out of wherever a page ends.

Numbers run through a document from 1, so at any place only the next one or two can open a note. A
note is believed at the foot of a page or the end of the document, when its number was printed as a
marker before it: a numbered list, or a year at the start of a line, stays what it is.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile, zip_longest
from math import inf

from searchapp.reading.furniture import ENDS_PAGE
from searchapp.reading.lines import Line
from searchapp.reading.markers import Marks, Place
from searchapp.references.dates import MONTH

_LIKE_A_SOURCE = re.compile(
    r"[^\W\da-z]|[‘’“”«'\"(]|https?:|www\.|[\w-]{2,30}\.(?:nl|com|eu|org|net)\b|[a-z]{2,12}:\s"
)
_GLUED_TO_NUMBER = re.compile(r"(?<=\d)(?:(?:19|20)\d\d|[a-z]{2,30}\s)")
"""A year or a small letter, where nothing stands between: `1de Landtong`."""
_NOTE = re.compile(
    r"\s{0,3}(?:\[(?P<square>\d{1,3})\s?\]|(?P<round>\d{1,3})\)"
    rf"|(?P<bare>\d{{1,3}})(?![\d.,:)/%&?=_-]|\s{{0,3}}{MONTH}\b|e\b|ste\b|de\s[a-z])"
    r"|(?P<dated>\d{1,3}?)(?=(?:19|20)\d\d(?:\s[A-Z]|[DZ]\d{5}\b)))\s{0,4}(?=\S)"
)
_ALONE = re.compile(r"\s{0,3}(?P<bare>\d{1,3})\s{0,3}$")
_INSIDE = re.compile(
    rf"(?<=\s)(?P<bare>\d{{1,3}})(?!\s{{1,2}}{MONTH}\b)\s{{1,2}}(?=\S)"
    r"|\[(?P<square>\d{1,3})\s?\]\s?(?=\S)"
)
_ENDED = re.compile(r"[.?!/»”’)\]]\s{0,2}$")
_SAID = re.compile(r"[.?!][»”’)\]]{0,2}\d{0,3}\s{0,2}$")
_TAIL = 20
_FEW_LINES = 20
_TABLE_ROW = re.compile(r"(?:\s\d[\d.,%]{0,12}){3}\s{0,3}$")
_MAY_BE_LOST = 2
"""A note whose text was lost must not cost the notes after it; more than two are no run."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its number as printed, the place of the number, the places of its text."""

    marker: str
    opens: Place
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class _Opening:
    number: int
    place: Place


def find_notes(
    lines: Sequence[Line],
    headings: Mapping[int, int],
    marks: Marks,
    *,
    wrapped: bool,
    largest: float = inf,
) -> tuple[Note, ...]:
    """The notes of a document.

    `headings` maps the index of a line that opens a unit to the column where its text begins;
    `largest` is the size that a line may have to open a note.
    """
    finder = _Finder(lines, headings, marks, wrapped=wrapped, largest=largest)
    for first, foot, printed in _feet(lines, headings):
        finder.search(first, foot, printed_foot=printed)
    return tuple(finder.notes)


def _feet(lines: Sequence[Line], headings: Mapping[int, int]) -> Iterator[tuple[int, int, bool]]:
    """Stretches that may end in notes: from a heading, or the top of a page, to the next such
    place.

    With each comes whether it ends at the foot of a page, or of the document.
    """
    first = 0
    for index, line in enumerate(lines):
        ends_page = line.furniture in ENDS_PAGE or line.opens_page
        if ends_page or index in headings:
            yield first, index, ends_page
            first = index
    yield first, len(lines), True


class _Finder:
    def __init__(
        self,
        lines: Sequence[Line],
        headings: Mapping[int, int],
        marks: Marks,
        *,
        wrapped: bool,
        largest: float,
    ) -> None:
        self.lines = lines
        self.headings = headings
        self.marks = marks
        self.wrapped = wrapped
        self.largest = largest
        self.first = min(headings, default=len(lines))
        self.notes: list[Note] = []
        self.taken: set[int] = set()
        self.last = 0

    def search(self, first: int, foot: int, *, printed_foot: bool) -> None:
        """Take what stands at the end of one stretch, from the first note that is due."""
        running = [index for index in range(first, foot) if self.lines[index].running]
        for place, index in enumerate(running):
            opening = self._opening(index) if printed_foot else None
            if not opening and len(running) - place <= _FEW_LINES:
                opening = self._next_in_run(index, running[:place], printed_foot=printed_foot)
            if not opening and not self.wrapped:
                at_foot = printed_foot and index == running[-1]
                opening = self._opening_inside(index, at_foot=at_foot)
            if opening and not self._opens_again(running[place + 1 :], opening.number):
                noted = running[place:] if printed_foot else self._upto_gap(running[place:])
                self._take(opening, noted, printed_foot=printed_foot)
                return

    def _upto_gap(self, running: Sequence[int]) -> list[int]:
        """A note that no page ends below ends at an empty line: a section may follow."""
        first, rest = running[0], running[1:]
        return [first, *takewhile(lambda index: self.lines[index - 1].running, rest)]

    def _opens_again(self, below: Sequence[int], number: int) -> bool:
        """Whether the note, or one before it, opens further down, so that the number above is none:
        `12 schepen` at the start of a line, over the notes 11 and 12.
        """
        return any(opening and opening.number <= number for opening in map(self._opening, below))

    def _opening(self, index: int) -> _Opening | None:
        """A note that is due and opens on a line."""
        text = self.lines[index].text
        match = self._number_at_start(index)
        if not match or not self._is_due(_number(match), index, 0):
            return None
        forms = (_LIKE_A_SOURCE, _GLUED_TO_NUMBER)
        source = match.end() == len(text) or any(form.match(text, match.end()) for form in forms)
        if not source and not self._stands_apart(index):
            return None
        return _Opening(_number(match), Place(index, 0, match.end()))

    def _next_in_run(
        self, index: int, above: Sequence[int], *, printed_foot: bool
    ) -> _Opening | None:
        """The next number after a run of notes, whose marker was lost: at the foot of a page, where
        no list counts above it, or right below a table.
        """
        match = self._number_at_start(index)
        if not match or not _is_source(match):
            return None
        number = _number(match)
        # `3.` counts a list, but not one that goes on with a bare 4.
        item = re.compile(
            rf"\s{{0,3}}{self.last}" + (r"(?![.)\d])" if match["bare"] else r"(?!\d)")
        )
        counted = any(item.match(self.lines[line].text) for line in above)
        begun = self.last or any(self._is_marked(one, index, 0) for one in (number, number - 1))
        next_at_foot = self.last and printed_foot and not counted and number == self.last + 1
        below_table = bool(above) and bool(_TABLE_ROW.search(self.lines[above[-1]].text))
        # The note of a table stands before those at the foot of its page, and may be ahead.
        ahead = below_table and begun and self.last < number <= self.last + _MAY_BE_LOST
        if next_at_foot or ahead:
            return _Opening(number, Place(index, 0, match.end()))
        return None

    def _opening_inside(self, index: int, *, at_foot: bool) -> _Opening | None:
        """The same in the middle of a line, where line ends were lost: the next number rather than
        the one after it, after a sentence rather than in it, near the foot rather than above.
        """
        found = list(self._openings_inside(index, at_foot=at_foot))
        return max(found, default=(False, False, None), key=lambda one: one[:2])[2]

    def _openings_inside(
        self, index: int, *, at_foot: bool
    ) -> Iterator[tuple[bool, bool, _Opening]]:
        text = self.lines[index].text
        for match in reversed(list(_INSIDE.finditer(text, self.headings.get(index, 0)))):
            number = _number(match)
            glued = match["square"] and not text[match.start() - 1 : match.start()].isspace()
            source = _LIKE_A_SOURCE.match(text, match.end())
            if glued or not source or not self.last < number <= self.last + _MAY_BE_LOST:
                continue
            ended = bool(_ENDED.search(text, 0, match.start()))
            marked = self._is_due(number, index, match.start())
            is_next = number == self.last + 1
            # Where the marker was lost too, only the very next number right after a sentence will
            # do.
            if (marked and (ended or at_foot)) or (ended and is_next):
                yield (
                    is_next,
                    ended,
                    _Opening(number, Place(index, match.start(), match.end())),
                )

    def _number_at_start(self, index: int) -> re.Match[str] | None:
        """What may be a note's number: no heading, nothing set larger than notes are."""
        if self.lines[index].size > self.largest or index in self.headings:
            return None
        return _NOTE.match(self.lines[index].text) or self._number_alone(index)

    def _number_alone(self, index: int) -> re.Match[str] | None:
        """A number on a line of its own, above what is like a source: `1`, `De Landtong, …`."""
        # Above the first unit it is the value of a label: `Bijlage(n)`, `1`.
        match = _ALONE.match(self.lines[index].text) if index > self.first else None
        below = range(index + 1, len(self.lines)) if match else ()
        text = next((at for at in below if self.lines[at].running), None)
        if text is None or text in self.headings:
            return None
        return match if _LIKE_A_SOURCE.match(self.lines[text].text.lstrip()) else None

    def _is_due(self, number: int, line: int, column: int) -> bool:
        due = self.last < number <= self.last + _MAY_BE_LOST
        return due and self._is_marked(number, line, column)

    def _is_marked(self, number: int, line: int, column: int) -> bool:
        first = self.marks.first(number)
        return first is not None and first < Place(line, column, column)

    def _stands_apart(self, index: int) -> bool:
        """Below an empty line, or a line that ends with its sentence, or the marker of a note."""
        above = self.lines[index - 1] if index else None
        return not above or not above.running or bool(_SAID.search(above.text[-_TAIL:]))

    def _take(self, opening: _Opening, running: Sequence[int], *, printed_foot: bool) -> None:
        """Everything from an opening to the foot of the page is notes."""
        openings = [opening]
        for place, line in enumerate(running):
            openings.extend(self._further(line, openings[-1], running[place + 1 :]))
        for this, following in zip_longest(openings, openings[1:]):
            places = tuple(self._between(this, following, running))
            self.notes.append(Note(str(this.number), this.place, places))
        due = printed_foot and self._is_due(opening.number, opening.place.line, 0)
        if opening.number == self.last + 1 or due:
            self.last = openings[-1].number
        self.taken.update(one.number for one in openings)
        # The note of a table may have come before its turn.
        while self.last and self.last + 1 in self.taken:
            self.last += 1

    def _further(self, line: int, last: _Opening, below: Sequence[int]) -> Iterator[_Opening]:
        """The notes that open on a line after the last one."""
        text = self.lines[line].text
        number = last.number
        match = self._number_at_start(line)
        due = match and line > last.place.line and number < _number(match) <= number + _MAY_BE_LOST
        if match and due and not self._goes_on(match, number, below):
            number = _number(match)
            yield _Opening(number, Place(line, 0, match.end()))
        if self.wrapped:
            return
        start = last.place.end if line == last.place.line else self.headings.get(line, 0)
        for match in _INSIDE.finditer(text, start):
            ended = match["square"] or _ENDED.search(text, 0, match.start())
            marked = self._is_marked(number + 1, line, match.start())
            source = _LIKE_A_SOURCE.match(text, match.end())
            if _number(match) == number + 1 and (ended or (marked and source)):
                number += 1
                yield _Opening(number, Place(line, match.start(), match.end()))

    def _goes_on(self, match: re.Match[str], last: int, below: Sequence[int]) -> bool:
        """Whether a line goes on with the last note, for all its number: that of a note, or of one
        before it, opens what is more like a source below: `om`, `3 miljard`, over the note 2.
        """
        if _number(match) == last + 1 and _is_source(match):
            return False
        later = (self._number_at_start(index) for index in below)
        return any(
            found and last < _number(found) <= _number(match) and _is_source(found)
            for found in later
        )

    def _between(
        self, this: _Opening, following: _Opening | None, running: Sequence[int]
    ) -> Iterator[Place]:
        for line in running:
            start = this.place.end if line == this.place.line else 0
            end = len(self.lines[line].text)
            if line < this.place.line or (following and line > following.place.line):
                continue
            if following and line == following.place.line:
                end = following.place.start
            if start < end:
                yield Place(line, start, end)


def _is_source(match: re.Match[str]) -> bool:
    alone = match.end() == len(match.string)
    return alone or bool(_LIKE_A_SOURCE.match(match.string, match.end()))


def _number(match: re.Match[str]) -> int:
    return int(next(number for number in match.groups() if number))
