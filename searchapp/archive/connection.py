"""Opening the archive's file: who may create it, who may change it, and what is refused.

WAL with `synchronous=FULL`: a transaction that committed survives a power cut, and readers in other
processes never wait for the writer.
"""

import os
import sqlite3
from pathlib import Path
from typing import Any

from searchapp.archive import migrations
from searchapp.archive.faults import DATABASE, Damaged, explained
from searchapp.archive.originals import FOLDER
from searchapp.errors import Unavailable


def connect(home: Path, *, create: bool, timeout: float) -> sqlite3.Connection:
    """Open the archive of an absolute `home`, brought to the newest version if it can be changed.

    `timeout` is in seconds: how long to wait for another process that is writing. A home that
    cannot be written is opened for reading; it must not change while it is open. Raises
    `Unavailable`.
    """
    path = home / DATABASE
    with explained(home):
        if home.exists() and not home.is_dir():
            raise Unavailable("not_a_folder", home=str(home))
        is_new = not path.is_file()
        if create:
            _make(home)
        elif is_new:
            raise Unavailable("no_archive", home=str(home))
        writable = _is_writable(home, path)
        if create and not writable:
            raise Unavailable("read_only", home=str(home))
        if not is_new:
            _check_not_emptied(path)
        return _opened(path, writable=writable, timeout=timeout)


def _check_not_emptied(path: Path) -> None:
    # SQLite takes a file cut to nothing for a new database; originals beside it tell otherwise.
    # They are looked for first, because another process may be making both just now.
    if (path.parent / FOLDER).exists() and not path.stat().st_size:
        raise Damaged("an empty database beside originals")


def _make(home: Path) -> None:
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = home / DATABASE
    if not path.exists() and os.access(home, os.W_OK):
        path.touch(mode=0o600)


def _is_writable(home: Path, path: Path) -> bool:
    return os.access(home, os.W_OK) and os.access(path, os.W_OK)


def _opened(path: Path, *, writable: bool, timeout: float) -> sqlite3.Connection:
    connection = sqlite3.connect(
        _address(path, writable=writable),
        uri=True,
        timeout=timeout,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        _prepare(connection, path.parent, writable=writable)
    except BaseException:
        connection.close()
        raise
    return connection


def _address(path: Path, *, writable: bool) -> str:
    if writable:
        return f"{path.as_uri()}?mode=rw"
    # A WAL database wants to write its -shm file even for reading; `immutable` makes that
    # unnecessary, but it overlooks a log that was not yet folded in. Such a log must be read, or
    # the opening fail.
    log = path.with_name(f"{path.name}-wal")
    folded = not log.exists() or log.stat().st_size == 0
    return f"{path.as_uri()}?mode=ro{'&immutable=1' if folded else ''}"


def _prepare(connection: sqlite3.Connection, home: Path, *, writable: bool) -> None:
    version, known = _version(connection), len(migrations.STEPS)
    if version > known:
        raise Unavailable("newer_archive", home=str(home), found=version, known=known)
    if version < known and not writable:
        raise Unavailable("read_only", home=str(home))
    connection.execute("PRAGMA foreign_keys = ON")
    if not writable:
        return
    if _pragma(connection, "journal_mode") != "wal":
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    if version < known:
        migrations.migrate(connection)


def _version(connection: sqlite3.Connection) -> int:
    """The version of a file that is ours; 0 for a new one. Raises `Damaged` for any other."""
    version, owner = _pragma(connection, "user_version"), _pragma(connection, "application_id")
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if owner != migrations.APPLICATION_ID and (owner or version or tables):
        raise Damaged("a database of another program")
    return int(version)


def _pragma(connection: sqlite3.Connection, name: str) -> Any:
    (value,) = connection.execute(f"PRAGMA {name}").fetchone()
    return value
