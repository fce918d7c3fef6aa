"""What lines of text are: lines of print, or paragraphs."""

import pytest

from searchapp.reading.lines import Extraction, Line

PRINTED = "De brug bij Zandwijk is al maanden dicht en niemand weet wanneer hij opengaat voor"
PARAGRAPH = f"{PRINTED} schepen. " * 3


def column(*texts: str, by_paragraph: bool = False) -> int:
    lines = tuple(Line(text, 0, len(text)) for text in texts)
    return Extraction("", lines, by_paragraph=by_paragraph).column


def test_lines_of_print_fill_a_column() -> None:
    assert column(*[PRINTED] * 9, "Ja.") == len(PRINTED)


def test_now_and_then_two_lines_of_print_come_out_as_one() -> None:
    assert column(*[PRINTED] * 9, PRINTED * 2) == len(PRINTED)


@pytest.mark.parametrize(
    "texts",
    [
        [PARAGRAPH] * 4,
        ["Ja.", "Nee, dat is niet het geval in deze gemeente of elders."] * 9 + [PARAGRAPH],
    ],
)
def test_long_lines_are_paragraphs(texts: list[str]) -> None:
    assert column(*texts) == 0


def test_a_format_may_say_that_lines_are_paragraphs() -> None:
    assert column(PRINTED, by_paragraph=True) == 0
