"""The archive as others see it: open a home, add what was read, hand out exchanges.

One connection and one lock serve all threads: a read takes well under a millisecond, no lock is
held while a caller works on what it got, and no thread can see another's half-finished transaction.
Other processes read while one writes, as WAL allows.
"""

import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from searchapp.archive.connection import connect
from searchapp.archive.faults import Damaged, explained
from searchapp.archive.originals import Originals, file_hash
from searchapp.archive.placing import Outcome, place
from searchapp.archive.records import unpacked
from searchapp.errors import NotFound
from searchapp.model import Document, DocumentKind, Exchange, Model

_PAGE = 64
"""How many exchanges are taken from the database at a time."""


_ALL = """
    SELECT sequence, body, checksum FROM exchanges
    WHERE sequence > ?1 ORDER BY sequence LIMIT ?2
"""
_CHOSEN = """
    SELECT sequence, body, checksum FROM exchanges
    WHERE sequence > ?1 AND name IN (SELECT value FROM json_each(?3)) ORDER BY sequence LIMIT ?2
"""


class Overview(Model):
    """What the archive covers; a joint answer counts once. `first`, `last`: days of exchanges."""

    exchanges: int
    documents: int
    questions: int
    answers: int
    first: date | None
    last: date | None
    sequence: int


class Archive:
    """The durable record of one home. Every method raises `Unavailable` when the home fails.

    May be used from several threads. Close it, or use it in a `with` statement.
    """

    def __init__(self, home: Path, connection: sqlite3.Connection) -> None:
        self.home = home
        self._connection = connection
        self._lock = threading.RLock()
        self._originals = Originals(home)

    @classmethod
    def open(cls, home: Path, *, create: bool = False, timeout: float = 5.0) -> Self:
        """Open the archive in `home`; only `create` makes one, and asks that it can be changed.

        `timeout` is how many seconds to wait for another process that is writing. Raises
        `Unavailable` with no_archive, not_a_folder, read_only, newer_archive, damaged_archive,
        busy_archive or disk_full. A home that cannot be written is opened for reading, and must not
        change meanwhile.
        """
        home = home.absolute()
        return cls(home, connect(home, create=create, timeout=timeout))

    def close(self) -> None:
        """Give the file free."""
        with self._lock:
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def add(self, document: Document, original: bytes, name: str, *, reader: str) -> Outcome:
        """File what `reader`, a name with a version, read in the bytes of the file called `name`.

        The original is on disk before the transaction begins: a crash between the two leaves a file
        that nothing points to, never a row without its file. The same bytes read by another reader
        replace what was read before. Raises ValueError for a document that is no letter.
        """
        if document.doc_kind is DocumentKind.OTHER:
            raise ValueError(f"{document.key} is no answer, question document or announcement")
        hash = file_hash(original)
        # A file name on disk need not be text; JSON and SQLite take nothing else.
        file = name.encode("utf-8", "replace").decode("utf-8")
        with explained(self.home):
            self._originals.keep(hash, original, name)
        if self.has(hash, reader):
            return Outcome.UNCHANGED
        with self._transaction():
            return place(self._connection, document, hash, file=file, reader=reader)

    def has(self, hash: str, reader: str) -> bool:
        """Whether this very reader read the file before, so that it need not be read again."""
        query = "SELECT 1 FROM documents WHERE hash = ? AND reader = ?"
        return bool(self._rows(query, hash, reader))

    def exchange(self, name: str) -> Exchange:
        """The exchange of exactly that name; redirects are not followed. Raises `NotFound`."""
        # The first condition uses the index, the second tells 2025z08791 from 2025Z08791.
        query = """
            SELECT body, checksum FROM exchanges WHERE name = ?1 AND name = ?1 COLLATE BINARY
        """
        with explained(self.home):
            for row in self._rows(query, name):
                return unpacked(Exchange, *row)
        raise NotFound("unknown_exchange", name=name)

    def resolve(self, name: str) -> str:
        """The name of the exchange once known, or typed, as `name`. Raises `NotFound`.

        Upper and lower case are the same: `2025z08791` is `2025Z08791`.
        """
        query = """
            SELECT name FROM exchanges WHERE name = ?1
            UNION ALL SELECT name FROM redirects WHERE old = ?1
        """
        for (found,) in self._rows(query, name):
            return str(found)
        raise NotFound("unknown_exchange", name=name)

    def exchanges(
        self, names: Iterable[str] | None = None, *, after: int = 0
    ) -> Iterator[Exchange]:
        """All exchanges, or those of `names`, changed after sequence `after`, oldest change first.

        Names that are unknown are left out. What changes during the walk comes again at its end.
        """
        chosen = None if names is None else json.dumps(list(names))
        return (exchange for _, exchange in self._walk(after, chosen))

    def changed(self, after: int) -> Iterator[tuple[int, Exchange]]:
        """Each exchange that changed after sequence `after`, with the sequence of its change."""
        return self._walk(after, None)

    def gone(self, after: int) -> list[tuple[int, str]]:
        """Names that stopped being an exchange after sequence `after`; they redirect now."""
        return self._rows("SELECT since, old FROM redirects WHERE since > ? ORDER BY since", after)

    @property
    def sequence(self) -> int:
        """A number that every change raises."""
        return int(self._rows("SELECT sequence FROM counter")[0][0])

    def original(self, hash: str) -> bytes:
        """The file with that hash, byte for byte. Raises `NotFound`."""
        with explained(self.home):
            data = self._originals.read(hash)
            if data is None and self._rows("SELECT 1 FROM documents WHERE hash = ?", hash):
                raise Damaged("an original has gone", self._originals.folder(hash))
        if data is None:
            raise NotFound("unknown_original", hash=hash)
        return data

    def overview(self) -> Overview:
        """How much there is, and of which days."""
        query = """
            SELECT count(*) AS exchanges, (SELECT count(*) FROM documents) AS documents,
                coalesce(sum(questions), 0) AS questions, coalesce(sum(answers), 0) AS answers,
                min(dated) AS first, max(dated) AS last, (SELECT sequence FROM counter) AS sequence
            FROM exchanges
        """
        (row,) = self._rows(query)
        return Overview.model_validate(dict(zip(Overview.model_fields, row, strict=True)))

    def newest(self, limit: int) -> list[Exchange]:
        """At most `limit` answered exchanges, the last answered first."""
        query = """
            SELECT body, checksum FROM exchanges WHERE answered IS NOT NULL
            ORDER BY answered DESC, name LIMIT ?
        """
        with explained(self.home):
            return [unpacked(Exchange, *row) for row in self._rows(query, limit)]

    def _walk(self, after: int, names: str | None) -> Iterator[tuple[int, Exchange]]:
        # Two queries, because SQLite would not use the index on names for one that does both.
        query, chosen = (_ALL, ()) if names is None else (_CHOSEN, (names,))
        while rows := self._rows(query, after, _PAGE, *chosen):
            for sequence, *row in rows:
                with explained(self.home):
                    exchange = unpacked(Exchange, *row)
                yield sequence, exchange
            after = rows[-1][0]

    def _rows(self, query: str, *values: str | int) -> list[Any]:
        with self._lock, explained(self.home):
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._lock, explained(self.home), self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            yield
