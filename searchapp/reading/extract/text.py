"""Plain text, however it was made: decoded, cut into lines, pages inferred."""

import re
from collections.abc import Iterator

from searchapp.model import Notice
from searchapp.reading.lines import Extraction, Line

_LINE = re.compile(r"([^\n\r\f]*)(\r\n|[\n\r\f]|\Z)")
_INDENTED_SHARE = 0.1
"""Text printed from a PDF opens each page with one space; where more lines do, the space means
nothing.
"""


def extract(data: bytes) -> Extraction:
    """Decode and cut. Bytes that are no UTF-8 are read as Windows-1252, with a warning."""
    text, warnings = _decode(data)
    return Extraction(text=text, lines=tuple(_lines(text)), warnings=warnings)


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
