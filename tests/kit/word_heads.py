"""The letterhead of a Word letter: tables, a side column, and what each page repeats."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from docx.document import Document
from docx.section import _Footer, _Header
from docx.shared import Cm
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from tests.kit.word_ink import Ink
from tests.kit.word_parts import add_paragraph, parsed, text_box

_LABELLED = re.compile(r"(Datum|Betreft|Onderwerp) (.+)")
_SIDE_OPENS, _SIDE_ENDS = "Ministerie van", "Bij beantwoording"
BOLD = "<w:b/><w:bCs/>"


@dataclass
class _Parts:
    """The head sorted: a ministry's form has a place for each."""

    above: list[str] = field(default_factory=list)
    labelled: list[tuple[str, str]] = field(default_factory=list)
    side: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)


class Letterhead:
    """Prints the head of one letter."""

    def __init__(self, document: Document, rng: Random, ink: Ink) -> None:
        self.document, self.rng, self.ink = document, rng, ink

    def print_paragraphs(self, head: Sequence[str]) -> None:
        """The head of a document that has no letterhead: a paragraph each."""
        for text in head:
            self._write(self.document.add_paragraph(), text)
            if self.rng.random() < 0.4:
                self.document.add_paragraph()

    def print_letter(self, head: Sequence[str], reference: str) -> None:
        """The form of a ministry, which keeps its parts in tables."""
        parts = _sorted(head)
        features = self.ink.features
        features.add("W letterhead table")
        add_paragraph(self.document, "in-table")
        address = self._table(len(parts.above), 1)
        for place, text in enumerate(parts.above):
            self._cell(address, place, 0, text)
        facts = self._table(len(parts.labelled), 2)
        for place, (label, value) in enumerate(parts.labelled):
            self._cell(facts, place, 0, label)
            self._cell(facts, place, 1, value, field="Datum" in label)
        self._side(parts.side)
        for text in parts.below[:-1]:
            self._write(add_paragraph(self.document, "broodtekst"), text)
            add_paragraph(self.document, "broodtekst")
        for text in parts.below[-1:]:
            title = add_paragraph(self.document, "broodtekst")
            title.paragraph_format.page_break_before = True
            self._write(title, text, BOLD)
        self._running(parts, reference)

    def _side(self, side: Sequence[str]) -> None:
        if not side:
            return
        if self.rng.random() < 0.5:
            self.ink.features.add("W side column in a text box")
            runs = [self.ink.text(text) for text in side]
            self._append(self.document.add_paragraph(), text_box(runs))
            return
        self.ink.features.add("W side column in a table")
        cell = self._table(1, 1).cell(0, 0)
        for text in side:
            self._write(add_paragraph(cell, "afzendgegevens"), text)

    def _running(self, parts: _Parts, reference: str) -> None:
        """What each page repeats: date, reference and team in its head, its number below."""
        self.ink.features |= {"W page header", "W page footer"}
        section = self.document.sections[0]
        section.different_first_page_header_footer = True
        self._number(section.first_page_footer)
        self._number(section.footer)
        self._repeat(section.header, parts, reference)

    def _repeat(self, header: _Header, parts: _Parts, reference: str) -> None:
        # The place of a label with a number would give it away; nothing but the format tells of a
        # team.
        facts = [*parts.labelled[:1], ("Onze referentie", reference), ("Team", "Vaarwegen")]
        table = header.add_table(len(facts), 2, Cm(16))
        for place, (label, value) in enumerate(facts):
            self._cell(table, place, 0, label)
            self._cell(table, place, 1, value)

    def _number(self, footer: _Footer) -> None:
        paragraph = footer.paragraphs[0]
        pages = _field("PAGE", "", str(self.rng.randint(1, 4)))
        runs = ("Pagina ", pages, " van ", _field("NUMPAGES", "", str(self.rng.randint(2, 9))))
        text = "".join(part if part.startswith("<") else self.ink.text(part) for part in runs)
        self._append(paragraph, text)

    def _table(self, rows: int, columns: int) -> Table:
        table: Table = self.document.add_table(rows, columns)
        return table

    def _cell(self, table: Table, row: int, column: int, text: str, *, field: bool = False) -> None:
        cell: _Cell = table.cell(row, column)
        if field:
            self._append(cell.paragraphs[0], _field(*self._code(), text))
        else:
            self._write(cell.paragraphs[0], text)

    def _code(self) -> tuple[str, str]:
        """What a field computes, and the result of another one within its code."""
        if self.rng.random() < 0.5:
            return " DOCPROPERTY iDatum ", ""
        self.ink.features.add("W field in a field")
        return " IF ", "1 mei 2090"

    def _write(self, paragraph: Paragraph, text: str, looks: str = "") -> None:
        self._append(paragraph, self.ink.text(text, looks))

    def _append(self, paragraph: Paragraph, markup: str) -> None:
        paragraph._p.extend(parsed(markup))


def _sorted(head: Sequence[str]) -> _Parts:
    parts = _Parts()
    aside = False
    for text in head:
        aside = aside or text.startswith(_SIDE_OPENS)
        labelled = _LABELLED.fullmatch(text)
        if aside:
            parts.side.append(text)
            aside = not text.startswith(_SIDE_ENDS)
        elif labelled and not parts.below:
            parts.labelled.append((labelled[1], labelled[2]))
        elif parts.labelled:
            parts.below.append(text)
        else:
            parts.above.append(text)
    return parts


def _field(code: str, within: str, result: str) -> str:
    """A field whose result stands between the marks of its own runs; `within` is the result of
    another one in its code.
    """

    def turn(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    said = f'<w:r><w:t xml:space="preserve">{result}</w:t></w:r>'
    asked = f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
    if within:
        asked += _field(" DOCPROPERTY iDatum ", "", within)
    return turn("begin") + asked + turn("separate") + said + turn("end")
