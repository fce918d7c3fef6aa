"""Set lines into pages, each with the notes that are marked on it at its foot."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tests.kit.typesetting import Row
from tests.kit.typography import Piece

TOP, BOTTOM = 771.0, 148.3
"""Where the first line of a page may stand, and the last."""
NOTE_LEADING = 9.04
_ABOVE_NOTES = 21.3


@dataclass(frozen=True, slots=True)
class SetRow:
    """A printed line with its pieces; `x` is where they begin, `above` the room to the line above,
    from baseline to baseline.
    """

    row: Row
    pieces: tuple[Piece, ...]
    x: float
    above: float


class NotePart(NamedTuple):
    """The lines of a note from one to before another, counted from 0."""

    number: int
    start: int
    end: int


@dataclass(slots=True)
class Sheet:
    """A page: its lines with the height of each, and the notes at its foot."""

    rows: list[tuple[SetRow, float]] = field(default_factory=list)
    notes: list[NotePart] = field(default_factory=list)

    @property
    def bottom(self) -> float:
        """The height of the last line of text."""
        return self.rows[-1][1]


class Filler:
    """Fills pages. `lines` are the numbers of lines of each note; `splits`: a note that has not
    enough room goes on at the foot of the next page.
    """

    def __init__(self, lines: Mapping[int, int], *, splits: bool) -> None:
        self.lines, self.splits = lines, splits
        self.split = 0

    def fill(self, rows: Sequence[SetRow], first: float) -> list[Sheet]:
        """The pages; `first` is the height of the first line below the head."""
        sheets = [Sheet()]
        groups = list(_kept_together(rows))
        for group in groups:
            page = sheets[-1]
            start = page.bottom - group[0].above if page.rows else first
            heights = _heights(group, start)
            notes = self._notes(group)
            over = self._over(page, notes, heights[-1])
            rest = over if self.splits and group is not groups[-1] and _divides(notes, over) else 0
            if page.rows and (group[0].row.opens or over > rest):
                sheets.append(page := Sheet())
                heights, rest = _heights(group, TOP), 0
            page.rows.extend(zip(group, heights, strict=True))
            page.notes.extend(notes)
            if rest:
                self.split += 1
                page.notes[-1], carried = _divided(notes[-1], rest)
                sheets.append(Sheet(notes=[carried]))
                first = TOP
        return sheets

    def _notes(self, rows: Sequence[SetRow]) -> list[NotePart]:
        noted = [number for row in rows for number in row.row.notes]
        return [NotePart(number, 0, self.lines[number]) for number in noted]

    def _over(self, page: Sheet, notes: Sequence[NotePart], bottom: float) -> int:
        """How many lines of notes too many there are for text that ends at a height."""
        count = sum(part.end - part.start for part in (*page.notes, *notes))
        room = bottom - BOTTOM - (_ABOVE_NOTES if count else 0.0)
        if room < 0 and not count:
            return 1
        return max(0, count - 1 - int(room // NOTE_LEADING)) if count else 0


def _divides(notes: Sequence[NotePart], over: int) -> bool:
    return bool(notes) and over < notes[-1].end


def _divided(part: NotePart, rest: int) -> tuple[NotePart, NotePart]:
    return part._replace(end=part.end - rest), part._replace(start=part.end - rest)


def _kept_together(rows: Sequence[SetRow]) -> Iterator[list[SetRow]]:
    group: list[SetRow] = []
    for row in rows:
        group.append(row)
        if not row.row.keep:
            yield group
            group = []
    if group:
        yield group


def _heights(rows: Sequence[SetRow], first: float) -> list[float]:
    heights = [first]
    for row in rows[1:]:
        heights.append(heights[-1] - row.above)
    return heights
