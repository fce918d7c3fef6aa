"""Documents that look like answers to written questions and are something else.

They are known by their title: a list of questions and answers on a bill has the same headings.
"""

import re
from collections.abc import Sequence

from searchapp.reading.lines import Line

_TITLES = {
    "oral_questions": re.compile(r"mondelinge vragen van ", re.IGNORECASE),
    "list_of_questions": re.compile(
        r"lijst van vragen(?: en antwoorden)?[\s.]{0,3}$", re.IGNORECASE
    ),
    "consultation": re.compile(
        r"(?:inbreng )?schriftelijk overleg[\s.]{0,3}$|verslag van een schriftelijk overleg",
        re.IGNORECASE,
    ),
    "oral_proceedings": re.compile(
        r"bijvoegsel(?: van de)? handelingen|vragenuur[\s.]{0,3}$", re.IGNORECASE
    ),
}
_TITLE_LINES = 40


def lookalike(lines: Sequence[Line]) -> str | None:
    """The key of what the document is instead, by a line of its title, or None."""
    titles = [line.text.strip("#*_ \u00a0") for line in lines if line.running][:_TITLE_LINES]
    for key, pattern in _TITLES.items():
        if any(pattern.match(title) for title in titles):
            return key
    return None
