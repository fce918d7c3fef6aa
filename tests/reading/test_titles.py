"""The sentence that says who asked whom about what."""

import pytest

from searchapp.reading.titles import (
    addressed,
    find_titles,
    names_askers,
    subject,
    told_title,
)

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
        f"{ASKED} (2099Z00777, ingezonden op 3 maart 2099)",
        f"{ASKED}. (Ingezonden 3 maart 2099)",
        f"Onderwerp {ASKED}, ingezonden op 3 maart 2099 onder nummer 2099Z00777",
        f"Hierbij deel ik mee dat de v{ASKED[1:]} worden beantwoord zoals hieronder staat.",
        "Antwoorden op Kamervragen van het Kamerlid Halverhoek (Kiem) over de brug (2099Z00777).",
        "Beantwoording kamervragen van de Kamerleden Halverhoek en Van Elde (Kiem) over de brug",
    ],
)
def test_a_title_says_about_what(text: str) -> None:
    assert subject(find_titles(text)[0]) == "de brug"


@pytest.mark.parametrize(
    "above",
    [
        "Antwoord schriftelijke vragen : Antwoord op vragen van het lid Halverhoek over een brug",
        "Betreft Vragen van het lid Halverhoek over een brug\n\nGeachte voorzitter,\n",
    ],
)
def test_the_title_is_what_stands_last_before_the_day_of_filing(above: str) -> None:
    title = f"{ASKED} (ingezonden 3 maart 2099)"
    assert find_titles(f"{above} {title}") == (title.removesuffix(" 3 maart 2099)"),)


def test_questions_on_the_answers_to_questions_have_one_title() -> None:
    title = f"{ASKED} en de vragen van het lid Drostema (ZLK)"
    assert find_titles(f"{title} (ingezonden 3 maart 2099)") == (f"{title} (ingezonden",)


def test_a_letter_may_have_a_title_that_names_nobody() -> None:
    text = f"Betreft Kamervragen\nGeachte voorzitter,\n{ASKED}"
    assert [names_askers(title) for title in find_titles(text)] == [False, True]


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
        (
            "Hierbij zend ik u de antwoorden op de Kamervragen van het Kamerlid Halverhoek (Kiem)\n"
            "over de sluis (kenmerk 2099Z00777).",
            "de sluis",
        ),
        (
            "Ik antwoord op vragen gesteld door de leden Halverhoek en J. van Elde over de sluis.\n"
            "Dit doe ik mede namens de minister van Defensie.",
            "de sluis",
        ),
        (
            "Dit zijn de vragen die zijn gesteld door het lid Halverhoek (Kiem) over de sluis.",
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


def test_a_subject_has_no_marker_of_a_note() -> None:
    assert (
        subject(f"{ASKED} met de naam «Reiger 2»1 (ingezonden") == "de brug met de naam «Reiger 2»"
    )


@pytest.mark.parametrize("printed", ["_de nieuwe_ brug", "de _nieuwe brug_", "de nieuwe _brug_"])
def test_a_subject_has_no_underscores_around_words(printed: str) -> None:
    assert subject(f"Vragen van het lid Halverhoek (Kiem) over {printed}") == "de nieuwe brug"


def test_an_underscore_inside_a_word_stays() -> None:
    assert subject("Vragen van het lid Halverhoek (Kiem) over brug_7") == "brug_7"


def test_a_title_without_subject_has_none() -> None:
    assert subject("Vragen van het lid Halverhoek (Kiem) waarover later meer") is None


def test_who_is_asked_stands_in_the_title() -> None:
    assert addressed([ASKED], "") == "de Minister van Defensie"


def test_who_is_asked_may_stand_in_the_covering_letter() -> None:
    text = f"In antwoord op uw brief deel ik u mee dat de v{ASKED[1:]} worden beantwoord."
    assert addressed(["Antwoorden op vragen over de brug"], text) == "de Minister van Defensie"
