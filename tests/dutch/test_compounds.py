import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.dutch import analyse
from searchapp.dutch.compounds import LONGEST_WORD, compound_parts
from searchapp.dutch.known_words import PARTS
from searchapp.dutch.packing import files, listed, parts
from searchapp.dutch.word_files import WordFile


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("jeugdzorg", ("jeugd", "zorg")),
        ("arbeidsmigranten", ("arbeid", "migranten")),
        ("studentenhuis", ("studenten", "huis")),
        ("zonnepaneel", ("zonne", "paneel")),
        ("gaswinning", ("gas", "winning")),
        ("erfbelasting", ("erf", "belasting")),
        ("kinderopvangtoeslag", ("kinderopvang", "kind", "opvang", "toeslag")),
        ("aardgascondensaatlekkage", ("aardgas", "aard", "gas", "condensaat", "lekkage")),
        ("politieman", ("politie", "man")),
    ],
)
def test_a_compound_has_its_parts(word: str, expected: tuple[str, ...]) -> None:
    assert compound_parts(word) == expected


@pytest.mark.parametrize(
    "word",
    "literatuur personen ministerie nederlandse regering minister verlening bestuur maatregelen"
    " slachtoffers verstrekken waardoor diensten belangrijkste gesprekken 2025z08791 alhaq".split(),
)
def test_a_word_in_one_piece_has_none(word: str) -> None:
    assert compound_parts(word) == ()


@given(st.text(alphabet="abdegijnorstvwz", max_size=2 * LONGEST_WORD))
def test_any_word_has_parts_that_stand_in_it(word: str) -> None:
    assert all(part in word for part in compound_parts(word) if part != "kind")


def test_the_packed_files_are_what_the_lists_give() -> None:
    """After a change of a list: make words."""
    for name, packed in files().items():
        # What they hold, not how: not every zlib packs alike.
        assert gzip.decompress(WordFile(name).packed()) == gzip.decompress(packed)


def test_a_packed_file_holds_its_words_and_no_others() -> None:
    counts = listed()
    held = parts(counts)
    assert all(word in PARTS for word in held)
    assert not any(word in PARTS for word in counts.keys() - held)


@pytest.mark.parametrize("word", ["", "a", "zzzz", "\ud800a", "\n", "ge\n", "jeug"])
def test_what_is_no_word_is_in_no_file(word: str) -> None:
    assert word not in PARTS


def test_the_measured_parts(shared: Path) -> None:
    lines = (shared / "vectors" / "word_pairs.jsonl").read_text("utf-8").splitlines()
    pairs = [pair for pair in map(json.loads, lines) if pair["level"] == "part"]
    wrong = [
        (pair["a"], pair["b"])
        for pair in pairs
        if (analyse(pair["a"])[0].terms[0] in analyse(pair["b"])[0].parts) != pair["same"]
    ]
    assert wrong == []
