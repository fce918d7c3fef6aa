"""A letter's units and notes as set lines, the way the official publications set them.

Places and sizes are in points; those of a line count from the left edge of the page.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from searchapp.model import UnitKind
from tests.kit import typesetting
from tests.kit.logical import Letter, Note, Paragraph, Unit, plain
from tests.kit.sheets import SetRow
from tests.kit.typesetting import Row
from tests.kit.typography import (
    HELVETICA,
    RAISED_E,
    VERA,
    Look,
    Piece,
    set_line,
    width,
    wrapped,
)

LEFT, RIGHT = 221.1, 540.0
SIZE, LEADING = 8.5266, 9.581
_NOTE, _NOTE_NUMBER, _NOTE_RISE, _NOTE_GAP = 6.9279, 4.4901, 2.74, 3.45
_ITEM_INDENTS = (14.2, 19.8)
_COLUMNS = (0.0, 130.0, 190.0, 250.0)

Drawing = list[tuple[Piece, float, float]]
"""Pieces, each with the place from which its own place counts."""


class Setter:
    """Sets the text of one letter; collects the features of print that it shows."""

    def __init__(self, letter: Letter, rng: Random) -> None:
        self.letter, self.rng = letter, rng
        self.features: set[str] = set()
        self.face = rng.choice((HELVETICA, HELVETICA, HELVETICA, VERA))
        self.look = Look(
            self.face,
            SIZE,
            self.face.upright,
            torn=rng.random() < 0.1,
            spaced=rng.random() < 0.5,
            between=rng.choice((" ", " ", ", ", ",")),
        )
        self.oblique = rng.choice((None, None, None, UnitKind.QUESTION, UnitKind.ANSWER))
        self.fixed = rng.random() < 0.3
        self.trailing = rng.random() < 0.3
        self.table_size = rng.choice((SIZE, SIZE, _NOTE))
        self.indent = rng.choice(_ITEM_INDENTS)
        self.notes = {note.number: list(self._note(note)) for note in letter.notes}
        if letter.notes:
            self.features |= {"superscript"} | ({"space set small"} if self.look.spaced else set())
        if len(letter.notes) > 9:
            self.features.add("superscript of two digits")
        if self.face is VERA:
            self.features |= {"TrueType", "F9 ligature"}

    def rows(self) -> Iterator[SetRow]:
        """The lines of all units."""
        for place, unit in enumerate(self.letter.units):
            for row in self._unit(unit):
                yield replace(row, row=replace(row.row, unit=place))

    def _unit(self, unit: Unit) -> Iterator[SetRow]:
        opens, above = unit.apart, 2 * LEADING
        if unit.section:
            for row in self._lines(unit.section, self.look, above):
                yield replace(row, row=replace(row.row, body=False, opens=opens, keep=True))
                opens, above = False, LEADING
        lead = ""
        if unit.inline and unit.heading is not None:
            lead = unit.heading.replace("*", "")
        elif unit.heading is not None:
            yield self._heading(unit, opens, above)
            opens, above = False, LEADING
        if unit.section:
            yield from self._lines(unit.section, self.look, above)
            above = LEADING
        for paragraph in unit.paragraphs:
            for row in self._paragraph(paragraph, unit.kind, lead, above):
                yield replace(row, row=replace(row.row, opens=opens))
                opens, above, lead = False, LEADING, ""
        if unit.stray:
            for row in self._lines(unit.stray, self.look, 2 * LEADING):
                yield replace(row, row=replace(row.row, body=False))

    def _heading(self, unit: Unit, opens: bool, above: float) -> SetRow:
        heading = unit.heading or ""
        bold = "*" in heading or unit.kind is UnitKind.ANNOUNCEMENT
        look = replace(self.look, font=self.face.bold) if bold else self.look
        text = heading.replace("*", "")
        return SetRow(Row(text, opens=opens, keep=True), tuple(set_line(text, look)), LEFT, above)

    def _paragraph(
        self, paragraph: Paragraph, kind: UnitKind, lead: str, above: float
    ) -> Iterator[SetRow]:
        look = self.look
        if kind is self.oblique:
            self.features.add("oblique")
            look = replace(look, font=self.face.oblique)
        if paragraph.row:
            yield self._table_row(paragraph, look, above)
            return
        text = self._prepared(typesetting.marked(paragraph))
        if not paragraph.label:
            yield from self._lines(lead + text, look, above)
            return
        self.features.add("hanging item")
        yield from self._item(paragraph.label, text.removeprefix(paragraph.label), look, above)

    def _item(self, label: str, text: str, look: Look, above: float) -> Iterator[SetRow]:
        """An item of a list: its sign stands at the edge of the text, its lines right of that."""
        rows = list(self._lines(text, look, above, self.indent))
        sign = Piece(label.rstrip(), -self.indent, 0.0, self.look.font, look.size)
        first = replace(rows[0].row, text=label + rows[0].row.text)
        yield replace(rows[0], row=first, pieces=(sign, *rows[0].pieces))
        yield from rows[1:]

    def _table_row(self, paragraph: Paragraph, look: Look, above: float) -> SetRow:
        """A row of a table, its figures in columns."""
        self.features.add("columns of a table")
        text = plain(paragraph.text)
        cells = text.rsplit(" ", 3)
        look = replace(look, size=self.table_size)
        if self.table_size == _NOTE:
            self.features.add("table set small")
        pieces = [
            piece._replace(x=piece.x + x)
            for x, cell in zip(_COLUMNS, cells, strict=True)
            for piece in set_line(cell, look)
        ]
        return SetRow(Row(text, paragraph.notes, body=True), tuple(pieces), LEFT, above)

    def _prepared(self, text: str) -> str:
        text = re.sub(r"(?<=\d)e\b", RAISED_E, text)
        if self.face.ligatures:
            text = typesetting.with_ligatures(text)
        if self.fixed:
            self.features.add("F9 no-break space")
            text = typesetting.with_fixed_spaces(text, self.rng)
        if self.look.torn and re.search("[éëï]", text):
            self.features.add("torn accent")
        return text

    def _lines(self, text: str, look: Look, above: float, indent: float = 0.0) -> Iterator[SetRow]:
        lines = wrapped(text, look, RIGHT - LEFT - indent)
        self.features |= typesetting.broken(lines)
        for line in lines:
            notes = typesetting.marks_on(line)
            if re.search("[\ue000-\ue0ff]{2}", line):
                self.features.add(f"markers with {self.look.between!r} between")
            pieces = set_line(line, look)
            if self.trailing and not pieces[-1].rise:
                pieces[-1] = pieces[-1]._replace(text=pieces[-1].text + " ")
            row = Row(plain(line), notes, body=True)
            yield SetRow(row, tuple(pieces), LEFT + indent, above)
            above = LEADING

    def _note(self, note: Note) -> Iterator[Drawing]:
        """The lines of a note, the number before the first of them."""
        number = str(note.number)
        room = width(number, self.face.upright, _NOTE_NUMBER) + _NOTE_GAP
        look = replace(self.look, size=_NOTE)
        text = typesetting.with_ligatures(note.text) if self.face.ligatures else note.text
        lines = wrapped(text, look, RIGHT - LEFT - room)
        self.features |= typesetting.broken(lines)
        for place, line in enumerate(lines):
            drawn: Drawing = [(piece, LEFT + room, 0.0) for piece in set_line(line, look)]
            if not place:
                sign = Piece(number, 0.0, _NOTE_RISE, self.face.upright, _NOTE_NUMBER)
                drawn.insert(0, (sign, LEFT, 0.0))
            yield drawn
