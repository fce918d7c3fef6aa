"""Runs of one page → rows of segments: what stands on one baseline, parted where a column ends.

Superscripts stand on a baseline of their own, and are put back on the row that they belong to.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from searchapp.reading.extract.runs import Run

__all__ = ["Segment", "find_rows"]

_SAME_BASELINE = 0.15
_SMALL = 0.85
_RISE, _DROP = 0.7, 0.35
"""How far a superscript may stand above, a subscript below its line, in sizes of that line."""
_BESIDE = 1.2
"""How far a superscript may stand from its word, or a note's number from the note."""
_COLUMN = 1.5
"""A gap this wide, in sizes, parts two columns; a word space is a quarter."""
_SPACE = 0.15
_WIDE = "  "

_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class Segment:
    """Runs of one row that belong together, from left to right."""

    runs: tuple[Run, ...]

    @cached_property
    def size(self) -> float:
        """The size of most letters, to a tenth of a point: the end of a word may be shorter than
        the numbers of the notes marked behind it.
        """
        letters: Counter[float] = Counter()
        room: defaultdict[float, float] = defaultdict(float)
        for run in self.runs:
            size = round(run.size, 1)
            letters[size] += sum(map(str.isalpha, run.text))
            room[size] += len(run.text) * run.size
        return max(letters, key=lambda size: (letters[size], room[size]))

    @cached_property
    def y(self) -> float:
        """The baseline: that of the first run of the usual size."""
        return next(run.y for run in self.runs if round(run.size, 1) == self.size)

    @property
    def x(self) -> float:
        """Where it begins."""
        return self.runs[0].x

    @cached_property
    def end(self) -> float:
        """Where it ends."""
        return max(run.end for run in self.runs)

    @property
    def bold(self) -> bool:
        """Whether all of it is, but for superscripts."""
        return all(run.bold for run in self.runs if not self._is_raised(run))

    @property
    def italic(self) -> bool:
        """Whether all of it is, but for superscripts."""
        return all(run.italic for run in self.runs if not self._is_raised(run))

    @property
    def turned(self) -> bool:
        """Whether it is not set from left to right."""
        return self.runs[0].turned

    def set(self) -> tuple[str, tuple[tuple[int, int], ...]]:
        """The text, and the columns of superscript digits in it."""
        text = ""
        raised: list[tuple[int, int]] = []
        before: Run | None = None
        for run in self.runs:
            text = text.rstrip() + _WIDE if before and _apart(before, run) else text
            if before and not text.endswith((" ", "\xa0")) and _spaced(before, run):
                text += " "
            piece = run.text if text and not text.endswith(_WIDE) else run.text.lstrip()
            for match in _DIGITS.finditer(piece) if self._is_raised(run) else ():
                start, end = len(text) + match.start(), len(text) + match.end()
                if raised and raised[-1][1] == start:
                    start = raised.pop()[0]
                raised.append((start, end))
            text += piece
            before = run
        return text.rstrip(), tuple(raised)

    def joined(self, other: "Segment") -> "Segment":
        """With another to the right of it."""
        return Segment((*self.runs, *other.runs))

    def _is_raised(self, run: Run) -> bool:
        small = run.size < _SMALL * self.size
        return small and run.y - self.y > _SAME_BASELINE * self.size


def find_rows(runs: Iterable[Run]) -> list[list[Segment]]:
    """The rows of a page from top to bottom, each parted into segments from left to right."""
    level = [run for run in runs if not run.turned]
    rows = [sorted(row, key=lambda run: run.x) for row in _with_raised(_baselines(level))]
    turned = [run for run in runs if run.turned]
    return [_segments(row) for row in rows] + [[Segment((run,))] for run in turned]


def _baselines(runs: Sequence[Run]) -> list[list[Run]]:
    """Runs by baseline, from top to bottom."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: -run.y):
        if rows and rows[-1][0].y - run.y <= _SAME_BASELINE * max(run.size, rows[-1][0].size):
            rows[-1].append(run)
        else:
            rows.append([run])
    return rows


def _with_raised(rows: list[list[Run]]) -> list[list[Run]]:
    """The same with small runs moved to the row above or below them that they stand beside."""
    for place, row in enumerate(rows):
        for other in (place + 1, place + 2, place - 1):
            if 0 <= other < len(rows):
                moved = [run for run in row if _hangs_on(run, rows[other])]
                rows[other].extend(moved)
                row[:] = [run for run in row if run not in moved] if moved else row
    return [row for row in rows if row]


def _hangs_on(run: Run, row: Sequence[Run]) -> bool:
    """Whether a small run stands beside a larger one, a little above or below its baseline."""
    return any(
        run.size < _SMALL * large.size
        and -_DROP * large.size <= run.y - large.y <= _RISE * large.size
        and max(run.x - large.end, large.x - run.end) <= _BESIDE * large.size
        for large in row
    )


def _segments(row: Sequence[Run]) -> list[Segment]:
    cuts = [place for place, pair in enumerate(pairwise(row), 1) if _apart(*pair)]
    edges = pairwise([0, *cuts, len(row)])
    return [Segment(tuple(row[start:end])) for start, end in edges]


def _apart(left: Run, right: Run) -> bool:
    return right.x - left.end > _COLUMN * max(left.size, right.size)


def _spaced(left: Run, right: Run) -> bool:
    return right.x - left.end > _SPACE * min(left.size, right.size)
