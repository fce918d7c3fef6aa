"""What stands at the edges of pages: their numbers, a side column, what they repeat.

Only the place tells these from running text, so whatever is found here stands right above or below
the end of a page, whether a form feed, the format or a printed foot shows it.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from searchapp.reading.furniture import ENDS_PAGE
from searchapp.reading.headings import parse_heading
from searchapp.reading.lines import Line
from searchapp.reading.side_column import may_end_column, side_column

_NUMBER = re.compile(
    r"(?P<dash>[-–—]\s{0,3})?(?P<number>\d{1,3})(?:\s{0,3}/\s{0,3}\d{1,3})?(?(dash)\s{0,3}[-–—])$"
)
_REPEATED = re.compile(r"[A-Z].{6,60}[^\W_]$")
_ROUNDS = 3
"""So many lines a page may repeat, one beside the other."""
_HIGH = 20
"""So many lines a side column may be high, with what is blank."""
_GAP = " " * 4
_COLUMN = 40
"""Where a second column may begin on a line, at the least."""
_ASKEW = 2
"""By so many places the lines of a column may begin apart."""


def with_edges_marked(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines with what belongs to the edges of pages marked as furniture."""
    pages = _Pages(lines)
    if not pages.tops:
        return lines
    if any(_GAP in lines[top].text.strip() for top in pages.tops):
        lines = list(_apart(lines, pages))
        pages = _Pages(lines)
    for _ in range(_ROUNDS):
        found = len(pages.rules)
        pages.mark_numbers()
        pages.mark_side_columns()
        pages.mark_repeated()
        # What stood at an edge may have hidden what stands beside it.
        if len(pages.rules) == found:
            break
    return pages.marked()


