"""Words that whatever extracted a text has run together: they stay as printed, and are reported."""

from collections.abc import Iterator, Sequence
from itertools import chain

from searchapp.dutch import glued_words
from searchapp.model import Notice, Unit

FEW = 5
"""So many different ones may be names, or rare words, in any text: clean documents have two."""


def glued(units: Sequence[Unit]) -> Iterator[Notice]:
    """A notice that says how many words have run together, and which is the first."""
    words = dict.fromkeys(chain.from_iterable(unit.text.split() for unit in units))
    long = [word for word in words if len(word) > 5 and word.isalpha()]
    # Names and brands have capitals inside: `EenVandaag`.
    found = [word for word in long if glued_words(word) and word[1:].islower()]
    if len(found) > FEW:
        yield Notice(key="glued", values={"count": len(found), "first": found[0]})
