"""Invented exchanges in shorthand, and homes that can be searched."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import searchapp
from searchapp.archive import Archive
from searchapp.model import Exchange, Unit, UnitKind
from searchapp.reading import VERSION, read
from searchapp.search.answering import Answering
from searchapp.search.embedded import EmbeddedEngine
from searchapp.search.indexing import update

KINDS = {kind.dutch[0]: kind for kind in UnitKind}
SAMPLES = sorted((Path(searchapp.__file__).parent / "samples").glob("*.txt"))


@pytest.fixture(scope="session")
def exchange() -> Callable[..., Exchange]:
    """Makes an exchange: its name, the text of each unit by shorthand (`v1`, `a4,5`, `i`), other
    fields.
    """

    def make(name: str, texts: dict[str, str], **fields: Any) -> Exchange:
        units = tuple(
            Unit(
                kind=KINDS[short[0]],
                numbers=tuple(re.findall("[^,]+", short[1:])),
                seq=seq,
                text=text,
            )
            for seq, (short, text) in enumerate(texts.items())
        )
        return Exchange(name=name, units=units, **fields)

    return make


def searchable(home: Path, letters: dict[str, bytes]) -> Iterator[Answering]:
    """Letters by file name, all the way from bytes to answers."""
    with Archive.open(home, create=True) as archive:
        for name, data in letters.items():
            archive.add(read(data, name), data, name, reader=VERSION)
        engine = EmbeddedEngine(home)
        update(archive, engine)
        yield Answering(archive, engine)
        engine.close()


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answering]:
    """Answers over the sample letters."""
    letters = {path.name: path.read_bytes() for path in SAMPLES}
    yield from searchable(tmp_path_factory.mktemp("samples"), letters)


@pytest.fixture(scope="session")
def real(letter: bytes, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answering]:
    """Answers over the example letter alone: ten pairs."""
    yield from searchable(tmp_path_factory.mktemp("letter"), {"2025Z08791.txt": letter})


@pytest.fixture(scope="session")
def together(letter: bytes, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answering]:
    """Answers over the example letter among all sample letters."""
    letters = {path.name: path.read_bytes() for path in SAMPLES}
    home = tmp_path_factory.mktemp("together")
    yield from searchable(home, {**letters, "2025Z08791.txt": letter})
