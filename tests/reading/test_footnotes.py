"""Footnotes are lifted out of the text and attached where their marker stands."""

import pytest

from searchapp.reading import read

LETTER = """\
Vraag 1

Bent u bekend met het bericht ‘Brug dicht’?1

Antwoord 1

De brug is op last van de provincie geslo-

1 De Landtong, 3 maart 2099, ‘Brug dicht’
(https://delandtong.test/brug_
dicht)
 ten voor alle verkeer in de jaren 2098 en
2099 is er niets veranderd.
"""


def test_a_note_in_the_middle_of_an_answer_goes_to_its_question() -> None:
    document = read(LETTER.encode(), "2099Z00777.txt")
    assert [note.attached_to for note in document.footnotes] == ["question 1"]
    assert document.footnotes[0].text.endswith("(https://delandtong.test/brug_dicht)")


def test_the_text_around_a_note_is_whole_again() -> None:
    question, answer = read(LETTER.encode(), "2099Z00777.txt").units
    assert question.text == "Bent u bekend met het bericht ‘Brug dicht’?"
    assert "provincie gesloten voor alle verkeer" in answer.text


def test_a_year_at_the_start_of_a_line_is_no_note() -> None:
    assert len(read(LETTER.encode(), "2099Z00777.txt").footnotes) == 1


def test_a_number_in_the_text_at_the_start_of_a_line_is_no_note() -> None:
    text = LETTER.replace("?1\n", "?1 Zie ook artikel 3.2 van de wet.\n")
    text = text.replace("2099 is er", "2 schepen na is er")
    assert len(read(text.encode(), "2099Z00777.txt").footnotes) == 1


def test_the_note_of_a_table_may_stand_before_the_first_note_without_its_marker() -> None:
    text = LETTER.replace(
        "De brug is", "Zandwijk 31 45 66\n2 Kamerstuk 43 438, nr. 75\nVraag 2\nDe brug is"
    )
    markers = [note.marker for note in read(text.encode(), "2099Z00777.txt").footnotes]
    assert markers == ["2", "1"]


def test_a_numbered_list_without_markers_stays_in_the_text() -> None:
    text = "Vraag 1\nWelke stappen volgen?\n\nAntwoord 1\n\n1 Eerst een plan\n\n2 Dan een brug\n"
    document = read(text.encode(), "2099Z00777.txt")
    assert document.footnotes == ()
    assert "2 Dan een brug" in document.units[-1].text


def noted(text: str) -> list[tuple[str, str | None, str]]:
    """Marker, place and text of each note."""
    notes = read(text.encode(), "2099Z00777.txt").footnotes
    return [(note.marker, note.attached_to, note.text) for note in notes]


def told(text: str) -> list[str]:
    return [unit.text for unit in read(text.encode(), "2099Z00777.txt").units]


def test_markers_without_notes_are_taken_out_of_the_text() -> None:
    text = "Vraag 1\nIs de brug dicht? 1)\n\nVraag 2\nEn de sluis? 2)\n"
    assert told(text) == ["Is de brug dicht?", "En de sluis?"]


def test_a_number_in_brackets_that_is_no_marker_stays() -> None:
    text = "Vraag 1\nGeldt dit (zie artikel 3) ook voor de sluis?\n"
    assert told(text) == ["Geldt dit (zie artikel 3) ook voor de sluis?"]


def test_one_marker_may_stand_for_two_notes() -> None:
    text = (
        "Vraag 1\nWat vindt u van beide berichten?[1 2 ]\n\n"
        "[1 ] De Landtong, 3 maart 2099\n[2 ] De Vlietpost, 4 maart 2099\n"
    )
    assert noted(text) == [
        ("1", "question 1", "De Landtong, 3 maart 2099"),
        ("2", "question 1", "De Vlietpost, 4 maart 2099"),
    ]


LONG = "In dit bericht staat dat de brug over de Zilverreiger al maanden dicht is en dat niemand "
UNNUMBERED = (
    f"Vraag 1\n{LONG} weet waarom.1 {LONG} het zegt?\n\nVraag 2\n{LONG}{LONG} iets doet?2\n\n\n"
    "De Landtong, 3 maart 2099, ‘Brug dicht’\nDe Vlietpost, 4 maart 2099, ‘Brug nog dicht’\n"
)


