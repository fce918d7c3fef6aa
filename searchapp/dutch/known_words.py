"""Dutch words as a list: whether a form is one at all.

The list comes with pyspellchecker (MIT): 340,000 forms, compounds and words with hyphens among
them. It is the same wherever searchapp runs, so that no document depends on what else has been
read.
"""

import gzip
import json
from functools import cache
from importlib import resources


def is_known(word: str) -> bool:
    """Whether the list has a word, in whatever case; accents count."""
    return word.lower() in _words()


@cache
def _words() -> frozenset[str]:
    # Read here and not through its spell checker, which takes twice as long to be ready.
    packed = resources.files("spellchecker").joinpath("resources", "nl.json.gz").read_bytes()
    return frozenset(json.loads(gzip.decompress(packed)))
