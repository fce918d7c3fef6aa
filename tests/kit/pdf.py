"""Letters as real PDFs, in the geometry of the official publications of 2014 to 2024."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import pairwise
from random import Random

from reportlab.pdfgen.canvas import Canvas

from tests.kit.composing import Scope, compose
from tests.kit.frame import foot, head, margin
from tests.kit.letters import GeneratedLetter, true_reading
from tests.kit.logical import Letter, Run, Unit
from tests.kit.pages import Feet
from tests.kit.printed import Printed
from tests.kit.setting import Drawing, Setter
from tests.kit.sheets import BOTTOM, NOTE_LEADING, Filler, Sheet

SCOPE = Scope("aanhangsel", gaps=False)

_A4 = (595.0, 842.0)
_CROPPED = (18.425, 35.433, 576.85, 806.457)
"""What is shown of the page; the originals keep room around it for the knife."""


@dataclass(frozen=True, slots=True)
class GeneratedPdf:
    """A file, and the true reading of the letter in it."""

    data: bytes
    letter: GeneratedLetter


def generate_pdf(seed: int) -> GeneratedPdf:
    """The PDF of a seed: the same bytes, anywhere."""
    rng = Random(seed)
    letter = _as_typeset(compose(rng, SCOPE))
    press = _Press(letter, rng)
    features = frozenset(press.features())
    printed = Printed("", {}, features, pages=tuple(press.unit_pages()))
    return GeneratedPdf(press.file(), true_reading(letter, printed, "pdf"))


def _as_typeset(letter: Letter) -> Letter:
    """The letter without what only an extracted text has: codes of glyphs, marks of markup."""
    return replace(letter, units=tuple(_unit_as_typeset(unit) for unit in letter.units))


def _unit_as_typeset(unit: Unit) -> Unit:
    paragraphs = (
        replace(
            paragraph,
            label=_bullet(paragraph.label),
            runs=tuple(Run(run.text.replace("[e ]", "e"), run.notes) for run in paragraph.runs),
        )
        for paragraph in unit.paragraphs
    )
    return replace(unit, stray=_bullet(unit.stray), paragraphs=tuple(paragraphs))


def _bullet(text: str) -> str:
    return re.sub(r"\(cid:129\)|▪", "•", text)


class _Press:
    """Puts a letter on pages and prints them."""

    def __init__(self, letter: Letter, rng: Random) -> None:
        self.letter, self.rng = letter, rng
        self.setter = Setter(letter, rng)
        self.feet = Feet(rng, "official", letter)
        self.cropped = rng.random() < 0.8
        self.shuffled = rng.random() < 0.3
        lines = {number: len(note) for number, note in self.setter.notes.items()}
        self.filler = Filler(lines, splits=rng.random() < 0.5)
        self.head, first = head(letter, self.setter.look)
        self.sheets = self.filler.fill(list(self.setter.rows()), first)

    def file(self) -> bytes:
        """The file's bytes."""
        file = BytesIO()
        canvas = Canvas(file, _A4, invariant=1, pageCompression=self.rng.choice((0, 1)))
        for number, sheet in enumerate(self.sheets, 1):
            if self.cropped:
                canvas.setCropBox(_CROPPED)
            for part in self._parts(number, sheet):
                for piece, x, y in part:
                    canvas.setFont(piece.font, piece.size)
                    canvas.drawString(x + piece.x, y + piece.rise, piece.text)
            canvas.showPage()
        canvas.save()
        return file.getvalue()

    def _parts(self, number: int, sheet: Sheet) -> list[Drawing]:
        look = self.setter.look
        parts = [
            *((self.head, margin(self.feet, look)) if number == 1 else ()),
            [(piece, row.x, y) for row, y in sheet.rows for piece in row.pieces],
            self._notes(sheet),
            foot(self.feet, look, number, len(self.sheets)),
        ]
        if self.shuffled:
            self.rng.shuffle(parts)
        return parts

    def _notes(self, sheet: Sheet) -> Drawing:
        lines = [
            line
            for part in sheet.notes
            for line in self.setter.notes[part.number][part.start : part.end]
        ]
        top = BOTTOM + NOTE_LEADING * (len(lines) - 1)
        return [
            (piece, x, top - NOTE_LEADING * place)
            for place, line in enumerate(lines)
            for piece, x, _ in line
        ]

    def unit_pages(self) -> Iterator[tuple[int, ...]]:
        """The pages on which the text of each unit stands."""
        for unit in range(len(self.letter.units)):
            yield tuple(
                number
                for number, sheet in enumerate(self.sheets, 1)
                if any(row.row.body and row.row.unit == unit for row, _ in sheet.rows)
            )

    def features(self) -> Iterator[str]:
        """What the pages exercise, of the catalogue and of print."""
        yield from ("F5", "H10", "cropped" if self.cropped else "not cropped")
        yield from self.setter.features
        if self.shuffled:
            yield "parts in any order"
        if self.filler.split:
            yield "note over pages"
        if len(self.sheets) > 2:
            yield "more than two pages"
        for sheet, following in pairwise(self.sheets):
            yield from self._over(sheet, following)

    def _over(self, sheet: Sheet, following: Sheet) -> Iterator[str]:
        """What goes on over the edge of two pages."""
        last, first = sheet.rows[-1][0].row, following.rows[0][0].row
        if last.unit != first.unit or not last.body:
            return
        if sheet.notes:
            yield from ("F1", f"notes inside {self.letter.units[last.unit].kind.value}")
        if re.search(r"[^\W\d]-$", last.text):
            yield "hyphen over pages"
