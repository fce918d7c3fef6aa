"""Terms: what one folded word, number or code is ranked by."""

import re
from functools import lru_cache

from searchapp.dutch.compounds import compound_parts
from searchapp.dutch.stemming import stem
from searchapp.dutch.word_lists import entries

ABBREVIATIONS = frozenset(entry.lower() for entry in entries("abbreviations.txt"))
"""Abbreviations, folded, that get a term in capitals where they are printed so."""

WORD_LIMIT = 100
"""Longer words are cut, so that no engine meets a term that it cannot store. No real word is."""

_CONTRACTIONS = frozenset({"zo'n", "z'n", "m'n", "d'r"})  # zo'n has nothing to do with zon
_SUFFIXES = frozenset({"er", "ers", "en", "je", "jes", "tje", "tjes"})  # zzp'ers, sms'je
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_LONG_NUMBER = re.compile(r"\d{4,}")


@lru_cache(maxsize=1 << 17)
def plain(word: str) -> str:
    """A folded word as exact matching sees it: `foto's` is `fotos`, `36 021` is `36021`."""
    if word in _CONTRACTIONS:
        return word
    return word.replace("'", "").replace(" ", "")[:WORD_LIMIT]


@lru_cache(maxsize=1 << 17)
def word_terms(word: str) -> tuple[str, ...]:
    """The stem first. `foto's` has that of `foto`; `zzp'er` is also `zzp`, `d'Hondt` `hondt`."""
    whole = stem(plain(word))
    head, apostrophe, tail = word.rpartition("'")
    if not apostrophe or word in _CONTRACTIONS:
        return (whole,)
    if tail == "s":
        return _once_each(stem(plain(head)), whole)
    parts = [part for part in word.split("'") if len(part) > 1 and part not in _SUFFIXES]
    return _once_each(whole, *(stem(plain(part)) for part in parts))


@lru_cache(maxsize=1 << 17)
def part_terms(word: str, glued: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The terms of the parts of a compound, and of the words `glued` into one; not its own stem."""
    parts = [*glued, *(part for piece in glued for part in compound_parts(piece))]
    own = stem(word)
    terms = _once_each(*(stem(part) for part in (*parts, *compound_parts(word))))
    return tuple(term for term in terms if term != own)


@lru_cache(maxsize=1 << 14)
def code_terms(code: str) -> tuple[str, ...]:
    """The code whole, and its long numbers: `kst-36021-6` is found by `36021`, `2021/22` by `2021`.

    `1.000` is `1000`; a case law identifier is nothing but itself.
    """
    if _THOUSANDS.fullmatch(code):
        return (plain(code.replace(".", "")),)
    if code.startswith("ecli"):
        return (plain(code),)
    return _once_each(plain(code), *_LONG_NUMBER.findall(code))


def _once_each(*terms: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(terms))
