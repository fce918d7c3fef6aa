"""Printed lines as a page has them: pieces of text, each in one font, at their places.

In a text, private characters turn bold and oblique on; a marker is the private character that
`typesetting` has for it, set small and raised.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from tests.kit.logical import TURN, plain
from tests.kit.typesetting import filled, marks_on

BOLD, OBLIQUE, UPRIGHT = "\ue100", "\ue101", "\ue102"
"""From here on: in bold, in oblique, in the font of the paragraph."""
RAISED_E = "\ue103"
"""The letter of an ordinal number, set as a superscript."""

_PARTS = re.compile("([\ue000-\ue0ff]+ ?|[\ue100-\ue103]|[éëï])")
_RAISED = 0.41
"""How far above its line a superscript stands, in sizes of that line."""
_SUPERSCRIPT = 0.645
_ACCENTS = {"é": ("e", "´"), "ë": ("e", "¨"), "ï": ("i", "¨")}


@dataclass(frozen=True, slots=True)
class Face:
    """The fonts of one document; `ligatures`: they have `fi` and `fl` as one letter."""

    upright: str
    bold: str
    oblique: str
    ligatures: bool = False


HELVETICA = Face("Helvetica", "Helvetica-Bold", "Helvetica-Oblique")
VERA = Face("Vera", "VeraBd", "VeraIt", ligatures=True)
for _font in (VERA.upright, VERA.bold, VERA.oblique):
    pdfmetrics.registerFont(TTFont(_font, f"{_font}.ttf"))


class Piece(NamedTuple):
    """Some text in one font. `x` counts from where its line begins, `rise` from its baseline."""

    text: str
    x: float
    rise: float
    font: str
    size: float

    @property
    def end(self) -> float:
        """Where it ends, without the spaces behind it."""
        return self.x + width(self.text.rstrip(" "), self.font, self.size)


@dataclass(frozen=True, slots=True)
class Look:
    """How text is set. `torn`: the font has no accented letters, so that accents are printed over
    them; `spaced`: the space after a superscript is printed with it; `between` stands between two.
    """

    face: Face
    size: float
    font: str
    torn: bool = False
    spaced: bool = False
    between: str = " "


@cache
def _character_width(character: str, font: str) -> float:
    return float(pdfmetrics.stringWidth(character, font, 1))


def width(text: str, font: str, size: float) -> float:
    """How wide a text is, in points."""
    return size * sum(_character_width(character, font) for character in text)


def wrapped(text: str, look: Look, column: float) -> list[str]:
    """The lines of a text, none wider than the column where it can be helped; the font in which
    one ends is that in which the next begins.
    """

    def fits(line: str, word: str) -> bool:
        return _end(set_line(f"{line} {word}" if line else word, look)) <= column

    lines = [line for part in text.split(TURN) for line in filled(part, fits)]
    font = ""
    for place, line in enumerate(lines):
        lines[place] = font + line
        font = "".join(re.findall(f"[{BOLD}{OBLIQUE}{UPRIGHT}]", lines[place])[-1:])
    return lines


def _end(pieces: Sequence[Piece]) -> float:
    return max((piece.end for piece in pieces), default=0.0)


def set_line(line: str, look: Look) -> list[Piece]:
    """The pieces of one line."""
    return list(_joined(_placed(line, look)))


def _placed(line: str, look: Look) -> Iterator[Piece]:
    fonts = {BOLD: look.face.bold, OBLIQUE: look.face.oblique, UPRIGHT: look.font}
    font, x = look.font, 0.0
    for part in filter(None, _PARTS.split(plain(line))):
        if part in fonts:
            font = fonts[part]
            continue
        if part == RAISED_E or marks_on(part):
            piece = _superscript(part, look, x, font)
            yield piece
            x = piece.end
            # The space that follows is as large as the text, but where it is set with the number.
            x += width(" " * part.endswith(" "), font, look.size)
            continue
        letter, accent = _ACCENTS.get(part, ("", "")) if look.torn else ("", "")
        piece = Piece(letter or part, x, 0.0, font, look.size)
        yield piece
        x += width(piece.text, font, look.size)
        if accent:
            middle = (piece.x + x - width(accent, font, look.size)) / 2
            yield piece._replace(text=accent, x=middle)


def _superscript(part: str, look: Look, x: float, font: str) -> Piece:
    text = "e" if part == RAISED_E else look.between.join(map(str, marks_on(part)))
    text += " " * (look.spaced and part.endswith(" "))
    return Piece(text, x, look.size * _RAISED, font, look.size * _SUPERSCRIPT)


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """With what follows in the same font in one piece, and no space where a piece begins."""
    last: Piece | None = None
    for piece in pieces:
        level = last and last[2:] == piece[2:]
        if last and level and abs(last.x + width(last.text, last.font, last.size) - piece.x) < 0.01:
            last = last._replace(text=last.text + piece.text)
            continue
        if last:
            yield last
        spaces = len(piece.text) - len(piece.text.lstrip(" "))
        moved = piece.x + width(" " * spaces, piece.font, piece.size)
        last = piece._replace(text=piece.text[spaces:], x=moved)
    if last:
        yield last
