"""Stems: the Snowball stemmer for Dutch (Kraaij and Pohlmann), and what it gets wrong.

`data/stem_exceptions.txt` holds the exceptions and explains how they are written.
"""

import threading
from functools import lru_cache

import Stemmer

from searchapp.dutch.word_lists import entries

EXCEPTIONS = "stem_exceptions.txt"
LONGER = 3
"""How many letters a word must have before an ending counts as its last part: kamer-leden."""

# A stemmer object keeps state between calls and may not be shared by two threads at once.
_SNOWBALL = Stemmer.Stemmer("dutch", 0)
_ONE_AT_A_TIME = threading.Lock()


def _read_exceptions() -> tuple[dict[str, str | None], dict[str, str | None]]:
    """Words and endings with what they are stemmed as; None stays whole."""
    words: dict[str, str | None] = {}
    endings: dict[str, str | None] = {}
    for entry in entries(EXCEPTIONS):
        form, _, lemma = entry.partition("=")
        table = endings if form.startswith("-") else words
        table[form.removeprefix("-")] = lemma or None
    return endings | words, endings


WORDS, ENDINGS = _read_exceptions()
_LENGTHS = sorted({len(ending) for ending in ENDINGS}, reverse=True)


def _exception(word: str) -> str | None:
    """What a word is stemmed as: itself where no exception is known, None where it stays whole."""
    if word in WORDS:
        return WORDS[word]
    for length in _LENGTHS:
        ending = word[-length:]
        if ending in ENDINGS:
            lemma = ENDINGS[ending]
            if lemma == ending or len(word) >= length + LONGER:
                return None if lemma is None else word[:-length] + lemma
    return word


def _snowball(word: str) -> str:
    with _ONE_AT_A_TIME:
        stemmed: str = _SNOWBALL.stemWord(word)
    return stemmed


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """The stem of a folded word; numbers and codes are their own."""
    if not word.isalpha():
        return word
    lemma = _exception(word)
    if lemma is None:
        return word
    return _snowball(word) if lemma == word else stem(lemma)
