"""Original files, kept under the hash of their bytes: `originals/ab/abcdef….pdf`.

A file appears under its name only when it is whole and on disk, and is never written again.
"""

import hashlib
import os
import re
import tempfile
from pathlib import Path

from searchapp.archive.faults import Damaged

FOLDER = "originals"

_HASH = re.compile(r"[0-9a-f]{64}")
_EXTENSION = re.compile(r"\.[a-z0-9]{1,8}")


def file_hash(data: bytes) -> str:
    """The SHA-256 of a file's bytes in hex: what names it in the archive."""
    return hashlib.sha256(data).hexdigest()


class Originals:
    """The folder of originals in a home. Raises OSError as the file system does."""

    def __init__(self, home: Path) -> None:
        self._folder = home / FOLDER

    def path(self, hash: str) -> Path | None:
        """Where the original with that hash stands, None where there is none."""
        if not _HASH.fullmatch(hash):
            return None
        return next(self.folder(hash).glob(f"{hash}.*"), None)

    def folder(self, hash: str) -> Path:
        """Where the original with that hash stands, or would."""
        return self._folder / hash[:2]

    def keep(self, hash: str, data: bytes, name: str) -> None:
        """Write `data` for good, under `hash` and the extension of the file `name`."""
        if self.path(hash):
            return
        folder = self.folder(hash)
        _make_folder(self._folder)
        _make_folder(folder)
        handle, draft = tempfile.mkstemp(prefix=".draft-", dir=folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(draft).rename(folder / f"{hash}{_extension(name)}")
        finally:
            Path(draft).unlink(missing_ok=True)
        _sync_folder(folder)

    def read(self, hash: str) -> bytes | None:
        """The bytes with that hash, None where there are none. Raises `Damaged` for other bytes."""
        path = self.path(hash)
        if path is None:
            return None
        data = path.read_bytes()
        if file_hash(data) != hash:
            raise Damaged("an original is not what was filed", path)
        return data


def _extension(name: str) -> str:
    found = Path(name).suffix.lower()
    return found if _EXTENSION.fullmatch(found) else ".bin"


def _make_folder(folder: Path) -> None:
    if not folder.is_dir():
        folder.mkdir(mode=0o700, exist_ok=True)
        _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
