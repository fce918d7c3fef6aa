"""Words that the extraction of a PDF has run together: `enSport`, `hetbesluit`, `opbasisvan`.

They show at a capital inside, or where a print that is no word is a function word and a known
one: nearly all that is glued, since every second word of Dutch is a function word.
"""

from functools import lru_cache
from itertools import pairwise

from searchapp.dutch.compounds import LONGEST_WORD, compound_parts
from searchapp.dutch.folding import fold
from searchapp.dutch.known_words import PARTS, is_known
from searchapp.dutch.stop_words import is_stop_word

SHORTEST_WORD = 4
"""Shorter words stand in too many others by chance."""

_PIECES = frozenset({"ge", "me", "mee", "men", "net", "ten", "ter"})
"""Function words that the pieces of other words look like."""


@lru_cache(maxsize=1 << 17)
def glued_words(printed: str) -> tuple[str, ...]:
    """The folded words of a print, in its order; none where it is one word."""
    return _at_capitals(printed) or _at_function_words(fold(printed))


def _at_capitals(printed: str) -> tuple[str, ...]:
    """None of `PvdA`, `zzp'ers`."""
    if printed[1:].islower() or printed.isupper():
        return ()
    edges = [
        place
        for place in range(1, len(printed))
        if printed[place].isupper() and printed[place - 1].islower()
    ]
    pieces = [printed[start:end] for start, end in pairwise((0, *edges, len(printed)))]
    if len(pieces) == 1 or not all(len(piece) > 1 and piece.isalpha() for piece in pieces):
        return ()
    return tuple(fold(piece) for piece in pieces)


def _at_function_words(word: str) -> tuple[str, ...]:
    """The one of several ways in which the longer word is longest: `kan|nemen`, no `kanne|men`."""
    if not SHORTEST_WORD + 2 <= len(word) <= LONGEST_WORD or not word.isalpha() or _is_word(word):
        return ()
    pairs = ((word[:place], word[place:]) for place in range(2, len(word) - 1))
    return max(filter(_is_glued, pairs), key=lambda pair: max(map(len, pair)), default=())


def _is_glued(pair: tuple[str, str]) -> bool:
    first, last = pair
    return (_is_function_word(first) and _is_word(last)) or (
        _is_function_word(last) and _is_word(first)
    )


@lru_cache(maxsize=1 << 16)
def _is_word(word: str) -> bool:
    if len(word) < SHORTEST_WORD:
        return _is_function_word(word)
    return is_known(word) or word in PARTS or bool(compound_parts(word))


def _is_function_word(word: str) -> bool:
    return len(word) > 1 and is_stop_word(word) and word not in _PIECES
