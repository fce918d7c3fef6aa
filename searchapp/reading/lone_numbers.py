"""Units that a number opens by itself: `3` on a line, or `3. Heeft u …`.

Where answers have headings, the numbers open the questions. Where nothing has, a number that comes
again opens the answer, also for several (`2`, `3`, later `2 en 3`): so print publications before
2009, and letters of some ministries.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from searchapp.model import UnitKind
from searchapp.reading.headings import NUMBER_LIST, Heading, listed_numbers
from searchapp.reading.lines import Line

ENDS_ASKING = re.compile(r"\?[’”»'\")\]]{0,2}\s{0,2}(?:\[?\d{0,3}\s?[\])]?|[^?]{0,300}\d.{0,300})$")
"""A line that ends by asking, its marker or its note behind it."""

ASKS = re.compile(r"\?(?![^\W\d_])")
"""A question mark that is not part of an address."""

_ALONE = re.compile(rf"\s{{0,3}}(?P<numbers>{NUMBER_LIST})(?P<mark>[.)]?)\s{{0,3}}$")
_BEFORE_TEXT = re.compile(
    rf"\s{{0,3}}(?P<numbers>{NUMBER_LIST})(?P<mark>[.)]?)\s{{1,4}}(?=[A-Z‘“«\"'])"
)
_ANSWER = re.compile(r"\s{0,3}Antwoord(?:en)?\b", re.IGNORECASE)
_MOST = 2 / 3
"""So many questions must ask something, and so many answers must not."""


@dataclass(frozen=True, slots=True)
class _Number:
    """Numbers at the start of a line, what they are printed like, and where the text begins."""

    index: int
    numbers: tuple[str, ...]
    style: tuple[str, bool]
    body: int


def find_numbered(
    lines: Sequence[Line], running: Sequence[int], headings: dict[int, Heading]
) -> dict[int, Heading]:
    """Index of a line → what its number opens; nothing where questions have headings of their
    own, or numbers count something else.
    """
    found = list(_found(lines, running, headings))
    for style in dict.fromkeys(one.style for one in found):
        alike = [one for one in found if one.style == style]
        if twice := _twice(lines, alike):
            return twice
    return _questions(lines, headings, found)


def _found(
    lines: Sequence[Line], running: Sequence[int], headings: dict[int, Heading]
) -> Iterator[_Number]:
    for index in running:
        text = lines[index].text
        alone = _ALONE.match(text)
        match = alone or _BEFORE_TEXT.match(text)
        numbers = listed_numbers(match["numbers"]) if match else None
        if match and numbers and index not in headings:
            yield _Number(index, numbers, (match["mark"], bool(alone)), match.end())


def _twice(lines: Sequence[Line], found: Sequence[_Number]) -> dict[int, Heading]:
    """Questions and answers, where each number comes twice, and the first time asks."""
    opened: dict[int, Heading] = {}
    waiting: dict[str, None] = {}
    asked = 0
    for one in found:
        if waiting.keys() >= set(one.numbers):
            opened[one.index] = Heading(UnitKind.ANSWER, one.numbers, one.body)
            for number in one.numbers:
                del waiting[number]
        elif one.numbers == (str(asked + 1),):
            opened[one.index] = Heading(UnitKind.QUESTION, one.numbers, one.body)
            waiting[one.numbers[0]] = None
            asked += 1
    return opened if asked and not waiting and _answer_each_other(lines, opened) else {}


def _answer_each_other(lines: Sequence[Line], opened: dict[int, Heading]) -> bool:
    """Whether those that open questions ask and the others do not, and are no notes: answers stand
    between the questions, answer several at once, or stand below a line that says so.
    """
    starts = sorted(opened)
    asking: defaultdict[UnitKind, list[bool]] = defaultdict(list)
    for start, end in pairwise([*starts, len(lines)]):
        texts = [line.text for line in lines[start:end] if line.running]
        asking[opened[start].kind].append(any(map(ASKS.search, texts)))
    questions, answers = asking[UnitKind.QUESTION], asking[UnitKind.ANSWER]
    first = min(index for index in starts if opened[index].kind is UnitKind.ANSWER)
    last = max(index for index in starts if opened[index].kind is UnitKind.QUESTION)
    said = any(_ANSWER.match(line.text) for line in lines[last:first])
    return (
        (first < last or said or any(len(one.numbers) > 1 for one in opened.values()))
        and sum(questions) >= len(questions) * _MOST
        and sum(answers) <= len(answers) * (1 - _MOST)
    )


def _questions(
    lines: Sequence[Line], headings: dict[int, Heading], found: Sequence[_Number]
) -> dict[int, Heading]:
    """The next number each time, all printed with one sign; where answers have headings, also with
    none before the text.
    """
    opened: dict[int, Heading] = {}
    answers = [index for index, heading in headings.items() if heading.kind is UnitKind.ANSWER]
    sign = None
    for one in found:
        mark, alone = one.style
        due = one.numbers == (str(len(opened) + 1),) and sign in (None, mark)
        if due and (mark or alone or _headed(one.index, opened, answers)):
            opened[one.index] = Heading(UnitKind.QUESTION, one.numbers, one.body)
            sign = mark
    if not opened or answers:
        return opened
    asking = [
        index for index, line in enumerate(lines) if line.running and ENDS_ASKING.search(line.text)
    ]
    above = sum(index < min(opened) for index in asking)
    # What is numbered below questions without numbers are their notes.
    return opened if len(opened) > 1 and above <= len(asking) - above else {}


def _headed(index: int, opened: dict[int, Heading], answers: Sequence[int]) -> bool:
    """Whether an answer has its heading below a number, and one since the number before it."""
    before = max(opened, default=-1)
    answered = not opened or any(before < answer < index for answer in answers)
    return answered and any(answer > index for answer in answers)
