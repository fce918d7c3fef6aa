"""A thousand generated Word files: what is read is what was written."""

from collections import Counter
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

import pytest

from searchapp.reading import extract, read
from tests.kit.comparing import norm
from tests.kit.word_comparing import word_differences
from tests.kit.word_letters import generate_word
from tests.reading.conservation import assert_conserved
from tests.reading.extract.independent import text_by_mammoth

LETTERS = 1000
BATCH = 250
OFTEN = 3
"""How many letters of a batch must show each thing that Word can do: 12 of all letters."""

SHOWN = (
    *("footnotes part", "notes typed", "superscript typed", "note in the head"),
    *("letterhead table", "side column in a table", "side column in a text box"),
    *("page header", "page footer", "questions counted", "list counted", "list typed", "table"),
    *("tracked change", "end of a paragraph taken out", "hidden text", "word cut", "hyperlink"),
    *("heading and text in one paragraph", "heading behind a line break", "line break"),
    *("soft hyphen", "notes counted", "field in a field", "letters counted"),
    *("endnotes part", "list begun anew", "list of a style"),
)


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of some letters: what was read wrongly, what got lost, what Word showed."""

    wrong: dict[str, list[str]]
    lost: dict[str, str]
    shown: Counter[str]


@pytest.fixture(scope="module", params=range(0, LETTERS, BATCH))
def batch(request: pytest.FixtureRequest) -> Batch:
    """The letters of the next seeds, read and compared."""
    first: int = request.param
    result = Batch({}, {}, Counter())
    for seed in range(first, first + BATCH):
        made = generate_word(seed)
        document = read(made.data, "generated.docx")
        name = f"{seed} {made.letter.layout}"
        if found := word_differences(made, document):
            result.wrong[name] = found
        try:
            assert_conserved(document, extract(made.data, "generated.docx").text)
        except AssertionError as error:
            result.lost[name] = str(error)
        result.shown.update(
            feature.removeprefix("W ") for feature in made.letter.features if feature[:2] == "W "
        )
    return result


def test_what_is_read_is_what_was_written(batch: Batch) -> None:
    assert batch.wrong == {}


def test_no_letter_of_the_text_gets_lost(batch: Batch) -> None:
    assert batch.lost == {}


def test_everything_that_word_can_do_is_met(batch: Batch) -> None:
    assert {name: batch.shown[name] for name in SHOWN if batch.shown[name] < OFTEN} == {}


@pytest.mark.parametrize("seed", range(20))
def test_another_library_finds_what_was_written(seed: int) -> None:
    made = generate_word(seed)
    units, notes = made.letter.units, made.letter.footnotes
    written = "".join(text for _, _, text in (*units, *notes))
    assert not Counter(norm(written)) - Counter(norm(text_by_mammoth(made.data)))


def test_a_seed_always_gives_the_same_file() -> None:
    once, again = (ZipFile(BytesIO(generate_word(17).data)) for _ in range(2))
    assert {name: once.read(name) for name in once.namelist()} == {
        name: again.read(name) for name in again.namelist()
    }
