"""Compound parts: whoever types `huur` or `kind` also means `huurwoning` and `kinderopvang`.

A word of seven letters or more is split where two known words make it, perhaps with a linking -s-,
-en- or -e-; of several such places the one that leaves the shorter part longest. Each part is split
in the same way. `data/compound_parts.txt` holds what the list of words does not say, and explains
how that is written.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from searchapp.dutch.known_words import PARTS
from searchapp.dutch.stemming import stem
from searchapp.dutch.stop_words import is_stop_word
from searchapp.dutch.word_lists import entries

RULES_FILE = "compound_parts.txt"

SHORTEST_WORD = 7
"""Six letters are two words of three too often by chance."""

SHORTEST_PART = 3
"""Parts of three letters are those of `compound_parts.txt`, all others have four or more."""

LINKS = ("", "s", "en", "e")
"""What may stand between two parts."""

LONGEST_WORD = 60
"""No compound is longer; what is, is no word, and would be scanned at length."""


class _Split(NamedTuple):
    first: str
    link: str
    last: str

    @property
    def rank(self) -> tuple[int, int]:
        """The longer the shorter part the better; without a link rather than with one."""
        return min(len(self.first), len(self.last)), -len(self.link)


class _Rules:
    """What `compound_parts.txt` says."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.first: set[str] = set()
        self.last: set[str] = set()
        self.never_first: set[str] = set()
        self.never_last: set[str] = set()
        self.whole: set[str] = set()
        self.lemmas: dict[str, str] = {}
        for entry in lines:
            self._read(entry)

    def _read(self, entry: str) -> None:
        form, lemma_follows, lemma = entry.partition(">")
        if entry.startswith("="):
            self.whole.add(stem(entry[1:]))
        elif lemma_follows:
            self.lemmas[form] = lemma
            self.first.add(form)
        else:
            never = entry.startswith("!")
            word = entry.strip("!-")
            if not entry.endswith("-"):
                (self.never_last if never else self.last).add(word)
            if not entry.lstrip("!").startswith("-"):
                (self.never_first if never else self.first).add(word)

    def may_begin(self, part: str) -> bool:
        return part in self.first or (part not in self.never_first and part in PARTS)

    def may_end(self, part: str) -> bool:
        return part in self.last or (part not in self.never_last and part in PARTS)


_RULES = _Rules(entries(RULES_FILE))


def _splits(word: str) -> Iterator[_Split]:
    """Every way in which two known words make the word."""
    for middle in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        last = word[middle:]
        if not _RULES.may_end(last):
            continue
        for link in LINKS:
            first = word[: middle - len(link)]
            if word[:middle] == first + link and _RULES.may_begin(first):
                yield _Split(first, link, last)


def _split(word: str) -> _Split | None:
    return max(_splits(word), key=lambda split: split.rank, default=None)


def _split_further(word: str) -> _Split | None:
    """A known word beside what is itself a compound: `aardgas|condensaatlekkage`."""
    found = []
    for middle in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        last = word[middle:]
        for link in LINKS:
            first = word[: middle - len(link)]
            if word[:middle] != first + link:
                continue
            if (_RULES.may_begin(first) and _is_compound(last)) or (
                _RULES.may_end(last) and _is_compound(first)
            ):
                found.append(_Split(first, link, last))
    return max(found, key=lambda split: split.rank, default=None)


@lru_cache(maxsize=1 << 16)
def _is_compound(word: str) -> bool:
    return len(word) >= SHORTEST_WORD and stem(word) not in _RULES.whole and bool(_split(word))


def _parts(word: str) -> Iterator[str]:
    if not SHORTEST_WORD <= len(word) <= LONGEST_WORD or stem(word) in _RULES.whole:
        return
    split = _split(word) or _split_further(word)
    if split:
        for part in (split.first, split.last):
            if part in _RULES.lemmas or _RULES.may_begin(part) or _RULES.may_end(part):
                yield _RULES.lemmas.get(part, part)
            yield from _parts(part)


@lru_cache(maxsize=1 << 17)
def compound_parts(word: str) -> tuple[str, ...]:
    """The parts of a folded word, from front to back; none where it is no compound."""
    if not word.isalpha() or is_stop_word(word):
        return ()
    return tuple(dict.fromkeys(_parts(word)))
