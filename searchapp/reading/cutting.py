"""Lines cut finer: furniture taken out, wherever it is glued; headings in the middle of a line set
free.

What comes out still covers the extracted text, so that nothing can be lost here.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from searchapp.reading.furniture import ENDS_PAGE, furniture_on, is_page_number
from searchapp.reading.headings import NUMBER_LIST, parse_heading
from searchapp.reading.lines import Extraction, Line

_NEXT_HEADING = re.compile(
    r"(?:(?<=[.?!»”’)\]] )|(?<=[.?!»”’]\d )|(?<=[.?!»”’]\d\d ))"
    rf"(?=(?:Vraag|Antwoord) {NUMBER_LIST} [A-Z«‘“'\"])"
    r"|(?<=[a-zé0-9).;])(?=(?:Vraag|Antwoord) \d{1,3}[a-z]?\s{0,2}$)"
)
_REPEATED = re.compile(r"(?=.{0,60}\d)[A-Z].{6,60}[^\W_]$")


def cut(extraction: Extraction) -> Extraction:
    """The extraction with its lines cut, pages counted anew where their feet are printed."""
    parts = [part for line in extraction.lines for part in _parts(line)]
    if _is_flat(parts):
        parts = [piece for part in parts for piece in _freed(part)]
    paged = list(_paged(_numbered(parts)))
    return replace(extraction, lines=tuple(_without_repeated(paged)))


def _parts(line: Line) -> Iterator[Line]:
    """The line's furniture and what is left between; a line without any as it is."""
    position = 0
    for found in furniture_on(line.text):
        if line.text[position : found.start].strip():
            yield _slice(line, position, found.start)
        yield replace(_slice(line, found.start, found.end), furniture=found.rule)
        position = found.end
    if position == 0:
        yield line
    elif line.text[position:].strip():
        yield _slice(line, position, len(line.text))


def _slice(line: Line, start: int, end: int) -> Line:
    return replace(
        line,
        text=line.text[start:end],
        start=line.start + start,
        end=line.start + end,
        opens_page=line.opens_page and start == 0,
        raised=tuple(
            (first - start, last - start)
            for first, last in line.raised
            if start <= first and last <= end
        ),
    )


def _is_flat(lines: list[Line]) -> bool:
    """Whether line ends were lost: headings are there, and not one has a line to itself."""
    headings = [
        (heading, line.text)
        for line in lines
        if line.running and (heading := parse_heading(line.text)) and heading.numbers
    ]
    return bool(headings) and all(heading.body < len(text) for heading, text in headings)


def _freed(line: Line) -> Iterator[Line]:
    if line.furniture:
        yield line
        return
    edges = [0, *(match.start() for match in _NEXT_HEADING.finditer(line.text)), len(line.text)]
    for start, end in pairwise(edges):
        if start < end or len(edges) == 2:
            yield _slice(line, start, end)


def _numbered(lines: list[Line]) -> list[Line]:
    """With page numbers below the foot of a page marked as such."""
    for index in range(len(lines)):
        if not lines[index].furniture and is_page_number(lines, index):
            lines[index] = replace(lines[index], furniture="page_number")
    return lines


def _paged(lines: list[Line]) -> Iterator[Line]:
    """With a new page after each printed foot."""
    added, ended = 0, False
    for line in lines:
        opens = ended and line.running
        added += opens and not line.opens_page
        if added or opens:
            line = replace(line, page=line.page + added, opens_page=line.opens_page or opens)
        yield line
        # What stands at the head of a page that is marked as one ends no other.
        ends = line.furniture in ENDS_PAGE and not line.opens_page
        ended = (ended and not line.running and not line.opens_page) or ends


def _without_repeated(lines: list[Line]) -> Iterator[Line]:
    """With what a page repeats at its top or foot, such as the number of the letter, marked so.

    Each time but above the first heading it stands at such an edge: the head of a table does not.
    """
    running = [index for index, line in enumerate(lines) if line.running]
    edges = set(running[-1:])
    for before, after in pairwise(running):
        if lines[before].page != lines[after].page:
            edges |= {before, after}
    first = next((index for index in running if parse_heading(lines[index].text)), len(lines))
    printed = Counter(lines[index].text.strip() for index in running)
    allowed = Counter(
        lines[index].text.strip() for index in running if index in edges or index < first
    )
    for index, line in enumerate(lines):
        text = line.text.strip()
        repeated = index in edges and 1 < printed[text] == allowed[text] and _REPEATED.match(text)
        yield replace(line, furniture="repeated") if repeated and not parse_heading(text) else line
