"""Printed lines become running text again."""

import pytest

from searchapp.reading.joining import Piece, join


def joined(*lines: str) -> str:
    return join([Piece(line) for line in lines], wrapped=True)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("een brug", "over water"), "een brug over water"),
        (("een vergader-", "ing"), "een vergadering"),
        (("de Nederlands-", "Verenoordse troepen"), "de Nederlands-Verenoordse troepen"),
        (("een VN-", "verband"), "een VN-verband"),
        (("land-", "en tuinbouw"), "land- en tuinbouw"),
        (("https://voorbeeld.test/een_", "twee_drie"), "https://voorbeeld.test/een_twee_drie"),
        (("https://voorbeeld.test/een", "en verder"), "https://voorbeeld.test/een en verder"),
        (("drie dingen:", "• een", "• twee"), "drie dingen:\n\n• een\n\n• twee"),
    ],
)
def test_lines_join(lines: tuple[str, ...], text: str) -> None:
    assert joined(*lines) == text


def test_an_empty_line_parts_paragraphs() -> None:
    assert join([Piece("Ja."), Piece("Nee.", after_gap=True)], wrapped=True) == "Ja.\n\nNee."


def test_an_empty_line_at_a_page_break_means_nothing() -> None:
    pieces = [Piece("het kabinet dat"), Piece("dit besluit nam", after_gap=True, after_break=True)]
    assert join(pieces, wrapped=True) == "het kabinet dat dit besluit nam"


def test_unwrapped_text_has_a_paragraph_on_each_line() -> None:
    assert join([Piece("Eerst dit."), Piece("Dan dat.")], wrapped=False) == "Eerst dit.\n\nDan dat."
