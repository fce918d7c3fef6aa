"""The ledger: every character of the extracted text ends in exactly one place.

A reader that loses a sentence must show it. So each step enters the pieces it takes, an entry never
overlaps another, and what nobody took is `rest`.
"""

from collections.abc import Iterator
from itertools import groupby

from searchapp.model import Span

REST = "rest"


class Ledger:
    """Collects what was taken from a text of a given length; a piece can be taken once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._taken: list[tuple[int, int, str, str]] = []

    def enter(self, start: int, end: int, place: str, rule: str) -> None:
        """Take a piece of the text. Empty pieces are ignored."""
        if start < end:
            self._taken.append((start, end, place, rule))

    def spans(self) -> tuple[Span, ...]:
        """The whole text in order, without gap or overlap; neighbours of one place and rule are
        one.

        White space between two pieces goes with the first. Raises ValueError when two pieces
        overlap, which is a fault of the reader.
        """
        edges: list[tuple[int, str, str]] = []
        position = 0
        for start, end, place, rule in sorted(self._taken):
            if start < position:
                raise ValueError(f"taken twice: {place} ({rule}) at {start}")
            self._gap(edges, position, start)
            edges.append((start, place, rule))
            position = end
        self._gap(edges, position, len(self._text))
        return tuple(self._merged(edges))

    def _gap(self, edges: list[tuple[int, str, str]], start: int, end: int) -> None:
        if self._text[start:end].strip():
            edges.append((start, REST, "nothing"))
        elif start < end and not edges:
            edges.append((start, "furniture", "blank"))

    def _merged(self, edges: list[tuple[int, str, str]]) -> Iterator[Span]:
        grouped = groupby(edges, key=lambda edge: edge[1:])
        starts = [(next(same)[0], place, rule) for (place, rule), same in grouped]
        ends = [*(start for start, _, _ in starts[1:]), len(self._text)]
        for (start, place, rule), end in zip(starts, ends, strict=True):
            yield Span(start=start, end=end, place=place, rule=rule)
