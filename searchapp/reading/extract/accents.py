"""Torn accents: `Kostic ´` and `Yes¸ilgöz`, where a font lacks `ć` and `ş`, put back together.

Such a letter is printed as two, one over the other. That an accent lies over a letter is what tells
a torn one from an apostrophe, as in `foto´s`.
"""

import ctypes
import unicodedata
from collections.abc import MutableSequence

from pypdfium2 import PdfTextPage, raw

__all__ = ["mend"]

_COMBINING = {
    "`": "\u0300",
    "´": "\u0301",
    "ˊ": "\u0301",
    "^": "\u0302",
    "ˆ": "\u0302",
    "~": "\u0303",
    "˜": "\u0303",
    "¯": "\u0304",
    "˘": "\u0306",
    "˙": "\u0307",
    "¨": "\u0308",
    "˚": "\u030a",
    "˝": "\u030b",
    "ˇ": "\u030c",
    "¸": "\u0327",
    "˛": "\u0328",
}
_ACCENTS = frozenset(_COMBINING) | frozenset(_COMBINING.values())
_DOTLESS = {"ı": "i", "ȷ": "j"}
_BODY = 0.2
"""How far above the baseline every letter is met, in sizes; accents stand above or below."""
_BESIDE = 0.05
"""How far an accent's middle may lie beside its letter, in sizes: an `i` is narrow."""


def mend(text: MutableSequence[str], letters: PdfTextPage) -> int:
    """Put accents that lie over a letter back on it, in place: the letter becomes the composed one,
    the accent an empty string. Returns how many.
    """
    places = [place for place, character in enumerate(text) if character in _ACCENTS]
    return sum(_mended(text, place, letters) for place in places)


def _mended(text: MutableSequence[str], place: int, letters: PdfTextPage) -> bool:
    under = _letter_under(place, letters)
    composed = _composed(text[under], text[place]) if 0 <= under < len(text) else ""
    if composed:
        text[under], text[place] = composed, ""
    return bool(composed)


def _composed(letter: str, accent: str) -> str:
    """The one character that is both, or nothing."""
    if not letter.isalpha():
        return ""
    both = _DOTLESS.get(letter, letter) + _COMBINING.get(accent, accent)
    composed = unicodedata.normalize("NFC", both)
    return composed if len(composed) == 1 else ""


def _letter_under(place: int, letters: PdfTextPage) -> int:
    """The place of the letter that an accent is printed over or under; negative when there is none.

    Looked for where the middle of the accent, moved to its baseline, meets the body of a letter.
    """
    matrix, size = raw.FS_MATRIX(), raw.FPDFText_GetFontSize(letters, place)
    raw.FPDFText_GetMatrix(letters, place, ctypes.byref(matrix))
    left, bottom, right, top = letters.get_charbox(place)
    across, up = (left + right) / 2 - matrix.e, (bottom + top) / 2 - matrix.f
    scale = matrix.a**2 + matrix.b**2
    along = (across * matrix.a + up * matrix.b) / scale if scale else 0.0
    x = matrix.e + along * matrix.a + _BODY * size * matrix.c
    y = matrix.f + along * matrix.b + _BODY * size * matrix.d
    room = _BESIDE * size * scale**0.5
    found: int = raw.FPDFText_GetCharIndexAtPos(letters, x, y, room, room)
    return found
