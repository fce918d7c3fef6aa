"""An exchange makes pairs of its units: what people share, one for each answer."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.model import Exchange, Minister, Pair, Role, Status, Unit, UnitKind

KINDS = {kind.dutch[0]: kind for kind in UnitKind}


def exchange(shorthand: str, **facts: object) -> Exchange:
    """`v1 a1 v4,5 a4,5 i t m`: questions, answers, introduction, explanation, announcement."""
    units = [
        Unit(kind=KINDS[word[0]], numbers=tuple(re.findall("[^,]+", word[1:])), seq=seq)
        for seq, word in enumerate(shorthand.split())
    ]
    return Exchange.model_validate({"name": "2099Z00001", "units": units, **facts})


def shown(pair: Pair) -> str:
    """`1,2>1-2`: the questions of a pair and its answer."""
    asked = ",".join("-".join(unit.numbers) for unit in pair.questions)
    return f"{asked}>{'-'.join(pair.answer.numbers) if pair.answer else ''}"


@pytest.mark.parametrize(
    ("units", "pairs"),
    [
        ("v1 a1 v2 a2", "1>1 2>2"),
        ("v1 v2 a1 a2", "1>1 2>2"),
        ("v1 v2 a1,2", "1,2>1-2"),
        ("v1,2 a1,2", "1-2>1-2"),
        ("v1,2 a1 a2", "1-2>1 1-2>2"),
        ("v1 v2 v3 a1,3 a2", "1,3>1-3 2>2"),
        ("v1 a1 v2", "1>1 2>"),
        ("v1 v2 a2", "1> 2>2"),
        ("v1 v2", "1> 2>"),
        ("a1 a2", ">1 >2"),
        ("v1 a1 v1~2 a1~2", "1>1 1~2>1~2"),
        ("v12a v12b a12a,12b", "12a,12b>12a-12b"),
        ("i v1 a1 t", "1>1"),
        ("m", ""),
        ("", ""),
    ],
)
def test_answers_are_paired_with_the_questions_they_cover(units: str, pairs: str) -> None:
    assert " ".join(map(shown, exchange(units).pairs)) == pairs


def test_a_pair_is_named_after_the_first_number_of_its_answer() -> None:
    (pair,) = exchange("v4 v5 a4,5").pairs
    assert (pair.number, pair.id) == ("4", "2099Z00001/4")


def test_a_pair_without_answer_is_named_after_its_question() -> None:
    (pair,) = exchange("v6,7").pairs
    assert (pair.number, pair.id) == ("6", "2099Z00001/6")


@pytest.mark.parametrize("number", ["4", "5"])
def test_every_number_of_a_joint_answer_leads_to_its_pair(number: str) -> None:
    answers = exchange("v3 a3 v4 v5 a4,5")
    assert answers.pair(number) is answers.pairs[1]


def test_the_numbers_of_a_pair_come_once_and_questions_first() -> None:
    (pair,) = exchange("v2 v1 a1,2,3").pairs
    assert pair.numbers == ("2", "1", "3")


@pytest.mark.parametrize(("units", "seq"), [("i v1 a1", 1), ("i a1 v1", 1), ("i t a1", 2)])
def test_a_pair_stands_where_its_first_unit_does(units: str, seq: int) -> None:
    (pair,) = exchange(units).pairs
    assert pair.seq == seq


def test_a_number_that_is_unknown_has_no_pair() -> None:
    assert exchange("v1 a1").pair("9") is None


def test_units_that_belong_to_no_pair_are_loose() -> None:
    loose = exchange("i v1 a1 t m").loose
    assert [unit.kind.dutch for unit in loose] == ["inleiding", "toelichting", "mededeling"]


@pytest.mark.parametrize(
    ("kind", "number", "seq"),
    [
        (UnitKind.QUESTION, "5", 2),
        (UnitKind.ANSWER, "5", 3),
        (UnitKind.ANSWER, "4", 3),
        (UnitKind.INTRODUCTION, None, 0),
    ],
)
def test_a_unit_is_found_by_kind_and_number(kind: UnitKind, number: str | None, seq: int) -> None:
    unit = exchange("i v4 v5 a4,5").unit(kind, number)
    assert unit
    assert unit.seq == seq


@pytest.mark.parametrize(
    ("kind", "number"),
    [(UnitKind.ANSWER, "1"), (UnitKind.QUESTION, "2"), (UnitKind.EXPLANATION, None)],
)
def test_a_unit_that_is_not_there_is_none(kind: UnitKind, number: str | None) -> None:
    assert exchange("v1").unit(kind, number) is None


@pytest.mark.parametrize(
    ("units", "postponed", "status"),
    [
        ("v1 a1", False, Status.ANSWERED),
        ("v1 v2 a1", True, Status.ANSWERED),
        ("v1 m", True, Status.POSTPONED),
        ("v1", False, Status.OPEN),
    ],
)
def test_an_exchange_is_answered_postponed_or_open(
    units: str, postponed: bool, status: Status
) -> None:
    assert exchange(units, postponed=postponed).status is status


def test_the_day_of_an_exchange_is_that_of_its_answer() -> None:
    both = exchange("v1 a1", submitted=date(2099, 5, 12), answered=date(2099, 6, 22))
    assert both.dated == date(2099, 6, 22)


def test_the_day_of_an_open_exchange_is_that_of_its_questions() -> None:
    assert exchange("v1", submitted=date(2099, 5, 12)).dated == date(2099, 5, 12)


@pytest.mark.parametrize(("name", "sample"), [("2099Z00001", True), ("2025Z08791", False)])
def test_an_invented_letter_is_known_by_its_year(name: str, sample: bool) -> None:
    assert Exchange(name=name).is_sample is sample


def minister(ministry: str, name: str | None = None) -> Minister:
    return Minister(role=Role.MINISTER, ministry=ministry, name=name)


def test_who_answered_comes_before_who_was_asked() -> None:
    both = exchange("v1", addressees=[minister("Financiën")], answered_by=[minister("Defensie")])
    assert [office.ministry for office in both.ministries] == ["Defensie"]


def test_while_nobody_answered_it_is_who_was_asked() -> None:
    asked = exchange("v1", addressees=[minister("Financiën"), minister("Defensie")])
    assert [office.ministry for office in asked.ministries] == ["Financiën", "Defensie"]


def test_a_ministry_counts_once() -> None:
    two = [minister("Defensie", "Kortrijker"), minister("Defensie", "Wijdeveld")]
    assert len(exchange("a1", answered_by=two).ministries) == 1


numbers = st.lists(st.sampled_from("123456"), min_size=1, max_size=3, unique=True)
words = st.lists(
    st.builds(lambda kind, given: kind + ",".join(given), st.sampled_from("va"), numbers)
)


@given(words)
def test_no_question_and_no_answer_is_lost(shorthand: list[str]) -> None:
    asked = exchange(" ".join(shorthand))
    shown_units = {
        unit.seq for pair in asked.pairs for unit in (*pair.questions, pair.answer) if unit
    }
    assert shown_units == {unit.seq for unit in asked.units}


@given(words)
def test_pairs_stand_in_printed_order(shorthand: list[str]) -> None:
    places = [pair.seq for pair in exchange(" ".join(shorthand)).pairs]
    assert places == sorted(places)
