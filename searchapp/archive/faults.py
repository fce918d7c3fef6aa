"""The one place where faults of SQLite and of the file system become sentences.

Everything that touches the home runs inside `explained`. What is no fault of the home passes
through unchanged: it is a bug, and a bug must look like one.
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from searchapp.errors import Unavailable

DATABASE = "archive.db"

_PRIMARY = 0xFF
"""SQLite's extended result codes carry the primary one in their lowest byte."""

_SQLITE_KEYS = {
    sqlite3.SQLITE_BUSY: "busy_archive",
    sqlite3.SQLITE_LOCKED: "busy_archive",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_CANTOPEN: "read_only",
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_CORRUPT: "damaged_archive",
    sqlite3.SQLITE_NOTADB: "damaged_archive",
    sqlite3.SQLITE_IOERR: "damaged_archive",
}

# SQLite says FULL for ENOSPC only; a quota and a file size limit come as failed writes.
_FAILED_WRITES = {
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_DIR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_SHMSIZE,
}

_SYSTEM_KEYS = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.ENOTDIR: "not_a_folder",
    errno.EEXIST: "not_a_folder",
}


class Damaged(sqlite3.DatabaseError):
    """What was read is not what was written; `path` is the file, if not the database."""

    def __init__(self, message: str, path: Path | None = None) -> None:
        super().__init__(message)
        self.path = path


@contextmanager
def explained(home: Path) -> Iterator[None]:
    """Turn a fault of the home into `Unavailable`: busy, read-only, full, no folder, or damaged."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except Damaged as fault:
        path = fault.path or home / DATABASE
        raise Unavailable("damaged_archive", path=str(path)) from fault
    except sqlite3.DatabaseError as fault:
        key = _sqlite_key(home / DATABASE, fault)
        if key is None:
            raise
        raise _unavailable(key, home) from fault
    except OSError as fault:
        raise _unavailable(_SYSTEM_KEYS.get(fault.errno or 0, "read_only"), home) from fault


def _unavailable(key: str, home: Path) -> Unavailable:
    if key == "damaged_archive":
        return Unavailable(key, path=str(home / DATABASE))
    return Unavailable(key, home=str(home))


def _sqlite_key(path: Path, fault: sqlite3.DatabaseError) -> str | None:
    # Errors that Python itself raises while it reads a row, bad UTF-8 above all, carry no code.
    code: int = getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    if code in _FAILED_WRITES:
        return "disk_full"
    if key := _SQLITE_KEYS.get(code & _PRIMARY):
        return key
    return None if _is_sound(path) else "damaged_archive"


def _is_sound(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.Error:
        return False
