"""What a page repeats is known for what it is, and nothing that somebody wrote is taken for it."""

import pytest

from searchapp.reading.furniture import furniture_on, is_page_number, letterhead_rule
from searchapp.reading.lines import Line


def rules(text: str) -> list[str]:
    return [cut.rule for cut in furniture_on(text)]


def left_of(text: str) -> str:
    """What a line holds beside its furniture."""
    position, left = 0, ""
    for cut in furniture_on(text):
        left += text[position : cut.start]
        position = cut.end
    return left + text[position:]


def lines(*texts: str, furniture: str = "") -> list[Line]:
    """Lines of which the first is furniture by some rule."""
    return [
        Line(text, 0, len(text), furniture="" if at else furniture) for at, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Pagina 5 van 4", "page_number"),
        ("Blad 2", "page_number"),
        ("pagina 2 van 4", "page_number"),
        ("PAGINA 2 VAN 4", "page_number"),
        ("Pagina | 3", "page_number"),
        ("ah-tk-20982099-1234", "publication"),
        ("kv-tk-2099Z00777", "publication"),
        ("h tk 20982099 123", "publication"),
        ("ISSN 0921 - 7398", "issn"),
        ("0921 - 7398", "issn"),
        ("’s-Gravenhage 2099", "printed_at"),
        ("Tweede Kamer, vergaderjaar 2098–2099, Aanhangsel 3", "running_head"),
        ("Eerste Kamer, vergaderjaar 2098-2099, Vragen", "running_head"),
        ("-----", "rule"),
        ("VOORBEELD – verzonnen brief, geen echt Kamerstuk", "sample_notice"),
    ],
)
def test_a_line_of_its_own(text: str, rule: str) -> None:
    assert (rules(text), left_of(text)) == ([rule], "")


@pytest.mark.parametrize("after", [" ", "\xa0", "  \t"])
@pytest.mark.parametrize(
    "text",
    [
        "Pagina 5 van 4",
        "ah-tk-20982099-1234",
        "h tk 20982099 123",
        "’s-Gravenhage 2099",
        "Tweede Kamer, vergaderjaar 2098–2099, Aanhangsel",
        "-----",
    ],
)
def test_blanks_at_the_end_of_a_line_mean_nothing(text: str, after: str) -> None:
    assert left_of(text + after).strip() == ""


def test_no_break_spaces_are_spaces() -> None:
    assert rules("Tweede\xa0Kamer,\xa0vergaderjaar\xa02098–2099,\xa0Aanhangsel\xa03") == [
        "running_head"
    ]


@pytest.mark.parametrize(
    ("text", "found", "left"),
    [
        (
            f"’s-Gravenhage 2099{' ' * 20}Tweede Kamer, vergaderjaar 2098–2099, Vragen 1",
            ["printed_at", "running_head"],
            " " * 20,
        ),
        ("blijft dicht. Pagina 2 van 4 ", ["page_number"], "blijft dicht.  "),
        ("blijft dicht.Pagina 2 van 4Vraag 2", ["page_number"], "blijft dicht.Vraag 2"),
        ("Pagina 3 van 4 openen van de brug.", ["page_number"], " openen van de brug."),
        (
            "ISSN 0921 - 7398’s-Gravenhage 2099Tweede Kamer, vergaderjaar 2098–2099, "
            "Aanhangsel 1Antwoord 2l",
            ["issn", "printed_at", "running_head"],
            "Antwoord 2l",
        ),
        (
            "de brug blijft Tweede Kamer, vergaderjaar 2098–2099, Aanhangsel 2 dicht.",
            ["running_head"],
            "de brug blijft  dicht.",
        ),
        (
            "De brug is dicht. h tk 20982099 123 - Waarom?",
            ["publication"],
            "De brug is dicht.  Waarom?",
        ),
        ("<p>Klopt dit?</p>", ["markup", "markup"], "Klopt dit?"),
        ('Klopt dit?<a class="nootnum" href="#n1">1</a>', ["markup"], "Klopt dit?"),
        ("Klopt dit? -", ["page_rule"], "Klopt dit? "),
    ],
)
def test_glued_to_text(text: str, found: list[str], left: str) -> None:
    assert (rules(text), left_of(text)) == (found, left)


@pytest.mark.parametrize(
    "text",
    [
        "Zie Aanhangsel Handelingen, vergaderjaar 2098–2099, nr. 12.",
        "Tweede Kamer, vergaderjaar 2098–2099, 36 410, nr. 12",
        "Tweede Kamer, vergaderjaar 2098–2099, Aanhangsel van de Handelingen, nr. 77",
        "3Tweede Kamer, vergaderjaar 2098–2099, Aanhangsel 77",
        "Zoals op pagina 5 van het rapport staat,",
        "Zoals op pagina 5 van 12 staat,",
        "Pagina 5 van het rapport noemt dat.",
        "Pagina 5 van 12 van het rapport noemt dat.",
        "Het rapport (Pagina 5 van 12) noemt dat.",
        "pagina 5",
        "1921 - 7398",
        "De conferentie in ’s-Gravenhage 2098 bracht niets nieuws.",
        "Bij een waarde < 5 gebeurt er niets.",
        "De brug – en de sluis – blijft dicht.",
    ],
)
def test_what_somebody_wrote(text: str) -> None:
    assert rules(text) == []


def test_a_number_below_a_foot_is_a_page_number() -> None:
    assert is_page_number(lines("h tk 20982099 123", "", "12", furniture="publication"), 2)


def test_a_number_below_text_is_no_page_number() -> None:
    assert not is_page_number(lines("Ja.", "12"), 1)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("> Retouradres Postbus 99701 2599 ES Den Haag", "return_address"),
        ("Postbus 99701", "address"),
        ("2599 ES Den Haag", "address"),
        ("Turfmarkt 147", "address"),
        ("www.defensie.example", "website"),
        ("T 070 000 00 00", "telephone"),
        ("Bij beantwoording de datum en ons kenmerk vermelden.", "request"),
        ("Vergaderjaar 2098–2099", "publication_head"),
    ],
)
def test_a_letterhead(text: str, rule: str) -> None:
    assert letterhead_rule(text) == rule


@pytest.mark.parametrize("text", ["Geachte voorzitter,", "Datum 3 maart 2099", "Tien jaar later"])
def test_no_letterhead(text: str) -> None:
    assert letterhead_rule(text) is None
