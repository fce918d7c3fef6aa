"""Bytes of one file → lines of text, one module for each format.

Every format gives the same `Extraction`, so that whatever reads the lines never asks where they
came from.
"""

from searchapp.errors import UnreadableFile
from searchapp.reading.extract import text
from searchapp.reading.lines import Extraction

__all__ = ["MAX_BYTES", "extract"]

MAX_BYTES = 20_000_000
"""The largest published letter is under 1 MB; twenty times that leaves room for scans."""

_BINARY = {b"%PDF": "PDF", b"PK\x03\x04": "Word", b"\xd0\xcf\x11\xe0": "Word 97", b"{\\rtf": "RTF"}


def extract(data: bytes, name: str) -> Extraction:
    """The text of a file with its lines. `name` is only used in sentences.

    Raises `UnreadableFile` when the file is empty, too large, or of a format that is not read yet.
    """
    if not data.strip():
        raise UnreadableFile("empty_file", name=name)
    if len(data) > MAX_BYTES:
        raise UnreadableFile("large_file", name=name, limit=MAX_BYTES // 1_000_000)
    for signature, kind in _BINARY.items():
        if data.startswith(signature):
            raise UnreadableFile("unknown_format", name=name, kind=kind)
    if b"\x00" in data[:1000] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableFile("binary_file", name=name)
    return text.extract(data)
