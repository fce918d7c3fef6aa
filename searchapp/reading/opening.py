"""Where units open: by a heading on its line, by a number alone, or by nothing but the kind of
document.

Headings decide wherever there are any. Without them a question document is a list, numbered by
Word, in its text or not at all, and an announcement follows the line that says whose it is.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from searchapp.model import UnitKind
from searchapp.reading.headings import Heading, parse_heading, parse_lone_number
from searchapp.reading.lines import Line

_ASKED = re.compile(r"\b[Vv]ragen van (?:het|de) (?:lid|leden)\b")
_RECEIVED = re.compile(r"\(ontvangen\b.{5,40}(?:\)|\b\d{4})\.?\s{0,3}$")
_ANNOUNCED = re.compile(r"Mededeling van (?:de )?(?:minister|staatssecretaris)", re.IGNORECASE)
_SUPPLEMENT = re.compile(r"Deze vragen (?:dienen|zijn) ter aanvulling op eerdere vragen")
_SOFT_HYPHEN = "\u00ad"
_QUESTION_MARK = re.compile(
    r"\?[’”»'\")\]]{0,2}\s{0,2}(?:\[?\d{0,3}\s?[\])]?|[^?]{0,300}\d.{0,300})$"
)
_NOTE = re.compile(r"\s{0,3}(?:\[\d{1,3}\s?\]\s|\d{1,3}\)\s|\d{1,3}\s(?!.{0,2000}\?$))")
_COUNTED = re.compile(r"(?:[Vv]raag\s)?(?P<number>\d{1,3})$")
_ASKS = re.compile(r"\?(?![^\W\d_])")
"""A question mark that is not part of an address."""
_BESIDE = {UnitKind.INTRODUCTION, UnitKind.EXPLANATION}
_TITLE_LINES = 8
_LIST_SHARE = 0.6
"""The part of the paragraphs that must ask something before they are taken for a list."""


def find_openings(lines: Sequence[Line]) -> dict[int, Heading]:
    """Index of a line → what opens on it."""
    running = [index for index, line in enumerate(lines) if line.running]
    found = {index: heading for index in running if (heading := parse_heading(lines[index].text))}
    if not any(heading.kind is UnitKind.QUESTION for heading in found.values()):
        found |= (
            _counted(lines, running, found)
            or _numbered(lines, running, found)
            or _announced(lines, running, found)
        )
    if not {heading.kind for heading in found.values()} - _BESIDE:
        found |= _unnumbered(lines, running[: _place(running, found)])
    return found | _supplement(lines, running, found)


def _counted(
    lines: Sequence[Line], running: Sequence[int], headings: dict[int, Heading]
) -> dict[int, Heading]:
    """Questions whose numbers Word counts: of the lists that count on from 1, the one that asks
    most, if most of its items ask something.

    Answers and notes may be lists too, and letters below a question are of another level.
    """
    counted = [
        index for index in running if _COUNTED.match(lines[index].number) and index not in headings
    ]
    edges = sorted({*headings, *counted, len(lines)})
    texts = {
        start: " ".join(line.text for line in lines[start:end] if line.running)
        for start, end in pairwise(edges)
    }
    best: dict[int, Heading] = {}
    most = 0
    for items, numbers in _lists(lines, counted):
        asking = sum(bool(_ASKS.search(texts[index])) for index in items)
        counts = numbers == [str(number) for number in range(1, len(items) + 1)]
        if counts and asking > max(most, _LIST_SHARE * len(items)):
            most = asking
            best = {
                index: Heading(UnitKind.QUESTION, (number,), 0)
                for index, number in zip(items, numbers, strict=True)
            }
    return best


def _lists(lines: Sequence[Line], counted: Sequence[int]) -> Iterator[tuple[list[int], list[str]]]:
    """The items of each list with their numbers; one that begins anew is another."""
    lists: defaultdict[tuple[str, int], list[tuple[int, str]]] = defaultdict(list)
    begun: Counter[str] = Counter()
    for index in counted:
        number = _COUNTED.sub(r"\g<number>", lines[index].number)
        begun[lines[index].counted_in] += number == "1"
        lists[lines[index].counted_in, begun[lines[index].counted_in]].append((index, number))
    for items in lists.values():
        yield [index for index, _ in items], [number for _, number in items]


def _numbered(
    lines: Sequence[Line], running: Sequence[int], headings: dict[int, Heading]
) -> dict[int, Heading]:
    """Questions that a number alone opens, the next number each time, all printed in one way."""
    found: dict[int, Heading] = {}
    sign = ""
    for index in running:
        heading = parse_lone_number(lines[index].text, len(found) + 1)
        if not heading or index in headings:
            continue
        printed = lines[index].text[: heading.body].strip()[-1]
        if not found or printed == sign or (sign.isdigit() and printed.isdigit()):
            found[index], sign = heading, printed
    if not found or any(heading.kind is UnitKind.ANSWER for heading in headings.values()):
        return found
    asking = [index for index in running if _QUESTION_MARK.search(lines[index].text)]
    above = sum(index < min(found) for index in asking)
    # What is numbered below questions without numbers are their notes.
    return found if len(found) > 1 and above <= len(asking) - above else {}


def _place(running: Sequence[int], found: dict[int, Heading]) -> int:
    """How many running lines stand above the first heading."""
    return running.index(min(found)) if found else len(running)


def _announced(
    lines: Sequence[Line], running: Sequence[int], found: dict[int, Heading]
) -> dict[int, Heading]:
    """The text below `Mededeling van minister … (ontvangen …)`, where nothing else opens a unit."""
    if any(heading.kind is UnitKind.ANNOUNCEMENT for heading in found.values()):
        return {}
    for place, index in enumerate(running[:-1]):
        if not _ANNOUNCED.match(lines[index].text.strip()):
            continue
        title = ""
        for line, below in pairwise(running[place : place + _TITLE_LINES]):
            title += f" {lines[line].text.strip()}"
            if _RECEIVED.search(title):
                return {below: Heading(UnitKind.ANNOUNCEMENT, (), 0)}
    return {}


def _unnumbered(lines: Sequence[Line], running: Sequence[int]) -> dict[int, Heading]:
    """A list whose numbers were lost: each paragraph below the title is a question."""
    titles = [index for index in running if _ASKED.search(lines[index].text)]
    below = [
        index
        for index in running
        if (not titles or index > titles[0])
        and not _NOTE.match(lines[index].text)
        and not _is_supplement(lines[index])
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
        if _is_supplement(lines[index])
        and index not in found
        and not _headed(running, index, found)
    }


def _is_supplement(line: Line) -> bool:
    return bool(_SUPPLEMENT.match(line.text.replace(_SOFT_HYPHEN, "").strip()))


def _headed(running: Sequence[int], index: int, found: dict[int, Heading]) -> bool:
    before = [line for line in running if line < index]
    heading = found.get(before[-1]) if before else None
    return heading is not None and heading.kind is UnitKind.EXPLANATION
