"""A collection through the real engine: how well what people type finds what they mean."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from searchapp.dutch import Synonyms
from searchapp.errors import BadInput
from searchapp.search.collection import (
    CollectedQuery,
    Judgments,
    Run,
    read_entries,
    read_judgments,
    read_queries,
)
from searchapp.search.engine import Engine
from searchapp.search.indexing import open_engine
from searchapp.search.language import parse
from searchapp.search.measures import Measures, mean, measure
from searchapp.search.plan import make_plan
from searchapp.search.request import SearchRequest
from searchapp.settings import Settings

KEPT = 100
"""Results kept per query: far more than any measure looks at."""


@dataclass(frozen=True, slots=True)
class Change:
    """A query whose nDCG is another than it was."""

    query: CollectedQuery
    before: float
    now: float


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The judged queries, what was found for them, and how good that is, by query."""

    queries: tuple[CollectedQuery, ...]
    run: Run
    measured: dict[str, Measures]
    judgments: Judgments

    def rows(self) -> Iterator[tuple[str, int, Measures]]:
        """Means over all, over each split, and over each phenomenon, the most frequent first."""
        yield self._row("all", self.queries)
        for split in dict.fromkeys(query.split for query in self.queries if query.split):
            yield self._row(split, (query for query in self.queries if query.split == split))
        counts = Counter(phenomenon for query in self.queries for phenomenon in query.phenomena)
        for phenomenon in sorted(counts, key=lambda name: (-counts[name], name)):
            having = (query for query in self.queries if phenomenon in query.phenomena)
            yield self._row(phenomenon, having)

    def changes(self, earlier: Run) -> list[Change]:
        """What differs from an earlier run, from the greatest loss to the greatest gain."""
        found = []
        for query in self.queries:
            ranked = [pair for pair, _ in earlier.get(query.qid, ())]
            before = measure(ranked, self.judgments[query.qid]).ndcg
            now = self.measured[query.qid].ndcg
            if abs(now - before) > 1e-9:
                found.append(Change(query, before, now))
        return sorted(found, key=lambda change: change.now - change.before)

    def _row(self, name: str, queries: Iterable[CollectedQuery]) -> tuple[str, int, Measures]:
        measured = [self.measured[query.qid] for query in queries]
        return name, len(measured), mean(measured)


def evaluate(units: Path, queries: Path, judgments: Path, settings: Settings) -> Evaluation:
    """Index the units in a place of their own, run the queries, and measure.

    The synonyms are ours and those in the home of the settings. Raises `BadInput` for a file that
    is not as it should be, and where no query has a judgment.
    """
    grades = read_judgments(judgments)
    asked = tuple(query for query in read_queries(queries) if query.qid in grades)
    if not asked:
        raise BadInput("nothing_judged", queries=str(queries), judgments=str(judgments))
    synonyms = Synonyms.load(settings.home)
    with TemporaryDirectory(prefix="searchapp-") as folder:
        engine = open_engine(settings.model_copy(update={"home": Path(folder)}))
        try:
            engine.rebuild(read_entries(units), 0)
            run = {query.qid: list(_found(query, engine, synonyms)) for query in asked}
        finally:
            engine.close()
    measured = {
        name: measure([pair for pair, _ in hits], grades[name]) for name, hits in run.items()
    }
    return Evaluation(asked, run, measured, grades)


def _found(
    query: CollectedQuery, engine: Engine, synonyms: Synonyms
) -> Iterator[tuple[str, float]]:
    request = SearchRequest(query=query.query, size=KEPT)
    planned = make_plan(request, parse(query.query), engine.vocabulary(), synonyms=synonyms)
    for hit in engine.search(planned.plan).hits:
        yield hit.id, hit.score
