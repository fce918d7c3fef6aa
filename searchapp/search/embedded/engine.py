"""The port, with stock Whoosh behind it."""

import threading
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from whoosh import index
from whoosh.searching import Searcher

from searchapp.archive import explained
from searchapp.errors import Unavailable
from searchapp.search.embedded.columns import Columns
from searchapp.search.embedded.evaluation import Evaluation
from searchapp.search.embedded.generations import Generations, Manifest, fingerprint
from searchapp.search.embedded.schema import (
    BOTH,
    ImpactWeighting,
    document_of,
    make_schema,
    words_of,
)
from searchapp.search.engine import EngineStatus, Found
from searchapp.search.entries import PRINTED, Entry
from searchapp.search.plan import Plan
from searchapp.search.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class _Open:
    """An open generation."""

    name: str
    manifest: Manifest
    searcher: Any
    columns: Columns
    vocabulary: Vocabulary


class EmbeddedEngine:
    """An index in the home, searched in this process.

    A search always sees one whole generation; a new one is noticed at the next search. Threads take
    turns, since readers of one Whoosh segment share a file position.
    """

    def __init__(self, home: Path) -> None:
        self._home = home
        self._generations = Generations(home)
        self._lock = threading.Lock()
        self._opened: _Open | None = None

    def search(self, plan: Plan) -> Found:
        """Execute a plan. Raises `Unavailable` when there is no index that can be read."""
        with self._lock:
            generation = self._open()
            return Evaluation(generation.searcher, generation.columns, plan).found()

    def vocabulary(self) -> Vocabulary:
        """All ranked terms with their counts."""
        with self._lock:
            return self._open().vocabulary

    def status(self) -> EngineStatus:
        """Which generation answers. Raises `Unavailable` when none can."""
        with self._lock:
            generation = self._open()
        return EngineStatus(
            generation.name, generation.manifest.entries, generation.manifest.sequence
        )

    def rebuild(self, entries: Iterable[Entry], sequence: int) -> None:
        """Make a new generation of nothing but these entries."""
        with explained(self._home), self._generations.writing():
            building = self._generations.begin()
            made = index.create_in(str(building), make_schema())
            self._write(building, made, (), entries, sequence)

    def replace(self, exchanges: Iterable[str], entries: Iterable[Entry], sequence: int) -> None:
        """Put the entries of these exchanges in place of what they had, in a copy of what answers
        now.
        """
        current = self._generations.current()
        if current is None:
            raise Unavailable("no_index", home=str(self._home.absolute()))
        with explained(self._home), self._generations.writing():
            building = self._generations.begin(copy_of=current)
            self._write(building, index.open_dir(str(building)), exchanges, entries, sequence)

    def close(self) -> None:
        """Let go of the files of the generation that is open."""
        if self._opened is not None:
            self._opened.searcher.close()
            self._opened = None

    def _write(
        self,
        building: Path,
        whoosh: Any,
        exchanges: Iterable[str],
        entries: Iterable[Entry],
        sequence: int,
    ) -> None:
        writer = whoosh.writer()
        try:
            for name in exchanges:
                writer.delete_by_term("exchange", name)
            for entry in entries:
                writer.add_document(**document_of(entry))
        except BaseException:
            writer.cancel()
            raise
        # One segment, without the deleted: counts of terms are then those of the entries that are
        # there.
        writer.commit(optimize=True)
        count = whoosh.doc_count()
        whoosh.close()
        self._generations.publish(
            building, Manifest(fingerprint=fingerprint(), sequence=sequence, entries=count)
        )

    def _open(self) -> _Open:
        """The generation that answers now; opened when it is another than before."""
        name = self._generations.current()
        if name is None:
            raise Unavailable("no_index", home=str(self._home.absolute()))
        if self._opened is None or self._opened.name != name:
            opened = self._read(name)
            self.close()
            self._opened = opened
        return self._opened

    def _read(self, name: str) -> _Open:
        manifest = self._generations.manifest(name)
        try:
            reader = index.open_dir(str(self._generations.path(name)), readonly=True).reader()
            columns = Columns.read(reader.iter_docs())
            vocabulary = _vocabulary(reader)
        except Exception:
            # Whoosh meets damage with whatever error the bytes lead to: struct, pickle, key, value,
            # end of file.
            raise Unavailable("damaged_index", home=str(self._home.absolute())) from None
        searcher = Searcher(reader, weighting=ImpactWeighting(columns.sizes()))
        return _Open(name, manifest, searcher, columns, vocabulary)


def _vocabulary(reader: Any) -> Vocabulary:
    """All ranked terms, and all printed words; a word in two fields of an entry counts twice."""
    counts = {term.decode(): reader.doc_frequency(BOTH, term) for term in reader.lexicon(BOTH)}
    words = Counter[str]()
    for field in map(words_of, PRINTED):
        for word in reader.lexicon(field):
            words[word.decode()] += reader.doc_frequency(field, word)
    return Vocabulary(counts, words)
