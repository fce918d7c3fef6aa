"""The layouts in which letters are found as text: what printed them, and what took the text out."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.kit.composing import Scope

NOTES = {
    "space": ("{} {}", "F8 note space"),
    "glued": ("{}{}", "F8 note glued"),
    "below": ("{}\u2028\u2028{}", "F8 note below"),
    "round": ("{}) {}", "F8 note round"),
    "square": ("[{}] {}", "F8 note square"),
    "lost": ("{1}", "F8 numbers lost"),
    "none": ("", "F8 text lost"),
}
"""How a note is printed, and the feature that it exercises."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How letters of one origin look as text.

    `widths` are the columns a line may have, none where each paragraph is one line. The gaps are
    numbers of empty lines: below a heading, between paragraphs, between units, between notes.
    `markers` and `notes` are forms that go together, pair by pair. `foot` names what ends a page.
    `marker_lines`: a marker may stand on a line of its own, or begin one.
    """

    name: str
    scope: Scope
    widths: tuple[int, int] | None
    gap_below_heading: Sequence[int]
    gap_in_unit: Sequence[int]
    gap_between: Sequence[int]
    gap_in_notes: Sequence[int]
    forms: Sequence[tuple[str, str]]
    foot: str = ""
    marker_lines: bool = False
    glues: bool = False
    fixed_spaces: bool = False


_GLUED = (("glued", "space"),) * 4 + (("glued", "below"),)
_ANY = (
    *(("glued", "space"), ("round", "round"), ("round glued", "round"), ("square", "square")),
    ("round twice", "round"),
    *(("square", "space"), ("glued", "square")),
)
_LOST = (("round", "lost"), ("square", "lost"), ("round", "none"), ("square", "none"))

LAYOUTS = (
    # A PDF of the official publications, read line by line.
    Layout(
        name="official",
        scope=Scope("aanhangsel", gaps=False),
        widths=(74, 84),
        gap_below_heading=(0,),
        gap_in_unit=(0,),
        gap_between=(1,),
        gap_in_notes=(0, 1),
        forms=_GLUED,
        foot="official",
        marker_lines=True,
    ),
    # A letter of a ministry: pages open with one space.
    Layout(
        name="letter",
        scope=Scope("letter"),
        widths=(90, 105),
        gap_below_heading=(0, 1),
        gap_in_unit=(1,),
        gap_between=(1,),
        gap_in_notes=(0,),
        forms=_GLUED,
        foot="letter",
        fixed_spaces=True,
    ),
    # A PDF whose line ends were lost, and with them the spaces between some words.
    Layout(
        name="glued",
        scope=Scope("aanhangsel", gaps=False),
        widths=None,
        gap_below_heading=(0,),
        gap_in_unit=(0,),
        gap_between=(0,),
        gap_in_notes=(0,),
        forms=(("glued", "glued"), ("glued", "space")),
        foot="glued",
        marker_lines=True,
        glues=True,
    ),
    # Markdown made of a PDF.
    Layout(
        name="markdown",
        scope=Scope("aanhangsel"),
        widths=(76, 88),
        gap_below_heading=(0,),
        gap_in_unit=(1,),
        gap_between=(1,),
        gap_in_notes=(0, 1),
        forms=(("square spaced", "space"), ("square", "space")),
        foot="markdown",
    ),
    # A Word file: a paragraph on each line, notes at the end.
    Layout(
        name="word",
        scope=Scope("word", pages=False, lone_numbers=True, unnumbered=True),
        widths=None,
        gap_below_heading=(0, 1),
        gap_in_unit=(0, 1),
        gap_between=(1, 2),
        gap_in_notes=(0, 1),
        forms=(*_ANY, *_LOST),
        fixed_spaces=True,
    ),
    # Plain text, wrapped, notes at the end.
    Layout(
        name="plain",
        scope=Scope("aanhangsel", pages=False),
        widths=(78, 100),
        gap_below_heading=(0, 1),
        gap_in_unit=(1,),
        gap_between=(1, 2),
        gap_in_notes=(0, 1),
        forms=_ANY,
    ),
    # A web page with its markup left in and its notes on another page.
    Layout(
        name="markup",
        scope=Scope("word", pages=False),
        widths=(80, 100),
        gap_below_heading=(0,),
        gap_in_unit=(1,),
        gap_between=(1,),
        gap_in_notes=(0,),
        forms=(("markup", "none"),),
    ),
)
