"""The forms in which a footnote's number is left in running text."""

import pytest

from searchapp.reading.lines import Line
from searchapp.reading.markers import Marks, Place


def marks(*texts: str, columns: dict[int, int] | None = None) -> Marks:
    return Marks([Line(text, 0, len(text)) for text in texts], columns or {})


def marked(text: str, number: int) -> str | None:
    """The columns that mark a number on a line, as printed."""
    place = marks(text).first(number)
    return text[place.start : place.end] if place else None


@pytest.mark.parametrize(
    ("text", "number", "marker"),
    [
        ("Is de brug dicht[1 ]?", 1, "[1 ]"),
        ("Is de brug dicht?[4 5 ]", 5, "[4 5 ]"),
        ("Is de brug dicht?[4,5]", 4, "[4,5]"),
        ("Is de brug dicht? 1)", 1, " 1)"),
        ("Is de brug dicht (1)?", 1, " (1)"),
        ("Is de brug dicht?1", 1, "1"),
        ("volgens ‘De Landtong’12 dicht", 12, "12"),
        ("Is de brug dicht?1 2", 2, "1 2"),
        ("De brug is dicht.3Klopt dat?", 3, "3"),
        ("dicht sinds 20983 of eerder", 3, "3"),
        (" 7 ", 7, " 7 "),
        ("7 8", 8, "7 8"),
        ("3, en dat is veel", 3, "3"),
        ("3 en dat is veel", 3, "3"),
        ("3). Daarin staat het.", 3, "3"),
        ("Wat vindt u van beide berichten1?, 2", 2, ", 2"),
        ("Wat vindt u van beide berichten?1, 2", 2, ", 2"),
        ("1, 2", 2, "1, 2"),
        ("Is de brug dicht? 1", 1, " 1"),
        ("Zie ook vraag 2.3 De brug is dicht.", 3, "3"),
        ("3», zei de brugwachter.", 3, "3"),
    ],
)
def test_a_marker(text: str, number: int, marker: str) -> None:
    assert marked(text, number) == marker


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Is artikel 12 van toepassing?", 12),
        ("Er zijn 3 bruggen.", 3),
        ("De 11e brug is dicht.", 11),
        ("Op 3 maart 2099 was hij open.", 2099),
        ("Zie motie 36 410 VIII.", 410),
        ("Zie Kamerstuk 36 410, nr.1.", 1),
        ("Zie de brief (Kamerstuk 36 410, nr.1)", 1),
        ("Dat is 1,6 per brug.", 6),
        ("Zie p. 12", 12),
        ("Dat is 61 m2. De uitstoot is nihil.", 2),
        ("Dat scheelt een ton CO2.", 2),
        ("Volgens artikel 12.3 van de wet is het zo.", 3),
    ],
)
def test_no_marker(text: str, number: int) -> None:
    assert marked(text, number) is None


def test_the_number_of_a_heading_is_no_marker() -> None:
    assert marks("1. Is de brug dicht?", columns={0: 3}).first(1) is None


def test_furniture_holds_no_markers() -> None:
    line = Line("2", 0, 1, furniture="page_number")
    assert Marks([line], {}).first(2) is None


def test_markers_are_found_between_two_places_in_printed_order() -> None:
    found = marks("Ja.1", "Nee.1", "Toch.1", "Klaar.1").between(1, Place(1, 0, 0), Place(3, 0, 0))
    assert [place.line for place in found] == [1, 2]


def test_a_number_alone_above_the_first_unit_is_no_marker() -> None:
    head = ("Tweede Kamer der Staten-Generaal", "2", "Vraag 1", "Is de brug dicht?", "2")
    assert marks(*head, columns={2: 7}).first(2) == Place(4, 0, 1)


@pytest.mark.parametrize(
    ("above", "text", "number"),
    [
        ("De brug is volgens het register (VBR)", "2. Het beeld is anders.", 2),
        ("De brug heeft «nooit opengestaan (…)»", "4. ", 4),
        ("De brug is dicht en dat blijft zo", "3.", 3),
    ],
)
def test_a_full_stop_may_close_the_sentence_above(above: str, text: str, number: int) -> None:
    assert marks(above, text).first(number) == Place(1, 0, 1)


@pytest.mark.parametrize("above", ["Er zijn twee bruggen.", "", "2. 14 0", "De stappen zijn:"])
def test_a_number_with_a_full_stop_counts_a_list_or_rows(above: str) -> None:
    assert marks(above, "3. 29 0").first(3) is None
