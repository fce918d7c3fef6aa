"""Where units open: by a heading on its line, by a number alone, or by nothing but the kind of
document.

Headings decide wherever there are any. Without them a question document is a list, numbered by
Word, in its text or not at all, and an announcement follows the line that says whose it is.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from searchapp.dutch import fold, is_stop_word
from searchapp.model import UnitKind
from searchapp.reading.headings import Heading, parse_heading
from searchapp.reading.lines import Line
from searchapp.reading.lone_numbers import ASKS, ENDS_ASKING, find_numbered

_ASKED = re.compile(r"\b[Vv]ragen van (?:het|de) (?:lid|leden)\b")
_RECEIVED = re.compile(r"\(ontvangen\b.{5,40}(?:\)|\b\d{4})\.?\s{0,3}$")
_ANSWERED = re.compile(
    r"Antwoord van (?:de )?(?:minister|staatssecretaris).{5,400}\(ontvangen.{5,40}\)\.?$",
    re.IGNORECASE,
)
_ANSWER_ALONE = re.compile(r"Antwoord(?:en)?:?")
_POSTPONED = (
    re.compile(r"\bvragen\b"),
    re.compile(r"\bniet\b|\buitstel\b"),
    re.compile(r"\bbinnen de (?:\w{1,20} ){0,3}termijn\b"),
    re.compile(r"\bbeantwoord"),
)
"""What a paragraph says, in whatever order, that postpones the answers."""
_BEFOREHAND = re.compile(
    r"\s{0,3}(?:Alvorens|Voordat (?:ik|wij|het kabinet)) .{0,40}\b(?:vragen|beantwoording)\b"
)
_SIGNED = re.compile(r"\s{0,3}(?:Hoogachtend|(?i:de (?:minister|staatssecretaris))\b)")
_ANNOUNCED = re.compile(r"Mededeling van (?:de )?(?:minister|staatssecretaris)", re.IGNORECASE)
_SUPPLEMENT = re.compile(r"Deze vragen (?:dienen|zijn) ter aanvulling op eerdere vragen")
_SOFT_HYPHEN = "\u00ad"
_NOTE = re.compile(r"\s{0,3}(?:\[\d{1,3}\s?\]\s|\d{1,3}\)\s|\d{1,3}\s(?!.{0,2000}\?$))")
_COUNTED = re.compile(r"(?:[Vv]raag\s)?(?P<number>\d{1,3})$")
_SMALL = re.compile(
    r"^[\s*_#>-]{0,8}[vabgn](?=raag|ragen|ntwoord|eantwoording|ezamenlijk antw|ader antw)"
)
_QUESTION = re.compile(r"[*_#\s]{0,4}(?:Vraag|VRAAG)[:*_\s]{0,4}")
_TAIL = 60
_LAST_WORD = re.compile(r"[^\W\d_]+\s{0,3}$")
_ASKED_AND_ANSWERED = {UnitKind.QUESTION, UnitKind.ANSWER}
_ANSWERING = {UnitKind.ANSWER, UnitKind.ANNOUNCEMENT}
_BESIDE = {UnitKind.INTRODUCTION, UnitKind.EXPLANATION}
_TITLE_LINES = 8
_LIST_SHARE = 0.6
"""The part of the paragraphs that must ask something before they are taken for a list."""


def find_openings(lines: Sequence[Line]) -> dict[int, Heading]:
    """Index of a line → what opens on it."""
    running = [index for index, line in enumerate(lines) if line.running]
    found = _headed(lines, running)
    if not {heading.kind for heading in found.values()} & _ASKED_AND_ANSWERED:
        found |= _in_small_letters(lines, running)
    if not any(heading.kind is UnitKind.QUESTION for heading in found.values()):
        found = _without_questions(lines, running, found)
    above = running[: _place(running, found)]
    if any(heading.kind is UnitKind.ANSWER for heading in found.values()):
        found |= _introduced(lines, above)
    if not any(heading.kind in _ANSWERING for heading in found.values()):
        found |= _postponed(lines, above)
    if not {heading.kind for heading in found.values()} - _BESIDE:
        found |= _unnumbered(lines, running[: _place(running, found)])
    return found | _supplement(lines, running, found)


def _headed(lines: Sequence[Line], running: Sequence[int]) -> dict[int, Heading]:
    return {
        index: heading
        for index in running
        if (heading := parse_heading(lines[index].text)) and not _breaks_off(lines, index)
    }


def _in_small_letters(lines: Sequence[Line], running: Sequence[int]) -> dict[int, Heading]:
    """`vraag 1`, `antwoord 1`, where no heading has a capital, and both are there."""
    capital = {
        index: replace(lines[index], text=_SMALL.sub(lambda at: at[0].upper(), lines[index].text))
        for index in running
    }
    found = _headed([capital.get(index, line) for index, line in enumerate(lines)], running)
    numbered = {index: heading for index, heading in found.items() if heading.numbers}
    kinds = {heading.kind for heading in numbered.values()}
    return numbered if kinds >= _ASKED_AND_ANSWERED else {}


def _breaks_off(lines: Sequence[Line], index: int) -> bool:
    """Whether the line right above breaks off in the middle of a sentence: `de tabel bij`."""
    at = index - 1
    while at > 0 and lines[index].opens_page and not lines[at].running:
        at -= 1
    above = lines[at] if at >= 0 else None
    if not above or not above.running:
        return False
    last = _LAST_WORD.search(above.text[-_TAIL:])
    return last is not None and is_stop_word(fold(last[0].rstrip()))


def _without_questions(
    lines: Sequence[Line], running: Sequence[int], found: dict[int, Heading]
) -> dict[int, Heading]:
    """The openings of a document of which no question has a heading with a number."""
    if counted := _counted(lines, running, found):
        return found | counted
    if len(bare := _bare(lines, running)) > 1:
        return found | bare
    numbered = find_numbered(lines, running, found)
    if any(heading.kind is UnitKind.ANSWER for heading in numbered.values()):
        # Above numbered answers `Antwoord` stands once, as a title.
        return {at: one for at, one in found.items() if one.kind in _BESIDE} | numbered
    return found | (numbered or bare or _announced(lines, running, found))


def _bare(lines: Sequence[Line], running: Sequence[int]) -> dict[int, Heading]:
    """Questions below the word `Vraag` alone."""
    return {
        index: Heading(UnitKind.QUESTION, (), len(lines[index].text))
        for index in running
        if _QUESTION.fullmatch(lines[index].text.strip())
    }


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
        asking = sum(bool(ASKS.search(texts[index])) for index in items)
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


def _introduced(lines: Sequence[Line], above: Sequence[int]) -> dict[int, Heading]:
    """`Alvorens in te gaan op de vragen …` above the first heading, and below any signature."""
    for place, index in enumerate(above):
        signed = any(_SIGNED.match(lines[later].text) for later in above[place:])
        if _BEFOREHAND.match(lines[index].text) and not signed:
            return {index: Heading(UnitKind.INTRODUCTION, (), 0)}
    return {}


def _postponed(lines: Sequence[Line], running: Sequence[int]) -> dict[int, Heading]:
    """The paragraph of a letter that says that the questions cannot be answered in time."""
    for place, index in enumerate(running):
        begins = not place or running[place - 1] < index - 1
        rest = takewhile(lambda at: lines[at].running, range(index, running[-1] + 1))
        said = " ".join(lines[at].text.strip() for at in rest) if begins else ""
        if said and all(pattern.search(said) for pattern in _POSTPONED):
            return {index: Heading(UnitKind.ANNOUNCEMENT, (), 0)}
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
    asking = [index for index in below if ENDS_ASKING.search(lines[index].text)]
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
        and not _explained(running, index, found)
    }


def _is_supplement(line: Line) -> bool:
    return bool(_SUPPLEMENT.match(line.text.replace(_SOFT_HYPHEN, "").strip()))


def _explained(running: Sequence[int], index: int, found: dict[int, Heading]) -> bool:
    before = [line for line in running if line < index]
    heading = found.get(before[-1]) if before else None
    return heading is not None and heading.kind is UnitKind.EXPLANATION


def find_second_head(lines: Sequence[Line], openings: Mapping[int, Heading]) -> range:
    """The lines between the questions and their answers that say who answers: a publication before
    2009 prints `Antwoord van minister … (Ontvangen …)` there. They belong to no question.
    """
    answers = [index for index, one in openings.items() if one.kind is UnitKind.ANSWER]
    end = min(answers, default=0)
    first = min(openings, default=end)
    above = [index for index in range(max(first, end - _TITLE_LINES), end) if lines[index].running]
    for place, index in enumerate(above):
        said = " ".join(lines[line].text.strip() for line in above[place:])
        if _ANSWERED.match(said) and not any(line in openings for line in above[place:]):
            titled = place and _ANSWER_ALONE.fullmatch(lines[above[place - 1]].text.strip())
            return range(above[place - 1] if titled else index, end)
    return range(0)
