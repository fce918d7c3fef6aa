"""Lines are cut where furniture or a heading is glued into them, and lose nothing by it."""

import pytest

from searchapp.reading.cutting import cut
from searchapp.reading.extract import extract
from searchapp.reading.lines import Line

GLUED = (
    "Vraag 2l\nKlopt dit?\n"
    "ISSN 0921 - 7398’s-Gravenhage 2099Tweede Kamer, vergaderjaar 2098–2099, "
    "Aanhangsel 1Antwoord 2l\nJa.\n"
)
FLAT = (
    "Vraag 1 Is de brug dicht? Antwoord 1 Ja. Vraag 2, 3 en 4 Waarom? Hoe lang? Door wie? "
    "Antwoord 2 Dat is niet bekend. Zie Vraag 4 van het vorige lid."
)


def cut_lines(text: str) -> list[Line]:
    return list(cut(extract(text.encode(), "letter.txt")).lines)


def running(text: str) -> list[str]:
    return [line.text.strip() for line in cut_lines(text) if line.running]


def test_a_heading_glued_to_the_foot_of_a_page_stands_on_its_own() -> None:
    assert running(GLUED) == ["Vraag 2l", "Klopt dit?", "Antwoord 2l", "Ja."]


def test_what_follows_the_foot_of_a_page_stands_on_the_next() -> None:
    assert [line.page for line in cut_lines(GLUED) if line.running] == [1, 1, 2, 2]


def test_the_first_line_after_a_foot_opens_the_page() -> None:
    opens = [line.text for line in cut_lines(GLUED) if line.opens_page]
    assert opens == ["Antwoord 2l"]


def test_a_foot_of_several_lines_ends_one_page() -> None:
    foot = (
        "ah-tk-20982099-77\nISSN 0921 - 7398\n’s-Gravenhage 2099\n\n"
        "Tweede Kamer, vergaderjaar 2098–2099, Aanhangsel\n2\n"
    )
    assert [line.page for line in cut_lines(f"Ja.\n{foot}Nee.\n") if line.running] == [1, 2]


def test_a_form_feed_at_a_printed_foot_counts_once() -> None:
    assert cut_lines("Ja.\nISSN 0921 - 7398\n\fNee.\n")[-1].page == 2


def test_a_lone_number_below_a_foot_is_its_page_number() -> None:
    assert running("Ja.\nh tk 20982099 123\n\n14\nNee.\n") == ["Ja.", "Nee."]


def test_a_lone_number_elsewhere_stays() -> None:
    assert running("Ja.\n\n14\nNee.\n") == ["Ja.", "14", "Nee."]


def test_headings_in_mid_line_are_set_free_where_line_ends_were_lost() -> None:
    assert running(FLAT) == [
        "Vraag 1 Is de brug dicht?",
        "Antwoord 1 Ja.",
        "Vraag 2, 3 en 4 Waarom? Hoe lang? Door wie?",
        "Antwoord 2 Dat is niet bekend. Zie Vraag 4 van het vorige lid.",
    ]


def test_headings_on_lines_of_their_own_leave_others_alone() -> None:
    line = "De brug is dicht. Antwoord 1 Van de minister was korter."
    assert line in running(f"Vraag 1\nKlopt dit?\n{line}\n")


def test_tags_are_taken_out() -> None:
    assert running("<p>Vraag 1</p>\n<p>Klopt <em>dit</em>?</p>\n") == [
        "Vraag 1",
        "Klopt",
        "dit",
        "?",
    ]


def test_the_anchor_of_a_note_is_taken_out_with_its_number() -> None:
    text = 'Klopt dit?<a class="nootnum" href="#noot-d37">1</a>\n'
    assert running(text) == ["Klopt dit?"]


@pytest.mark.parametrize("text", [GLUED, FLAT, "Een regel.\n\n<b>Nog</b> een.\n"])
def test_every_line_is_where_it_says(text: str) -> None:
    assert [line.text for line in cut_lines(text)] == [
        text[line.start : line.end] for line in cut_lines(text)
    ]


@pytest.mark.parametrize("text", [GLUED, FLAT, "Een regel.\n\n<b>Nog</b> een.\n"])
def test_cutting_loses_nothing(text: str) -> None:
    assert "".join("".join(line.text for line in cut_lines(text)).split()) == "".join(text.split())
