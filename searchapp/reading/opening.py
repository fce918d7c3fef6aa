"""Where units open: by a heading on its line, by a number alone, or by nothing but the kind of
document.

Headings decide wherever there are any. Without them a question document is a list, numbered or not,
and an announcement follows the line that says whose it is.
"""

import re
from collections.abc import Sequence

from searchapp.model import UnitKind
from searchapp.reading.headings import Heading, parse_heading, parse_lone_number
from searchapp.reading.lines import Line

_ASKED = re.compile(r"\b[Vv]ragen van (?:het|de) (?:lid|leden)\b")
_RECEIVED = re.compile(r"\(ontvangen\b.{5,40}\)?\.?\s{0,3}$")
_ANNOUNCED = re.compile(r"Mededeling van (?:de )?(?:minister|staatssecretaris)", re.IGNORECASE)
_SUPPLEMENT = re.compile(r"Deze vragen (?:dienen|zijn) ter aanvulling op eerdere vragen")
_QUESTION_MARK = re.compile(
    r"\?[’”»'\")\]]{0,2}\s{0,2}(?:\[?\d{0,3}\s?[\])]?|[^?]{0,300}\d.{0,300})$"
)
_NOTE = re.compile(r"\s{0,3}(?:\[\d{1,3}\s?\]|\d{1,3}\))\s")
_LIST_SHARE = 0.6
"""The part of the paragraphs that must ask something before they are taken for a list."""


def find_openings(lines: Sequence[Line]) -> dict[int, Heading]:
    """Index of a line → what opens on it."""
    running = [index for index, line in enumerate(lines) if line.running]
    found = {index: heading for index in running if (heading := parse_heading(lines[index].text))}
    if not any(heading.kind is UnitKind.QUESTION for heading in found.values()):
        found |= _numbered(lines, running, found) or _announced(lines, running, found)
    if not found:
        found |= _unnumbered(lines, running)
    return found | _supplement(lines, running, found)


def _numbered(
    lines: Sequence[Line], running: Sequence[int], answers: dict[int, Heading]
) -> dict[int, Heading]:
    """Questions that a number alone opens, the next number each time."""
    found: dict[int, Heading] = {}
    for index in running:
        heading = parse_lone_number(lines[index].text, len(found) + 1)
        if heading and index not in answers:
            found[index] = heading
    return found if len(found) > 1 or answers else {}


def _announced(
    lines: Sequence[Line], running: Sequence[int], found: dict[int, Heading]
) -> dict[int, Heading]:
    """The text below `Mededeling van minister … (ontvangen …)`, where nothing else opens a unit."""
    if any(heading.kind is UnitKind.ANNOUNCEMENT for heading in found.values()):
        return {}
    announced = False
    for place, index in enumerate(running[:-1]):
        announced = announced or bool(_ANNOUNCED.match(lines[index].text.strip()))
        if announced and _RECEIVED.search(lines[index].text):
            return {running[place + 1]: Heading(UnitKind.ANNOUNCEMENT, (), 0)}
    return {}


def _unnumbered(lines: Sequence[Line], running: Sequence[int]) -> dict[int, Heading]:
    """A list whose numbers were lost: each paragraph below the title is a question."""
    titles = [index for index in running if _ASKED.search(lines[index].text)]
    below = [
        index
        for index in running
        if (not titles or index > titles[0]) and not _NOTE.match(lines[index].text)
    ]
    asking = [index for index in below if _QUESTION_MARK.search(lines[index].text)]
    if not asking or len(asking) < _LIST_SHARE * len(below):
        return {}
    return {index: Heading(UnitKind.QUESTION, (), 0) for index in below}


def _supplement(
    lines: Sequence[Line], running: Sequence[int], found: dict[int, Heading]
) -> dict[int, Heading]:
    """`Deze vragen dienen ter aanvulling op …` is an explanation, also without its heading."""
    return {
        index: Heading(UnitKind.EXPLANATION, (), 0)
        for index in running
        if _SUPPLEMENT.match(lines[index].text.strip())
        and index not in found
        and not _headed(running, index, found)
    }


def _headed(running: Sequence[int], index: int, found: dict[int, Heading]) -> bool:
    before = [line for line in running if line < index]
    heading = found.get(before[-1]) if before else None
    return heading is not None and heading.kind is UnitKind.EXPLANATION
