"""Three weeks to answer, three more after a postponement."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.deadlines import AnswerTime, ImpossibleDates, answer_time

FILED = date(2025, 5, 7)
LONG_AFTER = date(2026, 1, 1)


def taken(days: int, *, postponed: bool = False) -> AnswerTime:
    """The answer time of an answer that came so many days after the question."""
    answered = FILED + timedelta(days=days)
    return answer_time(FILED, answered, postponed=postponed, today=LONG_AFTER)


def test_the_example_letter_is_nineteen_days_late() -> None:
    letter = answer_time(FILED, date(2025, 6, 16), postponed=False, today=LONG_AFTER)
    assert (letter.days, letter.due, letter.late) == (40, date(2025, 5, 28), 19)


def test_the_example_letter_is_within_six_weeks() -> None:
    assert taken(40).within_six_weeks


def test_the_last_day_of_three_weeks_is_in_time() -> None:
    assert taken(21).late == 0


def test_the_day_after_three_weeks_is_late() -> None:
    assert taken(22).late == 1


def test_a_postponement_gives_three_more_weeks() -> None:
    assert (taken(42, postponed=True).late, taken(43, postponed=True).late) == (0, 1)


@pytest.mark.parametrize("postponed", [True, False])
def test_six_weeks_are_six_weeks_with_or_without_postponement(postponed: bool) -> None:
    assert taken(42, postponed=postponed).within_six_weeks
    assert not taken(43, postponed=postponed).within_six_weeks


def test_an_open_question_is_measured_up_to_today() -> None:
    waiting = answer_time(FILED, None, postponed=False, today=date(2025, 5, 30))
    assert (waiting.days, waiting.late) == (23, 2)


def test_today_does_not_matter_once_there_is_an_answer() -> None:
    early = answer_time(FILED, FILED, postponed=False, today=FILED)
    late = answer_time(FILED, FILED, postponed=False, today=LONG_AFTER)
    assert early == late


def test_an_answer_on_the_same_day_took_no_days() -> None:
    assert taken(0).days == 0


def test_an_answer_before_its_question_is_refused() -> None:
    with pytest.raises(ImpossibleDates) as refused:
        taken(-1)
    assert refused.value.values == {"filed": "2025-05-07", "answered": "2025-05-06"}


@given(days=st.integers(0, 4000), postponed=st.booleans())
def test_days_late_are_the_days_past_the_last_day_in_time(days: int, postponed: bool) -> None:
    time = taken(days, postponed=postponed)
    assert time.late == max(0, time.days - (time.due - FILED).days)