def test_notes_at_the_end_that_lost_their_numbers_have_those_of_the_markers() -> None:
    assert noted(UNNUMBERED) == [
        ("1", "question 1", "De Landtong, 3 maart 2099, ‘Brug dicht’"),
        ("2", "question 2", "De Vlietpost, 4 maart 2099, ‘Brug nog dicht’"),
    ]


def test_last_lines_that_stand_close_to_the_text_are_no_notes() -> None:
    assert noted(UNNUMBERED.replace("\n\n\n", "\n\n")) == []


MARKER_LOST = (
    "Vraag 1\nIs de brug dicht?1\n\n1 De Landtong, 3 maart 2099\n\nah-tk-20982099-77\n\n"
    "Vraag 2\nEn de sluis?\n\n2 De Vlietpost, 4 maart 2099\n\nah-tk-20982099-77\n\n"
    "Antwoord 2\nDie ook.\n"
)


def test_a_note_whose_marker_was_lost_is_of_the_unit_above_it() -> None:
    assert noted(MARKER_LOST)[1] == ("2", "question 2", "De Vlietpost, 4 maart 2099")


def test_a_note_whose_marker_was_lost_is_no_part_of_the_text() -> None:
    assert told(MARKER_LOST)[1] == "En de sluis?"


TABLE = (
    "Vraag 1\nHoe vaak was de brug dicht?1\n\n1 De Landtong, 3 maart 2099\n\nah-tk-20982099-77\n\n"
    "Antwoord 1\nDat staat in de tabel.\n\nBrug 2096 2097 2098\nDicht 12 14 19\n"
    "2 Bron: Bruggenregister\n\nVraag 2\nWaarom?\n"
)


def test_a_note_may_stand_below_a_table() -> None:
    assert noted(TABLE)[1] == ("2", "answer 1", "Bron: Bruggenregister")


def test_the_table_above_a_note_stays_in_the_answer() -> None:
    assert told(TABLE)[1].endswith("Dicht 12 14 19")


def test_the_bracket_of_a_marker_goes_with_it_and_that_of_the_text_stays() -> None:
    text = (
        "Vraag 1\nIs de brug dicht?1)\n\nAntwoord 1\nJa (zie bijlage 2), zo stond er al2.\n\n"
        "1) De Landtong, 3 maart 2099\n2) De Scheepsbel, 4 maart 2099\n"
    )
    question, answer = read(text.encode(), "2099Z00777.txt").units
    assert question.text == "Is de brug dicht?"
    assert answer.text == "Ja (zie bijlage 2), zo stond er al."


def glued(note: str) -> list[tuple[str, str | None, str]]:
    """The notes of a letter whose pages end in two notes, their numbers glued to them."""
    return noted(
        "Vraag 1\nIs de brug dicht?1\n\nVraag 2\nEn de sluis in Zandwijk?2\n"
        f"1De Landtong, https://delandtong.test/brug/\n{note}\nah-tk-20982099-77\n"
        "Antwoord 1\nJa.\n\nAntwoord 2\nOok.\n"
    )


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("2https://delandtong.test/sluis", "https://delandtong.test/sluis"),
        ("2Sluizen, «Dicht»", "Sluizen, «Dicht»"),
        ("2«Dicht»", "«Dicht»"),
        ("2ECLI:NL:RBVAR:2098:1", "ECLI:NL:RBVAR:2098:1"),
    ],
)
def test_a_note_opens_below_one_that_ends_in_an_address(note: str, text: str) -> None:
    assert glued(note) == [
        ("1", "question 1", "De Landtong, https://delandtong.test/brug/"),
        ("2", "question 2", text),
    ]


@pytest.mark.parametrize("text", ["2098 Annual report", "2098D27196"])
def test_a_note_may_begin_with_a_year(text: str) -> None:
    assert glued(f"en verder.\n2{text}")[1] == ("2", "question 2", text)


def test_the_rest_of_an_address_opens_no_note() -> None:
    assert [text for _, _, text in glued("2098/artikel/sluis")] == [
        "De Landtong, https://delandtong.test/brug/2098/artikel/sluis"
    ]


