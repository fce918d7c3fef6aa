"""A plan over Whoosh's postings, concept by concept.

Stock Whoosh reports wrong totals with `limit` on nested queries, so nothing here trusts it with
more than the postings of one term or one phrase; sets and sums are ours, and exact.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from typing import Any

from whoosh.query import Phrase, Prefix, Term

from searchapp.search.embedded.columns import Columns, Documents
from searchapp.search.embedded.schema import BOTH, words_of
from searchapp.search.engine import Found, Hit
from searchapp.search.plan import (
    AllOf,
    Alternative,
    AnyOf,
    Clause,
    Concept,
    HasConcept,
    HasPrefix,
    HasValue,
    HasWords,
    Plan,
    Without,
)

Scores = dict[int, float]


class Evaluation:
    """One plan over one open generation. `searcher` is Whoosh's, scoring with `ImpactWeighting`."""

    def __init__(self, searcher: Any, columns: Columns, plan: Plan) -> None:
        self.searcher = searcher
        self.columns = columns
        self.plan = plan
        self.field = plan.side or BOTH

    def found(self) -> Found:
        """Match, filter, count, sort, cut."""
        scores, held = self._ranked()
        matching = {number for number in self._candidates(held) if held[number] >= self.plan.need}
        for clause in self.plan.clauses:
            matching &= self._satisfying(clause)
        matching = self.columns.dated(matching, self.plan)
        result = self.columns.filtered(matching, self.plan.filters)
        order = self.columns.ordered({number: scores[number] for number in result}, self.plan.order)
        page = order[self.plan.offset : self.plan.offset + self.plan.limit]
        return Found(
            hits=tuple(Hit(self.columns.facts[number]["id"], scores[number]) for number in page),
            entries=len(result),
            exchanges=self.columns.exchanges(result),
            all_words=sum(held[number] == self.plan.counted for number in result),
            facets=dict(self.columns.facets(matching, self.plan)),
        )

    def _ranked(self) -> tuple[defaultdict[int, float], Counter[int]]:
        """The score of each entry, and how many counted concepts it holds."""
        scores: defaultdict[int, float] = defaultdict(float)
        held: Counter[int] = Counter()
        for concept in self.plan.concepts:
            best, holding = self._concept(concept)
            for number, score in best.items():
                scores[number] += score
            if concept.counts:
                held.update(holding)
        return scores, held

    def _candidates(self, held: Counter[int]) -> Documents:
        return set(held) if self.plan.need else set(self.columns.facts)

    def _concept(self, concept: Concept) -> tuple[Scores, Documents]:
        """The best alternative of each entry that has one, and the entries that hold the word."""
        best: Scores = {}
        holding: Documents = set()
        for alternative in concept.alternatives:
            found = self._alternative(alternative)
            for number, score in found.items():
                best[number] = max(score, best.get(number, 0.0))
            if alternative.matches:
                holding.update(found)
        return best, holding

    def _alternative(self, alternative: Alternative) -> Scores:
        found = [dict(self._postings(term)) for term in alternative.terms]
        numbers = set(found[0]).intersection(*found) if alternative.all_of else set().union(*found)
        share = len(found) if alternative.all_of else 1
        return {
            number: alternative.weight * sum(scores.get(number, 0.0) for scores in found) / share
            for number in numbers
        }

    def _postings(self, term: str) -> Iterator[tuple[int, float]]:
        encoded = term.encode()
        if (self.field, encoded) not in self.searcher.reader():
            return
        matcher = self.searcher.postings(self.field, encoded)
        while matcher.is_active():
            yield matcher.id(), matcher.score()
            matcher.next()

    def _satisfying(self, clause: Clause) -> Documents:
        match clause:
            case HasConcept(concept):
                return self._concept(concept)[1]
            case HasWords() | HasPrefix():
                return self._printed(clause)
            case HasValue(key, value):
                return self.columns.having(self.columns.facts, key, (value,))
            case Without(inner):
                return set(self.columns.facts) - self._satisfying(inner)
            case AnyOf(clauses):
                return set().union(*map(self._satisfying, clauses))
            case AllOf(clauses):
                return reduce(set.intersection, map(self._satisfying, clauses))

    def _printed(self, clause: HasWords | HasPrefix) -> Documents:
        found: Documents = set()
        for field in map(words_of, self.plan.printed):
            if isinstance(clause, HasWords) and clause.distance:
                found |= self._near(field, clause)
            else:
                found.update(self.searcher.docs_for_query(_words_query(field, clause)))
        return found

    def _near(self, field: str, clause: HasWords) -> Documents:
        """Whoosh's own near measures each word from the stretch of those before it, and misses a
        word that stands between two others.
        """
        places = {word: self._places(field, word) for word in clause.words}
        together = set.intersection(*(set(found) for found in places.values()))
        return {
            number
            for number in together
            if _stand_together({word: found[number] for word, found in places.items()}, clause)
        }

    def _places(self, field: str, word: str) -> dict[int, list[int]]:
        """Where a printed word stands in each entry that has it."""
        encoded = word.encode()
        if (field, encoded) not in self.searcher.reader():
            return {}
        places: dict[int, list[int]] = {}
        matcher = self.searcher.postings(field, encoded)
        while matcher.is_active():
            places[matcher.id()] = matcher.value_as("positions")
            matcher.next()
        return places


def _words_query(field: str, clause: HasWords | HasPrefix) -> Any:
    if isinstance(clause, HasPrefix):
        return Prefix(field, clause.prefix)
    if len(clause.words) == 1:
        return Term(field, clause.words[0])
    return Phrase(field, list(clause.words))


def _stand_together(places: Mapping[str, Sequence[int]], clause: HasWords) -> bool:
    """Whether some stretch, its ends `distance` apart at most, has every word as often as asked."""
    asked = Counter(clause.words)
    return any(
        all(
            sum(first <= place <= first + clause.distance for place in places[word]) >= times
            for word, times in asked.items()
        )
        for first in {place for found in places.values() for place in found}
    )
