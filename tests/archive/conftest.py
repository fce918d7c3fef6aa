"""Documents in shorthand, and an archive to put them in."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from searchapp.archive import Archive, Outcome
from searchapp.model import Confidence, Document, DocumentKind, Unit, UnitKind

KINDS = {kind.dutch[0]: kind for kind in UnitKind}


def units(shorthand: str, texts: dict[str, str], confidence: Confidence) -> tuple[Unit, ...]:
    """`v1 a1 v4,5 a4,5 i t m`: questions, answers, introduction, explanation, announcement."""
    return tuple(
        Unit(
            kind=KINDS[word[0]],
            numbers=tuple(re.findall("[^,]+", word[1:])),
            seq=seq,
            text=texts.get(word, f"Tekst van {word}"),
            confidence=confidence,
        )
        for seq, word in enumerate(shorthand.split())
    )


@pytest.fixture(scope="session")
def document() -> Callable[..., Document]:
    """Makes a document: its kind, its units in shorthand, texts by shorthand, other fields."""

    def make(
        kind: DocumentKind,
        shorthand: str,
        texts: dict[str, str] | None = None,
        confidence: Confidence = Confidence.HIGH,
        **fields: Any,
    ) -> Document:
        made = units(shorthand, texts or {}, confidence)
        return Document(key="sleutel", doc_kind=kind, units=made, **fields)

    return make


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def archive(home: Path) -> Iterator[Archive]:
    with Archive.open(home, create=True) as opened:
        yield opened


@pytest.fixture
def add(archive: Archive) -> Callable[[Document, bytes], Outcome]:
    """Adds a document as read from bytes."""

    def put(document: Document, original: bytes) -> Outcome:
        return archive.add(document, original, "brief.txt", reader="1")

    return put
