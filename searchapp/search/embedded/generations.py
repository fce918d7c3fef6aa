"""Generations of an index on disk: built beside the one that answers, made durable, then swapped by
a pointer.

<home>/embedded/current          the name of the generation that answers
<home>/embedded/000007/          its files, with a manifest written last
"""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from searchapp.dutch import FINGERPRINT
from searchapp.errors import Unavailable
from searchapp.model import Model

FORMAT = "2"
"""Raised whenever fields or facts of an entry change."""

_MANIFEST = "manifest.json"


class Manifest(Model):
    """What a generation is: how it was made, what it follows, how much it holds, and the size of
    each file.
    """

    fingerprint: str
    sequence: int
    entries: int
    files: Mapping[str, int] = {}


def fingerprint() -> str:
    """Everything that decides what an index holds, besides the archive."""
    return f"{FORMAT}-{FINGERPRINT}"


class Generations:
    """The generations in one home."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.folder = home / "embedded"
        self._pointer = self.folder / "current"

    def current(self) -> str | None:
        """The name of the generation that answers, or None while there is none."""
        try:
            return self._pointer.read_text("ascii").strip() or None
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError):
            raise Unavailable("damaged_index", home=str(self.home.absolute())) from None

    def path(self, name: str) -> Path:
        """The folder of a generation."""
        return self.folder / name

    def manifest(self, name: str) -> Manifest:
        """What the generation says of itself.

        Raises `Unavailable` when it cannot be read, was made by other rules than these, or has lost
        a part of its files.
        """
        home = str(self.home.absolute())
        try:
            manifest = Manifest.model_validate_json((self.path(name) / _MANIFEST).read_bytes())
            sizes = _sizes(self.path(name))
        except (OSError, ValueError):
            raise Unavailable("damaged_index", home=home) from None
        if manifest.fingerprint != fingerprint():
            raise Unavailable("old_index", home=home)
        if manifest.files.items() - sizes.items():
            raise Unavailable("damaged_index", home=home)
        return manifest

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the right to make a generation; freed when the process ends, however it ends.

        Raises `Unavailable` when another process holds it.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / "lock").open("w") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise Unavailable("busy_archive", home=str(self.home.absolute())) from None
            yield

    def begin(self, copy_of: str | None = None) -> Path:
        """An unpublished folder for the next generation, empty or a copy of an earlier one."""
        taken = [int(path.name) for path in self.folder.glob("[0-9]*") if path.name.isdecimal()]
        building = self.folder / "building"
        shutil.rmtree(building, ignore_errors=True)
        if copy_of:
            shutil.copytree(self.path(copy_of), building)
        else:
            building.mkdir(parents=True)
        (building / "name").write_text(f"{max(taken, default=0) + 1:06}", "ascii")
        return building

    def publish(self, building: Path, manifest: Manifest) -> str:
        """Make the folder durable, let it answer, and drop all but the generation before it."""
        name = (building / "name").read_text("ascii")
        (building / "name").unlink()
        complete = manifest.model_copy(update={"files": _sizes(building)})
        (building / _MANIFEST).write_text(json.dumps(complete.model_dump()), "utf-8")
        for file in building.iterdir():
            _sync(file)
        _sync(building)
        previous = self.current()
        building.rename(self.path(name))
        pointer = self.folder / "current.new"
        pointer.write_text(name, "ascii")
        _sync(pointer)
        pointer.replace(self._pointer)
        _sync(self.folder)
        self._drop_all_but({name, previous})
        return name

    def _drop_all_but(self, kept: set[str | None]) -> None:
        for path in self.folder.glob("[0-9]*"):
            if path.name not in kept:
                shutil.rmtree(path, ignore_errors=True)


def _sizes(folder: Path) -> dict[str, int]:
    """The size of each file that an index consists of, by name."""
    return {file.name: file.stat().st_size for file in folder.iterdir() if file.name != _MANIFEST}


def _sync(path: Path) -> None:
    """Force a file, or the names in a folder, to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
