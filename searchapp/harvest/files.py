"""Letters on disk: found in files and folders, read one by one, filed as they are read.

Each letter is stored before the next is read, so a run can be interrupted at any time and goes on
where it was: a file that this version of the reader has read before is not read again.
"""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from searchapp.archive import Archive, Outcome, file_hash
from searchapp.errors import NothingToRead, SearchappError, UnreadableFile
from searchapp.model import Document, DocumentKind, Notice
from searchapp.reading import MAX_BYTES, VERSION, Readers, read_safely

ENDINGS = frozenset({".txt", ".docx", ".pdf"})
"""What is taken from a folder; a file that is named itself is tried whatever it is called."""


@dataclass(frozen=True, slots=True)
class Filed:
    """What became of one file: an outcome, or the fault that kept it out."""

    path: Path
    outcome: Outcome | None = None
    fault: SearchappError | None = None
    warnings: tuple[Notice, ...] = ()


def find_letters(paths: Iterable[Path]) -> list[Path]:
    """The files themselves, and the letters in the folders, in order of name; each once.

    Raises `NothingToRead` for a path that does not exist or cannot be looked at, and for a folder
    without letters.
    """
    found: dict[Path, None] = {}
    for path in paths:
        letters = sorted(_letters_below(path)) if _is_folder(path) else [path]
        if not letters:
            raise NothingToRead("no_letters", path=str(path))
        found.update(dict.fromkeys(letters))
    return list(found)


def read_letter(path: Path, key: str | None = None) -> tuple[Document, bytes]:
    """One file, read, with its bytes. Raises `UnreadableFile`."""
    data = _bytes(path)
    return read_safely(data, _name(path), key=key), data


def file_letters(archive: Archive, paths: Iterable[Path]) -> Iterator[Filed]:
    """File each letter; a file that cannot be read is reported and the run goes on.

    What is wrong with the archive itself is raised (`Unavailable`): going on would lose letters.
    """
    with Readers(1) as readers:
        for path in paths:
            try:
                yield _file(archive, readers, path)
            except UnreadableFile as fault:
                yield Filed(path, fault=fault)


def _file(archive: Archive, readers: Readers, path: Path) -> Filed:
    data = _bytes(path)
    if archive.has(file_hash(data), VERSION):
        return Filed(path, Outcome.UNCHANGED)
    document = readers.read_safely(data, _name(path))
    if document.doc_kind is DocumentKind.OTHER:
        raise UnreadableFile("no_letter", name=_name(path))
    outcome = archive.add(document, data, path.name, reader=VERSION)
    return Filed(path, outcome, warnings=document.warnings)


def _bytes(path: Path) -> bytes:
    """The file's content; a little more than the limit at the most, so that no file can fill the
    memory.
    """
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        raise UnreadableFile("unreadable_path", name=_name(path), reason=reason) from None


def _name(path: Path) -> str:
    """The file's name as text; a name on disk may hold bytes that are none."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def _is_folder(path: Path) -> bool:
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        raise NothingToRead("no_such_path", path=str(path)) from None
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        raise NothingToRead("unreadable_path", name=str(path), reason=reason) from None


def _letters_below(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix.lower() in ENDINGS and path.is_file() and not hidden:
            yield path
