"""First pass: lines → furniture, footnotes, a head, and blocks that a heading opens.

Nothing here knows which answer belongs to which question; that is the second pass (`binding`).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from searchapp.reading.anchors import find_markers, find_orphans
from searchapp.reading.blocks import Block, Slice, text_of
from searchapp.reading.cutting import cut
from searchapp.reading.footnotes import Note, find_notes
from searchapp.reading.furniture import MARKUP
from searchapp.reading.headings import Heading
from searchapp.reading.joining import Piece, join
from searchapp.reading.lines import Extraction, Line
from searchapp.reading.markers import Marks, Place
from searchapp.reading.opening import find_openings, find_second_head
from searchapp.reading.repairs import repair
from searchapp.reading.typography import (
    largest_note,
    stated_markers,
    stated_notes,
    unstated,
    with_notes_stated,
)
from searchapp.reading.unnumbered_notes import find_unnumbered


@dataclass(frozen=True, slots=True)
class Marker:
    """A number in running text that points to a note, by its index; None where there is no note."""

    number: str
    place: Place
    note: int | None = None


_ANSWERS = re.compile(
    r"\s{0,3}(?:(?:Betreft|Onderwerp):?\s{1,5})?(?:Antwoord(?:en)?|Beantwoording)\b"
    r".{0,120}\b(?:[Kk]amer)?vragen\b"
)
_CLOSES = ".,;:?!)»”’"


@dataclass(frozen=True, slots=True)
class Structure:
    """All lines of a document, each in one place.

    `lines` are the cut lines; `head` are those above the first unit that hold text; `markers` are
    the numbers in running text that point to notes. A line holds `column` characters, or where that
    is 0 a paragraph.
    """

    lines: tuple[Line, ...]
    column: int
    head: tuple[Line, ...]
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    markers: tuple[Marker, ...]

    def text(self, block: Block) -> str:
        """The running text of a block."""
        return text_of(block.slices, self.column)

    def note_text(self, note: Note) -> str:
        """The running text of a footnote, without its number."""
        pieces = [Piece(self.lines[at.line].text[at.start : at.end]) for at in note.places]
        return join(pieces, column=1)


def find_structure(extraction: Extraction) -> Structure:
    """Sort the lines of a document."""
    cut_finer = cut(extraction)
    lines, column = with_notes_stated(cut_finer.lines), cut_finer.column
    worded = unstated(lines)
    openings = find_openings(worded)
    first = min(openings, default=len(lines))
    columns = {index: heading.body for index, heading in openings.items()}
    notes, markers = _find_notes(lines, columns, first, wrapped=bool(column))
    taken = _Taken(notes, markers)
    second = find_second_head(worded, openings)
    head = tuple(
        worded[index]
        for index in (*range(first), *second)
        if lines[index].blank or taken.leaves(index, lines[index])
    )
    answers = any(_ANSWERS.match(line.text) for line in head)
    starts = [*sorted(openings), len(lines)]
    blocks = tuple(
        _block(
            lines,
            [index for index in range(start, end) if index not in second],
            openings[start],
            taken,
            stated=extraction.by_paragraph,
        )
        for start, end in pairwise(starts)
    )
    return Structure(lines, column, head, repair(blocks, column, answers=answers), notes, markers)


def _find_notes(
    lines: Sequence[Line], columns: Mapping[int, int], first: int, *, wrapped: bool
) -> tuple[tuple[Note, ...], tuple[Marker, ...]]:
    """The notes that the format states and those that the words show, with their markers."""
    worded = unstated(lines)
    marks = Marks(worded, columns)
    found = find_notes(worded, columns, marks, wrapped=wrapped, largest=largest_note(lines))
    found = found or tuple(find_unnumbered(worded, columns, marks, wrapped=wrapped))
    stated = tuple(stated_notes(lines))
    markers = [
        *_markers(found, find_markers(found, marks, first), 0),
        *_markers(stated, stated_markers(lines, stated), len(found)),
    ]
    placed = [marker.place for marker in markers]
    orphans = find_orphans(worded, found, marks, first, placed)
    markers += [Marker(number, place) for number, place in orphans]
    return (*found, *stated), tuple(markers)


def _markers(notes: Sequence[Note], places: Mapping[str, Place], offset: int) -> list[Marker]:
    numbers = {note.marker for note in notes}
    alone = [Marker(number, place) for number, place in places.items() if number not in numbers]
    return alone + [
        Marker(note.marker, places[note.marker], offset + index)
        for index, note in enumerate(notes)
        if note.marker in places
    ]


class _Taken:
    """Which columns of which lines are notes or markers."""

    def __init__(self, notes: Sequence[Note], markers: Sequence[Marker]) -> None:
        self.noted: defaultdict[int, list[Place]] = defaultdict(list)
        self.marked: defaultdict[int, list[Marker]] = defaultdict(list)
        for note in notes:
            for place in (note.opens, *note.places):
                self.noted[place.line].append(place)
        for marker in markers:
            self.marked[marker.place.line].append(marker)

    def leaves(self, index: int, line: Line) -> bool:
        """Whether anything of a line is left for a unit or the head."""
        return line.running and any(self.left(index, line, 0))

    def left(self, index: int, line: Line, column: int) -> Iterator[tuple[int, int]]:
        """The columns of a line from `column` on that are neither note nor marker."""
        marked = (marker.place for marker in self.marked.get(index, ()))
        cuts = [*self.noted.get(index, ()), *marked]
        for place in sorted(cuts):
            if column < place.start and line.text[column : place.start].strip():
                yield column, place.start
            column = max(column, place.end)
        if line.text[column:].strip():
            yield column, len(line.text)

    def pointers(self, index: int, line: Line) -> Iterator[tuple[int, int]]:
        """For each marker on a line its offset in the text, and the note that it points to."""
        for marker in self.marked.get(index, ()):
            if marker.note is not None:
                yield line.start + marker.place.start, marker.note


def _block(
    lines: Sequence[Line], extent: Sequence[int], heading: Heading, taken: _Taken, *, stated: bool
) -> Block:
    slices: list[Slice] = []
    met: list[tuple[int, int]] = []
    gap = broken = False
    edge = -1
    for index in extent:
        line = lines[index]
        met.extend(taken.pointers(index, line))
        column = heading.body if index == extent[0] else 0
        left = list(taken.left(index, line, column)) if line.running else []
        if line.furniture == MARKUP:
            edge = line.end if line.start == edge else -1
            continue
        if not left:
            gap, broken = gap or line.blank, broken or not line.blank
            continue
        # The heading's own line may open a page; its text has nothing before it to be broken from.
        broken = (broken or line.opens_page) and bool(slices)
        for place, (start, end) in enumerate(left):
            # Markup in the middle of a line does not end it; nor does one before a marker that came
            # to open the next.
            closes = start > column and line.text[start] in _CLOSES
            same_line = place > 0 or line.start == edge or (closes and bool(slices))
            piece = Piece(line.text[start:end], gap, broken, same_line, stated, start)
            slices.append(Slice(line.start + start, line.start + end, line.page, piece))
            gap = broken = False
        edge = line.end
    return Block(heading, lines[extent[0]], tuple(slices), tuple(met))
