"""Which answer belongs to which question."""

from searchapp.model import Confidence, Unit
from searchapp.reading.binding import bind
from searchapp.reading.extract import extract
from searchapp.reading.structure import find_structure


def units(*headings: str) -> list[Unit]:
    """The units of a letter in which each heading has one line of text."""
    text = "\n\n".join(f"{heading}\nTekst onder {place}." for place, heading in enumerate(headings))
    structure = find_structure(extract(text.encode(), "letter.txt"))
    return [bound.unit for bound in bind(structure)]


def labels(*headings: str) -> list[str]:
    return [unit.label for unit in units(*headings)]


def test_a_bare_answer_takes_the_question_before_it() -> None:
    assert labels("Vraag 1", "Antwoord", "Vraag 2", "Antwoord") == [
        *("question 1", "answer 1", "question 2", "answer 2")
    ]


def test_a_joint_answer_has_all_its_numbers() -> None:
    assert labels("Vraag 4", "Vraag 5", "Antwoord vraag 4 & 5")[-1] == "answer 4-5"


def test_an_answer_may_come_long_after_its_question() -> None:
    found = units("Vraag 3", "Vraag 4", "Antwoord 4", "Antwoord op vraag 3")
    assert [unit.label for unit in found[2:]] == ["answer 4", "answer 3"]
    assert {unit.confidence for unit in found} == {Confidence.HIGH}


def test_a_bare_answer_after_two_questions_is_a_guess() -> None:
    answer = units("Vraag 1", "Vraag 2", "Antwoord")[-1]
    assert (answer.label, answer.confidence) == ("answer 1-2", Confidence.MEDIUM)
    assert [reason.key for reason in answer.reasons] == ["bare_heading_for_several"]


def test_an_answer_to_what_was_not_asked_is_doubted() -> None:
    answer = units("Vraag 1", "Antwoord 7")[-1]
    assert (answer.label, answer.confidence) == ("answer 7", Confidence.LOW)


def test_a_number_printed_twice_loses_neither() -> None:
    assert labels("Vraag 2", "Vraag 2") == ["question 2", "question 2~2"]
