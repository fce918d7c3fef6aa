"""Dutch words as a list: whether a form is one at all, and whether compounds are made of it.

The words are those of pyspellchecker (MIT): 340,000 forms, compounds and words with hyphens among
them; `packing` makes the files. They are the same wherever searchapp runs, so that no document and
no term depends on what else has been read.
"""

from searchapp.dutch.word_files import WordFile

WORDS = WordFile("words.txt.gz")
"""All of them, in small letters."""

PARTS = WordFile("parts.txt.gz")
"""Folded words that may be a part of a compound."""


def is_known(word: str) -> bool:
    """Whether the list has a word, in whatever case; accents count."""
    return word.lower() in WORDS
