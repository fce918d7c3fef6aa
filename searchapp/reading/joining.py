"""Printed lines → running text: words split at a line's end made whole, addresses kept exact,
paragraphs kept.

The text that comes out has the letters of the lines that went in, no more and no fewer.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

PARAGRAPH = "\n\n"

_SPLIT_WORD = re.compile(r"[^\W\d_]-$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{0,2000}$")
_ADDRESS_GOES_ON = re.compile(r"\S{0,200}[_/=&%.-]\S|\S{1,200}[)\]>]")
_LIST_ITEM = re.compile(r"\s{0,10}(?:[•▪◦·–—-]\s|[a-z]\)\s|\(?[a-z0-9]{1,2}[.)]\s)")
_SENTENCE_END = re.compile(r"[.?!:;][’”»'\")\]]{0,3}\s{0,3}$")
_SHORT_LINE = 0.75
"""A printed line that leaves a quarter of the column empty ends its paragraph."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What one line gives to a text. `after_gap`: an empty line stood before it; `after_break`: a
    page's end, a footnote or furniture did, so that an empty line means nothing.
    """

    text: str
    after_gap: bool = False
    after_break: bool = False


def join(pieces: Sequence[Piece], *, wrapped: bool) -> str:
    """The running text of the pieces; `wrapped` says whether paragraphs run over several lines."""
    width = max((len(piece.text) for piece in pieces), default=0)
    text, previous = "", ""
    for piece in pieces:
        line = piece.text.strip()
        if not line:
            continue
        if not text:
            text = line
        elif _new_paragraph(piece, previous, width, wrapped=wrapped):
            text += PARAGRAPH + line
        else:
            text = _continue(text, line)
        previous = piece.text.rstrip()
    return text


def _new_paragraph(piece: Piece, previous: str, width: int, *, wrapped: bool) -> bool:
    if _SPLIT_WORD.search(previous) and not _LIST_ITEM.match(piece.text):
        return False
    if not wrapped or _LIST_ITEM.match(piece.text):
        return True
    if piece.after_break:
        ended = bool(_SENTENCE_END.search(previous)) and len(previous) < width * _SHORT_LINE
        return ended and piece.text.lstrip()[:1].isupper()
    return piece.after_gap


def _continue(text: str, line: str) -> str:
    if _ADDRESS.search(text) and _address_goes_on(text, line):
        return text + line
    if _SPLIT_WORD.search(text):
        if line.startswith(("en ", "of ", "en/of ")):
            return f"{text} {line}"
        return text + line if keeps_hyphen(text.rsplit(maxsplit=1)[-1], line) else text[:-1] + line
    return f"{text} {line}"


def _address_goes_on(text: str, line: str) -> bool:
    return text[-1] in "/_=&?%-" or (text[-1] not in ")]>,." and bool(_ADDRESS_GOES_ON.match(line)))


def keeps_hyphen(left: str, right: str) -> bool:
    """Whether the hyphen at a line's end belongs to the word: `Nederlands-` before `Israëlische`,
    `VN-`, `ggz-`.
    """
    part = re.split(r"[^\w]", left[:-1])[-1]
    return right[:1].isupper() or part.isupper() or part.lower() in _PREFIXES


_PREFIXES = frozenset(
    "ggz mbo hbo oud niet zzp tbs mkb vwo havo vmbo wmo pgb ict anti semi pro ex".split()
)
