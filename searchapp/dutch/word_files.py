"""Packed word files: the words of a list, sorted, so that looking one up waits for little.

Unpacking one takes 16 ms. Words with the same two first letters become a set when one of them is
first looked up.
"""

import gzip
from bisect import bisect_left
from functools import cache, cached_property
from importlib import resources


class WordFile:
    """A packed file as the set that it holds."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._beginning = cache(self._words_with)

    def __contains__(self, word: str) -> bool:
        return bool(word) and word in self._beginning(word[:2])

    def packed(self) -> bytes:
        """The file as it is stored."""
        return resources.files(__package__).joinpath("data", self._name).read_bytes()

    @cached_property
    def _lines(self) -> bytes:
        return gzip.decompress(self.packed())

    def _words_with(self, beginning: str) -> frozenset[str]:
        """All words that begin so: sorted, they are one stretch of the file."""
        head = beginning.encode("utf-8", "surrogatepass")
        places = range(len(self._lines))
        start = bisect_left(places, head, key=self._line_at)
        end = bisect_left(places, head + b"\xff", lo=start, key=self._line_at)
        return frozenset(self._lines[start:end].decode().split("\n"))

    def _line_at(self, place: int) -> bytes:
        """The line that a byte of the file belongs to."""
        start = self._lines.rfind(b"\n", 0, place) + 1
        return self._lines[start : self._lines.find(b"\n", place)]


def pack(words: set[str]) -> bytes:
    """The file that holds these words; the same words always give the same bytes."""
    lines = b"".join(sorted(word.encode() + b"\n" for word in words))
    return gzip.compress(lines, 9, mtime=0)
