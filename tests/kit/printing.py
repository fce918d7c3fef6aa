"""A letter in a layout: its text, what stood where, and the true reading that goes with it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import dropwhile
from random import Random

from tests.kit import typesetting
from tests.kit.edges import GLUE
from tests.kit.layouts import NOTES, Layout
from tests.kit.logical import SOFT, TURN, Letter, Note, Paragraph, Unit, plain
from tests.kit.pages import Feet, paginate
from tests.kit.printed import Printed, tagged
from tests.kit.typesetting import Row


def print_letter(
    letter: Letter, layout: Layout, rng: Random, *, lost: frozenset[int] = frozenset()
) -> Printed:
    """Print a letter; the markers of the notes in `lost` are not printed."""
    return _Printer(letter, layout, rng, lost).printed()


class _Printer:
    def __init__(self, letter: Letter, layout: Layout, rng: Random, lost: frozenset[int]) -> None:
        self.letter, self.layout, self.rng, self.lost = letter, layout, rng, lost
        self.width = rng.randint(*layout.widths) if layout.widths else 10_000
        unnumbered = "H9 numbers lost" in letter.features
        forms = [form for form in layout.forms if form[1] != "lost" or not unnumbered]
        self.marker, self.note = rng.choice(forms)
        self.below_heading = rng.choice(layout.gap_below_heading)
        self.in_unit = rng.choice(layout.gap_in_unit)
        self.between = rng.choice(layout.gap_between)
        self.in_notes = rng.choice(layout.gap_in_notes)
        self.own_line = layout.marker_lines and rng.random() < 0.3
        self.line_start = layout.marker_lines and bool(layout.widths) and rng.random() < 0.2
        self.ligatures = rng.random() < 0.1
        self.fixed = layout.fixed_spaces and rng.random() < 0.5
        self.soft = layout.name == "word" and rng.random() < 0.2
        self.features: set[str] = set()
        self.under: dict[int, int] = {}
        self.printed_below: set[int] = set()
        self.absent = self._absent()
        if letter.notes:
            self.features.add(typesetting.MARKERS[self.marker][1])
            self.features.add(NOTES[self.note][1])

    def _absent(self) -> int:
        """A note between two others whose text got lost, though all three are marked."""
        count = len(self.letter.notes)
        told = self.note not in ("lost", "none") and not self.lost
        # What opens a line could be anything without a note; a table's note may be ahead.
        certain = not self.line_start and not any(note.table for note in self.letter.notes)
        if count < 3 or not told or not certain or self.rng.random() > 0.1:
            return 0
        runs = (run for unit in self.letter.units for one in unit.paragraphs for run in one.runs)
        text = "".join(run.text for run in runs)
        # Where a line goes on with its number, small letters alone tell that it is no note.
        numbers = [one for one in range(2, count) if f"{TURN}{one} V" not in text]
        if not numbers:
            return 0
        self.features.add("F8 one text lost")
        return self.rng.choice([one for one in numbers if f"{TURN}{one} " in text] or numbers)

    def printed(self) -> Printed:
        rows = [*self._head(), *self._units()]
        if self.layout.name == "markup":
            rows = list(tagged(rows))
            self.features.add("F5 markup")
        feet = Feet(self.rng, self.layout.foot, self.letter)
        lines: list[str] = []
        if self.layout.scope.pages:
            pages = list(paginate(rows, self.rng.randint(22, 45)))
        else:
            pages = [rows]
        unit_pages: list[set[int]] = [set() for _ in self.letter.units]
        number = 1
        for page in pages:
            printed = feet.set(number, len(pages), self._page(page))
            if not printed:
                continue
            lines += [*printed, *feet.lines(number, len(pages))]
            for row in page:
                if row.body:
                    unit_pages[row.unit].add(number)
            number += 1
        text = "\n".join(lines).replace("\f\n", "\f") + "\n"
        text = re.sub(rf"\s*\n{GLUE}", " ", text)
        return Printed(
            text,
            self.under,
            frozenset(self.features | feet.features),
            exact=not self.layout.glues,
            apart=bool(self.in_unit and not self.layout.scope.pages),
            noted=self.note != "none",
            absent=self.absent,
            pages=tuple(tuple(sorted(one)) for one in unit_pages)
            if self.layout.scope.pages
            else (),
        )

    def _page(self, page: Sequence[Row]) -> list[str]:
        noted = [number for row in page for number in row.notes]
        for number in noted:
            self.under[number] = page[-1].unit
        below = self._below_tables(page, noted)
        rows = [row for row in page if not row.note or row.note in below]
        lines = [row.text for row in dropwhile(lambda row: not row.text.strip(), rows)]
        notes = [
            note
            for note in self.letter.notes
            if note.number in noted and note.number not in self.printed_below | {self.absent}
        ]
        if not notes or self.note == "none":
            return lines
        if self.layout.scope.pages and page[-1].unit not in {row.unit for row in page if row.notes}:
            self.features.add("F1")
        return [*lines, *self._foot(notes, lines)]

    def _below_tables(self, page: Sequence[Row], noted: Sequence[int]) -> set[int]:
        """The notes that may stand right below their table: none but one is still to come before
        them, and a heading follows.
        """
        found = set()
        for place, row in enumerate(page):
            pending = [number for number in noted if number < row.note]
            headed = any(below.keep for below in page[place + 1 :])
            if row.note in noted and (headed or not pending) and len(pending) < 2:
                found.add(row.note)
                self.features.add("F8 below a table")
                self.under[row.note] = row.unit
        self.printed_below |= found
        return found

    def _foot(self, notes: Sequence[Note], above: Sequence[str]) -> Iterator[str]:
        if self.note == "lost":
            yield from ["", "", *(plain(note.text) for note in notes)]
            return
        gap = 1 if self.in_notes or (self.layout.scope.gaps and not self.layout.glues) else 0
        yield from [""] * gap
        for place, note in enumerate(notes):
            apart = plain(note.text)[0].islower() or plain(note.text)[0].isdigit()
            if (place and self.in_notes) or (apart and not (gap and not place)):
                yield ""
            yield from self._note(note)

    def _note(self, note: Note) -> Iterator[str]:
        form = self.note
        small = note.text[0].islower() or note.text[0].isdigit()
        if (form == "glued" and note.text[0].isdigit()) or (form == "below" and small):
            form = "space"
        text = NOTES[form][0].format(note.number, note.text)
        lines = typesetting.wrap(text, self.width + 10)
        if len(lines) > 1:
            self.features |= {"F8 several lines", *(("F4",) if "http" in text else ())}
        for line in lines:
            yield plain(line)

    def _head(self) -> Iterator[Row]:
        for paragraph in self.letter.head:
            for line in typesetting.wrap(paragraph, self.width):
                yield Row(plain(line))
            yield Row("")
        self.features.add("F7" if self.layout.scope.head == "letter" else "H10")

    def _units(self) -> Iterator[Row]:
        for place, unit in enumerate(self.letter.units):
            for row in self._unit(unit):
                yield replace(row, unit=place)
            yield from [Row("", unit=place)] * self.between

    def _unit(self, unit: Unit) -> Iterator[Row]:
        opens = unit.apart
        if unit.section:
            for row in self._lines(unit.section, opens):
                yield replace(row, body=False)
            opens = False
        paragraphs = list(unit.paragraphs)
        lead = ""
        if unit.inline and unit.heading is not None:
            lead = unit.heading
        elif unit.heading is not None:
            yield Row(unit.heading, opens=opens, keep=True)
            yield from [Row("", keep=True)] * self.below_heading
            opens = False
        if unit.section:
            yield from self._lines(unit.section, opens)
        yield from self._paragraphs(paragraphs, lead, opens)
        yield from self._below_table(unit)
        if unit.stray:
            yield Row("")
            yield Row(unit.stray)

    def _paragraphs(self, paragraphs: Sequence[Paragraph], lead: str, opens: bool) -> Iterator[Row]:
        for place, paragraph in enumerate(paragraphs):
            apart = place and not paragraph.row and not paragraph.label
            yield from [Row("")] * (self.in_unit if apart else 0)
            text = self._prepared(typesetting.marked(paragraph))
            yield from self._lines(lead + text, opens and not place)
            lead = ""

    def _below_table(self, unit: Unit) -> Iterator[Row]:
        for note in self.letter.notes:
            # A long note could not be told from the text below it.
            apt = note.table and note.number != self.absent
            if apt and note.number in unit.notes and self.layout.scope.pages:
                lines = [plain(line) for line in self._note(note)]
                if len(lines) == 1:
                    yield Row(lines[0], note=note.number)

    def _prepared(self, text: str) -> str:
        if self.line_start and self.marker == "glued":
            moved = typesetting.at_line_start(text)
            if moved != text:
                self.features.add("F8 line start")
            text = moved
        if self.ligatures:
            self.features.add("F9 ligature")
            text = typesetting.with_ligatures(text)
        if self.fixed:
            self.features.add("F9 no-break space")
            text = typesetting.with_fixed_spaces(text, self.rng)
        if self.layout.glues:
            self.features.add("F10")
            text = typesetting.with_lost_spaces(text, self.rng)
        return text

    def _lines(self, text: str, opens: bool) -> Iterator[Row]:
        lines = (
            typesetting.wrap(text, self.width)
            if self.layout.widths
            else [text.replace("\u2028", " ")]
        )
        self.features |= typesetting.broken(lines)
        for place, line in enumerate(lines):
            parts = (
                typesetting.on_own_line(line)
                if self.own_line and place == len(lines) - 1
                else (line,)
            )
            if len(parts) > 1:
                self.features.add("F8 own line")
            for part in parts[:-1]:
                yield replace(self._row(part, opens and not place), keep=True)
            yield self._row(parts[-1], opens and not place)

    def _row(self, line: str, opens: bool) -> Row:
        notes = typesetting.marks_on(line)
        body = len(line) > len(notes)
        if any(number in self.lost for number in notes):
            line = typesetting.hidden(line, self.lost).lstrip()
        form = self.marker if len(line) > 1 else "glued"
        text = typesetting.shown(line, form)
        if self.soft and SOFT in line:
            self.features.add("F9 soft hyphen")
            text = typesetting.shown(line.replace(SOFT, "\x00"), form).replace("\x00", SOFT)
        return Row(text, notes, opens, body=body)
