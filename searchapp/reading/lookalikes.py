"""Documents that look like answers to written questions and are something else.

They are known by their title: a list of questions and answers on a bill has the same headings, and
so have answers to what was asked in a debate.
"""

import re
from collections.abc import Sequence

from searchapp.reading.lines import Line

_NUMBERED = r"(?:Nr\.?\s?\d{1,5}\s{1,3})?"
"""A Kamerstuk prints its number before its title."""

_END = r"(?:[\s.]{0,3}$|\s:\s)"
"""Where a title ends; a web page repeats it behind a colon."""

_DEBATE = r"(?:(?:eerste|tweede) termijn|[^.:;]{0,80}(?:begrotingsbehandeling|debat|overleg)\b)"
_TITLES = {
    key: re.compile(pattern, re.IGNORECASE)
    for key, pattern in {
        "oral_questions": r"mondelinge vragen van ",
        "list_of_questions": rf"{_NUMBERED}lijst van vragen(?: en antwoorden)?{_END}",
        "consultation": (
            rf"{_NUMBERED}(?:(?:inbreng )?(?:verslag van een )?schriftelijk overleg{_END}"
            r"|verslag van een schriftelijk overleg)"
        ),
        "oral_proceedings": r"bijvoegsel(?: van de)? handelingen|vragenuur[\s.]{0,3}$",
        "debate": (
            r"(?:(?:Betreft|Onderwerp)\s{0,3}[:|]?\s{0,3})?(?:schriftelijke )?"
            r"(?:beantwoording|antwoorden)(?: op| van)? (?:de )?(?:[a-z]{4,20} )?vragen"
            rf"(?: die)?(?: zijn)? gesteld (?:tijdens|in|bij) (?:de|het) {_DEBATE}"
        ),
    }.items()
}
_TITLE_LINES = 40


def lookalike(lines: Sequence[Line]) -> str | None:
    """The key of what the document is instead, by a line of its title, or None."""
    titles = [line.text.strip("#*_ \u00a0") for line in lines if line.running][:_TITLE_LINES]
    for key, pattern in _TITLES.items():
        if any(pattern.match(title) for title in titles):
            return key
    return None
