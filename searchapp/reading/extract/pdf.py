"""PDF: what is printed on its pages, in the order in which it is read.

pdfium says which letters stand where; nothing is drawn and no script is run. It is C++ that reads
what strangers send, so files are given to it in a process of their own (`reading.workers`).
"""

import re
from collections.abc import Iterator
from contextlib import closing

from pypdfium2 import PdfDocument, PdfiumError, PdfPage, raw

from searchapp.errors import UnreadableFile
from searchapp.model import Notice
from searchapp.reading.extract.columns import Page, set_lines
from searchapp.reading.extract.rows import find_rows
from searchapp.reading.extract.runs import PageRuns, read_runs
from searchapp.reading.lines import Extraction

__all__ = ["MAX_CHARACTERS", "MAX_PAGES", "extract", "is_pdf"]

MAX_PAGES = 5_000
MAX_CHARACTERS = 20_000_000
"""The longest published answer has under 100 pages and 400,000 characters."""

_SIGNATURE = re.compile(rb"(?:^|[\s\x00])%PDF-\d\.\d")
_HEADER = 1_024
"""Readers look for the signature in the first 1,024 bytes (ISO 32000-1, annex H)."""
_TRAILER = 4_096
_FEWEST = 30
"""A scanner may stamp a number on what it scans; some page of a letter has more letters."""
_LOCKED = frozenset({raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY})


def is_pdf(data: bytes) -> bool:
    """Whether a file says that it is a PDF."""
    return bool(_SIGNATURE.search(data, 0, _HEADER))


def extract(
    data: bytes,
    name: str = "pdf",
    *,
    max_pages: int = MAX_PAGES,
    max_characters: int = MAX_CHARACTERS,
) -> Extraction:
    """The text of a PDF with its lines. `name` is only used in sentences.

    Raises `UnreadableFile`: `locked_pdf` when a password is needed, `broken_pdf` when the file is
    damaged or cut off, `scanned_pdf` when its pages hold pictures of text, `output_file` past a
    limit.
    """
    # A file cut off may still open, with its last pages empty and nothing that says so.
    if b"%%EOF" not in data[-_TRAILER:]:
        raise UnreadableFile("broken_pdf", name=name)
    try:
        with closing(PdfDocument(data)) as document:
            if len(document) > max_pages:
                raise UnreadableFile("output_file", name=name)
            return _extraction(document, name, max_characters)
    except PdfiumError as fault:
        locked = fault.err_code in _LOCKED
        raise UnreadableFile("locked_pdf" if locked else "broken_pdf", name=name) from fault


def _extraction(document: PdfDocument, name: str, max_characters: int) -> Extraction:
    pages: list[Page] = []
    characters = most = mended = empty = drawn = 0
    for page in _pages(document):
        found = _runs(page)
        characters += found.characters
        if characters > max_characters:
            raise UnreadableFile("output_file", name=name)
        printed = sum(character.isalnum() for run in found.runs for character in run.text)
        most = max(most, printed)
        mended += found.mended
        empty += not printed
        drawn += raw.FPDFPage_CountObjects(page) > 0
        pages.append(Page(find_rows(found.runs), found.bottom, found.height))
    if most < _FEWEST:
        raise UnreadableFile("scanned_pdf" if drawn else "broken_pdf", name=name)
    lines = set_lines(pages)
    text = "\n".join(line.text for line in lines)
    return Extraction(text, lines, tuple(_warnings(mended, empty)))


def _pages(document: PdfDocument) -> Iterator[PdfPage]:
    """The pages, each closed when the next is asked for."""
    for number in range(len(document)):
        with closing(document[number]) as page:
            yield page


def _runs(page: PdfPage) -> PageRuns:
    with closing(page.get_textpage()) as letters:
        return read_runs(page, letters)


def _warnings(mended: int, empty: int) -> Iterator[Notice]:
    if mended:
        yield Notice(key="accents_mended", values={"n": mended})
    if empty:
        yield Notice(key="pages_without_text", values={"n": empty})
