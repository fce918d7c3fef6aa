"""Words of a query → concepts: each with all the ways in which an entry can meet it.

Here it is decided what a word stands for: its stem, its compound parts, synonyms, terms that look
like it or keep company with it, and, for a word that occurs nowhere, the word that was meant.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from searchapp.dutch import Synonyms, Token, analyse, company, is_stop_word, keys_of
from searchapp.search.ranking import (
    COMPANY_WEIGHT,
    NEAR_WEIGHT,
    PART_WEIGHT,
    RELATED_WEIGHT,
    SYNONYM_WEIGHT,
)
from searchapp.search.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to meet a concept: one term, several added, or (`all_of`) several that must all
    occur, averaged.

    An entry that meets one which does not count as a match (`matches`) is ranked by it, and does
    not hold the word.
    """

    terms: tuple[str, ...]
    weight: float = 1.0
    all_of: bool = False
    matches: bool = True


@dataclass(frozen=True, slots=True)
class Concept:
    """One word of the query. `counts`: it counts for the match condition (stop words only rank).

    `instead` is the word that was searched for, where that is another than was typed.
    """

    word: str
    alternatives: tuple[Alternative, ...]
    counts: bool = True
    instead: str | None = None

    @property
    def terms(self) -> Iterator[str]:
        """The terms of all alternatives by which an entry holds the word."""
        return (term for one in self.alternatives if one.matches for term in one.terms)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A word of a query: as typed, as analysed (after spelling), and the linked word it is part
    of.
    """

    typed: str
    token: Token
    whole: tuple[str, ...] = ()

    @property
    def own(self) -> tuple[str, ...]:
        """The terms that the word itself asks for: of `OM` the abbreviation, not the word `om`."""
        token = self.token
        own = token.terms[-1:] if token.is_content and is_stop_word(token.word) else token.terms
        return (*own, *self.whole)

    def concept(self, *further: Alternative) -> Concept:
        """The concept of the word, with alternatives besides its own terms."""
        own = (Alternative((term,)) for term in self.own)
        instead = self.token.word if self.token.word != self.typed else None
        return Concept(self.typed, (*own, *further), self.token.is_content, instead)


@dataclass(frozen=True, slots=True)
class Meanings:
    """What words mean, given what occurs in an index and what is the same."""

    vocabulary: Vocabulary
    synonyms: Synonyms

    def wide(self, text: str) -> list[Concept]:
        """A concept for each word, with everything that may stand for it."""
        asked = list(self._asked(text))
        return [
            self._met(
                word.concept(*_parts(word.token), *same, *self._related(word), *self._company(word))
            )
            for word, same in zip(asked, self._synonyms(asked), strict=True)
        ]

    def strict(self, text: str) -> list[Concept]:
        """A concept for each word, to be met by the word itself or by what means the same."""
        asked = list(self._asked(text))
        return [
            word.concept(*(one for one in same if one.matches))
            for word, same in zip(asked, self._synonyms(asked), strict=True)
        ]

    def literal(self, text: str) -> list[Concept]:
        """A concept for each word, to be met by the word itself alone."""
        return [word.concept() for word in _words(text)]

    def occurs(self, concept: Concept) -> bool:
        """Whether any entry can meet the concept."""
        return any(map(self.vocabulary.knows, concept.terms))

    def resembles(self, concept: Concept) -> bool:
        """Whether no entry can meet the concept by the word itself, and some by another."""
        own = (one for one in concept.alternatives if one.weight == 1)
        return not any(self.vocabulary.knows(term) for one in own for term in one.terms)

    def _asked(self, text: str) -> Iterator[_Asked]:
        """The words of a text; one that occurs nowhere gives way to the one that was meant."""
        for word in _words(text):
            if any(map(self.vocabulary.knows, (*word.own, *word.token.parts))):
                yield word
            else:
                meant = self.vocabulary.nearest(word.token.word)
                yield replace(word, token=analyse(meant)[0], whole=()) if meant else word

    def _synonyms(self, asked: list[_Asked]) -> list[list[Alternative]]:
        """The synonyms of each word; every word of a form of several has those of the form."""
        found: list[list[Alternative]] = [[] for _ in asked]
        content = [place for place, word in enumerate(asked) if word.token.is_content]
        keys = [keys_of(asked[place].token) for place in content]
        for stretch, synonym in self.synonyms.within(keys):
            weight = NEAR_WEIGHT if synonym.near else SYNONYM_WEIGHT
            several = len(synonym.form) > 1
            meant = Alternative(synonym.form, weight, several, matches=not synonym.near)
            for place in stretch:
                found[content[place]].append(meant)
        return found

    def _related(self, word: _Asked) -> Iterator[Alternative]:
        for term, likeness in self.vocabulary.related(word.token.terms[0]):
            if term not in word.own:
                yield Alternative((term,), RELATED_WEIGHT * likeness)

    def _company(self, word: _Asked) -> Iterator[Alternative]:
        if word.token.is_content:
            for term, likeness in company(word.token.terms[0]).items():
                if self.vocabulary.knows(term):
                    yield Alternative((term,), COMPANY_WEIGHT * likeness, matches=False)

    def _met(self, concept: Concept) -> Concept:
        """The concept; where nothing that would match occurs, what is near it does match."""
        if self.occurs(concept):
            return concept
        return replace(
            concept, alternatives=tuple(replace(one, matches=True) for one in concept.alternatives)
        )


def _words(text: str) -> Iterator[_Asked]:
    """Whoever types `dual-use` also means `dualuse`: each part can be met by the whole."""
    joined: tuple[str, ...] = ()
    reach = 0
    for token in analyse(text):
        if token.joined:
            joined, reach = token.joined.terms, token.joined.end
        yield _Asked(token.word, token, joined if token.start < reach else ())


def _parts(token: Token) -> Iterator[Alternative]:
    if token.parts:
        yield Alternative(token.parts, PART_WEIGHT)
