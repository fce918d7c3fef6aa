"""Notes at the end of a document whose numbers are not in its text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from searchapp.reading.footnotes import Note
from searchapp.reading.lines import Line
from searchapp.reading.markers import AFTER_SENTENCE, Marks, Place


def find_unnumbered(
    lines: Sequence[Line], headings: Mapping[int, int], marks: Marks, *, wrapped: bool
) -> Iterator[Note]:
    """Notes at the end without numbers in their text: a list that Word counts as far as there are
    markers, or else as many last lines as there are.
    """
    count = 0
    first, end = Place(min(headings, default=0), 0, 0), Place(len(lines), 0, 0)
    while _is_marked(lines, marks.between(count + 1, first, end), marks):
        count += 1
    running = [index for index, line in enumerate(lines) if line.running]
    counted = _counted(lines, running)
    if len(counted) > count:
        counted = []
    tail = counted or (running[-count:] if count and count < len(running) else [])
    if wrapped or not tail or any(index in headings for index in tail):
        return
    if not counted and not _stand_alone(lines, tail):
        return
    above = Place(tail[0], 0, 0)
    numbers = range(1, count + 1)
    if not all(_is_marked(lines, marks.between(one, first, above), marks) for one in numbers):
        return
    for number, index in enumerate(tail, 1):
        yield Note(str(number), Place(index, 0, 0), (Place(index, 0, len(lines[index].text)),))


def _is_marked(lines: Sequence[Line], places: Iterable[Place], marks: Marks) -> bool:
    """Whether one of the places is a marker, and not a number that counts: `om 1) de kosten`."""
    return any(
        marks.way(place) != "round"
        or not lines[place.line].text[place.start].isspace()
        or AFTER_SENTENCE.search(lines[place.line].text, 0, place.start)
        for place in places
    )


def _counted(lines: Sequence[Line], running: Sequence[int]) -> list[int]:
    """The last lines, where they are a list that Word counts from 1."""
    last = lines[running[-1]] if running else None
    if not last or not last.number.isdecimal():
        return []
    tail = list(running[-int(last.number) :])
    counts = (str(number) for number in range(1, len(tail) + 1))
    in_one = all(lines[index].counted_in == last.counted_in for index in tail)
    return tail if in_one and [lines[index].number for index in tail] == list(counts) else []


def _stand_alone(lines: Sequence[Line], tail: Sequence[int]) -> bool:
    """Whether the last lines stand together, two empty lines below all else, none a question."""
    together = all(later - earlier == 1 for earlier, later in pairwise(tail))
    above = lines[max(0, tail[0] - 2) : tail[0]]
    asks = any(lines[index].text.rstrip().endswith("?") for index in tail)
    return together and not asks and len(above) == 2 and all(line.blank for line in above)