ALONE = (
    "Vraag 1\nKent u het artikel?1\n\nVraag 2\nIs de brug al lang dicht?\n{}\n"
    "ah-tk-20982099-77\nAntwoord 1\nJa.\n"
)


def test_a_small_letter_glued_to_the_number_may_open_a_note() -> None:
    assert noted(ALONE.format("1de Landtong, 3 maart 2099")) == [
        ("1", "question 1", "de Landtong, 3 maart 2099")
    ]


@pytest.mark.parametrize("text", ["1ste lid", "1e kwartaal", "1de lid"])
def test_an_ordinal_opens_no_note(text: str) -> None:
    assert noted(ALONE.format(text)) == []


def test_any_number_in_square_brackets_glued_to_a_word_is_a_marker() -> None:
    text = (
        "Vraag 1\nKent u het bericht[2 ] dat de brug dicht is?[3] Zo ja, wat is de doorstroming"
        " (100 m3/m[2])?\n"
    )
    assert told(text) == [
        "Kent u het bericht dat de brug dicht is? Zo ja, wat is de doorstroming (100 m3/m[2])?"
    ]


FOOT = (
    "Vraag 1\nKent u het artikel?1\n\nVraag 2\nIs de brug dicht?2\n\nAntwoord 1\nJa.\n\n"
    "Antwoord 2\nSinds mei, doordat\n\n{}\n\nah-tk-20982099-77\n\nhij wordt vervangen.\n"
)


def test_the_number_of_a_note_may_stand_on_a_line_of_its_own() -> None:
    assert noted(
        FOOT.format("1\n\nDe Landtong, 3 maart 2099.\n\n2\n\nHet Veerblad, mei 2099.")
    ) == [
        ("1", "question 1", "De Landtong, 3 maart 2099."),
        ("2", "question 2", "Het Veerblad, mei 2099."),
    ]


def test_a_note_may_go_on_with_the_number_of_another() -> None:
    note = (
        "1 Brief over de brug, waarin om\n3 miljard euro werd gevraagd.\n2 Kamerstuk 48 824, nr. 2"
    )
    assert noted(FOOT.format(note)) == [
        ("1", "question 1", "Brief over de brug, waarin om 3 miljard euro werd gevraagd."),
        ("2", "question 2", "Kamerstuk 48 824, nr. 2"),
    ]


def test_a_note_below_the_end_of_a_sentence_may_begin_with_a_small_letter() -> None:
    text = "Vraag 1\nKent u de wet?1\n\nAntwoord 1\nJa.\n1 artikel 151c van de wet\n"
    assert noted(text) == [("1", "question 1", "artikel 151c van de wet")]


def test_where_two_lines_open_with_the_number_that_is_due_the_lower_is_the_note() -> None:
    text = (
        "Vraag 1\nHoeveel?1\n\nAntwoord 1\nEr zijn\n1 Verenoordse brug en geen sluis.\n"
        "1 Het Veerblad, mei 2099\n"
    )
    assert noted(text) == [("1", "question 1", "Het Veerblad, mei 2099")]


def test_a_note_below_a_table_ends_at_an_empty_line() -> None:
    text = TABLE.replace("register\n\n", "register\n\na. Over de sluis\n")
    assert noted(text)[1] == ("2", "answer 1", "Bron: Bruggenregister")


def test_an_answer_below_empty_lines_is_no_note_of_a_number_that_counts() -> None:
    text = "Vraag 1\nGaat het om 1) de brug en 2) de sluis?\n\nAntwoord 1\n{0}\n\n\n{0}\n{0}\n"
    assert noted(text.format(LONG.strip() + " weet.")) == []


def test_the_number_of_enclosures_is_no_note() -> None:
    head = (
        "Bijlage(n)\n1\n\nGeachte voorzitter,\n\nHierbij zend ik u de antwoorden. Zie nummer 1\n\n"
    )
    text = (
        f"{head}Pagina 1 van 2\n\nVraag 1\nIs de brug dicht?1\n\nAntwoord 1\nJa.\n\n1 De Landtong\n"
    )
    assert noted(text) == [("1", "question 1", "De Landtong")]
