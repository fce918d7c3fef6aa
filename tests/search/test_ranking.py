from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.search.ranking import (
    FIELD_LENGTHS,
    MAX_IMPACT,
    idf,
    impact,
    needed,
    pseudo_frequency,
)

AVERAGE = {field: int(length) for field, length in FIELD_LENGTHS.items()}


def test_a_term_in_a_text_of_average_length_counts_once() -> None:
    assert pseudo_frequency({"answer": 1}, AVERAGE) == 1


def test_fields_are_added_before_anything_is_saturated() -> None:
    assert pseudo_frequency({"answer": 1, "subject": 2}, AVERAGE) == 3


def test_half_of_a_length_counts() -> None:
    assert pseudo_frequency({"answer": 3}, {"answer": 2 * 109}) == 2


@pytest.mark.parametrize(("frequency", "byte"), [(1, 116), (1.2, 128), (2, 159), (0, 1)])
def test_an_impact_is_one_byte(frequency: float, byte: int) -> None:
    assert impact(frequency) == byte


@given(st.floats(0, 1e9), st.floats(0, 1e9))
def test_more_of_a_term_never_weighs_less(one: float, other: float) -> None:
    less, more = sorted((one, other))
    assert 1 <= impact(less) <= impact(more) <= MAX_IMPACT


def test_a_term_that_one_of_ten_has() -> None:
    assert idf(10, 1) == pytest.approx(log(1 + 9.5 / 1.5))


@given(st.integers(1, 10**6), st.integers(0, 10**6))
def test_the_idf_is_never_negative(entries: int, holding: int) -> None:
    assert idf(entries, min(holding, entries)) > 0


@pytest.mark.parametrize(("words", "need"), [(0, 0), (1, 1), (2, 1), (3, 1), (4, 2), (9, 4)])
def test_half_of_the_words_rounded_down_and_at_least_one(words: int, need: int) -> None:
    assert needed(words) == need
