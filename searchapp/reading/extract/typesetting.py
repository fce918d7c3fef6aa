"""Paragraphs of a Word document set as lines, with what the looks of their pieces say of them."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from searchapp.reading.extract.paragraphs import NoteReference, Paragraph, Piece
from searchapp.reading.extract.styles import Look
from searchapp.reading.lines import Extraction, Line

__all__ = ["Sheet"]

_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class _Row:
    """One line's pieces, with the numbers of notes filled in."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def raised(self) -> tuple[tuple[int, int], ...]:
        """Columns of superscript digits: a note's number each, other digits as they adjoin."""
        spans: list[tuple[int, int]] = []
        column, joins = 0, False
        for piece in self.pieces:
            for match in _DIGITS.finditer(piece.text) if piece.look.raised or piece.note else ():
                start, end = column + match.start(), column + match.end()
                if joins and not piece.note and spans[-1][1] == start:
                    start = spans.pop()[0]
                spans.append((start, end))
                joins = not piece.note
            column += len(piece.text)
        return tuple(spans)

    @property
    def look(self) -> Look:
        """What holds for the whole line, and the size of most of it: by its letters and digits, or
        by its signs where it has none.
        """
        running = [piece for piece in self.pieces if not piece.look.raised and not piece.note]
        weights = [sum(map(str.isalnum, piece.text)) for piece in running]
        if not any(weights):
            weights = [len(piece.text.strip()) for piece in running]
        looks: Counter[Look] = Counter()
        sizes: Counter[float] = Counter()
        for piece, weight in zip(running, weights, strict=True):
            looks[piece.look] += weight
            sizes[piece.look.size] += weight
        looks = +looks
        if not looks:
            return Look(size=0.0)
        return Look(
            bold=all(look.bold for look in looks),
            italic=all(look.italic for look in looks),
            size=sizes.most_common(1)[0][0],
        )


class Sheet:
    """Lines as they are set, one below the other."""

    def __init__(self, marks: Mapping[NoteReference, str]) -> None:
        self._marks = marks
        self._lines: list[Line] = []
        self._position = 0

    def set(self, paragraph: Paragraph, number: str = "", counted_in: str = "") -> None:
        """A paragraph of the body; its number, and the list that counts it, go to the first line
        that holds text.
        """
        rows = list(self._rows(paragraph))
        numbered = next((place for place, row in enumerate(rows) if row.text.strip()), 0)
        for place, row in enumerate(rows):
            if place == numbered:
                self._add(row, number=number, counted_in=counted_in)
            else:
                self._add(row)

    def set_apart(self, paragraphs: Sequence[Paragraph], *, note: str = "", rule: str = "") -> None:
        """A note, or furniture by the name of its rule: what is blank in it is left out, and so
        is the space between the number of a note and its text.
        """
        opens = bool(note)
        for row in (row for paragraph in paragraphs for row in self._rows(paragraph)):
            if row.text.strip():
                self._add(_without_indent(row) if opens else row, note=note, furniture=rule)
                opens = False

    def extraction(self) -> Extraction:
        """What was set."""
        text = "\n".join(line.text for line in self._lines)
        return Extraction(text=text, lines=tuple(self._lines), by_paragraph=True)

    def _rows(self, paragraph: Paragraph) -> Iterator[_Row]:
        row: list[Piece] = []
        for piece in paragraph.pieces:
            text = self._marks.get(piece.note, "") if piece.note else piece.text
            first, *others = text.split("\n")
            row.append(replace(piece, text=first))
            for other in others:
                yield _Row(tuple(row))
                row = [replace(piece, text=other)]
        yield _Row(tuple(row))

    def _add(
        self,
        row: _Row,
        *,
        number: str = "",
        counted_in: str = "",
        note: str = "",
        furniture: str = "",
    ) -> None:
        text, look = row.text, row.look
        line = Line(
            text,
            self._position,
            self._position + len(text),
            furniture=furniture,
            size=look.size,
            bold=look.bold,
            italic=look.italic,
            raised=row.raised,
            number=number,
            counted_in=counted_in,
            note=note,
        )
        self._lines.append(line)
        self._position = line.end + 1


def _without_indent(row: _Row) -> _Row:
    left = len(row.text) - len(row.text.lstrip())
    pieces: list[Piece] = []
    for piece in row.pieces:
        cut = min(left, len(piece.text))
        left -= cut
        pieces.append(replace(piece, text=piece.text[cut:]))
    return _Row(tuple(pieces))
