"""First pass: lines → furniture, footnotes, a head, and blocks that a heading opens.

Nothing here knows which answer belongs to which question; that is the second pass (`binding`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from searchapp.model import UnitKind
from searchapp.reading.footnotes import Marker, Note, find_markers, find_notes
from searchapp.reading.furniture import furniture_rule
from searchapp.reading.headings import Heading, parse_heading, parse_lone_number
from searchapp.reading.joining import Piece, join
from searchapp.reading.lines import Extraction, Line


@dataclass(frozen=True, slots=True)
class Slice:
    """What one line gives to a block: offsets in the extracted text, and how it joins to what came
    before.
    """

    start: int
    end: int
    page: int
    piece: Piece


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with the text under it. `line` is the heading's line, `notes` the markers met in
    the text.
    """

    heading: Heading
    line: Line
    slices: tuple[Slice, ...]
    markers: tuple[Marker, ...]


@dataclass(frozen=True, slots=True)
class Structure:
    """All lines of a document, each in one place: `head` above the first unit, blocks, furniture
    and notes.

    `furniture` maps the index of a line to the name of the rule that took it.
    """

    extraction: Extraction
    head: tuple[Line, ...]
    blocks: tuple[Block, ...]
    furniture: dict[int, str]
    notes: tuple[Note, ...]

    def text(self, block: Block) -> str:
        """The running text of a block."""
        return join([piece.piece for piece in block.slices], wrapped=self.extraction.wrapped)

    def note_text(self, note: Note) -> str:
        """The running text of a footnote, without its number."""
        lines = self.extraction.lines
        first = Piece(lines[note.lines[0]].text[note.body :])
        return join([first, *(Piece(lines[index].text) for index in note.lines[1:])], wrapped=True)


def find_structure(extraction: Extraction) -> Structure:
    """Sort the lines of a document."""
    lines = extraction.lines
    furniture = {
        index: rule
        for index in range(len(lines))
        if not lines[index].blank and (rule := furniture_rule(lines, index))
    }
    headings = _find_headings(lines, furniture)
    notes = find_notes(lines, {*furniture, *headings})
    skipped = {*furniture, *(index for note in notes for index in note.lines)}
    first = min(headings, default=len(lines))
    head = tuple(lines[index] for index in range(first) if index not in skipped)
    markers = find_markers(
        lines, notes, [index for index in range(first, len(lines)) if index not in skipped]
    )
    starts = [*sorted(headings), len(lines)]
    blocks = tuple(
        _block(lines, range(start, end), headings[start], skipped, markers)
        for start, end in pairwise(starts)
    )
    return Structure(extraction, head, blocks, furniture, notes)


def _find_headings(lines: Sequence[Line], furniture: dict[int, str]) -> dict[int, Heading]:
    open_lines = [
        index for index, line in enumerate(lines) if not line.blank and index not in furniture
    ]
    found = {
        index: heading for index in open_lines if (heading := parse_heading(lines[index].text))
    }
    if not any(heading.kind is UnitKind.QUESTION for heading in found.values()):
        found |= _lone_numbers(lines, open_lines, found)
    return found


def _lone_numbers(
    lines: Sequence[Line], open_lines: Sequence[int], answers: dict[int, Heading]
) -> dict[int, Heading]:
    """Questions that a number alone opens; read so only where no line says `Vraag`."""
    found: dict[int, Heading] = {}
    for index in open_lines:
        heading = parse_lone_number(lines[index].text, len(found) + 1)
        if heading and index not in answers:
            found[index] = heading
    return found


def _block(
    lines: Sequence[Line],
    extent: range,
    heading: Heading,
    skipped: set[int],
    markers: Sequence[Marker],
) -> Block:
    slices: list[Slice] = []
    met: list[Marker] = []
    gap = broken = False
    for index in extent:
        line = lines[index]
        if line.blank or index in skipped:
            gap, broken = gap or line.blank, broken or index in skipped
            continue
        broken = broken or (line.opens_page and index != extent.start)
        column = heading.body if index == extent.start else 0
        here = [marker for marker in markers if marker.line == index and marker.start >= column]
        met.extend(here)
        for number, (start, end) in enumerate(_without(line, column, here)):
            first = number == 0
            text = line.text[start:end]
            slices.append(
                Slice(
                    line.start + start,
                    line.start + end,
                    line.page,
                    Piece(text, gap and first, broken and first),
                )
            )
        gap = broken = False
    return Block(heading, lines[extent.start], tuple(slices), tuple(met))


def _without(line: Line, column: int, markers: Sequence[Marker]) -> list[tuple[int, int]]:
    """The columns of a line from `column` on, with the markers cut out."""
    cuts = [
        column,
        *(edge for marker in markers for edge in (marker.start, marker.end)),
        len(line.text),
    ]
    return [
        (start, end)
        for start, end in zip(cuts[::2], cuts[1::2], strict=True)
        if line.text[start:end].strip()
    ]
