"""The paragraphs of one story of a Word document: its body, a note, a header or a footer.

One walk over the markup, in the order in which it is read. What Word does not print is left out:
what tracked changes took away, the code of fields, comments, hidden text, and the second rendering
of a drawing.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from searchapp.reading.extract.ooxml import W, value
from searchapp.reading.extract.styles import Look, Styles
from searchapp.reading.extract.symbols import symbol

__all__ = ["NoteReference", "Paragraph", "Piece", "read_story"]

_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_NOT_PRINTED = frozenset(
    f"{W}{tag}"
    for tag in (
        *("del", "moveFrom", "delText", "instrText", "delInstrText", "rt"),
        *("rPr", "sdtPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr"),
    )
)
_FOR_LINE_ENDS = str.maketrans("\r\n", "  ")


@dataclass(frozen=True, slots=True)
class NoteReference:
    """Where a note is referred to: `footnote` or `endnote`, its identifier, and the mark that the
    writer chose, if it is not counted.
    """

    kind: str
    identifier: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph of one look; line breaks stand in its text."""

    text: str
    look: Look
    note: NoteReference | None = None


@dataclass(slots=True)
class Paragraph:
    """A paragraph. `aside` holds those of text boxes that hang from it, until they follow it."""

    parent: etree._Element | None
    style: str = ""
    properties: etree._Element | None = None
    pieces: list[Piece] = field(default_factory=list)
    aside: list["Paragraph"] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read. `codes` holds, for each field, whether it is still code."""

    paragraph: Paragraph
    look: Look
    codes: list[bool] = field(default_factory=list)


def read_story(root: etree._Element, styles: Styles) -> list[Paragraph]:
    """All paragraphs below an element, those of tables row by row and cell by cell."""
    return _Reader(styles).read(root)


class _Reader:
    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._done: list[Paragraph] = []
        self._open: list[_Open] = []
        self._carried: Paragraph | None = None
        self._alternatives: list[etree._Element | None] = []
        self._starts: dict[str, Callable[[etree._Element], None]] = {
            f"{W}p": self._start_paragraph,
            f"{W}r": self._start_run,
            f"{W}t": self._add_text,
            f"{_MATH}t": self._add_text,
            f"{W}sym": lambda at: self._add(symbol(at.get(f"{W}font"), at.get(f"{W}char"))),
            f"{W}tab": lambda _: self._add("\t"),
            f"{W}ptab": lambda _: self._add("\t"),
            f"{W}br": lambda _: self._add("\n"),
            f"{W}cr": lambda _: self._add("\n"),
            f"{W}noBreakHyphen": lambda _: self._add("-"),
            f"{W}fldChar": self._turn_field,
            f"{W}footnoteReference": lambda at: self._refer("footnote", at),
            f"{W}endnoteReference": lambda at: self._refer("endnote", at),
            f"{_MC}AlternateContent": self._choose,
        }

    def read(self, root: etree._Element) -> list[Paragraph]:
        steps = etree.iterwalk(root, events=("start", "end"))
        for event, element in steps:
            tag = str(element.tag)
            if event == "end":
                self._end(tag)
            elif tag == f"{W}pPr":
                self._describe(element)
                steps.skip_subtree()
            elif tag in _NOT_PRINTED or self._is_second(element):
                steps.skip_subtree()
            elif start := self._starts.get(tag):
                start(element)
        self._flush()
        return self._done

    def _is_second(self, element: etree._Element) -> bool:
        """Whether an element says again what another alternative said."""
        is_one = element.tag in {f"{_MC}Choice", f"{_MC}Fallback"}
        return is_one and bool(self._alternatives) and element is not self._alternatives[-1]

    def _choose(self, element: etree._Element) -> None:
        found = element.iterchildren(f"{_MC}Choice", f"{_MC}Fallback")
        self._alternatives.append(next(found, None))

    def _start_paragraph(self, element: etree._Element) -> None:
        paragraph = Paragraph(element.getparent())
        if self._carried and self._carried.parent is paragraph.parent:
            paragraph.pieces, paragraph.aside = self._carried.pieces, self._carried.aside
            self._carried = None
        self._flush()
        self._open.append(_Open(paragraph, self._styles.look("")))

    def _describe(self, properties: etree._Element) -> None:
        if self._open:
            reading = self._open[-1]
            reading.paragraph.properties = properties
            reading.paragraph.style = value(properties, f"{W}pStyle") or ""
            reading.look = self._styles.look(reading.paragraph.style)

    def _start_run(self, element: etree._Element) -> None:
        if self._open:
            reading = self._open[-1]
            reading.look = self._styles.look(reading.paragraph.style, element.find(f"{W}rPr"))

    def _add_text(self, element: etree._Element) -> None:
        # A line end in the markup is white space like any other.
        self._add((element.text or "").translate(_FOR_LINE_ENDS))

    def _add(self, text: str, note: NoteReference | None = None) -> None:
        if not self._open:
            return
        reading = self._open[-1]
        if not reading.look.hidden and not any(reading.codes):
            reading.paragraph.pieces.append(Piece(text, reading.look, note))

    def _turn_field(self, element: etree._Element) -> None:
        """A field is code until its result begins, or at the latest until its paragraph ends, so
        that a field that was left open takes no text with it.
        """
        if not self._open:
            return
        codes = self._open[-1].codes
        turn = element.get(f"{W}fldCharType")
        if turn == "begin":
            codes.append(True)
        elif turn == "separate" and codes:
            codes[-1] = False
        elif turn == "end" and codes:
            codes.pop()

    def _refer(self, kind: str, element: etree._Element) -> None:
        mark = ""
        if element.get(f"{W}customMarkFollows", "0") not in {"0", "false"}:
            following = element.getnext()
            is_text = following is not None and following.tag == f"{W}t"
            mark = (following.text if is_text and following is not None else None) or "*"
        self._add("", NoteReference(kind, element.get(f"{W}id", ""), mark))

    def _end(self, tag: str) -> None:
        if tag == f"{_MC}AlternateContent":
            self._alternatives.pop()
        if tag != f"{W}p" or not self._open:
            return
        self._flush()
        paragraph = self._open.pop().paragraph
        if _mark_is_gone(paragraph.properties):
            self._carried = paragraph
        else:
            self._deliver(paragraph)

    def _flush(self) -> None:
        """Deliver what was to run on into a next paragraph that did not come."""
        if self._carried and self._carried.pieces:
            self._deliver(self._carried)
        self._carried = None

    def _deliver(self, paragraph: Paragraph) -> None:
        above = self._open[-1].paragraph.aside if self._open else self._done
        above.append(paragraph)
        above.extend(paragraph.aside)
        paragraph.aside = []


def _mark_is_gone(properties: etree._Element | None) -> bool:
    """Whether a tracked change took the paragraph's end away, so that the next runs on from it."""
    mark = properties.find(f"{W}rPr") if properties is not None else None
    if mark is None:
        return False
    return mark.find(f"{W}del") is not None or mark.find(f"{W}moveFrom") is not None
