"""Bytes of one file → lines of text, one module for each format.

Every format gives the same `Extraction`, so that whatever reads the lines never asks where they
came from.
"""

from dataclasses import replace
from pathlib import PurePath

from searchapp.errors import UnreadableFile
from searchapp.model import Notice
from searchapp.reading.extract import docx, pdf, text
from searchapp.reading.lines import Extraction

__all__ = ["MAX_BYTES", "extract"]

MAX_BYTES = 20_000_000
"""The largest published letter is under 1 MB; twenty times that leaves room for scans."""

_UNREAD = {b"\xd0\xcf\x11\xe0": "Word 97", b"{\\rtf": "RTF"}
_ENDINGS = {".txt": "text", ".docx": "Word", ".pdf": "PDF"}


def extract(data: bytes, name: str) -> Extraction:
    """The text of a file with its lines; the content says which format it is in, never the name.

    `name` is used in sentences, and where its ending says otherwise a warning does too. Raises
    `UnreadableFile` when the file is empty, too large, damaged, or of a format that is not read.
    """
    if not data.strip():
        raise UnreadableFile("empty_file", name=name)
    if len(data) > MAX_BYTES:
        raise UnreadableFile("large_file", name=name, limit=MAX_BYTES // 1_000_000)
    if data.startswith(b"PK\x03\x04") or docx.is_locked(data):
        return _told(docx.extract(data, name), name, "Word")
    if pdf.is_pdf(data):
        return _told(pdf.extract(data, name), name, "PDF")
    for signature, kind in _UNREAD.items():
        if data.startswith(signature):
            raise UnreadableFile("unknown_format", name=name, kind=kind)
    if b"\x00" in data[:1000] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableFile("binary_file", name=name)
    return _told(text.extract(data), name, "text")


def _told(extraction: Extraction, name: str, kind: str) -> Extraction:
    """With a warning where the name's ending tells of another format."""
    ending = PurePath(name).suffix.lower()
    if _ENDINGS.get(ending, kind) == kind:
        return extraction
    warning = Notice(key="wrong_ending", values={"ending": ending, "kind": kind})
    return replace(extraction, warnings=(*extraction.warnings, warning))
