"""Where units open: at headings, at numbers, or where the kind of document says so."""

import pytest

from searchapp.model import UnitKind
from searchapp.reading.cutting import cut
from searchapp.reading.extract import extract
from searchapp.reading.opening import find_openings, find_second_head

ASKED = "Vragen van het lid Halverhoek (Kiem) aan de minister van Defensie over de brug"


def openings(*lines: str) -> list[tuple[str, UnitKind, tuple[str, ...]]]:
    """The text from which each unit opens, with its kind and printed numbers."""
    found = cut(extract("\n".join(lines).encode(), "letter.txt")).lines
    return [
        (found[index].text[heading.body :].strip(), heading.kind, heading.numbers)
        for index, heading in sorted(find_openings(found).items())
    ]


def opened(*lines: str) -> list[str]:
    return [text for text, _, _ in openings(*lines)]


def numbers(*lines: str) -> list[tuple[str, ...]]:
    return [printed for _, _, printed in openings(*lines)]


def kinds(*lines: str) -> list[UnitKind]:
    return [kind for _, kind, _ in openings(*lines)]


def test_headings_decide_wherever_there_are_any() -> None:
    assert numbers("Vraag 1", "Klopt dit?", "1. Eerst dit.", "2. Dan dat.") == [("1",)]


def test_numbers_alone_open_questions_above_bare_answers() -> None:
    letter = ("1", "Is de brug dicht?", "", "Antwoord", "Ja.", "", "2", "Waarom?", "", "Antwoord:")
    assert numbers(*letter) == [("1",), (), ("2",), ()]


def test_a_number_without_a_sign_opens_a_question_that_an_answer_follows() -> None:
    letter = ("1   Is de brug dicht?", "", "Antwoord", "Ja.", "", "2   Waarom?", "", "Antwoord")
    assert numbers(*letter, "2 Verenoordse schepen.") == [("1",), (), ("2",), ()]


def test_a_number_that_comes_again_opens_the_answer() -> None:
    letter = ("1", "Is de brug dicht?", "1", "Ja.", "2", "Waarom?", "3", "Hoe lang?", "2 en 3")
    assert openings(*letter, "Twee maanden.") == [
        ("", UnitKind.QUESTION, ("1",)),
        ("", UnitKind.ANSWER, ("1",)),
        ("", UnitKind.QUESTION, ("2",)),
        ("", UnitKind.QUESTION, ("3",)),
        ("", UnitKind.ANSWER, ("2", "3")),
    ]


OLD = (
    *(ASKED + ". (Ingezonden 3 mei 2005)", "", "1", "Is de brug dicht?", "", "2", "Waarom?", ""),
    *("Antwoord", "", "Antwoord van minister Zilver (Defensie). (Ontvangen", "5 juni 2005)", ""),
    *("1", "Ja.", "", "2", "Voor onderhoud."),
)


def test_answers_of_old_publications_are_numbered_below_the_line_that_says_whose_they_are() -> None:
    assert kinds(*OLD) == [UnitKind.QUESTION] * 2 + [UnitKind.ANSWER] * 2


def test_that_line_belongs_to_no_question() -> None:
    lines = cut(extract("\n".join(OLD).encode(), "letter.txt")).lines
    second = find_second_head(lines, find_openings(lines))
    assert "".join(lines[index].text for index in second).startswith(
        "AntwoordAntwoord van minister"
    )


def test_numbered_notes_below_a_list_are_no_answers() -> None:
    letter = ("1. Is de brug dicht?", "2. Waarom?", "", "1. De Landtong", "2. Het Veerblad")
    assert kinds(*letter) == [UnitKind.QUESTION] * 2


def test_the_word_alone_opens_a_question() -> None:
    letter = ("Vraag", "Is de brug dicht?", "", "Antwoord", "Ja.", "", "Vraag", "Waarom?")
    assert kinds(*letter) == [UnitKind.QUESTION, UnitKind.ANSWER, UnitKind.QUESTION]


def test_headings_may_be_set_in_small_letters() -> None:
    assert numbers("vraag 1", "Is de brug dicht?", "", "antwoord 1", "Ja.") == [("1",), ("1",)]


def test_small_letters_open_nothing_in_running_text() -> None:
    assert openings("Mededeling", "Zie het", "antwoord op vraag 1.")[1:] == []


def test_no_heading_stands_below_a_line_that_breaks_off() -> None:
    letter = ("Vraag 1", "Klopt de tabel bij", "Vraag 3.", "Waarom?", "", "Antwoord 1", "Ja.")
    assert numbers(*letter) == [("1",), ("1",)]


def test_a_numbered_list_is_a_list_of_questions() -> None:
    assert openings(ASKED, "1. Is de brug dicht?", "2. Waarom?") == [
        ("Is de brug dicht?", UnitKind.QUESTION, ("1",)),
        ("Waarom?", UnitKind.QUESTION, ("2",)),
    ]


def test_a_numbered_list_counts_from_one_without_a_gap() -> None:
    assert numbers("1. Is de brug dicht?", "3. Hoe?", "2. Waarom?") == [("1",), ("2",)]


