"""What filters, facets and sorting need to know of each entry, read once when a generation is
opened.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from searchapp.search.embedded.schema import BOTH
from searchapp.search.entries import SIDES
from searchapp.search.fields import BY_KEY, FACETS
from searchapp.search.plan import Plan
from searchapp.search.request import Order

Documents = set[int]


@dataclass(frozen=True, slots=True)
class Columns:
    """The facts of all entries, by Whoosh's document number."""

    facts: Mapping[int, Mapping[str, Any]]

    @classmethod
    def read(cls, documents: Iterable[tuple[int, Mapping[str, Any]]]) -> "Columns":
        """From Whoosh's stored fields."""
        return cls({number: stored["facts"] for number, stored in documents})

    def sizes(self) -> dict[str, int]:
        """How many entries have each ranked field: N of the idf."""
        sides = Counter(side for facts in self.facts.values() for side in facts["sides"])
        return {BOTH: len(self.facts), **{side: sides[side] for side in SIDES}}

    def values(self, number: int, key: str) -> list[str]:
        """The values of one field of one entry."""
        value = self.facts[number][BY_KEY[key].attribute]
        return value if isinstance(value, list) else [value]

    def having(self, documents: Iterable[int], key: str, chosen: Iterable[str]) -> Documents:
        """Those that have one of the chosen values."""
        wanted = set(chosen)
        return {number for number in documents if not wanted.isdisjoint(self.values(number, key))}

    def dated(self, documents: Documents, plan: Plan) -> Documents:
        """Those from `since` to `until`; an entry without a date is in no period."""
        if not plan.since and not plan.until:
            return documents
        first = plan.since.toordinal() if plan.since else 1
        last = plan.until.toordinal() if plan.until else 10**9
        return {number for number in documents if first <= self.facts[number]["day"] <= last}

    def facets(self, documents: Documents, plan: Plan) -> Iterator[tuple[str, dict[str, int]]]:
        """Each facet's values with their counts, over `documents` with all other facets' choices
        applied.
        """
        for field in FACETS:
            others = self.filtered(
                documents, {key: values for key, values in plan.filters.items() if key != field.key}
            )
            counts = Counter(value for number in others for value in self.values(number, field.key))
            for value in plan.filters.get(field.key, ()):
                counts.setdefault(value, 0)
            yield field.key, dict(counts)

    def filtered(self, documents: Documents, filters: Mapping[str, Iterable[str]]) -> Documents:
        """Those that have one of the chosen values of each field."""
        for key, chosen in filters.items():
            documents = self.having(documents, key, chosen)
        return documents

    def ordered(self, scores: Mapping[int, float], order: Order) -> list[int]:
        """Best first, newest first or oldest first; ties in the order of exchange and printing."""

        def key(number: int) -> tuple[float, str, int]:
            facts = self.facts[number]
            first = {
                Order.RELEVANCE: -scores[number],
                Order.NEWEST: -facts["day"],
                Order.OLDEST: facts["day"],
            }
            return first[order], facts["exchange"], facts["place"]

        return sorted(scores, key=key)

    def exchanges(self, documents: Iterable[int]) -> int:
        """How many exchanges the entries belong to."""
        return len({self.facts[number]["exchange"] for number in documents})
