"""Pieces of notation that all official publications share: chamber, session year, dash, list joint.

Patterns are fragments for regular expressions. Quantifiers are bounded, so no text makes them slow;
white space is any, because letters break references over lines and use no-break spaces.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from searchapp.model import Reference
from searchapp.references.dates import MONTH

Chamber = Literal["I", "II"]

DASH = r"[-\u2010-\u2015\u2212]"
GAP = r"[\s,.:;(]{0,4}"
NOT_IN_WORD = r"(?:(?<![^\W\d_])|(?<=[a-z])(?=[A-Z]))"
"""Where a word may begin: also at a capital, since PDF text glues words (`ookAanhangsel`)."""

_TEAR = r"(?:-\s{0,2})?"


def torn(word: str) -> str:
    """A pattern for `word` in any case, also with the hyphen of a line end in it (`Kamer-stuk`)."""
    return f"(?i:{_TEAR.join(word)})"


CHAMBER_WORD = r"(?:(?i:tweede|eerste)\s{1,3}(?i:kamer)|TK|EK)(?![A-Za-z])"
CHAMBER = rf"(?:II?(?![A-Za-z])|{CHAMBER_WORD})"
YEAR = (
    rf"(?:{torn('vergaderjaar')}|(?i:zittingsjaar))?"
    r"\s{0,3}(?<![0-9])(?:19|20)[0-9]{2}"
    rf"\s{{0,2}}(?:{DASH}|/)\s{{0,2}}"
    r"(?:[0-9]{4}|[0-9]{1,2})(?![0-9])"
)
MARK = r"(?:(?i:nrs?|nummers?|no|stuk)(?![A-Za-z])\.?\s{0,3})"
"""The word before a number: `nr.`, `nrs.`, `nummer`."""

NO_DATE = rf"(?!\s{{0,3}}{MONTH}(?![a-z]))"
JOINT = (
    r"(?:\s{0,3}[;,&]\s{0,3}(?:(?:en|of)\s{1,3})?"
    r"|\s{0,3}(?:en|of|alsmede)\s{1,3})"
)
"""What joins two references of one list."""

_YEARS = re.compile(
    rf"([0-9]{{4}})\s{{0,2}}(?:{DASH}|/)?\s{{0,2}}([0-9]{{4}}|[0-9]{{1,2}})(?![0-9])"
)
_CHAMBERS: tuple[tuple[str, Chamber], ...] = (
    (r"(?<![A-Za-z])(?:II|TK)(?![A-Za-z])|(?i:tweede\s{1,3}kamer|-tk-)", "II"),
    (r"(?<![A-Za-z])(?:I|EK)(?![A-Za-z])|(?i:eerste\s{1,3}kamer|-ek-)", "I"),
)


def years(printed: str) -> str | None:
    """`2009/10`, `vergaderjaar 2009-2010`: `20092010`. None where the two years do not follow."""
    match = _YEARS.search(printed)
    if not match:
        return None
    first, second = match[1], match[2]
    following = str(int(first) + 1)
    return first + following if following.endswith(second) else None


def printed_chamber(printed: str) -> Chamber | None:
    """The chamber that the words name, or None."""
    return next((name for pattern, name in _CHAMBERS if re.search(pattern, printed)), None)


def make(kind: str, identity: str, text: str, start: int, end: int) -> Reference:
    """A reference to what is printed at `text[start:end]`."""
    return Reference(kind=kind, id=identity, text=text[start:end], start=start, end=end)


def leftmost(found: Iterable[Reference]) -> Iterator[Reference]:
    """In printed order without overlap; of two that begin together the longer one."""
    end = 0
    for reference in sorted(found, key=lambda one: (one.start, -one.end)):
        if reference.start >= end:
            end = reference.end
            yield reference
