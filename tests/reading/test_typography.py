"""What a format states about notes: their size, their place, their raised numbers."""

from searchapp.reading import read
from searchapp.reading.lines import Line
from searchapp.reading.typography import stated_markers, stated_notes, with_notes_stated
from tests.reading.extract.pdf_files import paragraph, pdf, show

BODY = (
    "Klopt het dat de brug in Zandwijk deze zomer opnieuw gesloten blijft, en hoe lang duurt dat?",
    *(1, 221.1, 8.5, 0),
)
MORE = ("Het kabinet volgt de ontwikkelingen in Zandwijk al jaren nauwgezet.", 2, 221.1, 8.5, 0)

Printed = tuple[str, int, float, float, int]
"""Text, page, left edge, size, and how many digits at its start are raised."""


def lines(*printed: Printed) -> tuple[Line, ...]:
    found: list[Line] = []
    position = 0
    for text, page, x, size, digits in printed:
        raised = ((0, digits),) if digits else ()
        end = position + len(text)
        found.append(Line(text, position, end, page, size=size, x=x, y=150.0, raised=raised))
        position = end + 1
    return tuple(found)


def stated(*printed: Printed) -> list[str]:
    return [line.note for line in with_notes_stated(lines(*printed))]


def markers(text: str, *raised: tuple[int, int]) -> dict[str, tuple[int, int]]:
    """Where the notes 1 to 12 are marked on a line."""
    noted = (Line(f"{number} Bron.", 0, 7, note=str(number)) for number in range(1, 13))
    line = Line(text, 0, len(text), raised=raised)
    found = stated_markers([line], tuple(stated_notes(tuple(noted))))
    return {number: (place.start, place.end) for number, place in found.items()}


def test_what_is_set_small_at_the_foot_of_a_page_is_a_note() -> None:
    note = ("1 De Deltabode, 3 maart 2098.", 1, 221.1, 6.9, 1)
    assert stated(BODY, note, MORE) == ["", "1", ""]


def test_a_line_of_a_note_that_begins_with_the_next_number_opens_none() -> None:
    first = ("1 Brief van Heuvelrade aan provinciale staten,", 1, 221.1, 6.9, 1)
    rest = ("2 februari 2095.", 1, 227.3, 6.9, 0)
    second = ("2 Kamerstuk 41 100, nr. 9.", 1, 221.1, 6.9, 1)
    assert stated(BODY, first, rest, second) == ["", "1", "1", "2"]


def test_numbers_that_are_not_raised_open_notes_where_none_is() -> None:
    first = ("1 De Deltabode, 3 maart 2098.", 1, 221.1, 6.9, 0)
    second = ("2 Kamerstuk 41 100, nr. 9.", 1, 221.1, 6.9, 0)
    assert stated(BODY, first, second) == ["", "1", "2"]


def test_a_note_goes_on_at_the_foot_of_the_next_page() -> None:
    first = ("1 Het Koggenblad, «Twee jaar na de belofte: niets»", 1, 221.1, 6.9, 1)
    rest = ("(https://koggenblad.example/actueel/301)", 2, 227.3, 6.9, 0)
    second = ("2 Kamerstuk 41 100, nr. 9.", 2, 221.1, 6.9, 1)
    assert stated(BODY, first, MORE, rest, second) == ["", "1", "", "1", "2"]


def test_a_small_table_on_the_next_page_is_no_rest_of_a_note() -> None:
    note = ("1 Het Koggenblad, 3 maart 2098.", 1, 221.1, 6.9, 1)
    table = ("Zandwijk  31  45  12", 2, 221.1, 6.9, 0)
    second = ("2 Kamerstuk 41 100, nr. 9.", 2, 221.1, 6.9, 1)
    assert stated(BODY, note, MORE, table, second) == ["", "1", "", "", "2"]


def test_a_raised_number_marks_its_note() -> None:
    assert markers("Is dat bekend?3", (14, 15)) == {"3": (14, 15)}


def test_the_comma_between_two_raised_numbers_goes_with_them() -> None:
    assert markers("Is dat bekend?3, 4", (14, 15), (17, 18)) == {"3": (14, 18), "4": (14, 18)}


def test_numbers_that_are_raised_apart_stay_apart() -> None:
    assert markers("Is dat bekend?12", (14, 15), (15, 16)) == {"1": (14, 15), "2": (15, 16)}


def test_no_line_as_large_as_the_text_is_a_note_where_notes_are_small() -> None:
    text = paragraph(
        *("Vraag 1", "Bent u bekend met het bericht over de brug in Zandwijk?", "", "Antwoord 1"),
        "Ja. Dat volgt uit artikel 3.2 van de regeling over bruggen. Er kwamen dit jaar",
        "2 Verenoordse schepen tegen de brug.",
    )
    note = show("1", 221.1, 178.1, 4.5) + show("De Deltabode, 3 maart 2098.", 227.3, 175.4, 6.9)
    document = read(pdf(text + show("1", 419, 694, 5.5) + note), "2098Z00777.pdf")
    assert document.units[1].text.endswith(
        "Er kwamen dit jaar 2 Verenoordse schepen tegen de brug."
    )
    assert [note.marker for note in document.footnotes] == ["1"]
