"""Footnotes are lifted out of the text and attached where their marker stands."""

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


def test_a_numbered_list_without_markers_stays_in_the_text() -> None:
    text = "Vraag 1\nWelke stappen volgen?\n\nAntwoord 1\n\n1 Eerst een plan\n\n2 Dan een brug\n"
    document = read(text.encode(), "2099Z00777.txt")
    assert document.footnotes == ()
    assert "2 Dan een brug" in document.units[-1].text
