"""A letter as a Word file: paragraphs with styles, lists, tables and notes, as Word keeps them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import groupby
from random import Random

from docx.text.paragraph import Paragraph as WordParagraph

from searchapp.model import UnitKind
from tests.kit import typesetting
from tests.kit.layouts import NOTES
from tests.kit.logical import Letter, Note, Paragraph, Unit, plain
from tests.kit.printed import Printed
from tests.kit.word_heads import BOLD, Letterhead
from tests.kit.word_ink import FOOTNOTES, Ink, mark
from tests.kit.word_layouts import COUNTED, WordLayout, new_document
from tests.kit.word_parts import (
    add_list,
    add_list_style,
    add_notes,
    add_paragraph,
    begin_anew,
    listed,
    parsed,
)

_QUESTION_LISTS = ("%1.", "%1.", "%1)", "%1", "Vraag %1")
_LIST_STYLE = "Vragenlijst"
_NUMBER_ALONE = re.compile(r"\d+[.)]? ?")
_MARK_IS_GONE = '<w:rPr><w:del w:id="899" w:author="R. Oortgijs"/></w:rPr>'
_BREAK = "<w:r><w:br/></w:r>"


@dataclass(frozen=True, slots=True)
class WordFile:
    """The bytes of a file, the letter as the file has it, and what was printed."""

    data: bytes
    letter: Letter
    printed: Printed


def print_word(letter: Letter, layout: WordLayout, rng: Random) -> WordFile:
    """Print a letter."""
    return _Printer(_typed_by_hand(letter), layout, rng).printed()


def _typed_by_hand(letter: Letter) -> Letter:
    """Without the signs that other programs make of bold and of bullets."""
    units = (
        replace(
            unit,
            heading=unit.heading and unit.heading.replace("**", ""),
            stray="•" if unit.stray == "(cid:129)" else unit.stray,
            paragraphs=tuple(
                replace(paragraph, label=paragraph.label.replace("(cid:129)", "•"))
                for paragraph in unit.paragraphs
            ),
        )
        for unit in letter.units
    )
    return replace(letter, units=tuple(units))


def is_listed(unit: Unit) -> bool:
    """Whether a unit is a question that nothing opens but its number."""
    alone = unit.heading is None or _NUMBER_ALONE.fullmatch(unit.heading)
    return unit.kind is UnitKind.QUESTION and bool(alone)


def _with_note_in_head(letter: Letter) -> Letter:
    """With a note to the last line of the head, so that those of the units count on from 2."""
    units = (
        replace(
            unit,
            paragraphs=tuple(
                replace(
                    paragraph,
                    runs=tuple(
                        replace(run, notes=tuple(number + 1 for number in run.notes))
                        for run in paragraph.runs
                    ),
                )
                for paragraph in unit.paragraphs
            ),
        )
        for unit in letter.units
    )
    first = Note(1, f"Zie ook {letter.publication.case}.")
    return replace(
        letter,
        head=(*letter.head[:-1], letter.head[-1] + mark(1)),
        units=tuple(units),
        notes=(first, *(replace(note, number=note.number + 1) for note in letter.notes)),
    )


class _Printer:
    def __init__(self, letter: Letter, layout: WordLayout, rng: Random) -> None:
        self.letter, self.layout, self.rng = letter, layout, rng
        marker, self.note = rng.choice(layout.forms)
        in_head = marker == FOOTNOTES and rng.random() < 0.15
        if in_head:
            self.letter = _with_note_in_head(letter)
        self.ink = Ink(
            rng,
            marker,
            cut=rng.choice((0, 0.1, 0.5)),
            changed=rng.choice((0, 0, 0.2)),
            links=rng.choice(("", "hyperlink", "field")),
            soft=rng.choice(("", "", "", "element", "sign")),
            fixed=rng.random() < 0.2,
            turns=rng.random() < 0.3,
            kind=rng.choice(("footnote",) * 5 + ("endnote",)),
        )
        self.features = self.ink.features
        self.features |= {"W note in the head"} if in_head else set()
        if letter.notes and marker in typesetting.MARKERS:
            self.features.add(typesetting.MARKERS[marker][1])
        self.document = new_document()
        self.heading_style = rng.choice(layout.headings)
        self.bold_headings = rng.random() < layout.bold
        self.bold_questions = rng.random() < layout.bold
        self.shares = rng.random() < 0.2
        self.counts_bullets = rng.random() < 0.6
        self.counts_numbers = rng.random() < 0.7
        pattern = rng.choice(_QUESTION_LISTS)
        sub = rng.choice(("%2.", "%2)"))
        levels = (("decimal", pattern), ("lowerLetter", sub))
        self.questions = add_list(self.document, levels) if layout.scope.counted else ""
        # `Vraag 1` is no number of a note.
        self.lends_list = layout.scope.counted and pattern.startswith("%")
        self.by_style = bool(self.questions) and rng.random() < 0.3
        if self.by_style:
            self.features.add("W list of a style")
            add_list_style(self.document, _LIST_STYLE, self.questions)
        self.bullets = add_list(self.document, [("bullet", "\uf0b7")] * 2)

    def printed(self) -> WordFile:
        self._head()
        for unit in self.letter.units:
            self._unit(unit)
            for _ in range(self.rng.choice((1, 1, 2)) if self.layout.gap else 0):
                self._blank()
        self._notes()
        stream = BytesIO()
        self.document.save(stream)
        told = replace(self.letter, units=tuple(map(self._told, self.letter.units)))
        printed = Printed(
            "", {}, frozenset(self.features), apart="W line break" not in self.features
        )
        return WordFile(stream.getvalue(), told, printed)

    def _head(self) -> None:
        head = Letterhead(self.document, self.rng, self.ink)
        if self.letter.head[0].startswith("> Retouradres"):
            head.print_letter(self.letter.head, self.letter.publication.reference)
        else:
            head.print_paragraphs(self.letter.head)
        self._blank()

    def _told(self, unit: Unit) -> Unit:
        """A unit as its text is: what Word counts is not in it."""
        paragraphs = (
            replace(paragraph, label="") if self._is_counted(paragraph.label) else paragraph
            for paragraph in unit.paragraphs
        )
        return replace(unit, paragraphs=tuple(paragraphs))

    def _is_counted(self, label: str) -> bool:
        return self.counts_numbers if label[:1].isalnum() else self.counts_bullets

    def _unit(self, unit: Unit) -> None:
        looks = BOLD if unit.kind is UnitKind.QUESTION and self.bold_questions else ""
        if unit.section:
            self._add(self.ink.text(unit.section))
        counted = self.questions if is_listed(unit) else ""
        self.features |= {"W questions counted"} if counted else set()
        lead, before = "", ""
        if unit.inline and not counted:
            lead = unit.heading or ""
        elif unit.heading is not None and not counted:
            before = self._heading(unit)
        if unit.section:
            self._add(before + self.ink.text(unit.section))
            before = ""
        self._paragraphs(unit, lead, before, counted, looks)
        if unit.stray:
            self._blank()
            self._add(self.ink.text(unit.stray))

    def _heading(self, unit: Unit) -> str:
        """Print a heading; what is returned comes before the text, in the same paragraph."""
        looks = BOLD if self.bold_headings else ""
        markup = self.ink.text(unit.heading or "", looks)
        if self.shares and self.rng.random() < 0.5:
            self.features.add("W heading and text in one paragraph")
            return markup + _BREAK
        if self.shares and self.rng.random() < 0.5:
            self.features.add("W heading behind a line break")
            markup = _BREAK + markup
        self._add(markup, style=self.heading_style)
        if self.layout.gap and self.rng.random() < 0.1:
            self._blank()
        return ""

    def _paragraphs(self, unit: Unit, lead: str, before: str, counted: str, looks: str) -> None:
        numbered = listed(counted)
        for kind, group in groupby(unit.paragraphs, lambda one: (one.row, bool(one.label))):
            paragraphs = list(group)
            if kind[0]:
                self._table(paragraphs)
                continue
            if kind[1]:
                self._list(paragraphs, counted, looks)
                continue
            for paragraph in paragraphs:
                markup = before + self.ink.paragraph(paragraph, lead, looks)
                style = _LIST_STYLE if numbered and self.by_style else ""
                properties = "" if style else numbered
                self._add(
                    markup, style=style, properties=properties, whole=bool(numbered or before)
                )
                lead = before = numbered = ""
                if self.layout.gap and self.rng.random() < 0.2:
                    self._blank()

    def _list(self, paragraphs: Sequence[Paragraph], counted: str, looks: str) -> None:
        identifiers = self._identifiers(paragraphs[0].label, counted)
        for paragraph in paragraphs:
            if not self._is_counted(paragraph.label):
                self.features.add("W list typed")
                self._add(self.ink.paragraph(paragraph, "", looks))
                continue
            self.features.add("W list counted")
            markup = self.ink.paragraph(replace(paragraph, label=""), "", looks)
            properties = listed(*identifiers)
            self._add(markup, style="Lijstalinea", properties=properties, whole=True)

    def _identifiers(self, label: str, counted: str) -> tuple[str, int]:
        """The list and level that number a list which opens with a label."""
        if not self._is_counted(label):
            return "", 0
        if not label[:1].isalnum():
            return self.bullets, 0
        if counted:
            self.features.add("W letters counted")
            return counted, 1
        form = "decimal" if label[0].isdigit() else "lowerLetter"
        return add_list(self.document, [(form, f"%1{label[1]}")]), 0

    def _table(self, rows: Sequence[Paragraph]) -> None:
        self.features.add("W table")
        cells = [plain(row.text).rsplit(" ", 3) for row in rows]
        table = self.document.add_table(len(cells), 4)
        for place, row in enumerate(cells):
            for column, text in enumerate(row):
                paragraph = table.cell(place, column).paragraphs[0]
                paragraph._p.extend(parsed(self.ink.text(text)))

    def _notes(self) -> None:
        if not self.letter.notes:
            return
        if self.ink.form == FOOTNOTES:
            texts = {note.number: self.ink.text(note.text) for note in self.letter.notes}
            add_notes(self.document, texts, self.ink.kind)
            return
        self.features.add("W notes counted" if self.note == COUNTED else "W notes typed")
        if self.note in NOTES:
            self.features.add(NOTES[self.note][1])
        properties = ""
        if self.note == COUNTED:
            properties = listed(self._list_of_notes())
        if self.rng.random() < 0.6:
            self._blank()
        for note in self.letter.notes:
            text = plain(note.text)
            if not properties and (text[0].islower() or text[0].isdigit()):
                self._blank()
            printed = text if properties else NOTES[self.note][0].format(note.number, text)
            self._add(self.ink.text(printed), properties=properties, whole=True)

    def _list_of_notes(self) -> str:
        if self.lends_list and self.rng.random() < 0.8:
            self.features.add("W list begun anew")
            return begin_anew(self.document, self.questions)
        return add_list(self.document, [("decimal", "%1)")])

    def _blank(self) -> None:
        add_paragraph(self.document, self.layout.body)

    def _add(
        self, markup: str, *, style: str = "", properties: str = "", whole: bool = False
    ) -> None:
        """A paragraph; one that may be more than one has an end that a tracked change took."""
        elements = parsed(markup)
        paragraph = self._paragraph(style, properties)
        if not whole and self.ink.changed and len(elements) > 1 and self.rng.random() < 0.1:
            self.features.add("W end of a paragraph taken out")
            paragraph._p.get_or_add_pPr().extend(parsed(_MARK_IS_GONE))
            place = self.rng.randint(1, len(elements) - 1)
            paragraph._p.extend(elements[:place])
            paragraph, elements = self._paragraph(style, properties), elements[place:]
        paragraph._p.extend(elements)

    def _paragraph(self, style: str, properties: str) -> WordParagraph:
        paragraph = add_paragraph(self.document, style or self.layout.body)
        if properties:
            paragraph._p.get_or_add_pPr().extend(parsed(properties))
        return paragraph
