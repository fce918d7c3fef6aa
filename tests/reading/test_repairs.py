"""Lost headings are put back, and what belongs to no unit is set aside; all of it marked."""

from searchapp.model import Confidence, Unit
from searchapp.reading.binding import bind
from searchapp.reading.extract import extract
from searchapp.reading.structure import find_structure

FOOT = "ISSN 0921 - 7398\n"


def units(text: str) -> list[Unit]:
    return [bound.unit for bound in bind(find_structure(extract(text.encode(), "letter.txt")))]


def told(text: str) -> list[tuple[str, str]]:
    return [(unit.label, unit.text) for unit in units(text)]


def doubts(text: str) -> dict[str, list[str]]:
    """The reasons of each unit that is doubted."""
    return {
        unit.label: [reason.key for reason in unit.reasons] for unit in units(text) if unit.reasons
    }


def set_aside(text: str) -> list[tuple[str, str]]:
    blocks = find_structure(extract(text.encode(), "letter.txt")).blocks
    return [(part.piece.text, rule) for block in blocks for part, rule in block.aside]


ANSWERED = "Vraag 2\nHoe lang nog?\n\nAntwoord 2\nNog een jaar.\n"
NO_ANSWER_HEADING = f"Vraag 1\nIs de brug dicht?\n\nDe brug is dicht.\n\n{ANSWERED}"


def test_an_answer_without_heading_begins_in_the_paragraph_after_the_question() -> None:
    assert told(NO_ANSWER_HEADING)[:2] == [
        ("question 1", "Is de brug dicht?"),
        ("answer 1", "De brug is dicht."),
    ]


def test_an_answer_without_heading_is_marked() -> None:
    assert doubts(NO_ANSWER_HEADING) == {"answer 1": ["answer_heading_lost"]}


def test_an_answer_without_heading_is_not_high() -> None:
    assert units(NO_ANSWER_HEADING)[1].confidence is Confidence.MEDIUM


def test_an_answer_without_heading_may_begin_on_a_new_page() -> None:
    text = f"Vraag 1\nIs de brug\ndicht?\n{FOOT}De brug is dicht.\n\n{ANSWERED}"
    assert told(text)[1] == ("answer 1", "De brug is dicht.")


def test_a_question_that_asks_on_has_no_lost_answer() -> None:
    text = f"Vraag 1\nIs de brug dicht?\n\nZo ja, waarom?\n\n{ANSWERED}"
    assert [label for label, _ in told(text)] == ["question 1", "question 2", "answer 2"]


def test_a_question_that_is_answered_later_keeps_its_text() -> None:
    text = f"Vraag 1\nIs de brug dicht?\n\nHet regent.\n\n{ANSWERED}\nAntwoord 1\nJa.\n"
    assert told(text)[0] == ("question 1", "Is de brug dicht?\n\nHet regent.")


def test_a_list_of_questions_alone_has_no_lost_answers() -> None:
    text = "Vraag 1\nIs de brug dicht?\n\nHet regent.\n\nVraag 2\nWaarom?\n"
    assert [label for label, _ in told(text)] == ["question 1", "question 2"]


NO_QUESTION_HEADING = (
    f"Vraag 1\nIs de brug dicht?\n\nAntwoord 1\nDe brug\nis dicht.\n{FOOT}"
    "Hoe lang duurt dat?\n\nAntwoord 2\nNog een jaar.\n"
)


def test_a_question_without_heading_is_named_by_the_answer_after_it() -> None:
    assert told(NO_QUESTION_HEADING)[1:] == [
        ("answer 1", "De brug is dicht."),
        ("question 2", "Hoe lang duurt dat?"),
        ("answer 2", "Nog een jaar."),
    ]


def test_a_question_without_heading_is_marked() -> None:
    assert doubts(NO_QUESTION_HEADING) == {"question 2": ["question_heading_lost"]}


def test_an_answer_that_ends_by_asking_is_no_question_where_none_is_lacking() -> None:
    asked = "Vraag 1\nIs het zo?\n\nVraag 2\nEn dit?\n\n"
    text = f"{asked}Antwoord 1\nJa.\n{FOOT}Maar voor wie?\n\nAntwoord 2\nNee.\n"
    assert [label for label, _ in told(text)] == [
        "question 1",
        "question 2",
        "answer 1",
        "answer 2",
    ]


TWICE = "Vraag 7\nWaar?\n\nAntwoord 7\nHier.\n\nVraag 7\nWanneer?\n\nAntwoord 8\nNu.\n"


def test_a_number_printed_twice_is_the_next_where_that_one_is_answered() -> None:
    labels = [label for label, _ in told(TWICE)]
    assert labels == ["question 7", "answer 7", "question 8", "answer 8"]


def test_a_misprinted_number_is_doubted() -> None:
    assert doubts(TWICE) == {"question 8": ["number_misprinted"]}


def test_a_misprinted_number_is_low() -> None:
    assert units(TWICE)[2].confidence is Confidence.LOW


def test_a_number_printed_twice_stays_where_the_next_is_asked_too() -> None:
    labels = [label for label, _ in told(f"{TWICE}\nVraag 8\nHoe?\n")]
    assert labels[2] == "question 7~2"


LETTERED = (
    "Vraag 2\nWie kwam?\n\nAntwoord 2a\nNiemand.\n\nVraag 2\nWie ging?\n\nAntwoord 2b\nIedereen.\n"
)


def test_a_number_printed_again_has_the_letter_of_its_answer() -> None:
    labels = [label for label, _ in told(LETTERED)]
    assert labels == ["question 2a", "answer 2a", "question 2b", "answer 2b"]


def test_a_letter_from_an_answer_is_marked() -> None:
    assert doubts(LETTERED) == {
        "question 2a": ["number_from_answer"],
        "question 2b": ["number_from_answer"],
    }


SECTION = (
    "Vraag 1\nIs de brug dicht?\n\nAntwoord 1\nJa.\n\nb. Over de sluis\n\n"
    "Vraag 2\nb. Over de sluis\nIs de sluis dicht?\n\nAntwoord 2\nNee.\n"
)


def test_the_heading_of_a_section_is_not_part_of_the_answer_above_it() -> None:
    assert told(SECTION)[1] == ("answer 1", "Ja.")


def test_the_heading_of_a_section_is_set_aside_as_such() -> None:
    assert set_aside(SECTION) == [("b. Over de sluis", "section")]


def test_a_lettered_line_that_nothing_repeats_stays() -> None:
    text = "Vraag 1\nWat?\n\nAntwoord 1\nDit.\n\nb. En dat.\n\nVraag 2\nWaarom?\n"
    assert told(text)[1] == ("answer 1", "Dit.\n\nb. En dat.")


def test_a_bullet_without_text_is_set_aside() -> None:
    assert set_aside("Vraag 1\nIs de brug dicht?\n\nAntwoord 1\nJa.\n•\n") == [("•", "stray")]


def test_stray_words_below_a_question_are_set_aside() -> None:
    text = "Vraag 1\nIs de brug dicht?\n\nDefensie kazerne\n\nAntwoord 1\nJa.\n"
    assert set_aside(text) == [("Defensie kazerne", "stray")]


def test_a_short_sentence_below_a_question_is_no_stray() -> None:
    text = "Vraag 1\nIs de brug dicht?\n\nGraag per brug.\n\nAntwoord 1\nJa.\n"
    assert set_aside(text) == []


def test_stray_words_below_an_answer_stay_in_it() -> None:
    text = "Vraag 1\nWie komt?\n\nAntwoord 1\nWie wil?\n\nDe minister\n"
    assert set_aside(text) == []
