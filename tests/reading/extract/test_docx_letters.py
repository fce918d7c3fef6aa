"""Real letters lose nothing: as many of each letter come out as their markup holds."""

import re
from collections import Counter
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from searchapp.reading.extract.docx import extract
from searchapp.reading.lines import Line

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
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


@pytest.mark.parametrize("number", range(2, 9))
def test_a_letter_comes_out_whole(shared: Path, number: int) -> None:
    data = (shared / "data" / "files" / "docx" / f"rm_{number}.docx").read_bytes()
    archive = ZipFile(BytesIO(data))
    held = printed(archive.read("word/document.xml")) + printed(archive.read("word/footnotes.xml"))
    lines = [line for line in extract(data).lines if not line.furniture]
    assert sum(map(told, lines), Counter()) == held