def test_one_number_is_no_list() -> None:
    assert openings("1. Inzet van het kabinet", "De brug blijft open.") == []


def test_each_paragraph_of_an_unnumbered_list_is_a_question() -> None:
    assert opened(ASKED, "Is de brug dicht?", "Waarom is dat zo?", "Wat gaat u doen?") == [
        *("Is de brug dicht?", "Waarom is dat zo?", "Wat gaat u doen?")
    ]


def test_questions_may_carry_markers() -> None:
    assert opened(ASKED, "Is de brug dicht? 1)", "Waarom is dat zo?[2 ]") == [
        *("Is de brug dicht? 1)", "Waarom is dat zo?[2 ]")
    ]


def test_the_notes_below_an_unnumbered_list_are_no_questions() -> None:
    letter = (ASKED, "Is de brug dicht? 1)", "Waarom?", "1) De Landtong, 3 maart 2099")
    assert opened(*letter) == ["Is de brug dicht? 1)", "Waarom?"]


def test_a_text_that_mostly_tells_is_no_list_of_questions() -> None:
    assert openings(ASKED, "De brug is dicht.", "Dat is jammer.", "Weet u dat?") == []


@pytest.mark.parametrize(
    "who", ["staatssecretaris Dorrevelt", "de Minister", "Minister Lommerzeel"]
)
def test_an_announcement_opens_below_the_line_that_says_whose_it_is(who: str) -> None:
    title = f"Mededeling van {who} (Financiën) (ontvangen 3 maart 2099)"
    assert openings(title, "De vragen kosten meer tijd.") == [
        ("De vragen kosten meer tijd.", UnitKind.ANNOUNCEMENT, ())
    ]


def test_the_line_above_an_announcement_may_be_broken() -> None:
    title = ("Mededeling van Minister Lommerzeel (Defensie)", "(ontvangen 3 maart 2099).")
    assert opened(*title, "De vragen kosten meer tijd.") == ["De vragen kosten meer tijd."]


def test_an_announcement_with_a_heading_opens_there() -> None:
    title = "Mededeling van Minister Lommerzeel (Defensie) (ontvangen 3 maart 2099)"
    assert opened(title, "Zie ook nr. 12", "Mededeling", "Er is meer tijd nodig.") == [""]


LATE = (
    *("Geachte voorzitter,", "", "De vragen van het lid Halverhoek (Kiem) over de brug kunnen tot"),
    *("mijn spijt niet binnen de gebruikelijke termijn worden beantwoord.", "", "Hoogachtend,"),
)


BEFOREHAND = "Alvorens in te gaan op de vragen schets ik kort het verloop."


def test_an_introduction_may_stand_above_the_first_heading() -> None:
    letter = ("Antwoorden op vragen", "", BEFOREHAND, "", "Vraag 1", "Is hij dicht?", "Antwoord 1")
    assert kinds(*letter) == [UnitKind.INTRODUCTION, UnitKind.QUESTION, UnitKind.ANSWER]


def test_what_a_covering_letter_says_beforehand_is_no_introduction() -> None:
    letter = (BEFOREHAND, "", "Hoogachtend,", "", "Vraag 1", "Is hij dicht?", "Antwoord 1")
    assert kinds(*letter) == [UnitKind.QUESTION, UnitKind.ANSWER]


@pytest.mark.parametrize(
    "said",
    [
        "Het is niet mogelijk deze vragen binnen de gestelde termijn te beantwoorden.",
        "Het lukt niet om de vragen binnen de termijn te beantwoorden.",
        "De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.",
    ],
)
def test_a_postponement_may_be_said_in_any_order(said: str) -> None:
    assert kinds("Geachte voorzitter,", "", said) == [UnitKind.ANNOUNCEMENT]


def test_a_letter_that_postpones_the_answers_is_an_announcement() -> None:
    assert [(text[:10], kind) for text, kind, _ in openings(*LATE)] == [
        ("De vragen ", UnitKind.ANNOUNCEMENT)
    ]


def test_the_questions_may_stand_behind_such_a_letter() -> None:
    assert kinds(*LATE, "", "Vraag 1", "Is de brug dicht?") == [
        UnitKind.ANNOUNCEMENT,
        UnitKind.QUESTION,
    ]


def test_a_question_about_the_term_postpones_nothing() -> None:
    asked = "Klopt het dat veel vragen kunnen wachten en niet binnen de termijn worden beantwoord?"
    assert kinds("Vraag 1", asked) == [UnitKind.QUESTION]


def test_a_supplement_is_an_explanation_without_its_heading() -> None:
    said = "Deze vragen dienen ter aanvulling op eerdere vragen terzake van het lid Drostema (ZLK)."
    assert kinds("Vraag 1", "Klopt dit?", said) == [UnitKind.QUESTION, UnitKind.EXPLANATION]


def test_a_supplement_below_its_heading_opens_once() -> None:
    said = "Deze vragen dienen ter aanvulling op eerdere vragen terzake van het lid Drostema (ZLK)."
    assert kinds("Vraag 1", "Klopt dit?", "Toelichting:", said) == [
        *(UnitKind.QUESTION, UnitKind.EXPLANATION)
    ]
