"""Printed lines become running text again."""

import pytest

from searchapp.reading.joining import Piece, join, keeps_hyphen

COLUMN = 30


def joined(*lines: str) -> str:
    return join([Piece(line) for line in lines], COLUMN)


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
        (("de CO", "2-heffing"), "de CO2-heffing"),
        (("1.150 m", "3 per seconde"), "1.150 m3 per seconde"),
        (("drie dingen:", "• een", "• twee"), "drie dingen:\n\n• een\n\n• twee"),
    ],
)
def test_lines_join(lines: tuple[str, ...], text: str) -> None:
    assert joined(*lines) == text


def test_an_empty_line_parts_paragraphs() -> None:
    assert join([Piece("Ja."), Piece("Nee.", after_gap=True)], COLUMN) == "Ja.\n\nNee."


def test_an_empty_line_at_a_page_break_means_nothing() -> None:
    pieces = [Piece("het kabinet dat"), Piece("dit besluit nam", after_gap=True, after_break=True)]
    assert join(pieces, COLUMN) == "het kabinet dat dit besluit nam"


def test_unwrapped_text_has_a_paragraph_on_each_line() -> None:
    assert join([Piece("Eerst dit."), Piece("Dan dat.")], column=0) == "Eerst dit.\n\nDan dat."


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("hebben nu een", "individueel programma"),
        ("door de", "Tweede Kamer"),
        ("er zijn meer dan", "30 bruggen dicht"),
        ("voor bruggen, sluizen en kades,", "die dicht zijn"),
    ],
)
def test_a_line_that_breaks_a_sentence_ends_no_paragraph(line: str, below: str) -> None:
    assert join([Piece(line), Piece(below)], column=0) == f"{line} {below}"


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("De brug is dicht.", "dat blijft zo"),
        ("De gevolgen", "Er varen geen schepen."),
        ("Zandwijk 31 45", "overig 12 14"),
        ("hebben nu een", "• brug"),
    ],
)
def test_nor_is_a_paragraph_lost(line: str, below: str) -> None:
    assert join([Piece(line), Piece(below)], column=0) == f"{line}\n\n{below}"


def test_a_paragraph_that_the_format_states_is_one() -> None:
    pieces = [Piece("nu een", stated=True), Piece("individueel programma", stated=True)]
    assert join(pieces, column=0) == "nu een\n\nindividueel programma"


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("de achtergron-den van een programma", "de achtergronden van een programma"),
        ("de Kamerstuk-ken daarover", "de Kamerstukken daarover"),
        ("een ex-minister, in-en uitvoer", "een ex-minister, in-en uitvoer"),
        ("in- en uitvoer, op-en-neer", "in- en uitvoer, op-en-neer"),
    ],
)
def test_a_word_split_where_a_line_once_ended_is_made_whole(line: str, text: str) -> None:
    assert join([Piece(line)], column=0) == text


def test_what_the_format_states_keeps_its_hyphens() -> None:
    assert join([Piece("achtergron-den", stated=True)], column=0) == "achtergron-den"


@pytest.mark.parametrize(
    ("line", "below", "ends"),
    [
        ("De brug is dicht.", "Hij blijft dat.", True),
        ("De brug is dicht.", "en blijft dat.", False),
        ("De brug is dicht en", "Hij blijft dat.", False),
        ("De brug is dicht.", "Binnenscheepvaartverkeer blijft.", False),
        ("De brug van Zandwijk is dicht.", "Hij blijft dat.", False),
    ],
)
def test_a_line_that_had_room_for_the_next_word_ends_its_paragraph(
    line: str, below: str, ends: bool
) -> None:
    between = "\n\n" if ends else " "
    assert joined(line, below) == line + between + below


def test_a_line_is_as_long_as_all_that_stands_on_it() -> None:
    pieces = [Piece("Ja, dicht.", at=len("Antwoord 12: ")), Piece("Hij blijft dat.")]
    assert join(pieces, COLUMN) == "Ja, dicht. Hij blijft dat."


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        ("de tv-", "programma’s", True),
        ("een EU-", "verdrag", True),
        ("een ggz-", "instelling", True),
        ("de co-", "ouder", True),
        ("de Landtong-", "Vlietpost", True),
        ("een be-", "sluit", False),
        ("de hoofdlijnenak-", "koord", False),
        ("de vredesonderhande-", "lingen", False),
        ("in 2099-", "verband", True),
    ],
)
def test_the_word_list_says_whether_a_hyphen_belongs(before: str, after: str, kept: bool) -> None:
    assert keeps_hyphen(before, after) is kept


def test_what_follows_a_marker_stays_on_its_line() -> None:
    assert join([Piece("de brug"), Piece("is dicht", same_line=True)], COLUMN) == (
        "de brug is dicht"
    )


def test_a_full_stop_after_a_marker_is_not_set_apart() -> None:
    assert join([Piece("De brug is dicht"), Piece(".", same_line=True)], COLUMN) == (
        "De brug is dicht."
    )


def test_a_short_line_above_a_page_break_ends_its_paragraph() -> None:
    pieces = [Piece("De brug is voorlopig"), Piece("dicht."), Piece("Hij gaat", after_break=True)]
    assert join(pieces, COLUMN) == "De brug is voorlopig dicht.\n\nHij gaat"


def test_a_list_goes_on_after_a_hyphen() -> None:
    assert joined("de brug-", "• de sluis") == "de brug-\n\n• de sluis"


@pytest.mark.parametrize("before", ["https://brug.test/a?b=", "https://brug.test/a-"])
def test_an_address_that_breaks_at_a_sign_goes_on(before: str) -> None:
    assert joined(before, "dicht") == f"{before}dicht"
