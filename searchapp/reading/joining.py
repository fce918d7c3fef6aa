"""Printed lines → running text: words split at a line's end made whole, addresses kept exact,
paragraphs kept.

The text that comes out has the letters of the lines that went in, no more and no fewer.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from searchapp.dutch import fold, is_known, is_stop_word

PARAGRAPH = "\n\n"

_ADDRESS = re.compile(r"(?:https?://|www\.)\S{0,2000}$")
_ADDRESS_GOES_ON = re.compile(r"\S{0,200}[_/=&%.-]\S|\S{1,200}[)\]>]")
_LIST_ITEM = re.compile(r"\s{0,10}(?:[•▪◦·–—-]\s|\(cid:\d{1,4}\)|[a-z]\)\s|\(?[a-z0-9]{1,2}[.)]\s)")
_SPLIT_INSIDE = re.compile(r"(?<![\w-])([^\W\d_]{2,30})-((?!(?:en|of)\b)[a-zà-ÿ]{2,30})(?![\w-])")
_SENTENCE_END = re.compile(r"[.?!:;][’”»'\")\]]{0,3}\s{0,3}$")
_LAST_WORD = re.compile(r"[^\W_]+$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_SMALL = re.compile(r"\s{0,3}(?:[a-zà-ÿ(]|\d[\d.,]{0,12}\s[a-z])")
_BEFORE_FIGURE = re.compile(r"\b(?:CO|NO|NH|SO|CH|[ckd]?m)$")
_SMALL_FIGURE = re.compile(r"[234](?!\d)")
"""What was set below or above the line: `CO`, `2`."""
_VOWEL = re.compile(r"[aeiouyà-ÿ]", re.IGNORECASE)
_CLOSES = ".,;:?!)]»”’"
_BREAKS_OFF = re.compile(r"[^\W\d_],?$")
_FEW_WORDS = 60
_TAIL = 60
"""So many characters of a line hold its last word, and all that may stand behind it."""
_SHORT_LINE = 0.8
"""A printed line that leaves more of the column empty, though the next word is short enough for it,
ends its paragraph."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What one line, or the part of it from the column `at`, gives to a text.

    `after_gap`: an empty line stood before it; `after_break`: a page's end, a footnote or furniture
    did, so that an empty line means nothing; `same_line`: only a marker stood between; `stated`:
    the format says that it is a paragraph.
    """

    text: str
    after_gap: bool = False
    after_break: bool = False
    same_line: bool = False
    stated: bool = False
    at: int = 0


def join(pieces: Sequence[Piece], column: int) -> str:
    """The running text of the pieces; a line of print holds `column` characters, or where that is 0
    a whole paragraph.
    """
    parts: list[str] = []
    above, filled = "", 0
    for piece in pieces:
        line = piece.text.strip()
        if not line:
            continue
        if not parts:
            parts.append(line)
        elif piece.same_line:
            parts.append(line if line[0] in _CLOSES else f" {line}")
        elif _new_paragraph(piece, above, filled, column):
            parts += (PARAGRAPH, line)
        else:
            parts[-1:] = _continue(parts[-1], line)
        above = piece.text.rstrip()
        filled = (max(piece.at, filled) if piece.same_line else piece.at) + len(above)
    text = "".join(parts)
    flat = not column and not any(piece.stated for piece in pieces)
    return _SPLIT_INSIDE.sub(_mended, text) if flat and "-" in text else text


def _mended(match: re.Match[str]) -> str:
    """A word that was split where a line once ended: only without its hyphen is it one."""
    whole = match[1] + match[2]
    return whole if is_known(whole) and not is_known(match[0]) else match[0]


def breaks_off(text: str) -> bool:
    """Whether a text ends in the middle of a sentence: not with an item of a list, nor in a few
    words.
    """
    last = text[text.rfind(PARAGRAPH) + len(PARAGRAPH) :] if PARAGRAPH in text else text
    return bool(
        len(text) > _FEW_WORDS and _BREAKS_OFF.search(last[-_TAIL:]) and not _LIST_ITEM.match(last)
    )


def _new_paragraph(piece: Piece, above: str, filled: int, column: int) -> bool:
    """Whether a paragraph ends with the line `above`, which fills so much of the column."""
    if _splits_word(above) and not _LIST_ITEM.match(piece.text):
        return False
    if _LIST_ITEM.match(piece.text):
        return True
    if not column:
        return piece.stated or not _goes_on(above, piece.text)
    if piece.after_gap and not piece.after_break:
        return True
    text = piece.text.lstrip()
    had_room = filled + len(text.split(maxsplit=1)[0]) < column * _SHORT_LINE
    return had_room and text[0].isupper() and bool(_SENTENCE_END.search(above[-_TAIL:]))


def _goes_on(above: str, text: str) -> bool:
    """Whether a line of text that is not wrapped goes on with the sentence above, since it was
    broken there all the same: no row of a table, nor a title.
    """
    last = _LAST_WORD.search(above[-_TAIL:].rstrip(","))
    if not last or last[0].isdigit():
        return False
    return bool(_SMALL.match(text)) or is_stop_word(fold(last[0]))


def _continue(before: str, line: str) -> tuple[str, ...]:
    """The part before a line's end and the line after it, as they read in running text."""
    if _BEFORE_FIGURE.search(before[-_TAIL:]) and _SMALL_FIGURE.match(line):
        return before, line
    if _ADDRESS.search(before) and _address_goes_on(before, line):
        return (before + line,)
    if not _splits_word(before):
        return before, f" {line}"
    if line.startswith(("en ", "of ", "en/of ")):
        return before, f" {line}"
    return before if keeps_hyphen(before, line) else before[:-1], line


def _splits_word(line: str) -> bool:
    """Whether a line ends in a letter and a hyphen."""
    return line[-1:] == "-" and line[-2:-1].isalpha()


def _address_goes_on(before: str, line: str) -> bool:
    if before[-1] in "/_=&?%-":
        return True
    return before[-1] not in ")]>,." and bool(_ADDRESS_GOES_ON.match(line))


def keeps_hyphen(before: str, after: str) -> bool:
    """Whether the hyphen at a line's end belongs to the word.

    It does before a capital (`Nederlands-Israëlische`) and after an abbreviation (`VN-`, `tv-`);
    else the word list decides between the forms with and without. Where it has neither, the line's
    end made the hyphen: words are split far more often than hyphenated.
    """
    left, right = _LAST_WORD.findall(before[-_TAIL:-1])[-1:], _FIRST_WORD.match(after)
    if not left or not right:
        return True
    first, second = left[0], right.group()
    if second[0].isupper() or first.isupper() or not _VOWEL.search(first):
        return True
    return is_known(f"{first}-{second}") and not is_known(first + second)
