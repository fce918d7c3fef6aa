"""Lines cut finer: furniture taken out, wherever it is glued; headings in the middle of a line set
free.

What comes out still covers the extracted text, so that nothing can be lost here.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from searchapp.reading.edges import with_edges_marked
from searchapp.reading.furniture import ENDS_PAGE, furniture_on, is_page_number
from searchapp.reading.headings import NUMBER_LIST, parse_heading
from searchapp.reading.lines import Extraction, Line

_NEXT_HEADING = re.compile(
    r"(?:(?<=[.?!»”’)\]] )|(?<=[.?!»”’]\d )|(?<=[.?!»”’]\d\d ))"
    rf"(?=(?:Vraag|Antwoord) {NUMBER_LIST} [A-Z«‘“'\"])"
    r"|(?<=[a-zé0-9).;?!])(?=(?:Vraag|Antwoord) \d{1,3}[a-z]?\s{0,2}$)"
)


def cut(extraction: Extraction) -> Extraction:
    """The extraction with its lines cut, pages counted anew where their feet are printed."""
    parts = [part for line in extraction.lines for part in _parts(line)]
    if _is_flat(parts):
        parts = [piece for part in parts for piece in _freed(part)]
    return replace(extraction, lines=tuple(_paged(with_edges_marked(_numbered(parts)))))


def _parts(line: Line) -> Iterator[Line]:
    """The line's furniture and what is left between; a line without any as it is."""
    position = 0
    for found in furniture_on(line.text):
        if line.text[position : found.start].strip():
            yield line.part(position, found.start)
        yield replace(line.part(found.start, found.end), furniture=found.rule)
        position = found.end
    if position == 0:
        yield line
    elif line.text[position:].strip():
        yield line.part(position, len(line.text))


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
            yield line.part(start, end)


def _numbered(lines: list[Line]) -> list[Line]:
    """With page numbers below the foot of a page marked as such."""
    for index in range(len(lines)):
        if not lines[index].furniture and is_page_number(lines, index):
            lines[index] = replace(lines[index], furniture="page_number")
    return lines


def _paged(lines: Sequence[Line]) -> Iterator[Line]:
    """With a new page after each printed foot."""
    marked = any(line.opens_page for line in lines)
    # More may stand below a page's number; where its end is marked as well, that one counts.
    feet = ENDS_PAGE - {"page_number"} if marked else ENDS_PAGE
    added, ended = 0, False
    for line in lines:
        opens = ended and line.running
        added += opens and not line.opens_page
        if added or opens:
            line = replace(line, page=line.page + added, opens_page=line.opens_page or opens)
        yield line
        # What stands at the head of a page that is marked as one ends no other.
        ends = line.furniture in feet and not line.opens_page
        ended = (ended and not line.running and not line.opens_page) or ends
