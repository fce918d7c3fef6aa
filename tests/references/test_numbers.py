"""Lists of question numbers, as headings print them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.references import leading_numbers, parse_numbers


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("7", "7"),
        ("12a", "12a"),
        ("12A", "12a"),
        ("4 & 5", "4 5"),
        ("4 en 5", "4 5"),
        ("29en 30", "29 30"),
        ("1, 2", "1 2"),
        ("1,2,3,4 en 5", "1 2 3 4 5"),
        ("7, 8, en 9", "7 8 9"),
        ("3 en vraag 8", "3 8"),
        ("3, 8 en\u00a09", "3 8 9"),
        ("9 en 3", "9 3"),
        ("2 t/m 6", "2 3 4 5 6"),
        ("2 tot en met 5", "2 3 4 5"),
        ("4-7", "4 5 6 7"),
        ("4\u20137", "4 5 6 7"),
        ("1 t/m 3 en 5", "1 2 3 5"),
        ("1 en 2, 4 t/m 6", "1 2 4 5 6"),
        ("1a t/m 1c", "1a 1b 1c"),
        ("1a, b en c", "1a 1b 1c"),
        ("1l/m/n", "1l 1m 1n"),
        ("4 en 4", "4"),
    ],
)
def test_a_list_gives_its_numbers(printed: str, numbers: str) -> None:
    assert parse_numbers(printed) == tuple(numbers.split())


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "vraag",
        "0",
        "4 en",
        "en 4",
        "4 mei",
        "6 t/m 2",
        "3-3",
        "1 t/m 200",
        "1a t/m 2c",
        "2024",
        "4 en 5:",
        "4 en 5 Ja.",
        "\u0664",
    ],
)
def test_what_is_wholly_no_list_gives_none(printed: str) -> None:
    assert parse_numbers(printed) is None


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("4 en 5 is aangegeven", "4 5"),
        ("3, 20 gemeenten doen mee", "3"),
        ("3 en 20 procent", "3"),
        ("3 van 4 mei", "3"),
        ("2, 3.", "2 3"),
    ],
)
def test_a_list_at_the_start_of_a_sentence_ends_where_the_sentence_goes_on(
    text: str, numbers: str
) -> None:
    assert leading_numbers(text)[0] == tuple(numbers.split())


@given(st.lists(st.integers(1, 999), min_size=1, max_size=20, unique=True))
def test_any_numbers_in_a_row_come_back(numbers: list[int]) -> None:
    words = tuple(map(str, numbers))
    assert parse_numbers(" en ".join(words)) == words


@given(st.text(alphabet="0123456789abe n,;/&-\u2013tm", max_size=60))
def test_no_text_breaks_it_and_the_end_lies_in_the_text(text: str) -> None:
    numbers, end = leading_numbers(text)
    assert 0 <= end <= len(text)
    assert bool(numbers) == (end > 0)
