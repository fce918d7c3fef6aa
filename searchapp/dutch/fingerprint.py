"""The fingerprint of the analysis: an index made with another one must be made anew."""

from hashlib import sha256

import Stemmer

from searchapp.dutch.compounds import RULES_FILE
from searchapp.dutch.known_words import PARTS, WORDS
from searchapp.dutch.stemming import EXCEPTIONS
from searchapp.dutch.word_lists import read

RULES = "3"
"""Raised whenever folding, tokens or terms change by anything but the data files."""


def fingerprint() -> str:
    """Twelve hex digits over all that decides which terms a text gives.

    Unicode's tables are left out: what they say of a character in use never changes.
    """
    files = (EXCEPTIONS, RULES_FILE, "abbreviations.txt", "stop_words.txt")
    told = "\0".join((RULES, Stemmer.version(), *map(read, files)))
    return sha256(told.encode() + PARTS.packed() + WORDS.packed()).hexdigest()[:12]


FINGERPRINT = fingerprint()
