"""Dates as letters print them: `16 juni 2025`, also torn over lines or glued together by a PDF.

A short pattern of our own: general date parsers read the session year `2021/22` as a day.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
MONTH = f"(?i:{'|'.join(MONTHS)})"

_SHORT = {name[:3]: number for number, name in enumerate(MONTHS, 1)} | {"mrt": 3}
_DATE = re.compile(
    rf"""(?<![0-9])(?P<day>[0-9]{{1,2}})
    (?: \s{{0,4}}(?P<name>{MONTH}|(?i:jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\.?)\s{{0,4}}
      | [-/](?P<month>[0-9]{{1,2}})[-/] )
    (?P<year>(?:18|19|20)[0-9]{{2}})(?![0-9])""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class DateMatch:
    """One date in a text and the span of its words."""

    day: date
    start: int
    end: int


def find_dates(text: str) -> tuple[DateMatch, ...]:
    """All possible dates, in printed order; `31 februari 2024` is none."""
    return tuple(_found(text))


def parse_dutch_date(text: str) -> date | None:
    """The day that the whole text names, or None where it is no date or an impossible one."""
    match = _DATE.fullmatch(text.strip().rstrip("."))
    return _day(match) if match else None


def _found(text: str) -> Iterator[DateMatch]:
    for match in _DATE.finditer(text):
        if day := _day(match):
            yield DateMatch(day, match.start(), match.end())


def _day(match: re.Match[str]) -> date | None:
    name = match["name"]
    month = _SHORT[name[:3].lower()] if name else int(match["month"])
    try:
        return date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None
