"""The sentence that says who asked whom about what."""

import pytest

from searchapp.reading.titles import addressed, find_title, subject, told_title

ASKED = "Vragen van het lid Halverhoek (Kiem) aan de Minister van Defensie over de brug"


@pytest.mark.parametrize(
    "text",
    [
        f"777\n{ASKED} (ingezonden 3 maart 2099).",
        f"777\n{ASKED.replace(' aan', chr(10) + 'aan')} (ingezonden 3 maart 2099).",
        f"Onderwerp {ASKED}\nGeachte voorzitter,",
        f"Betreft Beantwoording v{ASKED[1:]}\nGeachte voorzitter,",
        f"Antwoorden van de Minister van Defensie op v{ASKED[1:]}",
        ASKED,
    ],
)
def test_a_title_says_about_what(text: str) -> None:
    assert subject(find_title(text)) == "de brug"


@pytest.mark.parametrize(
    ("announcement", "about"),
    [
        (
            "Op 3 maart jl. heeft het lid Halverhoek (Kiem) schriftelijke vragen gesteld aan de\n"
            "minister van Defensie over de brug. Het antwoord kost meer tijd.",
            "de brug",
        ),
        (
            "De vragen van het lid Halverhoek (Kiem) over de brug (2099Z00777) kunnen niet binnen\n"
            "de gebruikelijke termijn worden beantwoord.",
            "de brug",
        ),
        (
            "Hierbij deel ik u mee dat de schriftelijke vragen van de leden Halverhoek (Kiem) en\n"
            "Drostema (ZLK) over de brug (ingezonden 3 maart 2099) meer tijd kosten.",
            "de brug",
        ),
        (
            "De vragen van het lid Halverhoek (Kiem) over de sluis kunnen niet worden beantwoord.",
            "de sluis",
        ),
    ],
)
def test_an_announcement_says_about_what(announcement: str, about: str) -> None:
    assert subject(told_title(announcement)) == about


@pytest.mark.parametrize(
    "title",
    [
        "Vragen van het lid Halverhoek (Kiem) aan de Minister van Defensieover de brug",
        "Vragen van het lid Halverhoek (Kiem) aan de Minister van Defensie overde brug",
        "Vragen van het lid Halverhoek (Kiem)over de brug",
    ],
)
def test_a_subject_may_be_glued(title: str) -> None:
    assert (subject(title) or "").removeprefix("de ") == "brug"


def test_a_subject_may_hold_the_word_over_itself() -> None:
    assert subject(f"{ASKED} over het water") == "de brug over het water"


def test_a_title_without_subject_has_none() -> None:
    assert subject("Vragen van het lid Halverhoek (Kiem) waarover later meer") is None


def test_who_is_asked_stands_in_the_title() -> None:
    assert addressed(ASKED, "") == "de Minister van Defensie"


def test_who_is_asked_may_stand_in_the_covering_letter() -> None:
    text = f"In antwoord op uw brief deel ik u mee dat de v{ASKED[1:]} worden beantwoord."
    assert addressed("Antwoorden op vragen over de brug", text) == "de Minister van Defensie"
