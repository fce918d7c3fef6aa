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


def doubts(*headings: str) -> list[str]:
    """Why the last unit is doubted."""
    return [reason.key for reason in units(*headings)[-1].reasons]


def test_a_bare_answer_after_an_answer_takes_the_last_open_question() -> None:
    headings = ("Vraag 1", "Vraag 2", "Antwoord 2", "Antwoord")
    assert (labels(*headings)[-1], doubts(*headings)) == ("answer 1", ["bare_heading_again"])


def test_a_bare_answer_before_any_question_is_doubted() -> None:
    assert doubts("Antwoord") == ["answer_without_question"]


def test_an_answer_to_a_question_answered_before_is_doubted() -> None:
    assert doubts("Vraag 1", "Antwoord 1", "Antwoord 1") == ["not_asked", "printed_twice"]


def test_a_joint_question_is_answered_number_by_number() -> None:
    found = units("Vraag 2 en 3", "Antwoord 2", "Antwoord 3")
    assert {unit.confidence for unit in found} == {Confidence.HIGH}


def test_an_introduction_has_no_number() -> None:
    assert labels("Inleiding", "Vraag 1")[0] == "introduction"


def test_a_heading_without_text_is_doubted() -> None:
    text = "Vraag 1\nIs de brug dicht?\n\nAntwoord 1\n"
    last = bind(find_structure(extract(text.encode(), "letter.txt")))[-1].unit
    assert (last.confidence, [reason.key for reason in last.reasons]) == (
        Confidence.LOW,
        ["empty_unit"],
    )


def counted(*paragraphs: str) -> list[tuple[str, Confidence]]:
    """The questions of a list without numbers."""
    text = "Vragen van het lid Halverhoek (Kiem) over de brug\n\n" + "\n\n".join(paragraphs)
    bound = bind(find_structure(extract(text.encode(), "letter.txt")))
    return [(item.unit.label, item.unit.confidence) for item in bound]


def test_questions_without_numbers_are_counted() -> None:
    assert [label for label, _ in counted("Is hij dicht?", "Waarom?")] == [
        *("question 1", "question 2")
    ]


def test_counted_questions_that_all_ask_are_sure() -> None:
    assert {sure for _, sure in counted("Is hij dicht?", "Waarom?")} == {Confidence.HIGH}


def test_counted_questions_of_which_one_does_not_ask_are_unsure() -> None:
    assert {sure for _, sure in counted("Is hij dicht?", "Waarom?", "Graag een antwoord.")} == {
        Confidence.MEDIUM
    }


def test_a_question_that_alone_has_no_answer_may_have_swallowed_it() -> None:
    lacking = units("Vraag 1", "Vraag 2", "Antwoord 1")[1]
    assert (lacking.confidence, [reason.key for reason in lacking.reasons]) == (
        Confidence.MEDIUM,
        ["unanswered"],
    )


def test_questions_without_any_answer_are_what_they_are() -> None:
    assert {unit.confidence for unit in units("Vraag 1", "Vraag 2")} == {Confidence.HIGH}


def breaking(text: str) -> list[str]:
    """Why a question with this text may be doubted."""
    structure = find_structure(extract(f"Vraag 1\n{text}\n".encode(), "letter.txt"))
    return [reason.key for reason in bind(structure)[0].unit.reasons]


ASKED = "Klopt het dat de brug bij Zandwijk al maanden dicht is, en dat niemand"


def test_a_text_that_breaks_off_says_so() -> None:
    assert breaking(ASKED) == ["breaks_off"]


def test_a_text_that_ends_does_not() -> None:
    for text in (f"{ASKED} weet waarom?", f"{ASKED}:\n• de provincie\n• het waterschap", "Ja"):
        assert breaking(text) == []
