"""Reading: the bytes of one file → a document. Pure: no archive, no network, no other document."""

from searchapp.reading.extract import MAX_BYTES
from searchapp.reading.printing import as_json, describe
from searchapp.reading.reader import VERSION, read

__all__ = ["MAX_BYTES", "VERSION", "as_json", "describe", "read"]
