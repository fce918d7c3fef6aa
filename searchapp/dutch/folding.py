"""Folding: one spelling for all the ways in which a word can be printed, and the way back.

NFKC (`ﬁ`, `₂`, `ĳ`), accents off, case-folded (`ß` is `ss`), typographic apostrophes and hyphens as
typed, soft hyphens and other invisible characters out. Folding goes character by character, so that
every folded character knows the printed one that it comes from.
"""

import unicodedata
from dataclasses import dataclass

# Letters that Unicode does not decompose but people type without their stroke, and punctuation
# that is one thing in a word however it is set. ´ would otherwise decompose into a blank.
_ALIKE = {
    "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th",
    "’": "'", "‘": "'", "‛": "'", "ʼ": "'", "ʻ": "'", "′": "'", "´": "'",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "−": "-",
}  # fmt: skip


def _once(text: str) -> str:
    alike = "".join(_ALIKE.get(char, char) for char in text.casefold())
    return "".join(
        _ALIKE.get(char, char)
        for char in unicodedata.normalize("NFKD", alike).casefold()
        if unicodedata.category(char) not in ("Mn", "Me", "Cf")
    )


def _fold_character(char: str) -> str:
    """Fold until nothing changes. What it expands to is a word's piece, or no word at all.

    `⑴` is `1` and `…` a blank: a word boundary inside one printed character would give two words
    the same place. Fractions stay as they are: `3½` is not thirty-one halves.
    """
    if unicodedata.category(char) == "No" and "\u2044" in unicodedata.normalize("NFKD", char):
        return char
    folded = _once(char)
    while (again := _once(folded)) != folded:
        folded = again
    if len(folded) > 1:
        return "".join(filter(str.isalnum, folded)) or " "
    return folded


class _Folding(dict[int, str]):
    """The table for `str.translate`, filled as characters are met.

    `uneven` holds the characters that do not fold into exactly one.
    """

    def __init__(self) -> None:
        super().__init__()
        self.uneven: set[str] = set()

    def __missing__(self, code: int) -> str:
        folded = _fold_character(chr(code))
        if len(folded) != 1:
            self.uneven.add(chr(code))
        self[code] = folded
        return folded


_FOLDING = _Folding()


def fold(text: str) -> str:
    """The spelling that matching sees; folding twice is folding once."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text folded, and where each character of it is printed.

    `origins` is None where every character has kept its place; `printed` is the printed length.
    """

    text: str
    printed: int
    origins: list[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The printed span of a folded piece, with the accents that follow its last letter."""
        if self.origins is None:
            return start, end
        return self.origins[start], self.origins[end] if end < len(self.origins) else self.printed


def fold_with_offsets(text: str) -> Folded:
    """Fold a text and keep the way back to it."""
    folded = fold(text)
    if text.isascii() or _FOLDING.uneven.isdisjoint(text):
        return Folded(folded, len(text), None)
    origins = [place for place, char in enumerate(text) for _ in _FOLDING[ord(char)]]
    return Folded(folded, len(text), origins)
