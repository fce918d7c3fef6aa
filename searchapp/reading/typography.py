"""What a format states about footnotes, used before any guess from words.

Word keeps notes in a part of their own; print sets them smaller, at the foot of the page. Either
way each line of a note carries its number here, and superscript digits are markers.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from math import inf

from searchapp.reading.footnotes import Note
from searchapp.reading.lines import Line
from searchapp.reading.markers import Place

SMALL = 0.9
"""Notes of the official publications are set in 6.9 points under a text of 8.5."""
_NUMBER_WIDTH = 2
"""The room that a note's number takes before the note, at most, in sizes."""

_BETWEEN = re.compile(r"[,;]\s{0,2}|\s{1,2}")
_NUMBER = re.compile(r"\s{0,3}(?P<number>\d{1,3})\s{0,3}")


def with_notes_stated(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, with those set small at the foot of a page marked as the note they are."""
    body = _body_size(lines)
    if not body or any(line.note for line in lines):
        return tuple(lines)
    pages = groupby(range(len(lines)), key=lambda index: lines[index].page)
    feet = [_foot(lines, list(page), body) for _, page in pages]
    openings = _openings(lines, feet)
    stated = list(lines)
    last = -1
    for foot in feet:
        number = ""
        for index in foot:
            if last >= 0 and not number and _goes_on(lines, last, index, opens=last in openings):
                number = stated[last].note
            number = openings.get(index, number)
            if number:
                stated[index] = replace(lines[index], note=number)
                last = index
    return tuple(stated)


def _body_size(lines: Sequence[Line]) -> float:
    """The size of most letters of the document; 0 where the format tells no sizes."""
    letters: Counter[float] = Counter()
    for line in lines:
        if line.running and line.size:
            letters[line.size] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def _foot(lines: Sequence[Line], page: Sequence[int], body: float) -> list[int]:
    """The running lines at the end of a page that are set small, in order."""
    foot: list[int] = []
    for index in reversed(page):
        if not lines[index].running:
            continue
        if not 0 < lines[index].size <= body * SMALL:
            break
        foot.append(index)
    return foot[::-1]


def _openings(lines: Sequence[Line], feet: Sequence[Sequence[int]]) -> dict[int, str]:
    """The numbers that open notes, by line. Where some are superscripts, no other number does; else
    one that opens a line counts on from the last, unlike a year or a day inside a note.
    """
    raised: dict[int, str] = {}
    counted: dict[int, str] = {}
    for foot in feet:
        last = ""
        for index in foot:
            opening = _NUMBER.match(lines[index].text)
            if not opening or opening.end() == len(opening.string):
                continue
            number = opening["number"]
            if opening.span("number") in lines[index].raised:
                raised[index] = number
            if not last or int(number) == int(last) + 1:
                counted[index] = last = number
    return raised or counted


def _goes_on(lines: Sequence[Line], last: int, index: int, *, opens: bool) -> bool:
    """Whether a line at a foot goes on with the last note of the page before: it is set as large,
    and begins below the text of that note, right of its number.
    """
    above, line = lines[last], lines[index]
    indent = line.x - above.x
    below = 0 < indent < _NUMBER_WIDTH * line.size if opens else abs(indent) < 1
    return line.page == above.page + 1 and line.size == above.size and below


def largest_note(lines: Sequence[Line]) -> float:
    """The size of the largest line that print states as part of a note; any where it states none,
    or where the lines are not printed: Word says which notes are its own, not which are none.
    """
    return max((line.size for line in lines if line.note and line.y), default=inf)


def unstated(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines as words alone show them: what a format states about notes is out of sight.

    Letters print notes of their own beside those of Word, under the same numbers.
    """
    if not any(line.note for line in lines):
        return tuple(lines)
    return tuple(
        replace(line, furniture=line.furniture or "note") if line.note else _unraised(line)
        for line in lines
    )


def _unraised(line: Line) -> Line:
    text = line.text
    for start, end in line.raised:
        text = text[:start] + " " * (end - start) + text[end:]
    return replace(line, text=text) if line.raised else line


def stated_notes(lines: Sequence[Line]) -> Iterator[Note]:
    """The notes that lines are marked with, in printed order."""
    noted = [index for index, line in enumerate(lines) if line.note and line.running]
    for number, group in groupby(noted, key=lambda index: lines[index].note):
        indexes = list(group)
        first = lines[indexes[0]].text
        opening = _NUMBER.match(first)
        # Print shows the number before the note; Word counts it and its text does not hold it.
        body = opening.end() if opening and lines[indexes[0]].size and lines[indexes[0]].y else 0
        places = [Place(index, 0, len(lines[index].text)) for index in indexes]
        places[0] = replace(places[0], start=body)
        yield Note(number, Place(indexes[0], 0, body), tuple(places))


def stated_markers(lines: Sequence[Line], notes: Sequence[Note]) -> dict[str, Place]:
    """Where superscript digits in running text point to a note, the first place of each."""
    numbers = {note.marker for note in notes}
    found: dict[str, Place] = {}
    for index, line in enumerate(lines):
        for start, end in _raised_together(line) if not line.note else ():
            for number in re.findall(r"\d{1,3}", line.text[start:end]):
                if number in numbers:
                    found.setdefault(number, Place(index, start, end))
    return found


def _raised_together(line: Line) -> Iterator[tuple[int, int]]:
    """The columns of superscript digits, with the comma or space between two of them."""
    spans: list[tuple[int, int]] = []
    for start, end in line.raised:
        if spans and _BETWEEN.fullmatch(line.text, spans[-1][1], start):
            start = spans.pop()[0]
        spans.append((start, end))
    yield from spans
