"""The reader on real documents: the annotated ones read right, and none loses a character."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PageObject, PdfReader

from searchapp.reading import as_json, extract, read
from searchapp.reading.report import rest_share
from tests.kit.comparing import norm
from tests.reading.conservation import assert_conserved

PARTS = 4


def rows(shared: Path, name: str) -> Iterator[dict[str, Any]]:
    """The documents of one collection, each with its text."""
    path = shared / "data" / "documents" / f"{name}.jsonl"
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["raw_text"].strip():
            yield row


def file_name(row: dict[str, Any]) -> str:
    """A name for a document's text, as a file would have it."""
    return f"{row['key'].replace('/', '_')}.txt"


def original(shared: Path, row: dict[str, Any], endings: tuple[str, ...]) -> tuple[bytes, str]:
    """The file that a row names, where it is of a format that we take; else the row's text."""
    file = shared / "data" / "files" / (row.get("file") or "")
    if file.suffix in endings:
        return file.read_bytes(), file.name
    return row["raw_text"].encode(), file_name(row)


@pytest.fixture(scope="module", params=[(), (".docx",), (".pdf",)], ids=["text", "word", "pdf"])
def scores(
    shared: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> dict[str, Any]:
    """What the scorer says of the reading of all documents, as text and from originals."""
    result = tmp_path_factory.mktemp("reading") / "documents.jsonl"
    with result.open("w", encoding="utf-8") as file:
        for row in rows(shared, "documents_full"):
            data, name = original(shared, row, request.param)
            document = read(data, name, key=row["key"])
            file.write(json.dumps(as_json(document)) + "\n")
    scorer = [sys.executable, str(shared / "tools" / "score_reading.py")]
    command = [*scorer, str(shared / "data" / "gold"), str(result)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found: dict[str, Any] = json.loads(printed.splitlines()[-1])
    assert found["documents"] == 50
    # The gold text of one answer has bullets as glyph codes, `(cid:129)`: they count as letters.
    found["length_differs"] -= ".pdf" in request.param
    return found


def test_units_are_right_with_their_numbers(scores: dict[str, Any]) -> None:
    assert scores["units"]["f1"] >= 0.995


def test_no_error_is_silent(scores: dict[str, Any]) -> None:
    assert scores["silent_errors"] == 0


def test_no_unit_lacks_or_has_text_that_is_not_its_own(scores: dict[str, Any]) -> None:
    assert scores["length_differs"] == 0


def test_the_reader_is_sure_of_what_is_right(scores: dict[str, Any]) -> None:
    assert scores["right_high"] / scores["right_all"] >= 0.95


@pytest.mark.parametrize("part", ["back_references", "footnotes"])
def test_pointers_and_notes_are_attached_right(scores: dict[str, Any], part: str) -> None:
    assert scores[part]["f1"] >= 0.98


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("name", ["documents_full", "documents_questions_only"])
def test_no_document_loses_a_character(shared: Path, name: str, part: int) -> None:
    for row in list(rows(shared, name))[part::PARTS]:
        document = read(row["raw_text"].encode(), file_name(row))
        assert_conserved(document, row["raw_text"])
        assert rest_share(document) <= 0.01, row["key"]
        # Every name in the real documents is one that the registry knows on its day.
        assert [w for w in document.warnings if w.key.startswith("unknown_")] == [], row["key"]


def test_no_original_loses_a_character(shared: Path) -> None:
    files = shared / "data" / "files"
    for file in sorted([*files.rglob("*.docx"), *files.rglob("*.pdf")]):
        data = file.read_bytes()
        document = read(data, file.name)
        assert_conserved(document, extract(data, file.name).text)
        assert rest_share(document) <= 0.01, file.name


def test_another_library_finds_no_more_letters_in_the_official_publications(shared: Path) -> None:
    files = sorted((shared / "data" / "files").rglob("*.pdf"))
    assert len(files) == 11
    for file in files:
        data = file.read_bytes()
        printed = Counter(norm("".join(page.extract_text() for page in _pages(data))))
        text = extract(data, file.name).text
        placed = [span for span in read(data, file.name).ledger if span.place != "rest"]
        for ours in (text, "".join(text[span.start : span.end] for span in placed)):
            lost = printed - Counter(norm(ours))
            assert lost.total() <= 0.005 * printed.total(), (file.name, lost)


def _pages(data: bytes) -> list[PageObject]:
    return list(PdfReader(BytesIO(data)).pages)
