"""The layouts in which Word letters are found, and the styles of their templates."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt

from tests.kit.composing import Scope
from tests.kit.word_ink import FOOTNOTES, RAISED

COUNTED = "counted"
"""The form of notes at the end that are a list, so that their numbers are no text."""

_TYPED = (
    *((RAISED, "space"), ("round", "round"), ("round glued", "round"), ("square", "square")),
    *(("round twice", "round"), (RAISED, "square")),
    *(("round", COUNTED), ("square", COUNTED), ("round glued", COUNTED)),
)
_STYLES = (
    *(("broodtekst", 9), ("in-table", 9), ("afzendgegevens", 6.5), ("Voetnoottekst", 7)),
    ("Lijstalinea", 9),
)


@dataclass(frozen=True, slots=True)
class WordLayout:
    """How Word letters of one origin look.

    `forms` are those of markers and of notes, pair by pair; `gap`: paragraphs without text set
    units apart, not the space that a style gives; `body` is the style of text; `headings` are those
    of headings, and `bold` says how likely they and the questions are set bold by hand.
    """

    name: str
    scope: Scope
    forms: Sequence[tuple[str, str]]
    gap: bool
    body: str
    headings: Sequence[str]
    bold: float


LAYOUTS = (
    # A ministry's letter, with its answers below the signature.
    WordLayout(
        name="letter",
        scope=Scope("letter", pages=False),
        forms=(*[(FOOTNOTES, "")] * 6, *_TYPED),
        gap=True,
        body="broodtekst",
        headings=("broodtekst",),
        bold=0.8,
    ),
    # The same in a template whose styles leave room between paragraphs.
    WordLayout(
        name="letter without gaps",
        scope=Scope("letter", gaps=False, pages=False),
        forms=((FOOTNOTES, ""),),
        gap=False,
        body="broodtekst",
        headings=("Heading 2", "Heading 3", "broodtekst"),
        bold=0.5,
    ),
    # What parliament gets of a ministry to print, and what it sends to one: no letterhead.
    WordLayout(
        name="document",
        scope=Scope("word", pages=False, lone_numbers=True),
        forms=(*[(FOOTNOTES, "")] * 2, *_TYPED),
        gap=True,
        body="Normal",
        headings=("Normal", "Heading 3"),
        bold=0.5,
    ),
    # The same with questions that are a list of Word.
    WordLayout(
        name="document with a list",
        scope=Scope("word", pages=False, lone_numbers=True, unnumbered=True, counted=True),
        forms=(*[(FOOTNOTES, "")] * 2, *_TYPED),
        gap=True,
        body="Normal",
        headings=("Normal",),
        bold=0.3,
    ),
)


def new_document() -> Document:
    """A document without text, with the styles of a ministry's template."""
    return docx.Document(BytesIO(_template()))


@cache
def _template() -> bytes:
    document = docx.Document()
    for name, size in _STYLES:
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.font.size = Pt(size)
    mark = document.styles.add_style("Voetnootmarkering", WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript = True
    link = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.underline = True
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()
