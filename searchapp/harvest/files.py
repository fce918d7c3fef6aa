"""Letters on disk: found in files and folders, read several at a time, filed in their order.

Each letter is stored as soon as it was read, so a run can be interrupted at any time and goes on
where it was: a file that this version of the reader has read before is not read again.
"""

import os
import stat
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from searchapp.archive import Archive, Outcome, file_hash
from searchapp.errors import NothingToRead, SearchappError, UnreadableFile
from searchapp.model import Document, DocumentKind, Notice
from searchapp.reading import MAX_BYTES, Job, Readers, read, reader_with
from searchapp.registry import Registries, standard

ENDINGS = frozenset({".txt", ".docx", ".pdf"})
"""What is taken from a folder; a file that is named itself is tried whatever it is called."""


FEW = 40
"""Files that are read in the time that it takes to start processes for them: 0.4 seconds."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One file, what it holds and what was read in it: a document, a fault, or None where it was
    known already and not read.
    """

    path: Path
    data: bytes
    outcome: Document | UnreadableFile | None


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


def read_letters(
    paths: Sequence[Path],
    key: str | None = None,
    *,
    known: Callable[[bytes], bool] | None = None,
    registries: Registries | None = None,
) -> Iterator[Letter]:
    """Read each file, several at a time; letters come in the order of the paths.

    `key` names the documents, else their files do. `known` says of a file's content that it need
    not be read. Names are looked up in `registries`, else in those of the package.
    """
    reader = partial(read, registries=registries) if registries else read
    aside: deque[Letter | Path] = deque()
    """What is to come, in order: letters without reading, and paths whose reading is under way."""

    def jobs() -> Iterator[Job]:
        for path in paths:
            try:
                data = _bytes(path)
            except UnreadableFile as fault:
                aside.append(Letter(path, b"", fault))
                continue
            if known and known(data):
                aside.append(Letter(path, data, None))
                continue
            aside.append(path)
            yield Job(_name(path), data, key)

    with Readers(0 if len(paths) <= FEW else _cores(), reader=reader) as readers:
        for reading in readers.read_many(jobs()):
            while isinstance(first := aside.popleft(), Letter):
                yield first
            yield Letter(first, reading.job.data, reading.outcome)
    yield from (item for item in aside if isinstance(item, Letter))


def file_letters(
    archive: Archive, paths: Sequence[Path], registries: Registries | None = None
) -> Iterator[Filed]:
    """File each letter; a file that cannot be read is reported and the run goes on.

    What is wrong with the archive itself is raised (`Unavailable`): going on would lose letters.
    """
    version = reader_with(registries or standard())

    def known(data: bytes) -> bool:
        return archive.has(file_hash(data), version)

    letters = read_letters(paths, known=known, registries=registries)
    return (_file(archive, letter, version) for letter in letters)


def _file(archive: Archive, letter: Letter, version: str) -> Filed:
    path, document = letter.path, letter.outcome
    if document is None:
        return Filed(path, Outcome.UNCHANGED)
    if isinstance(document, UnreadableFile):
        return Filed(path, fault=document)
    if document.doc_kind is DocumentKind.OTHER:
        return Filed(path, fault=UnreadableFile("no_letter", name=_name(path)))
    outcome = archive.add(document, letter.data, path.name, reader=version)
    return Filed(path, outcome, warnings=document.warnings)


def _cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


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
