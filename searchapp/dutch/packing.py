"""Make the packed word files: `make words`, after a change of `government_words.txt` or the list.

The list counts how often films say a word. What it has seen less than `SEEN` times is a rare word,
or a piece of one that was broken at a line's end (`belas`, `elingen`); both look alike, so a short
one becomes a part of compounds only where official texts print it by itself.
"""

import gzip
import json
from importlib import resources
from pathlib import Path

from searchapp.dutch.folding import fold
from searchapp.dutch.word_files import pack
from searchapp.dutch.word_lists import entries

GOVERNMENT_WORDS = "government_words.txt"

SEEN = 70
"""The list starts to count at 50; from here on hardly any piece of a word is left."""

LONG = 9
"""A form of so many letters is a word, however rare: pieces are shorter."""

SHORTEST = 4
"""Shorter parts only where `compound_parts.txt` names them."""


def listed() -> dict[str, int]:
    """The words of pyspellchecker with their counts."""
    packed = resources.files("spellchecker").joinpath("resources", "nl.json.gz").read_bytes()
    counts: dict[str, int] = json.loads(gzip.decompress(packed))
    return counts


def parts(counts: dict[str, int]) -> set[str]:
    """The folded words of which compounds are made."""
    frequent = {fold(word) for word, count in counts.items() if count >= SEEN or len(word) >= LONG}
    return {
        word
        for word in frequent.union(entries(GOVERNMENT_WORDS))
        if len(word) >= SHORTEST and word.isalpha()
    }


def files() -> dict[str, bytes]:
    """Each packed file by name."""
    counts = listed()
    return {"words.txt.gz": pack(set(counts)), "parts.txt.gz": pack(parts(counts))}


def main() -> None:
    """Write the files into the package."""
    for name, packed in files().items():
        Path(__file__).parent.joinpath("data", name).write_bytes(packed)


if __name__ == "__main__":
    main()
