"""The tables of the archive, as numbered steps: step n brings version n - 1 to version n.

A step is never edited once it was released; a change is a further step. SQLite's `user_version`
holds the number of the last step taken, `application_id` says that the file is ours.
"""

import sqlite3

APPLICATION_ID = int.from_bytes(b"KvSA")

STEPS: tuple[tuple[str, ...], ...] = (
    (
        """
        CREATE TABLE exchanges (
            name TEXT PRIMARY KEY COLLATE NOCASE,
            sequence INTEGER NOT NULL UNIQUE,
            answered TEXT,
            dated TEXT,
            questions INTEGER NOT NULL,
            answers INTEGER NOT NULL,
            body TEXT NOT NULL,
            checksum INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX exchanges_answered ON exchanges (answered DESC, name)",
        """
        CREATE TABLE documents (
            arrival INTEGER PRIMARY KEY,
            hash TEXT NOT NULL UNIQUE,
            file TEXT NOT NULL,
            reader TEXT NOT NULL,
            exchange TEXT NOT NULL COLLATE NOCASE
                REFERENCES exchanges (name) DEFERRABLE INITIALLY DEFERRED,
            body TEXT NOT NULL,
            checksum INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX documents_exchange ON documents (exchange, arrival)",
        # `since` is null for a name that is merely known and never held an exchange of its own.
        """
        CREATE TABLE redirects (
            old TEXT PRIMARY KEY COLLATE NOCASE,
            name TEXT NOT NULL COLLATE NOCASE
                REFERENCES exchanges (name) DEFERRABLE INITIALLY DEFERRED,
            since INTEGER
        ) STRICT
        """,
        "CREATE INDEX redirects_name ON redirects (name)",
        "CREATE INDEX redirects_since ON redirects (since) WHERE since IS NOT NULL",
        "CREATE TABLE counter (sequence INTEGER NOT NULL) STRICT",
        "INSERT INTO counter VALUES (0)",
    ),
)


def migrate(connection: sqlite3.Connection) -> None:
    """Take the steps that are missing, all or none.

    The version is read again inside the transaction: another process may have been first.
    """
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        for step in STEPS[version:]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {max(version, len(STEPS))}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
