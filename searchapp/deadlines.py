"""Answer times: how long the government may take, and how long it took.

The Rules of Procedure of the Tweede Kamer give three weeks, and three more after a
postponement. Pure arithmetic on dates: whoever calls says which day it is.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from searchapp.errors import SearchappError

TERM = timedelta(weeks=3)


class ImpossibleDates(SearchappError):
    """An answer dated before its question; letters do contain such slips."""


@dataclass(frozen=True, slots=True)
class AnswerTime:
    """How long one exchange took, in days.

    `due` is the last day in time; `late` is 0 when the answer was, or still is, in time;
    `within_six_weeks` says whether a postponement would have covered it.
    """

    days: int
    due: date
    late: int
    within_six_weeks: bool


def answer_time(filed: date, answered: date | None, *, postponed: bool, today: date) -> AnswerTime:
    """Measure from filing to answer, or to `today` while there is none.

    Raises `ImpossibleDates` when the answer is older than the question.
    """
    end = answered or today
    if end < filed:
        raise ImpossibleDates("impossible_dates", filed=str(filed), answered=str(end))
    due = filed + TERM * (2 if postponed else 1)
    return AnswerTime(
        days=(end - filed).days,
        due=due,
        late=max(0, (end - due).days),
        within_six_weeks=end <= filed + 2 * TERM,
    )
