"""Ten thousand generated letters: what is read is what was written."""

from collections import Counter
from dataclasses import dataclass

import pytest

from searchapp.reading import read
from tests.kit.comparing import differences
from tests.kit.letters import generate
from tests.reading.conservation import assert_conserved

LETTERS = 10_000
BATCH = 500
OFTEN = 3
"""How many letters of a batch must exercise a row: 60 of all letters."""

ROWS = (
    *("H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9", "H10", "H11", "H12", "H13", "H14"),
    *("H15", "H16", "H17", "H19", "H20"),
    *("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12"),
)
"""The rows of the catalogue of headings and of furniture that one text can show."""

ELSEWHERE = {
    "H18": "versions of one answer stand in several documents",
    "H21": "two sets in one letter, or two letters to one set, are a matter of filing",
}


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of some letters: what was read wrongly, what got lost, the rows exercised."""

    wrong: dict[str, list[str]]
    lost: dict[str, str]
    rows: Counter[str]


@pytest.fixture(scope="module", params=range(0, LETTERS, BATCH))
def batch(request: pytest.FixtureRequest) -> Batch:
    """The letters of the next seeds, read and compared."""
    first: int = request.param
    result = Batch({}, {}, Counter())
    for seed in range(first, first + BATCH):
        letter = generate(seed)
        document = read(letter.text.encode(), "generated.txt")
        if found := differences(letter, document):
            result.wrong[f"{seed} {letter.layout}"] = found
        try:
            assert_conserved(document, letter.text)
        except AssertionError as error:
            result.lost[f"{seed} {letter.layout}"] = str(error)
        result.rows.update({feature.split()[0] for feature in letter.features})
    return result


def test_what_is_read_is_what_was_written(batch: Batch) -> None:
    assert batch.wrong == {}


def test_no_letter_of_the_text_gets_lost(batch: Batch) -> None:
    assert batch.lost == {}


def test_every_row_of_the_catalogue_is_met(batch: Batch) -> None:
    assert {row: batch.rows[row] for row in ROWS if batch.rows[row] < OFTEN} == {}


def test_every_row_is_met_here_or_elsewhere() -> None:
    catalogue = {f"H{row}" for row in range(1, 22)} | {f"F{row}" for row in range(1, 13)}
    assert {*ROWS, *ELSEWHERE} == catalogue


def test_a_seed_always_gives_the_same_letter() -> None:
    assert generate(17) == generate(17)
