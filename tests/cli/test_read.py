"""`searchapp read`: how letters are read, for people and as lines of JSON."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]

DOCUMENT = {
    *("key", "doc_kind", "zaak", "reference", "aanhangsel", "submitted", "answered", "subject"),
    *("members", "addressees", "answered_by", "on_behalf_of"),
    *("units", "back_references", "footnotes", "references", "rest"),
}
"""What a program that judges a reading expects of a document."""


@pytest.fixture
def documents(run: Run, samples: Path) -> list[dict[str, Any]]:
    """All sample letters, as `--json` prints them."""
    return [json.loads(line) for line in run("read", "--json", samples).stdout.splitlines()]


@pytest.fixture
def no_letter(tmp_path: Path) -> Path:
    path = tmp_path / "list.txt"
    path.write_text("Boodschappen: melk, brood.\n")
    return path


def test_there_is_one_line_for_each_letter(documents: list[dict[str, Any]], samples: Path) -> None:
    names = sorted(path.stem for path in samples.glob("*.txt"))
    assert [document["key"] for document in documents] == names


def test_a_document_has_every_key(documents: list[dict[str, Any]]) -> None:
    assert [set() for _ in documents] == [DOCUMENT - set(document) for document in documents]


@pytest.mark.parametrize(
    ("part", "keys"),
    [
        ("units", {"kind", "numbers", "text", "confidence"}),
        ("members", {"name", "party"}),
        ("addressees", {"role", "ministry"}),
        ("answered_by", {"role", "name", "ministry"}),
        ("back_references", {"in", "to"}),
        ("footnotes", {"marker", "attached_to", "text"}),
    ],
)
def test_a_part_has_every_key(documents: list[dict[str, Any]], part: str, keys: set[str]) -> None:
    parts = [item for document in documents for item in document[part]]
    assert parts
    assert [item for item in parts if keys - set(item)] == []


def test_references_are_printed_as_the_letter_does(documents: list[dict[str, Any]]) -> None:
    references = [reference for document in documents for reference in document["references"]]
    assert references
    assert {type(reference) for reference in references} == {str}


def test_a_date_is_printed_in_full(documents: list[dict[str, Any]]) -> None:
    assert (documents[0]["submitted"], documents[0]["answered"]) == ("2099-05-12", "2099-06-22")


def test_the_text_keeps_its_letters(run: Run, samples: Path) -> None:
    assert "\\u" not in run("read", "--json", samples / "2099Z00002.txt").stdout


def test_a_key_names_the_document(run: Run, samples: Path) -> None:
    printed = run("read", "--json", "--key", "brief 7", samples / "2099Z00001.txt").stdout
    assert json.loads(printed)["key"] == "brief 7"


def test_a_reader_sees_a_line_for_each_unit(run: Run, samples: Path) -> None:
    lines = run("read", samples / "2099Z00001.txt").stdout.splitlines()
    assert lines[0] == "2099Z00001: antwoord"
    assert sum(line.startswith("  answer ") for line in lines) == 10


def test_reading_stores_nothing(run: Run, samples: Path, tmp_path: Path) -> None:
    run("read", samples)
    assert list(tmp_path.iterdir()) == []


def test_no_letter_ends_with_status_one(run: Run, no_letter: Path) -> None:
    assert run("read", "--json", no_letter).exit_code == 1


def test_no_letter_is_printed_with_the_reasons(run: Run, no_letter: Path) -> None:
    printed = json.loads(run("read", "--json", no_letter).stdout)
    assert (printed["doc_kind"], printed["reasons"]) == (
        "other",
        ["No heading of a question or an answer was found."],
    )


def test_all_others_are_printed_beside_one_that_fails(
    run: Run, samples: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").touch()
    ended = run("read", "--json", "empty.txt", samples)
    assert (ended.exit_code, len(ended.stdout.splitlines())) == (1, 12)


def test_a_letter_in_windows_1252_is_read_with_a_warning(
    run: Run, samples: Path, tmp_path: Path
) -> None:
    text = (samples / "2099Z00002.txt").read_text("utf-8")
    (tmp_path / "old.txt").write_bytes(text.encode("cp1252", "replace"))
    ended = run("read", "old.txt")
    assert (ended.exit_code, ended.stdout.splitlines()[-1]) == (
        0,
        "  warning: The text is not in UTF-8; it was read as Windows-1252.",
    )


def test_a_ledger_accounts_for_a_letter_to_its_last_character(run: Run, samples: Path) -> None:
    path = samples / "2099Z00001.txt"
    first, *spans = run("read", "--ledger", path).stdout.splitlines()
    length = len(path.read_text("utf-8"))
    assert first == f"2099Z00001: {length} characters"
    edges = [tuple(map(int, span.split()[0].split("-"))) for span in spans]
    assert [start for start, _ in edges] == [0, *(end for _, end in edges[:-1])]
    assert edges[-1][1] == length


def test_a_ledger_names_place_and_rule(run: Run, samples: Path) -> None:
    printed = run("read", "--ledger", samples / "2099Z00001.txt").stdout
    assert re.search(r"^ +\d+-\d+ +answer 4-5 +text ", printed, re.MULTILINE)


def test_a_ledger_is_shown_of_what_is_refused(run: Run, no_letter: Path) -> None:
    ended = run("read", "--ledger", no_letter)
    assert (ended.exit_code, ended.stdout.splitlines()) == (
        1,
        [
            "list: 27 characters",
            "        0-27      refused            no_units         Boodschappen: melk, brood.",
        ],
    )


def test_a_report_has_a_line_for_each_letter_and_a_summary(run: Run, samples: Path) -> None:
    lines = run("read", "--report", samples).stdout.splitlines()
    assert [line.split()[0] for line in lines[:12]] == sorted(
        path.stem for path in samples.glob("*.txt")
    )
    assert lines[12].startswith("12 documents: ")
    assert lines[12].endswith("; 0 unreadable")


def test_a_report_says_why_a_text_is_refused(run: Run, no_letter: Path) -> None:
    ended = run("read", "--report", no_letter)
    assert (ended.exit_code, ended.stderr) == (1, "")
    assert ended.stdout.splitlines() == [
        "list                     other         0 asked   0 answered  0 other    0 unsure"
        "  rest  0.0%  No heading of a question or an answer was found.",
        "1 documents: 1 refused; 0 unreadable",
        "      1 times: no units",
    ]


def test_a_report_counts_what_cannot_be_read(run: Run, samples: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    ended = run("read", "--report", "empty.txt", samples)
    assert (ended.exit_code, ended.stderr.splitlines()) == (
        1,
        ["searchapp: empty.txt is empty. Give the file of a letter."],
    )
    assert "12 documents: " in ended.stdout
    assert "; 1 unreadable" in ended.stdout
