from math import log2

import pytest

from searchapp.search.measures import Measures, mean, measure

GRADES = {"a": 3, "b": 2, "c": 1, "d": 0}


def test_the_best_order_is_one() -> None:
    assert measure(["a", "b", "c", "d"], GRADES) == Measures(1, 1, 1, 1)


def test_a_result_counts_less_further_down() -> None:
    best = 7 + 3 / log2(3) + 1 / 2
    found = measure(["x", "b", "a"], GRADES)
    assert found == pytest.approx(Measures((3 / log2(3) + 7 / 2) / best, 1 / 2, 1, 0))


def test_what_touches_the_subject_is_no_success() -> None:
    assert measure(["c"], GRADES)[1:] == (0, 0, 0)


def test_ten_results_count_and_twenty_are_looked_through() -> None:
    others = [f"x{number}" for number in range(10)]
    assert measure([*others, "a"], GRADES) == Measures(0, 0, 0.5, 0)
    assert measure([*others, *others, "a"], GRADES) == Measures(0, 0, 0, 0)


@pytest.mark.parametrize("grades", [{}, {"a": 0}])
def test_where_nothing_is_good_nothing_is_found(grades: dict[str, int]) -> None:
    assert measure(["a"], grades) == Measures(0, 0, 0, 0)


def test_the_mean_is_taken_of_each() -> None:
    assert mean([Measures(1, 1, 1, 1), Measures(0, 0, 0.5, 1)]) == Measures(0.5, 0.5, 0.75, 1)
    assert mean([]) == Measures(0, 0, 0, 0)
