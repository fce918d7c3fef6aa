"""The end of a letter that is signed below its last answer: part of the head, not of that answer.

Only the form is looked at here: an office on a line of its own, with a name below or above it, and
nothing behind it. Who that is, the registry decides as it does for a covering letter.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from searchapp.reading.blocks import Slice
from searchapp.reading.lines import Line
from searchapp.reading.signatures import are_names
from searchapp.reading.structure import Structure

_CLOSES = re.compile(
    r"(?:Hoogachtend|Met vriendelijke groet(?:en)?|Met (?:de meeste )?hoogachting),?$"
)
_WORD = r"(?:[A-ZÀ-Þ][\w’'&-]{0,40}|minister|staatssecretaris|en|van|voor|de|&|–|-)"
_MORE_WORDS = rf"(?:,?\s{{1,80}}{_WORD}){{0,24}},?$"
_TITLE = rf"(?i:(?:minister|staatssecretaris)\s{{1,3}}(?:van|voor))\s{{1,3}}{_WORD}"
_OFFICE = re.compile(
    r"(?:[Mm]ede namens\s)?(?:de|De|DE)\s{1,3}"
    rf"(?:(?i:minister-president)|{_TITLE}){_MORE_WORDS}"
)
_OFFICE_BELOW = re.compile(rf"{_TITLE}{_MORE_WORDS}")
_MORE = re.compile(rf"{_WORD}{_MORE_WORDS}")
"""The second line of an office."""

_MOST_LINES = 12


def with_signature_apart(structure: Structure) -> Structure:
    """The same structure with the signature below the last unit among the lines of the head."""
    if not structure.blocks:
        return structure
    last = structure.blocks[-1]
    at = _signed_from(last.slices)
    if at is None:
        return structure
    return replace(
        structure,
        head=(*structure.head, *_lines(last.slices[at:])),
        blocks=(*structure.blocks[:-1], replace(last, slices=last.slices[:at])),
    )


def _signed_from(slices: Sequence[Slice]) -> int | None:
    """Where the signature begins that ends a unit; the unit keeps some text."""
    texts = [part.piece.text.strip() for part in slices]
    start = len(texts)
    while start > max(1, len(texts) - _MOST_LINES) and _may_sign(texts[start - 1]):
        start -= 1
    for at in range(start, len(texts)):
        closes = bool(_CLOSES.match(texts[at]))
        piece = slices[at].piece
        apart = closes or piece.after_gap or piece.stated
        if apart and _is_signature(texts[at + closes :], closed=closes):
            return at
    return None


def _may_sign(text: str) -> bool:
    forms = (_CLOSES, _OFFICE, _OFFICE_BELOW, _MORE)
    return any(form.match(text) for form in forms) or are_names(text)


def _is_signature(texts: Sequence[str], *, closed: bool) -> bool:
    """Whether lines are an office and at last a name, or a name and at last an office.

    A list may name an office too: a signature has a comma, capitals or closing words.
    """
    if len(texts) < 2:
        return False
    first, last = texts[0], texts[-1]
    marked = closed or first.isupper() or any(text.endswith(",") for text in texts[:-1])
    signed = bool(_OFFICE.match(first)) and marked and _is_name(last)
    return signed or (_is_name(first) and bool(_OFFICE_BELOW.match(last)))


def _is_name(text: str) -> bool:
    return are_names(text) and not _OFFICE.match(text)


def _lines(signature: Sequence[Slice]) -> Iterator[Line]:
    """The lines of a signature, with the blank ones that stood between them."""
    for part in signature:
        if part.piece.after_gap:
            yield Line("", part.start, part.start, part.page)
        yield Line(part.piece.text, part.start, part.end, part.page)
