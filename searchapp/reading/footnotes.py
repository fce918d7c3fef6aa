"""Footnotes: their text lifted out of wherever a page ends, their markers out of the words they are
glued to.

A note is believed only when a marker with its number stands earlier in the text, so a numbered list
or a year at the start of a line stays what it is. Numbers run through a document from 1.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from searchapp.reading.lines import Line

_NOTE = re.compile(r"\s{0,3}[\[(]?(?P<number>\d{1,3})\s?[\])]{0,2}\s{0,3}(?=[^\W\d_]|[‘’“«'\"(])")
_GLUED = re.compile(r"(?<=[a-zà-ÿ?!.,;:’”»'\")\]])(?P<number>\d{1,3})(?=[\s?.,;:)]|$)")
_NEXT_WITHIN = 2
"""A note whose text was lost must not cost the notes after it; more than two are no run."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its number as printed, its lines by index, and where its text begins on the
    first.
    """

    marker: str
    lines: tuple[int, ...]
    body: int


@dataclass(frozen=True, slots=True)
class Marker:
    """A note's number glued to a word: the line by index and the columns that it takes."""

    marker: str
    line: int
    start: int
    end: int


def find_notes(lines: Sequence[Line], closed: set[int]) -> tuple[Note, ...]:
    """The notes among `lines`; `closed` are the indexes of headings and furniture, where a note
    ends.
    """
    marks = _first_marks(lines, closed)
    notes: list[Note] = []
    index, last = 0, 0
    while index < len(lines):
        match = _NOTE.match(lines[index].text)
        number = int(match["number"]) if match else 0
        expected = last < number <= last + _NEXT_WITHIN and marks.get(number, index) < index
        if (
            match
            and expected
            and index not in closed
            and _stands_apart(lines, index, notes, closed)
        ):
            taken = _extent(lines, index, number, closed)
            notes.append(Note(match["number"], taken, match.end()))
            index, last = taken[-1], number
        index += 1
    return tuple(notes)


def find_markers(
    lines: Sequence[Line], notes: Sequence[Note], running: Sequence[int]
) -> tuple[Marker, ...]:
    """For each note the first place before it where its number is glued to a word.

    `running` are the indexes of the lines that hold running text.
    """
    found: list[Marker] = []
    for note in notes:
        for index in running:
            mark = _marker_on(lines[index].text, note.marker) if index < note.lines[0] else None
            if mark:
                found.append(Marker(note.marker, index, mark.start("number"), mark.end("number")))
                break
    return tuple(found)


def _marker_on(text: str, number: str) -> re.Match[str] | None:
    return next((mark for mark in _GLUED.finditer(text) if mark["number"] == number), None)


def _first_marks(lines: Sequence[Line], closed: set[int]) -> dict[int, int]:
    """Number → index of the first line on which it is glued to a word."""
    first: dict[int, int] = {}
    for index, line in enumerate(lines):
        if index not in closed:
            for mark in _GLUED.finditer(line.text):
                first.setdefault(int(mark["number"]), index)
    return first


def _stands_apart(
    lines: Sequence[Line], index: int, notes: Sequence[Note], closed: set[int]
) -> bool:
    """A note follows an empty line, furniture or another note, never the middle of a paragraph."""
    if index == 0:
        return False
    before = index - 1
    return lines[before].blank or before in closed or bool(notes and notes[-1].lines[-1] == before)


def _extent(lines: Sequence[Line], start: int, number: int, closed: set[int]) -> tuple[int, ...]:
    """The lines of the note that begins at `start`: up to an empty line, a new page, a heading, the
    next note.
    """
    taken = [start]
    for index in range(start + 1, len(lines)):
        line = lines[index]
        following = _NOTE.match(line.text)
        if line.blank or line.opens_page or index in closed:
            break
        if following and number < int(following["number"]) <= number + _NEXT_WITHIN:
            break
        taken.append(index)
    return tuple(taken)
