"""Documents become one exchange: what stays, what is a version, in which order."""

from collections.abc import Callable
from datetime import date

import pytest

from searchapp.archive import exchange_name, file_documents
from searchapp.model import (
    BackReference,
    Confidence,
    Document,
    DocumentKind,
    Exchange,
    Footnote,
    Member,
    Reference,
    Source,
    UnitKind,
)

Make = Callable[..., Document]
CASE = "2099Z00001"
FILED, POSTPONED, ANSWERED, LATER = (date(2099, month, 1) for month in (1, 2, 3, 4))
HASH = "0123456789abcdef" * 4


def filed(*documents: Document) -> Exchange:
    return file_documents(
        CASE,
        [
            (document, Source(hash=f"{n:064x}", name=f"{n}.txt", doc_kind=document.doc_kind))
            for n, document in enumerate(documents)
        ],
    )


def printed(exchange: Exchange) -> str:
    """The units in the shorthand of the fixtures."""
    return " ".join(unit.kind.dutch[0] + ",".join(unit.numbers) for unit in exchange.units)


def text(exchange: Exchange, kind: UnitKind, number: str) -> str | None:
    unit = exchange.unit(kind, number)
    return unit.text if unit else None


@pytest.fixture
def questions(document: Make) -> Document:
    return document(
        DocumentKind.QUESTIONS, "v1 v2 v3 t", {"v1": "Gevraagd?"}, submitted=FILED, zaak=(CASE,)
    )


@pytest.fixture
def announcement(document: Make) -> Document:
    return document(
        DocumentKind.ANNOUNCEMENT, "m", answered=POSTPONED, zaak=(CASE,), reference="UITSTEL-1"
    )


@pytest.fixture
def answer(document: Make) -> Document:
    return document(
        DocumentKind.ANSWER,
        "i v1 a1 v2 a2 v3 a3",
        {"v1": "Herhaald?", "a1": "Ja."},
        answered=ANSWERED,
    )


@pytest.mark.parametrize(
    ("numbers", "name"),
    [
        ({"zaak": ("2025Z08791", "2025Z08792"), "aanhangsel": "ah-tk-1-2"}, "2025Z08791"),
        ({"zaak": ("2025z08791",)}, "2025Z08791"),
        ({"aanhangsel": "ah-tk-20242025-602", "reference": "X1"}, "ah-tk-20242025-602"),
        ({"reference": "MINDEF20250022706"}, "MINDEF20250022706"),
        ({"reference": "IENW/BSK-2025/12 (b)"}, "IENW-BSK-2025-12-b"),
        ({"reference": "../.."}, "doc-0123456789ab"),
        ({"reference": "9" * 81}, "doc-0123456789ab"),
        ({}, "doc-0123456789ab"),
    ],
)
def test_the_best_known_number_names_the_exchange(
    document: Make, numbers: dict[str, str], name: str
) -> None:
    assert exchange_name(document(DocumentKind.ANSWER, "", **numbers), HASH) == name


def test_a_question_repeated_is_one_question(questions: Document, answer: Document) -> None:
    assert printed(filed(questions, answer)) == "i v1 a1 v2 a2 v3 a3 t"


def test_the_answering_letter_has_the_text_of_a_question(
    questions: Document, answer: Document
) -> None:
    assert text(filed(answer, questions), UnitKind.QUESTION, "1") == "Herhaald?"


def test_a_question_without_text_in_the_answer_keeps_that_of_the_question_document(
    document: Make, questions: Document
) -> None:
    silent = document(DocumentKind.ANSWER, "v1 a1", {"v1": ""}, answered=ANSWERED)
    assert text(filed(questions, silent), UnitKind.QUESTION, "1") == "Gevraagd?"


def test_answers_stand_after_their_questions(document: Make, questions: Document) -> None:
    bare = document(DocumentKind.ANSWER, "i a1 a2,3", answered=ANSWERED)
    assert printed(filed(questions, bare)) == "i v1 a1 v2 v3 a2,3 t"


