"""Rows of pages → lines in the order in which they are read.

The official publications have a body at 221 points and small print in the left margin; letters have
a body on the left and the sender's particulars in small print on the right. Neither may be read
through the body: a page gives what stands small to the right of it first, then the body with its
notes, then what stands small to the left, then the foot.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from searchapp.reading.extract.rows import Segment
from searchapp.reading.lines import Line

__all__ = ["Page", "set_lines"]

_HANGING = 2.5
"""How far list numbers may hang left of the body, in sizes of it."""
_OVER = 1.0
_SMALL = 0.9
_GAP = 1.3
"""Lines further apart than this, in usual distances, are parted by an empty line."""
_FOOT = 0.1
"""The share of a page's height in which its foot stands."""
_TIGHTEST, _USUAL, _WIDEST = 1.0, 1.2, 2.0


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of one page, from top to bottom, with its lower edge and its height, in points."""

    rows: Sequence[Sequence[Segment]]
    bottom: float
    height: float


@dataclass(frozen=True, slots=True)
class _Measure:
    """What most of a document keeps to: the size of its letters, the edges of its body, and how far
    lines stand apart, in sizes.
    """

    size: float
    left: float
    right: float
    leading: float

    def side(self, segment: Segment) -> int:
        """-1 left of the body, 1 right of it, else 0."""
        if segment.end <= self.left - _HANGING * self.size:
            return -1
        return int(segment.x >= self.right + _OVER * self.size)

    def is_gap(self, above: Segment, below: Segment) -> bool:
        """Whether more than a line's usual distance lies between two."""
        size = max(above.size, below.size)
        return not 0 <= above.y - below.y <= _GAP * self.leading * size


def set_lines(pages: Sequence[Page]) -> tuple[Line, ...]:
    """The lines of a document, with an empty line between paragraphs."""
    measure = _measure([segment for page in pages for row in page.rows for segment in row])
    lines: list[Line] = []
    position = 0
    for number, page in enumerate(pages, 1):
        opens = number > 1
        for text, segment, raised in _spaced(page, measure):
            end = position + len(text)
            line = Line(text, position, end, number, opens)
            if segment:
                line = Line(
                    text,
                    position,
                    end,
                    page=number,
                    opens_page=opens,
                    size=segment.size,
                    x=round(segment.x, 1),
                    y=round(segment.y, 1),
                    bold=segment.bold,
                    italic=segment.italic,
                    raised=raised,
                )
            lines.append(line)
            position = end + 1
            opens = False
    return tuple(lines)


def _measure(segments: Sequence[Segment]) -> _Measure:
    letters: Counter[float] = Counter()
    for segment in segments:
        letters[segment.size] += sum(len(run.text) for run in segment.runs)
    size = letters.most_common(1)[0][0] if letters else 0.0
    body = [segment for segment in segments if segment.size == size and not segment.turned]
    edges = Counter(round(segment.x) for segment in body)
    left = edges.most_common(1)[0][0] if edges else 0.0
    ends = sorted(segment.end for segment in body if segment.x >= left - _HANGING * size)
    right = ends[int(len(ends) * 0.98)] if ends else 0.0
    return _Measure(size, left, right, _leading(body, size))


def _leading(body: Sequence[Segment], size: float) -> float:
    """The most usual distance between lines of the body, in sizes."""
    steps = Counter(round((above.y - below.y) / (size or 1), 1) for above, below in pairwise(body))
    likely = {step: count for step, count in steps.items() if _TIGHTEST <= step <= _WIDEST}
    return max(likely, key=lambda step: likely[step], default=_USUAL)


def _spaced(
    page: Page, measure: _Measure
) -> Iterator[tuple[str, Segment | None, tuple[tuple[int, int], ...]]]:
    """The lines of a page, with empty ones where it leaves more room."""
    above: Segment | None = None
    for part in _parts(page, measure):
        for place, segment in enumerate(part):
            text, raised = segment.set()
            if above and (not place or measure.is_gap(above, segment)):
                yield "", None, ()
            yield text, segment, raised
            above = segment


def _parts(page: Page, measure: _Measure) -> Iterator[list[Segment]]:
    """The parts of a page in the order in which they are read."""
    left: list[Segment] = []
    right: list[Segment] = []
    body: list[Segment] = []
    turned: list[Segment] = []
    for row in page.rows:
        for segment, aside in _columns(row, measure):
            part = turned if segment.turned else {-1: left, 0: body, 1: right}[aside]
            part.append(segment)
    foot = _foot(body, page.bottom + _FOOT * page.height, measure)
    yield from filter(None, (right, body[:foot], left, body[foot:], turned))


def _columns(row: Sequence[Segment], measure: _Measure) -> Iterator[tuple[Segment, int]]:
    """The lines that a row gives, each with the side on which it is small print."""
    column: Segment | None = None
    for segment in row:
        aside = _aside(segment, row, measure)
        # What stands beside the body as large as the body is a heading of its own.
        alone = measure.side(segment) and segment.size >= _SMALL * measure.size
        if aside or alone:
            yield segment, aside
        else:
            column = column.joined(segment) if column else segment
    if column:
        yield column, 0


def _aside(segment: Segment, row: Iterable[Segment], measure: _Measure) -> int:
    """The side of small print that is no part of a table wider than the body."""
    alike = any(
        not measure.side(other) and _SMALL < segment.size / (other.size or 1) < 1 / _SMALL
        for other in row
    )
    return 0 if alike or segment.size >= _SMALL * measure.size else measure.side(segment)


def _foot(body: Sequence[Segment], highest: float, measure: _Measure) -> int:
    """Where in the body of a page its foot begins: what stands apart at the very bottom."""
    for place in range(len(body) - 1, 0, -1):
        if body[place].y > highest:
            break
        if measure.is_gap(body[place - 1], body[place]):
            return place
    return len(body)
