"""Dates as letters print them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.references import dutch_date, find_dates, parse_dutch_date


@pytest.mark.parametrize(
    "printed",
    [
        "7 mei 2025",
        "7 mei  2025",
        "7\nmei 2025",
        "7\u00a0mei\u00a02025",
        "7 Mei 2025",
        "07 mei 2025",
        "7 mei2025",
        " 7 mei 2025. ",
        "7-5-2025",
        "07-05-2025",
    ],
)
def test_a_day_is_read_however_it_is_printed(printed: str) -> None:
    assert parse_dutch_date(printed) == date(2025, 5, 7)


@pytest.mark.parametrize("printed", ["3 mrt 2024", "3 mrt. 2024", "3 maart 2024"])
def test_a_short_month_is_the_month(printed: str) -> None:
    assert parse_dutch_date(printed) == date(2024, 3, 3)


@pytest.mark.parametrize(
    "printed",
    ["31 februari 2024", "29 februari 2023", "0 mei 2024", "mei 2024", "2021/22", "7 mai 2025", ""],
)
def test_what_is_no_day_gives_none(printed: str) -> None:
    assert parse_dutch_date(printed) is None


def test_dates_in_a_text_come_in_printed_order_with_their_span() -> None:
    text = "Ingezonden 7 mei 2025, antwoord van 31 juni 2025, ontvangen 16\njuni 2025."
    assert [(found.day, text[found.start : found.end]) for found in find_dates(text)] == [
        (date(2025, 5, 7), "7 mei 2025"),
        (date(2025, 6, 16), "16\njuni 2025"),
    ]


@given(st.dates(date(1800, 1, 1), date(2099, 12, 31)))
def test_every_day_that_we_print_is_read_back(day: date) -> None:
    assert parse_dutch_date(dutch_date(day)) == day
