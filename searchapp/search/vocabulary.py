"""All terms of an index generation with their counts, and what can be looked up among them: words
that resemble another, and the word that was meant.

Both look-ups work on the lists as they are, so that nothing need be prepared before the first
search.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from searchapp.search.ranking import MIN_RELATED, MOST_RELATED

GRAM = 4
"""Letters of a gram: shorter ones are shared by words that have nothing to do with each other."""

SHORTEST_SPELLED = 5
"""Shorter words are one letter away from too many others."""

TWO_SLIPS = 6
"""From so many letters on, two slips still leave a word to be recognised."""


@dataclass(frozen=True)
class Vocabulary:
    """`counts` maps a ranked term to the number of entries that hold it, in both sides together;
    `words` does so for words as printed, folded.
    """

    counts: Mapping[str, int]
    words: Mapping[str, int] = field(default_factory=dict)

    def knows(self, term: str) -> bool:
        """Whether any entry holds the term."""
        return term in self.counts

    def related(self, term: str) -> list[tuple[str, float]]:
        """The terms that share most grams with one, with Dice's coefficient, best first.

        `grenswaarde` and `grenswaardig`, `israel` and `israeli`. At most `MOST_RELATED`, none under
        `MIN_RELATED`.
        """
        asked = _grams(term)
        if not asked or not term.isalpha():
            return []
        shared: defaultdict[str, int] = defaultdict(int)
        for gram in asked:
            for other in set(self._with(gram)):
                shared[other] += 1
        resembling = [
            (-2 * count / (len(asked) + len(_grams(other))), other)
            for other, count in shared.items()
            if other != term
        ]
        best = sorted(found for found in resembling if -found[0] >= MIN_RELATED)
        return [(other, -dice) for dice, other in best[:MOST_RELATED]]

    def nearest(self, word: str) -> str | None:
        """The printed word that a misspelled one was meant to be, or None where none is near.

        One slip (a letter more, less, other, or two exchanged), from six letters on two. The fewest
        slips, then the word that most entries have; those with the same first letter go before.
        """
        if len(word) < SHORTEST_SPELLED or not word.isalpha():
            return None
        slips = 2 if len(word) >= TWO_SLIPS else 1
        first = self._by_letter.get(word[0], [])
        others = [other for letter, words in self._by_letter.items() for other in words]
        return self._closest(word, first, slips) or self._closest(word, others, slips)

    def _closest(self, word: str, among: list[str], slips: int) -> str | None:
        found = process.extract(
            word, among, scorer=OSA.distance, processor=None, score_cutoff=slips, limit=None
        )
        ranked = ((int(distance), -self.words[other], other) for other, distance, _ in found)
        best = min(ranked, default=None)
        return best[2] if best else None

    def _with(self, gram: str) -> Iterator[str]:
        """The terms that hold a gram: a search through all of them, which takes a millisecond."""
        lines, place = self._lines, self._lines.find(gram)
        while place >= 0:
            end = lines.index("\n", place)
            yield lines[lines.rindex("\n", 0, place) + 1 : end]
            place = lines.find(gram, end)

    @cached_property
    def _lines(self) -> str:
        return "\n".join(("", *filter(str.isalpha, self.counts), ""))

    @cached_property
    def _by_letter(self) -> dict[str, list[str]]:
        words: defaultdict[str, list[str]] = defaultdict(list)
        for word in self.words:
            if word.isalpha() and len(word) >= SHORTEST_SPELLED - 1:
                words[word[0]].append(word)
        return dict(words)


def _grams(term: str) -> set[str]:
    return {term[place : place + GRAM] for place in range(len(term) - GRAM + 1)}