def test_a_letter_with_all_answers_at_its_end_is_put_in_order(document: Make) -> None:
    apart = document(DocumentKind.ANSWER, "i v1 v2 v2~2 a1 a2 a2~2", answered=ANSWERED)
    assert printed(filed(apart)) == "i v1 a1 v2 a2 v2~2 a2~2"


def test_an_answer_without_a_question_stays_where_it_was_printed(document: Make) -> None:
    loose = document(DocumentKind.ANSWER, "v1 a1 a2 v3 a3", answered=ANSWERED)
    assert printed(filed(loose)) == "v1 a1 a2 v3 a3"


def test_places_in_printed_order_are_counted_from_zero(
    questions: Document, answer: Document
) -> None:
    assert [unit.seq for unit in filed(questions, answer).units] == list(range(8))


def test_a_joint_heading_takes_in_the_single_questions(document: Make, questions: Document) -> None:
    joint = document(DocumentKind.ANSWER, "v1 a1 v2,3 a2,3", answered=ANSWERED)
    assert printed(filed(questions, joint)) == "v1 a1 v2,3 a2,3 t"


def test_single_questions_of_the_answer_stand_for_a_joint_one(document: Make) -> None:
    joint = document(DocumentKind.QUESTIONS, "v1 v2,3", submitted=FILED)
    single = document(DocumentKind.ANSWER, "v1 a1 v2 v3 a2,3", answered=ANSWERED)
    assert printed(filed(joint, single)) == "v1 a1 v2 v3 a2,3"


def test_a_postponement_is_no_answer(questions: Document, announcement: Document) -> None:
    exchange = filed(questions, announcement)
    assert (exchange.postponed, exchange.answered, exchange.submitted) == (True, None, FILED)


def test_an_announcement_stays_a_unit_and_comes_last(
    questions: Document, announcement: Document, answer: Document
) -> None:
    assert printed(filed(questions, announcement, answer)) == "i v1 a1 v2 a2 v3 a3 t m"


def test_an_answer_is_not_cited_by_the_kenmerk_of_its_postponement(
    announcement: Document, answer: Document
) -> None:
    assert filed(announcement, answer).reference is None


def test_people_come_from_the_answer_first(document: Make) -> None:
    asked = document(DocumentKind.QUESTIONS, "v1", members=(Member(name="Vraag"),), subject="S")
    answered = document(DocumentKind.ANSWER, "a1", members=(Member(name="Antwoord"),))
    exchange = filed(asked, answered)
    assert (exchange.members[0].name, exchange.subject) == ("Antwoord", "S")


def test_a_later_answer_is_a_further_version(document: Make, answer: Document) -> None:
    later = document(DocumentKind.ANSWER, "a1", {"a1": "Nee, bij nader inzien."}, answered=LATER)
    exchange = filed(later, answer)
    versions = [
        (unit.text, unit.version, unit.dated)
        for unit in (*exchange.units, *exchange.earlier)
        if unit.path == "antwoord/1"
    ]
    assert versions == [("Nee, bij nader inzien.", 2, LATER), ("Ja.", 1, ANSWERED)]


def test_a_later_answer_stands_where_the_first_stood(document: Make, answer: Document) -> None:
    later = document(DocumentKind.ANSWER, "v2 a2", {"a2": "Anders."}, answered=LATER)
    assert printed(filed(answer, later)) == "i v1 a1 v2 a2 v3 a3"


def test_a_later_letter_dates_the_exchange(document: Make, answer: Document) -> None:
    later = document(DocumentKind.ANSWER, "a1", {"a1": "Anders."}, answered=LATER)
    assert filed(answer, later).answered == LATER


def test_the_same_words_a_day_later_are_no_version(document: Make, answer: Document) -> None:
    again = document(DocumentKind.ANSWER, "a1", {"a1": "«Ja».\n"}, answered=LATER)
    assert filed(answer, again).earlier == ()


