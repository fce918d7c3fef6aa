"""Words: the one analysis that indexing, queries and marks share.

A text is folded, cut into words by one regular expression, and every word is given the terms by
which it is ranked. What counts as a word:

- letters and digits in a row (`CO2`, `5G`, `2025Z08791`); an apostrophe inside belongs to the word
  (`foto's`, `zzp'er`);
- words linked by hyphens or slashes count in parts, and joined (`Al-Haq`: `al`, `haq`, `alhaq`);
- numbers and codes stay whole (`1.000,50`, `2021/22`, `22-0534`, `36 021`, `kst-36021-6`, an ECLI);
- an address on the web is cut at its punctuation, and nothing in it is joined.

A compound has its parts as further terms, and so have words that a PDF has glued together
(`enSport`, `hetbesluit`).
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from searchapp.dutch.folding import Folded, fold_with_offsets
from searchapp.dutch.glued import glued_words
from searchapp.dutch.stop_words import is_stop_word
from searchapp.dutch.terms import ABBREVIATIONS, code_terms, part_terms, plain, word_terms

PARTS_LIMIT = 6
"""A longer chain is a list (`ja/nee/weet niet/…`), not a word that someone types joined."""

_ALNUM = r"[^\W_]"
# Repeats are bounded, or a hostile 1.1.1.1… would be scanned to its end from every figure.
_CODE = rf"""(?P<code>(?:
    ecli:[a-z]{{2}}:[a-z]{{1,8}}:\d{{4}}:{_ALNUM}{{1,40}}(?:\.{_ALNUM}{{1,40}}){{0,4}}
  | (?:kst|blg|ah|ag|h|kv|nds|stb|stcrt|trb)(?:-(?:tk|ek|vv))?(?:-\d{{1,12}}){{1,4}}
  | \d{{1,20}}(?:[.,:/-]\d{{1,20}}){{1,8}}
  | (?<!\d[ ])\d\d[ ]\d\d\d(?![ ]?\d)
)(?!{_ALNUM}))"""
_ONE = rf"{_ALNUM}+(?:'{_ALNUM}+)*"
_RUN = rf"(?P<run>{_ONE})"
_LINKED = rf"(?P<chain>(?:[-/]{_ONE})+)?"
_ADDRESS = r"(?P<address>(?:https?://|www\.)[^\s<>\"]+)"
_WORD = re.compile(f"{_ADDRESS} | {_CODE} | {_RUN}{_LINKED}", re.VERBOSE)
_UNLINKED = re.compile(f"{_CODE} | {_RUN}", re.VERBOSE)
_PART = re.compile(_RUN)


class Joined(NamedTuple):
    """What linked words are together: `Al-Haq` is also `alhaq`. The span covers all parts."""

    start: int
    end: int
    word: str
    terms: tuple[str, ...]


class Token(NamedTuple):
    """One word of a text.

    `start` and `end` are places in the printed text. `word` is what exact matching sees: the
    print, folded, without apostrophes and blanks. `terms` are what it is ranked by, the stem
    first; all of them, and those of its `parts`, are printed at the token's span. `position` counts
    words from 0. The first of a row of linked words carries what they are `joined`; `glued` are the
    words that a print like `enSport` consists of.
    """

    start: int
    end: int
    word: str
    terms: tuple[str, ...]
    position: int
    joined: Joined | None = None
    glued: tuple[str, ...] = ()

    @property
    def is_content(self) -> bool:
        """Whether a query that holds this word asks for it: `OM` does, `om` does not."""
        return len(self.terms) > 1 or not is_stop_word(self.word)

    @property
    def parts(self) -> tuple[str, ...]:
        """The terms of its compound parts; looked up when asked for, since that takes longest."""
        return part_terms(self.word, self.glued)


class RankedTerm(NamedTuple):
    """A term that a text is ranked by, and the printed span that it comes from."""

    term: str
    start: int
    end: int


def analyse(text: str) -> tuple[Token, ...]:
    """The words of a text or a query, in printed order; the same text always gives the same."""
    folded = fold_with_offsets(text)
    tokens: list[Token] = []
    for match in _WORD.finditer(folded.text):
        if match.lastgroup == "chain":
            tokens += _linked(match, text, folded, len(tokens))
        elif match.lastgroup == "address":
            for piece in _UNLINKED.finditer(folded.text, *match.span()):
                tokens.append(_token(piece, text, folded, len(tokens)))
        else:
            tokens.append(_token(match, text, folded, len(tokens)))
    return tuple(tokens)


def ranked_terms(tokens: Iterable[Token]) -> Iterator[RankedTerm]:
    """Every term that words are ranked by, those of parts and joined ones too: what indexes count
    and marks follow.
    """
    for start, end, word, terms, _, joined, glued in tokens:
        for term in terms + part_terms(word, glued):
            yield RankedTerm(term, start, end)
        if joined:
            for term in joined.terms:
                yield RankedTerm(term, joined.start, joined.end)


def _token(match: re.Match[str], text: str, folded: Folded, position: int) -> Token:
    start, end = match.span() if folded.origins is None else folded.span(*match.span())
    word = match[0]
    if match.lastgroup == "code":
        return Token(start, end, plain(word), code_terms(word), position)
    exact, terms, glued = _word(word, text[start:end])
    return Token(start, end, exact, terms, position, None, glued)


@lru_cache(maxsize=1 << 17)
def _word(word: str, printed: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """What exact matching sees of a word, its terms, and the words glued together in it."""
    terms = word_terms(word)
    abbreviation = word.partition("'")[0]
    if abbreviation in ABBREVIATIONS and printed[: len(abbreviation)].isupper():
        terms = (*terms, abbreviation.upper())
    return plain(word), terms, glued_words(printed)


def _linked(match: re.Match[str], text: str, folded: Folded, position: int) -> Iterator[Token]:
    parts = list(_PART.finditer(folded.text, *match.span()))
    joined = None
    if len(parts) <= PARTS_LIMIT:
        word = "".join(part[0] for part in parts)
        joined = Joined(*folded.span(*match.span()), plain(word), word_terms(word))
    for place, part in enumerate(parts, position):
        token = _token(part, text, folded, place)
        yield token._replace(joined=joined) if place == position else token
