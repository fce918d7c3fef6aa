"""Placing a document: which exchange it belongs to, and what that changes for names known before.

Runs inside a transaction of the archive. An exchange is found under any name that one of its
documents gave it, so the order in which files arrive makes no difference to where they are filed.
"""

import sqlite3
from enum import StrEnum

from searchapp.archive.filing import document_date, file_documents
from searchapp.archive.naming import Rank, known_names, rank
from searchapp.archive.records import packed, unpacked
from searchapp.model import Document, Source, UnitKind


class Outcome(StrEnum):
    """What adding a file did to the archive."""

    NEW = "new"
    """The first file of its exchange."""

    SOURCE = "source"
    """A further file of an exchange that was known."""

    UNCHANGED = "unchanged"
    """A file whose very bytes were known."""


def place(
    connection: sqlite3.Connection, document: Document, hash: str, *, file: str, reader: str
) -> Outcome:
    """Enter a document, and file again every exchange that it touches."""
    before = _one(connection, "SELECT exchange FROM documents WHERE hash = ?", hash)
    names = known_names(document, hash)
    target, lesser = _target(connection, names)
    is_known = any(_is_exchange(connection, name) for name in (target, *lesser))
    for name in lesser:
        _move(connection, name, target)
    _enter(connection, document, (hash, file, reader, target))
    _file_again(connection, target)
    if before:
        _leave(connection, before, target)
    _name(connection, names, target)
    if before:
        return Outcome.UNCHANGED
    return Outcome.SOURCE if is_known else Outcome.NEW


def _target(connection: sqlite3.Connection, names: list[str]) -> tuple[str, list[str]]:
    """Where a document goes, and the exchanges under worse names that turn out to be the same."""
    found = list(dict.fromkeys(_filed_under(connection, name) for name in names))
    target = min(found, key=rank)
    return target, [
        name for name in found if rank(name) > rank(target) and _is_exchange(connection, name)
    ]


def _filed_under(connection: sqlite3.Connection, name: str) -> str:
    if stored := _one(connection, "SELECT name FROM exchanges WHERE name = ?", name):
        return stored
    # A letter on two cases makes the second redirect to the first; a document of the second alone
    # must not follow, for its questions have the same numbers as other questions.
    if rank(name) is Rank.CASE:
        return name
    return _one(connection, "SELECT name FROM redirects WHERE old = ?", name) or name


def _enter(
    connection: sqlite3.Connection, document: Document, row: tuple[str, str, str, str]
) -> None:
    connection.execute(
        """
        INSERT INTO documents (hash, file, reader, exchange, body, checksum)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (hash) DO UPDATE SET
            reader = excluded.reader, exchange = excluded.exchange,
            body = excluded.body, checksum = excluded.checksum
        """,
        (*row, *packed(document)),
    )


def _file_again(connection: sqlite3.Connection, name: str) -> None:
    exchange = file_documents(name, _documents(connection, name))
    body, checksum = packed(exchange)
    if body == _one(connection, "SELECT body FROM exchanges WHERE name = ?", name):
        return
    kinds = [unit.kind for unit in exchange.units]
    connection.execute(
        """
        INSERT OR REPLACE INTO exchanges
            (name, sequence, answered, dated, questions, answers, body, checksum)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (
            name,
            _next_sequence(connection),
            exchange.answered and exchange.answered.isoformat(),
            exchange.dated and exchange.dated.isoformat(),
            kinds.count(UnitKind.QUESTION),
            kinds.count(UnitKind.ANSWER),
            body,
            checksum,
        ),
    )
    connection.execute("DELETE FROM redirects WHERE old = ?", (name,))


def _documents(connection: sqlite3.Connection, name: str) -> list[tuple[Document, Source]]:
    rows = connection.execute(
        "SELECT hash, file, body, checksum FROM documents WHERE exchange = ? ORDER BY arrival",
        (name,),
    )
    return [_sourced(hash, file, unpacked(Document, *packed)) for hash, file, *packed in rows]


def _sourced(hash: str, file: str, document: Document) -> tuple[Document, Source]:
    dated = document_date(document)
    return document, Source(hash=hash, name=file, doc_kind=document.doc_kind, dated=dated)


def _leave(connection: sqlite3.Connection, before: str, target: str) -> None:
    """What becomes of the exchange that a document was in until it was read again."""
    if before == target or not _is_exchange(connection, before):
        return
    if _one(connection, "SELECT hash FROM documents WHERE exchange = ?", before):
        _file_again(connection, before)
    else:
        _move(connection, before, target)


def _move(connection: sqlite3.Connection, old: str, new: str) -> None:
    """Let `old` be `new` from now on, and whatever redirected to `old` too."""
    connection.execute("UPDATE documents SET exchange = ? WHERE exchange = ?", (new, old))
    connection.execute("UPDATE redirects SET name = ? WHERE name = ?", (new, old))
    connection.execute(
        "INSERT OR REPLACE INTO redirects (old, name, since) VALUES (?, ?, ?)",
        (old, new, _next_sequence(connection)),
    )
    connection.execute("DELETE FROM exchanges WHERE name = ?", (old,))


def _name(connection: sqlite3.Connection, names: list[str], target: str) -> None:
    for name in names:
        if not _is_exchange(connection, name):
            connection.execute(
                "INSERT OR IGNORE INTO redirects (old, name) VALUES (?, ?)", (name, target)
            )


def _is_exchange(connection: sqlite3.Connection, name: str) -> bool:
    return _one(connection, "SELECT name FROM exchanges WHERE name = ?", name) is not None


def _next_sequence(connection: sqlite3.Connection) -> int:
    row = connection.execute("UPDATE counter SET sequence = sequence + 1 RETURNING sequence")
    ((sequence,),) = row.fetchall()
    return int(sequence)


def _one(connection: sqlite3.Connection, query: str, value: str) -> str | None:
    row = connection.execute(query, (value,)).fetchone()
    return str(row[0]) if row else None