def test_a_later_answer_to_part_of_a_joint_one_leaves_it_standing(document: Make) -> None:
    joint = document(DocumentKind.ANSWER, "v4 v5 a4,5", answered=ANSWERED)
    part = document(DocumentKind.ANSWER, "a4", answered=LATER)
    exchange = filed(joint, part)
    assert (printed(exchange), exchange.earlier) == ("v4 a4 v5 a4,5", ())


def test_a_joint_answer_goes_once_all_its_numbers_have_a_later_one(document: Make) -> None:
    joint = document(DocumentKind.ANSWER, "v4 v5 a4,5", answered=ANSWERED)
    first = document(DocumentKind.ANSWER, "a4", answered=LATER)
    second = document(DocumentKind.ANSWER, "a5", answered=date(2099, 5, 1))
    exchange = filed(joint, first, second)
    assert [unit.path for unit in exchange.earlier] == ["antwoord/4,5"]


def test_other_bytes_replace_nothing(document: Make, answer: Document) -> None:
    copy = document(DocumentKind.ANSWER, "a1", {"a1": "Ja?"}, answered=ANSWERED)
    exchange = filed(answer, copy)
    assert (text(exchange, UnitKind.ANSWER, "1"), len(exchange.sources)) == ("Ja.", 2)


def test_other_bytes_that_were_read_better_replace_a_unit(document: Make) -> None:
    poor = document(DocumentKind.ANSWER, "a1", {"a1": "Ja ."}, Confidence.LOW, answered=ANSWERED)
    good = document(DocumentKind.ANSWER, "a1", {"a1": "Ja."}, answered=ANSWERED)
    exchange = filed(poor, good)
    assert (text(exchange, UnitKind.ANSWER, "1"), exchange.earlier) == ("Ja.", ())


def test_other_bytes_add_the_unit_that_was_missing(document: Make) -> None:
    part = document(DocumentKind.ANSWER, "v1 a1 v3 a3", answered=ANSWERED)
    whole = document(DocumentKind.ANSWER, "v1 a1 v2 a2 v3 a3", answered=ANSWERED)
    assert printed(filed(part, whole)) == "v1 a1 v2 a2 v3 a3"


def test_a_copy_without_a_date_belongs_to_the_first_letter(
    document: Make, answer: Document
) -> None:
    undated = document(DocumentKind.ANSWER, "a1", {"a1": "Anders gelezen."})
    exchange = filed(undated, answer)
    assert (exchange.earlier, exchange.answered) == ((), ANSWERED)


def test_notes_follow_the_document_whose_unit_was_kept(document: Make) -> None:
    asked = document(
        DocumentKind.QUESTIONS,
        "v1 v2",
        footnotes=(
            Footnote(marker="1", text="oud", attached_to="question 1"),
            Footnote(marker="2", text="blijft", attached_to="question 2"),
        ),
    )
    answered = document(
        DocumentKind.ANSWER,
        "v1 a1",
        footnotes=(Footnote(marker="1", text="nieuw", attached_to="question 1"),),
    )
    assert [note.text for note in filed(asked, answered).footnotes] == ["nieuw", "blijft"]


def test_references_and_court_cases_stand_together(document: Make) -> None:
    pointing = document(
        DocumentKind.ANSWER,
        "a1 a2",
        references=(Reference(kind="kamerstuk", id="36021", text="36 021", unit="answer 1"),),
        case_law=(Reference(kind="rechtspraak", id="ECLI:1", text="ECLI:1", unit="answer 2"),),
        back_references=(
            BackReference(unit="answer 2", to=("1",), text="vraag 1", start=0, end=7),
        ),
    )
    exchange = filed(pointing)
    found = ([it.id for it in exchange.references], [it.to for it in exchange.back_references])
    assert found == (["36021", "ECLI:1"], [("1",)])


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_order_of_arrival_makes_no_difference_to_the_units(
    questions: Document, announcement: Document, answer: Document, order: tuple[int, ...]
) -> None:
    documents = (questions, announcement, answer)
    assert filed(*(documents[n] for n in order)).units == filed(*documents).units
