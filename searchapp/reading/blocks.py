"""Blocks: a heading and the text under it, as slices of lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from searchapp.reading.headings import Heading
from searchapp.reading.joining import Piece, join
from searchapp.reading.lines import Line


@dataclass(frozen=True, slots=True)
class Slice:
    """What one line gives to a block: offsets in the text, and how it joins to what came before."""

    start: int
    end: int
    page: int
    piece: Piece


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with the text under it. `line` is the heading's line, `markers` those in the text.

    A heading that is not printed takes no column of its line: its `body` is 0. `markers` are offset
    of a marker in the text and index of its note; `reasons` are why the block may be doubted;
    `aside` is what stands under the heading and belongs to no unit, with the name of the rule that
    says so.
    """

    heading: Heading
    line: Line | None
    slices: tuple[Slice, ...]
    markers: tuple[tuple[int, int], ...] = ()
    reasons: tuple[str, ...] = ()
    aside: tuple[tuple[Slice, str], ...] = ()


def text_of(slices: Sequence[Slice], column: int) -> str:
    """The running text of slices."""
    return join([part.piece for part in slices], column)
