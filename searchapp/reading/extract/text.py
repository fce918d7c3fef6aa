"""Plain text, however it was made: decoded, cut into lines, pages inferred."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from searchapp.model import Notice
from searchapp.reading.lines import Extraction, Line

_LINE = re.compile(r"([^\n\r\f]*)(\r\n|[\n\r\f]|\Z)")
_INDENTED_SHARE = 0.1
"""Text printed from a PDF opens each page with one space; where more lines do, the space means
nothing.
"""
_INDENTED = "\n  "
_MARGIN_SHARE = 0.5
"""What stands before so many lines of a page, or of all, is its margin."""

_WIDEST_MARGIN = 40


def extract(data: bytes) -> Extraction:
    """Decode and cut. Bytes that are no UTF-8 are read as Windows-1252, with a warning."""
    text, warnings = _decode(data)
    lines = tuple(_lines(text))
    if _INDENTED in text:
        lines = tuple(_without_margins(lines))
    return Extraction(text=text, lines=lines, warnings=warnings)


def _decode(data: bytes) -> tuple[str, tuple[Notice, ...]]:
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError:
        # Windows-1252 leaves five bytes undefined; a stray one must not cost the letter.
        return data.decode("cp1252", errors="replace"), (Notice(key="not_utf8"),)


def _lines(text: str) -> Iterator[Line]:
    opens_with_space = _space_opens_page(text)
    page, next_opens = 1, False
    for match in _LINE.finditer(text):
        line, end = match.group(1), match.group(2)
        if not line and not end:
            return
        opens = next_opens or (opens_with_space and _starts_with_one_space(line))
        page += opens
        yield Line(line, match.start(), match.start() + len(line), page, opens)
        next_opens = end == "\f"


def _space_opens_page(text: str) -> bool:
    printed = [line for line in text.splitlines() if line.strip()]
    indented = sum(map(_starts_with_one_space, printed))
    return 0 < indented <= max(1, len(printed) * _INDENTED_SHARE)


def _starts_with_one_space(line: str) -> bool:
    return line[:1] == " " and bool(line[1:2].strip())


def _without_margins(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines without the white space that a text set as its page was keeps on the left of it.

    What stands in the margin, such as the number of a note, loses as much of it as there is.
    """
    usual = _margin(lines)
    for _, page in groupby(lines, key=lambda line: line.page):
        found = list(page)
        margin = _margin(found) or usual
        for line in found:
            cut = min(margin, _indent(line))
            yield replace(line, text=line.text[cut:], start=line.start + cut) if cut else line


def _margin(lines: Sequence[Line]) -> int:
    indents = Counter(_indent(line) for line in lines if not line.blank)
    margin, count = indents.most_common(1)[0] if indents else (0, 0)
    # One space opens a page; what stands further right than a margin is wide is a second column.
    return (
        margin if 1 < margin <= _WIDEST_MARGIN and count >= indents.total() * _MARGIN_SHARE else 0
    )


def _indent(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip())