class _Pages:
    """Lines with the places where a page ends, and what was found there."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.running: list[int] = []
        self.tops: dict[int, None] = {}
        ended = False
        for index, line in enumerate(lines):
            ended = ended or line.opens_page or line.furniture in ENDS_PAGE
            if line.running:
                if ended and self.running:
                    self.tops[index] = None
                self.running.append(index)
                ended = False
        self.first = next(
            (index for index in self.running if parse_heading(lines[index].text)), len(lines)
        )
        self.rules: dict[int, str] = {}

    def column(self, texts: Sequence[str], top: int) -> int:
        """How many of the lines at the edge of a page, the first at `top`, are a side column.

        Above the first heading only what repeats a line, lest the letterhead itself be lost.
        """
        taken = side_column(texts)
        if not taken or top > self.first:
            return taken
        above = {self.lines[index].text.strip() for index in self.running if index < top}
        return taken if above.intersection(texts[:taken]) - {""} else 0

    def mark(self, indices: Iterator[int], rule: str) -> None:
        """Take lines for furniture."""
        before = len(self.rules)
        self.rules.update((index, rule) for index in indices)
        if len(self.rules) > before:
            self.running = [index for index in self.running if index not in self.rules]

    def marked(self) -> list[Line]:
        """The lines, each with the rule that took it."""
        lines = list(self.lines)
        for index, rule in self.rules.items():
            lines[index] = replace(lines[index], furniture=rule)
        return lines

    def edges(self) -> Iterator[tuple[int | None, int | None]]:
        """The last running line above and the first below each end of a page."""
        for top in (*self.tops, len(self.lines)):
            place = bisect_left(self.running, top)
            yield (
                self.running[place - 1] if place else None,
                self.running[place] if place < len(self.running) else None,
            )

    def mark_numbers(self) -> None:
        """Numbers alone at the foot of most pages, or at their top, that count with the pages."""
        feet, tops = zip(*self.edges(), strict=True)
        # Where numbers alone open questions, one at the top of a page may be such a number.
        headed = self.first < len(self.lines) and _is_numbered(self.lines[self.first])
        for edge in (feet, tops if headed else ()):
            counts: dict[int, list[int]] = {}
            for page, index in enumerate(edge):
                match = _NUMBER.match(self.lines[index].text.strip()) if index is not None else None
                if match and index is not None:
                    counts.setdefault(int(match["number"]) - page, []).append(index)
            found = max(counts.values(), key=len, default=[])
            if len(found) > 1 and 2 * len(found) >= len(edge):
                self.mark(iter(found), "page_number")

    def mark_side_columns(self) -> None:
        """The side column of each page but the first, whole or not."""
        for above, below in list(self.edges()):
            if above is not None and above > self.first:
                self._mark_column(self._up(above))
            if below is not None:
                self._mark_column(self._down(below))

    def _mark_column(self, extent: range) -> None:
        if extent:
            self.mark((at for at in extent if self.lines[at].running), "side_column")

    def _down(self, top: int) -> range:
        texts = []
        for index in range(top, min(top + _HIGH, len(self.lines))):
            if index != top and (index in self.tops or parse_heading(self.lines[index].text)):
                break
            texts.append(self._text(index))
        return range(top, top + self.column(texts, top))

    def _up(self, foot: int) -> range:
        if not may_end_column(self._text(foot)):
            return range(0)
        highest = foot + 1
        for index in range(foot, max(self.first, foot - _HIGH), -1):
            if parse_heading(self.lines[index].text):
                break
            texts = [self._text(at) for at in range(index, foot + 1)]
            if texts[0] and side_column(texts) == len(texts):
                highest = index
            if index in self.tops:
                break
        return range(highest, foot + 1)

    def _text(self, index: int) -> str:
        line = self.lines[index]
        return line.text.strip() if line.running and index not in self.rules else ""

    def mark_repeated(self) -> None:
        """What stands at the edges of several pages, such as the number or the title of the letter.

        Each time but above the first heading it does: the head of a table does not.
        """
        edges = {index for edge in self.edges() for index in edge if index is not None}
        at_edges = {self._text(index) for index in edges}
        candidates = {
            text for text in at_edges if _REPEATED.match(text) and not parse_heading(text)
        }
        printed: Counter[str] = Counter()
        allowed: Counter[str] = Counter()
        for index in (*self.running, *self.rules) if candidates else ():
            text = self.lines[index].text.strip()
            if text in candidates:
                printed[text] += 1
                allowed[text] += index in edges or index < self.first or index in self.rules
        repeated = {text for text in candidates if 1 < printed[text] == allowed[text]}
        self.mark((index for index in edges if self._text(index) in repeated), "repeated")


def _is_numbered(line: Line) -> bool:
    heading = parse_heading(line.text)
    return heading is not None and bool(heading.numbers)


def _apart(lines: Sequence[Line], pages: _Pages) -> Iterator[Line]:
    """The lines, with a side column that stands beside running text cut from it."""
    cells: dict[int, int] = {}
    for top in pages.tops:
        column = dict(_column(lines, top))
        texts = [lines[index].text[start:].strip() for index, start in column.items()]
        taken = pages.column(texts, top)
        cells.update(list(column.items())[:taken])
    for index, line in enumerate(lines):
        if index not in cells:
            yield line
            continue
        start = cells[index]
        if left := line.text[:start].rstrip():
            yield line.part(0, len(left))
        else:
            start = 0
        yield replace(line.part(start, len(line.text)), furniture="side_column")


def _column(lines: Sequence[Line], top: int) -> Iterator[tuple[int, int]]:
    """The lines from the top of a page that hold a second column, and where it begins on each."""
    left = 0
    for index in range(top, min(top + _HIGH, len(lines))):
        if index > top and lines[index].opens_page:
            return
        text = lines[index].text.rstrip()
        start = text.rfind(_GAP) + len(_GAP)
        if start < max(len(_GAP), left - _ASKEW, _COLUMN) or (left and start > left + _ASKEW):
            if text and len(text) >= max(left, _COLUMN):
                return
            continue
        left = left or start
        yield index, start
