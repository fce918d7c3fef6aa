"""Each rule of the reader that a Word letter can need, and how to read without it."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from searchapp.reading import letterhead, opening, reader, structure, unnumbered_notes
from searchapp.reading.extract import docx, paragraphs, styles, typesetting
from searchapp.reading.extract.numbering import Numbering
from searchapp.reading.extract.ooxml import W
from searchapp.reading.extract.paragraphs import Paragraph
from searchapp.reading.extract.typesetting import Sheet
from searchapp.reading.lines import Extraction
from tests.kit.switches import Rule, Switch, constant, never, swap


def word_rules() -> Iterator[Rule]:
    """Every rule that there is a way to read without."""
    yield from _printed()
    yield from _counted()
    yield from _noted()
    yield from _headed()


def _printed() -> Iterator[Rule]:
    """What Word prints, and where its lines end."""
    for tag in ("del", "moveFrom"):
        yield Rule(f"not printed: {tag}", "W tracked change", _printing(tag))
    hidden = swap(styles, "_OFF", styles._OFF | {""})
    yield Rule("not printed: hidden text", "W hidden text", hidden)
    gone = constant(paragraphs, "_mark_is_gone", False)
    yield Rule("a paragraph's end taken out", "W end of a paragraph taken out", gone)
    field = constant(paragraphs._Reader, "_turn_field", None)
    yield Rule("not printed: older results of fields", "W field in a field", field)
    shared = "W heading and text in one paragraph"
    yield Rule("a line break ends a line", shared, swap(Sheet, "_rows", _one_row))
    yield Rule("each paragraph is a line", "W", swap(Extraction, "column", 80))
    furniture = swap(docx, "_FURNITURE", dict.fromkeys(docx._FURNITURE, ""))
    yield Rule("pages repeat headers and footers", "W page footer", furniture)


def _printing(tag: str) -> Switch:
    """With what Word does not print, though text that was deleted has a name of its own."""
    start = paragraphs._Reader.__init__

    def named(self: paragraphs._Reader, of: styles.Styles) -> None:
        start(self, of)
        self._starts[f"{W}delText"] = self._add_text

    fewer = paragraphs._NOT_PRINTED - {f"{W}{tag}", f"{W}delText"}

    def switch(patch: pytest.MonkeyPatch) -> None:
        patch.setattr(paragraphs, "_NOT_PRINTED", fewer)
        patch.setattr(paragraphs._Reader, "__init__", named)

    return switch


def _one_row(_: Sheet, paragraph: Paragraph) -> Iterator[typesetting._Row]:
    pieces = (replace(piece, text=piece.text.replace("\n", " ")) for piece in paragraph.pieces)
    yield typesetting._Row(tuple(pieces))


def _counted() -> Iterator[Rule]:
    """The numbers that no text holds."""
    counted = "W questions counted"
    yield Rule("numbers counted by Word", counted, constant(Numbering, "next", ""))
    yield Rule("opening: counted by Word", counted, constant(opening, "_counted", {}))
    yield Rule("opening: of one list", counted, constant(Numbering, "counted_in", "1 0"))
    yield Rule("opening: of a list that asks", counted, swap(opening, "ASKS", re.compile("")))
    anew = "W list begun anew"
    yield Rule("opening: a list begun anew is another", anew, swap(opening, "Counter", _Never))
    of_style = constant(styles.Styles, "list_of", ("", ""))
    yield Rule("numbers of a style's list", "W list of a style", of_style)
    notes = constant(unnumbered_notes, "_counted", [])
    yield Rule("note: counted by Word", "W notes counted", notes)


class _Never(dict[str, int]):
    """Counts nothing."""

    def __missing__(self, key: str) -> int:
        return 0

    def __setitem__(self, key: str, count: int) -> None:
        pass


def _noted() -> Iterator[Rule]:
    """The notes that Word keeps apart."""
    part = "W footnotes part"
    yield Rule("notes: in a part of their own", part, constant(docx, "_set_notes", None))
    yield Rule("notes: marked where Word says", part, constant(structure, "stated_markers", {}))
    yield Rule("notes: out of sight of words", part, swap(structure, "unstated", tuple))
    yield Rule("notes: in the head", "W note in the head", swap(reader, "_around", _whole))


def _headed() -> Iterator[Rule]:
    """The letterhead: labels and what they say are cells, and half of it stands beside the text."""
    table = "W letterhead table"
    dated = swap(letterhead, "_ANSWERED", letterhead._ANSWERED[:1])
    yield Rule("letterhead: the date in the next cell", table, dated)
    yield Rule("letterhead: the reference below its label", table, never(letterhead, "_REFERENCE"))
    boxes = swap(paragraphs, "_NOT_PRINTED", paragraphs._NOT_PRINTED | {f"{W}txbxContent"})
    yield Rule("letterhead: text boxes", "W side column in a text box", boxes)


def _whole(_: object, start: int, end: int) -> Iterator[tuple[int, int]]:
    yield start, end
