"""The port: what every engine does, and what it answers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from searchapp.search.entries import Entry
from searchapp.search.plan import Plan
from searchapp.search.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Hit:
    """One entry of a result, with its score."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """What a plan found. All numbers are exact.

    `facets` maps a facet's key to its values with their counts over the result with all other
    facets applied; `all_words` is how many entries hold every counted concept.
    """

    hits: tuple[Hit, ...]
    entries: int
    exchanges: int
    all_words: int
    facets: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """A generation of the index: its name, how many entries it holds, and which change of the
    archive it follows.
    """

    generation: str
    entries: int
    sequence: int


class Engine(Protocol):
    """Executes plans over one generation of an index, and makes the next."""

    def search(self, plan: Plan) -> Found:
        """Execute a plan."""

    def vocabulary(self) -> Vocabulary:
        """All ranked terms with their counts."""

    def status(self) -> EngineStatus:
        """Which generation answers."""

    def replace(self, exchanges: Iterable[str], entries: Iterable[Entry], sequence: int) -> None:
        """Put the entries of these exchanges in place of what they had; seen by searches only when
        done.
        """

    def close(self) -> None:
        """Let go of what is open; a later search opens it again."""

    def rebuild(self, entries: Iterable[Entry], sequence: int) -> None:
        """Make a new generation of nothing but these entries, and let it answer when it is
        complete.
        """
