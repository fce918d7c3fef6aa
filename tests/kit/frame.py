"""What the official publications print around the text: the head, the margin, the foot.

Places are in points from the lower left of the page.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from tests.kit.logical import Letter
from tests.kit.pages import Feet
from tests.kit.setting import LEADING, LEFT, RIGHT, Drawing
from tests.kit.typography import BOLD, OBLIQUE, UPRIGHT, Look, Piece, set_line, width, wrapped

_MARGIN = 55.28
_HEAD_Y, _FOOT_Y = 509.1, 69.4
_SMALL_PRINT, _SMALL_LEADING, _FOOT = 5.9, 6.45, 9.06
_HEAD_GAP = 5.7


def head(letter: Letter, look: Look) -> tuple[Drawing, float]:
    """The head of the first page, and where the text below it begins."""
    drawn: Drawing = []
    y = _HEAD_Y
    looks = _looks(letter, look)
    for paragraph in letter.head:
        known = next((value for key, value in looks.items() if re.match(key, paragraph)), None)
        if known:
            drawn.extend(_titled(paragraph, *known))
            continue
        for line in wrapped(_with_names(paragraph), look, RIGHT - LEFT):
            drawn.extend((piece, LEFT, y) for piece in set_line(line, look))
            y -= LEADING
        y -= _HEAD_GAP
    return drawn, y + _HEAD_GAP - LEADING


def _looks(letter: Letter, look: Look) -> dict[str, tuple[float, float, Look]]:
    """The lines of the head that are set in their own way: the place and look of each."""
    about = letter.publication

    def bold(size: float) -> Look:
        return replace(look, size=size, font=look.face.bold)

    return {
        r"Tweede Kamer": (_MARGIN, 762.5, bold(18.1)),
        r"2$": (505.9, 740.3, bold(51.2)),
        r"Vergaderjaar": (_MARGIN, 705.7, replace(look, size=9.6)),
        r"Aanhangsel": (LEFT, 705.5, bold(10.0)),
        r"Vragen gesteld": (LEFT, 648.9, bold(9.1)),
        rf"(?:{about.number}|{about.case})$": (LEFT, 538.2, bold(12.8)),
    }


def _titled(paragraph: str, x: float, y: float, look: Look) -> Iterator[tuple[Piece, float, float]]:
    for line in wrapped(paragraph, look, RIGHT - x):
        yield from ((piece, x, y) for piece in set_line(line, look))
        y -= look.size * 1.06


def _with_names(paragraph: str) -> str:
    """A sentence of the head with its names in bold and its subject in oblique."""
    name = r"(?:Van der |Van |El )?[A-Z]\w+(?= \()"
    text = re.sub(name, lambda match: BOLD + match.group() + UPRIGHT, paragraph)
    subject = r"(?<= over )(.*)(?= \(ingezonden)"
    return re.sub(subject, lambda match: OBLIQUE + match.group() + UPRIGHT, text)


def margin(feet: Feet, look: Look) -> Drawing:
    """The small print in the margin of the first page."""
    texts = [text for text in (feet.place, feet.issn, feet.publication) if text]
    return [
        (Piece(text, 0.0, 0.0, look.face.upright, _SMALL_PRINT), _MARGIN, y)
        for place, text in enumerate(texts)
        for y in (_FOOT_Y + _SMALL_LEADING * place,)
    ]


def foot(feet: Feet, look: Look, number: int, pages: int) -> Drawing:
    """The foot of a page, with its number where there are several."""
    font = look.face.upright
    drawn: Drawing = [(Piece(feet.running, 0.0, 0.0, font, _FOOT), LEFT, _FOOT_Y)]
    if pages > 1:
        x = RIGHT - width(str(number), font, _FOOT)
        drawn.append((Piece(str(number), 0.0, 0.0, font, _FOOT), x, _FOOT_Y))
    return drawn
