"""The fingerprint of the analysis: an index made with another one must be made anew."""

from hashlib import sha256

import Stemmer

from searchapp.dutch.stemming import EXCEPTIONS
from searchapp.dutch.word_lists import read

RULES = "1"
"""Raised whenever folding, tokens or terms change by anything but the data files."""


def fingerprint() -> str:
    """Twelve hex digits over all that decides which terms a text gives.

    Unicode's tables are left out: what they say of a character in use never changes.
    """
    parts = (RULES, Stemmer.version(), read(EXCEPTIONS), read("abbreviations.txt"))
    return sha256("\0".join(parts).encode()).hexdigest()[:12]


FINGERPRINT = fingerprint()
