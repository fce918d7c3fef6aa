"""Function words: they are indexed and rank, but do not count as what a query asks for."""

from searchapp.dutch.folding import fold
from searchapp.dutch.word_lists import entries

_STOP_WORDS = frozenset(fold(word) for word in entries("stop_words.txt"))


def is_stop_word(word: str) -> bool:
    """Whether a folded word is a function word."""
    return word in _STOP_WORDS
