"""Real letters lose nothing: as many of each letter come out as their markup holds, and no fewer
than another library finds.
"""

import re
from collections import Counter
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from searchapp.reading import read
from searchapp.reading.extract.docx import extract
from searchapp.reading.lines import Line
from tests.kit.comparing import norm
from tests.reading.conservation import assert_conserved
from tests.reading.extract.independent import text_by_mammoth

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KEPT = 0.995
"""The share of the letters found by another library that must be in our text too."""
FALLBACK = re.compile(rb"<mc:Fallback>.*?</mc:Fallback>", re.DOTALL)


def printed(part: bytes) -> Counter[str]:
    """The letters and digits of a part, without its older renderings."""
    found = ElementTree.fromstring(FALLBACK.sub(b"", part)).iter(f"{W}t")
    return Counter(letter for text in found for letter in text.text or "" if letter.isalnum())


def told(line: Line) -> Counter[str]:
    """Those of a line, without the marks of notes, which the markup does not hold."""
    marks = {column for start, end in line.raised for column in range(start, end)}
    return Counter(
        letter
        for column, letter in enumerate(line.text)
        if letter.isalnum() and column not in marks
    )


@pytest.fixture(params=range(2, 9))
def data(shared: Path, request: pytest.FixtureRequest) -> bytes:
    """One of the real letters."""
    return (shared / "data" / "files" / "docx" / f"rm_{request.param}.docx").read_bytes()


def test_a_letter_comes_out_whole(data: bytes) -> None:
    archive = ZipFile(BytesIO(data))
    held = printed(archive.read("word/document.xml")) + printed(archive.read("word/footnotes.xml"))
    lines = [line for line in extract(data).lines if not line.furniture]
    assert sum(map(told, lines), Counter()) == held


def test_another_library_finds_no_more(data: bytes) -> None:
    found = Counter(norm(text_by_mammoth(data)))
    extraction = extract(data)
    missed = found - Counter(norm(extraction.text))
    assert missed.total() <= (1 - KEPT) * found.total()
    # And each character of our text is accounted for.
    assert_conserved(read(data, "letter.docx"), extraction.text)
