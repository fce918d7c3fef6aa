"""What a format states about footnotes, used before any guess from words.

Word keeps notes in a part of their own; print sets them smaller, at the foot of the page. Either
way each line of a note carries its number here, and superscript digits are markers.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from searchapp.reading.footnotes import Note
from searchapp.reading.lines import Line
from searchapp.reading.markers import Place

SMALL = 0.9
"""Notes of the official publications are set in 6.9 points under a text of 8.5."""

_NUMBER = re.compile(r"\s{0,3}(?P<number>\d{1,3})\s{0,3}")


def with_notes_stated(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, with those set small at the foot of a page marked as the note they are."""
    body = _body_size(lines)
    if not body or any(line.note for line in lines):
        return tuple(lines)
    stated = list(lines)
    for _, page in groupby(range(len(lines)), key=lambda index: lines[index].page):
        number = ""
        for index in _foot(lines, list(page), body):
            opening = _NUMBER.match(lines[index].text)
            if opening and opening.end() < len(lines[index].text) and _follows(opening, number):
                number = opening["number"]
            if number:
                stated[index] = replace(lines[index], note=number)
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


def _follows(opening: re.Match[str], number: str) -> bool:
    """Whether a number at the start of a line opens the next note, not a year inside one."""
    return not number or int(opening["number"]) == int(number) + 1


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
        for start, end in line.raised if not line.note else ():
            for number in re.findall(r"\d{1,3}", line.text[start:end]):
                if number in numbers:
                    found.setdefault(number, Place(index, start, end))
    return found
