"""Where notes are marked in running text: which of the numbers that could be markers are.

Markers come in the order of their notes, each before its own note, and a document sets them all in
one way; another way counts only for a note that is not marked in that one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import count

from searchapp.reading.footnotes import Note
from searchapp.reading.lines import Line
from searchapp.reading.markers import AFTER_SENTENCE, Marks, Place

_GLUED_TO = re.compile(r"[^\s([](?<!\bm)(?<!\b[ckdm]m)(?<!\bCO)$")
_SELDOM = "opening"


def find_markers(notes: Sequence[Note], marks: Marks, first_line: int) -> dict[str, Place]:
    """Where each note's number is printed in running text; `first_line` opens the first unit."""
    within = _Within(notes, marks)
    ways = _by_use(within, first_line)
    found: dict[str, Place] = {}
    after = Place(first_line, 0, 0)
    for note in sorted(notes, key=lambda note: int(note.marker)):
        places = within.places(int(note.marker), after, note.opens)
        best = min(places, key=lambda place: ways.index(marks.way(place)), default=None)
        if best:
            found[note.marker] = after = best
    return found | dict(_between(found, within, ways))


def _between(
    found: Mapping[str, Place], within: "_Within", ways: Sequence[str]
) -> Iterator[tuple[str, Place]]:
    """Markers of notes whose text is not there, between those of their neighbours."""
    way = within.marks.way
    for number in range(2, max(map(int, found), default=0)):
        before, following = found.get(str(number - 1)), found.get(str(number + 1))
        if str(number) in found or not before or not following:
            continue
        places = within.places(number, before, following)
        # A number that opens a line is not believed without a note.
        certain = (place for place in places if way(place) != _SELDOM)
        if best := min(certain, key=lambda place: ways.index(way(place)), default=None):
            yield str(number), best


class _Within:
    """The places where each note may be marked."""

    def __init__(self, notes: Sequence[Note], marks: Marks) -> None:
        self.notes = notes
        self.marks = marks
        self.noted: defaultdict[int, list[Place]] = defaultdict(list)
        for note in notes:
            for place in (note.opens, *note.places):
                self.noted[place.line].append(place)

    def places(self, number: int, after: Place, before: Place) -> Iterator[Place]:
        """Those after one place and before another, in no note's text."""
        for place in self.marks.between(number, after, before):
            if all(place.start < other.start for other in self.noted.get(place.line, [])):
                yield place


def _by_use(within: _Within, first_line: int) -> list[str]:
    """The ways of setting a marker, those first that mark the most notes."""
    start = Place(first_line, 0, 0)
    used = Counter(
        way
        for note in within.notes
        for way in {
            within.marks.way(place) for place in within.places(int(note.marker), start, note.opens)
        }
    )
    return sorted(
        ("square", "round", "raised", _SELDOM), key=lambda way: (way == _SELDOM, -used[way])
    )


def find_orphans(
    lines: Sequence[Line],
    notes: Sequence[Note],
    marks: Marks,
    first_line: int,
    found: Collection[Place],
) -> Iterator[tuple[str, Place]]:
    """Markers of notes that the text does not hold, with their numbers: any `[3]` glued to a word;
    and where none is `found`, `1)`, `2)`, … after sentences, in order.
    """
    after, end = Place(first_line, 0, 0), Place(len(lines), 0, 0)
    taken = set(found)
    for number in count(1) if not found else ():
        places = marks.between(number, after, end)
        place = next((place for place in places if _ends_a_sentence(lines, place)), None)
        if not place:
            break
        yield str(number), place
        taken.add(place)
        after = place
    within = _Within(notes, marks)
    for number in marks.in_squares():
        for place in within.places(number, Place(first_line, 0, 0), end):
            if marks.way(place) == "square" and place not in taken and _is_glued(lines, place):
                yield str(number), place


def _ends_a_sentence(lines: Sequence[Line], place: Place) -> bool:
    text = lines[place.line].text
    bracketed = text[place.start : place.end].rstrip().endswith((")", "]"))
    return bracketed and bool(AFTER_SENTENCE.search(text, 0, place.start))


def _is_glued(lines: Sequence[Line], place: Place) -> bool:
    """Whether it is, and not the superscript of `m[2]`."""
    return bool(_GLUED_TO.search(lines[place.line].text, 0, place.start))
