"""First pass: lines → furniture, footnotes, a head, and blocks that a heading opens.

Nothing here knows which answer belongs to which question; that is the second pass (`binding`).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from searchapp.reading.blocks import Block, Slice, text_of
from searchapp.reading.cutting import cut
from searchapp.reading.footnotes import Note, find_markers, find_notes, find_orphans
from searchapp.reading.headings import Heading
from searchapp.reading.joining import Piece, join
from searchapp.reading.lines import Extraction, Line
from searchapp.reading.markers import Marks, Place
from searchapp.reading.opening import find_openings
from searchapp.reading.repairs import repair


@dataclass(frozen=True, slots=True)
class Structure:
    """All lines of a document, each in one place.

    `lines` are the cut lines; `head` are those above the first unit that hold text; `markers` maps
    a note's number to where it is printed.
    """

    lines: tuple[Line, ...]
    wrapped: bool
    head: tuple[Line, ...]
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    markers: Mapping[str, Place]

    def text(self, block: Block) -> str:
        """The running text of a block."""
        return text_of(block.slices, wrapped=self.wrapped)

    def note_text(self, note: Note) -> str:
        """The running text of a footnote, without its number."""
        pieces = [Piece(self.lines[at.line].text[at.start : at.end]) for at in note.places]
        return join(pieces, wrapped=True)


def find_structure(extraction: Extraction) -> Structure:
    """Sort the lines of a document."""
    cut_finer = cut(extraction)
    lines, wrapped = cut_finer.lines, cut_finer.wrapped
    openings = find_openings(lines)
    columns = {index: heading.body for index, heading in openings.items()}
    marks = Marks(lines, columns)
    notes = find_notes(lines, openings.keys(), marks, wrapped=wrapped)
    first = min(openings, default=len(lines))
    markers = find_markers(notes, marks, first) or find_orphans(lines, marks, first)
    taken = _Taken(notes, markers)
    head = tuple(
        line for index, line in enumerate(lines[:first]) if line.blank or taken.leaves(index, line)
    )
    starts = [*sorted(openings), len(lines)]
    blocks = tuple(
        _block(lines, range(start, end), openings[start], taken) for start, end in pairwise(starts)
    )
    return Structure(lines, wrapped, head, repair(blocks, wrapped=wrapped), notes, markers)


class _Taken:
    """Which columns of which lines are notes or markers."""

    def __init__(self, notes: Sequence[Note], markers: Mapping[str, Place]) -> None:
        self.noted: defaultdict[int, list[Place]] = defaultdict(list)
        self.marked: defaultdict[int, list[tuple[Place, str]]] = defaultdict(list)
        for note in notes:
            for place in (note.opens, *note.places):
                self.noted[place.line].append(place)
        for number, place in markers.items():
            self.marked[place.line].append((place, number))

    def leaves(self, index: int, line: Line) -> bool:
        """Whether anything of a line is left for a unit or the head."""
        return line.running and any(self.left(index, line, 0))

    def left(self, index: int, line: Line, column: int) -> Iterator[tuple[int, int]]:
        """The columns of a line from `column` on that are neither note nor marker."""
        cuts = [*self.noted[index], *(place for place, _ in self.marked[index])]
        for place in sorted(cuts):
            if column < place.start and line.text[column : place.start].strip():
                yield column, place.start
            column = max(column, place.end)
        if line.text[column:].strip():
            yield column, len(line.text)

    def numbers(self, index: int, line: Line) -> Iterator[tuple[int, str]]:
        """The notes whose marker stands on a line, with its offset in the text."""
        return ((line.start + place.start, number) for place, number in sorted(self.marked[index]))


def _block(lines: Sequence[Line], extent: range, heading: Heading, taken: _Taken) -> Block:
    slices: list[Slice] = []
    met: list[tuple[int, str]] = []
    gap = broken = False
    for index in extent:
        line = lines[index]
        met.extend(taken.numbers(index, line))
        column = heading.body if index == extent.start else 0
        left = list(taken.left(index, line, column)) if line.running else []
        if not left:
            gap, broken = gap or line.blank, broken or not line.blank
            continue
        # The heading's own line may open a page; its text has nothing before it to be broken from.
        broken = (broken or line.opens_page) and bool(slices)
        for place, (start, end) in enumerate(left):
            piece = Piece(line.text[start:end], gap, broken, same_line=place > 0)
            slices.append(Slice(line.start + start, line.start + end, line.page, piece))
            gap = broken = False
    return Block(heading, lines[extent.start], tuple(slices), tuple(met))
