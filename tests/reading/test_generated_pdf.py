"""A thousand generated letters as PDFs: what is read is what was printed, page by page."""

from collections import Counter
from dataclasses import dataclass

import pytest

from searchapp.reading import extract, read
from tests.kit.comparing import differences
from tests.kit.pdf import generate_pdf
from tests.reading.conservation import assert_conserved

LETTERS = 1_000
BATCH = 100
OFTEN = {
    "superscript": 30,
    "superscript of two digits": 3,
    "space set small": 10,
    "notes inside answer": 5,
    "notes inside question": 5,
    "hyphen over pages": 2,
    "more than two pages": 5,
    "oblique": 10,
    "hanging item": 10,
    "columns of a table": 5,
    "table set small": 1,
    "torn accent": 2,
    "parts in any order": 10,
    "cropped": 50,
    "not cropped": 5,
    "TrueType": 10,
    "F3": 50,
    "F4": 10,
    "F9 ligature": 10,
    "F9 no-break space": 10,
}
"""How many letters of a batch must show a feature of print."""
SELDOM = ("note over pages", "markers with ', ' between")
"""What only some batches show."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of some letters: what was read wrongly, what got lost, the features shown."""

    wrong: dict[int, list[str]]
    lost: dict[int, str]
    features: Counter[str]


@pytest.fixture(scope="module", params=range(0, LETTERS, BATCH))
def batch(request: pytest.FixtureRequest) -> Batch:
    """The PDFs of the next seeds, read and compared."""
    first: int = request.param
    result = Batch({}, {}, Counter())
    for seed in range(first, first + BATCH):
        pdf = generate_pdf(seed)
        document = read(pdf.data, "generated.pdf")
        if found := differences(pdf.letter, document):
            result.wrong[seed] = found
        try:
            assert_conserved(document, extract(pdf.data, "generated.pdf").text)
        except AssertionError as error:
            result.lost[seed] = str(error)
        result.features.update(pdf.letter.features)
    return result


def test_what_is_read_is_what_was_printed(batch: Batch) -> None:
    assert batch.wrong == {}


def test_no_letter_of_the_text_gets_lost(batch: Batch) -> None:
    assert batch.lost == {}


def test_every_feature_of_print_is_met(batch: Batch) -> None:
    found = batch.features
    assert {name: found[name] for name, often in OFTEN.items() if found[name] < often} == {}


@pytest.mark.parametrize("feature", SELDOM)
def test_what_is_seldom_is_met_too(feature: str) -> None:
    assert any(feature in generate_pdf(seed).letter.features for seed in range(LETTERS))


def test_a_seed_always_gives_the_same_file() -> None:
    assert generate_pdf(17) == generate_pdf(17)
