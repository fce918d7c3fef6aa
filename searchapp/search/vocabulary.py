"""All terms of an index generation with their counts: what a query can meet."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`counts` maps a ranked term to the number of entries that hold it, in both sides together."""

    counts: Mapping[str, int]

    def knows(self, term: str) -> bool:
        """Whether any entry holds the term."""
        return term in self.counts
