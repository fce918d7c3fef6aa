"""Plans over a list of entries in the most obvious way: what an engine must agree with."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import product

from searchapp.search.engine import Found, Hit
from searchapp.search.entries import Entry
from searchapp.search.fields import BY_KEY, FACETS
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
from searchapp.search.ranking import idf
from searchapp.search.request import Order


def found(entries: Sequence[Entry], plan: Plan) -> Found:
    """What the plan finds among the entries."""
    return _Search(entries, plan).found()


class _Search:
    def __init__(self, entries: Sequence[Entry], plan: Plan) -> None:
        self.entries = entries
        self.plan = plan

    def found(self) -> Found:
        matching = [entry for entry in self.entries if self.matches(entry)]
        result = [entry for entry in matching if self.passes(entry)]
        page = sorted(result, key=self.rank)[self.plan.offset :][: self.plan.limit]
        counted = [concept for concept in self.plan.concepts if concept.counts]
        return Found(
            hits=tuple(Hit(entry.id, self.score(entry)) for entry in page),
            entries=len(result),
            exchanges=len({entry.exchange for entry in result}),
            all_words=sum(all(self.has(entry, one) for one in counted) for entry in result),
            facets={field.key: self.facet(matching, field.key) for field in FACETS},
        )

    def matches(self, entry: Entry) -> bool:
        counted = [concept for concept in self.plan.concepts if concept.counts]
        held = sum(self.has(entry, concept) for concept in counted)
        return (
            held >= self.plan.need
            and all(self.satisfies(entry, clause) for clause in self.plan.clauses)
            and self.in_period(entry)
        )

    def passes(self, entry: Entry, besides: str = "") -> bool:
        """Whether it has a chosen value of each field, one field left aside."""
        return all(
            set(values(entry, key)) & set(chosen)
            for key, chosen in self.plan.filters.items()
            if key != besides
        )

    def facet(self, matching: Iterable[Entry], key: str) -> dict[str, int]:
        counts = dict.fromkeys(self.plan.filters.get(key, ()), 0)
        for entry in matching:
            if self.passes(entry, besides=key):
                for value in values(entry, key):
                    counts[value] = counts.get(value, 0) + 1
        return counts

    def in_period(self, entry: Entry) -> bool:
        if not self.plan.since and not self.plan.until:
            return True
        first, last = self.plan.since or date.min, self.plan.until or date.max
        return entry.dated is not None and first <= entry.dated <= last

    def rank(self, entry: Entry) -> tuple[float, str, int]:
        day = entry.dated.toordinal() if entry.dated else 0
        first = {
            Order.RELEVANCE: -self.score(entry),
            Order.NEWEST: -day,
            Order.OLDEST: day,
        }
        return first[self.plan.order], entry.exchange, entry.place

    def score(self, entry: Entry) -> float:
        return sum(self.concept(entry, concept) for concept in self.plan.concepts)

    def concept(self, entry: Entry, concept: Concept) -> float:
        return max(
            [
                self.alternative(entry, alternative)
                for alternative in concept.alternatives
                if self.meets(entry, alternative)
            ],
            default=0.0,
        )

    def alternative(self, entry: Entry, alternative: Alternative) -> float:
        total = sum(self.term(entry, term) for term in alternative.terms)
        share = len(alternative.terms) if alternative.all_of else 1
        return alternative.weight * total / share

    def term(self, entry: Entry, term: str) -> float:
        weight = self.terms(entry).get(term, 0)
        field = [self.terms(other) for other in self.entries]
        # A side that an entry does not have is no field of it; both sides together it always has.
        having = [terms for terms in field if terms or not self.plan.side]
        return idf(len(having), sum(term in terms for terms in field)) * weight / 255

    def terms(self, entry: Entry) -> dict[str, int]:
        """The terms with their impacts in what is searched: one side, or all of the entry."""
        if not self.plan.side:
            return entry.impacts
        return {term: entry.impacts[term] for term in entry.sides[self.plan.side]}

    def has(self, entry: Entry, concept: Concept) -> bool:
        return any(self.meets(entry, one) for one in concept.alternatives if one.matches)

    def meets(self, entry: Entry, alternative: Alternative) -> bool:
        terms = self.terms(entry)
        return (all if alternative.all_of else any)(term in terms for term in alternative.terms)

    def satisfies(self, entry: Entry, clause: Clause) -> bool:
        match clause:
            case HasConcept(concept):
                return self.has(entry, concept)
            case HasWords(words, distance):
                texts = list(self.texts(entry))
                return any(near(text, words, distance) for text in texts)
            case HasPrefix(prefix):
                return any(word.startswith(prefix) for text in self.texts(entry) for word in text)
            case HasValue(key, value):
                return value in values(entry, key)
            case Without(inner):
                return not self.satisfies(entry, inner)
            case AnyOf(clauses):
                return any(self.satisfies(entry, inner) for inner in clauses)
            case AllOf(clauses):
                return all(self.satisfies(entry, inner) for inner in clauses)

    def texts(self, entry: Entry) -> Iterator[Sequence[str]]:
        for side in self.plan.printed:
            yield from entry.words[side]


def values(entry: Entry, key: str) -> Sequence[str]:
    """The values of a field, however many it can have."""
    value = getattr(entry, BY_KEY[key].attribute)
    return value if isinstance(value, tuple) else [value] if value else []


def near(text: Sequence[str], words: Sequence[str], distance: int) -> bool:
    """Whether the words stand in one text: in a row, or in any order, first and last at most
    `distance` apart.
    """
    if not distance:
        rows = (text[start : start + len(words)] for start in range(len(text)))
        return any(tuple(row) == tuple(words) for row in rows)
    places = [[place for place, word in enumerate(text) if word == wanted] for wanted in words]
    return any(
        max(chosen) - min(chosen) <= distance and max(Counter(chosen).values()) == 1
        for chosen in product(*places)
    )
