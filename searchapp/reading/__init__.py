"""Reading: the bytes of one file → a document. Pure: no archive, no network, no other document."""

from searchapp.reading.extract import MAX_BYTES, extract
from searchapp.reading.printing import as_json, describe, show_ledger
from searchapp.reading.reader import VERSION, read, reader_with
from searchapp.reading.report import Report
from searchapp.reading.workers import Job, Limits, Readers, Reading

__all__ = [
    "MAX_BYTES",
    "VERSION",
    "Job",
    "Limits",
    "Readers",
    "Reading",
    "Report",
    "as_json",
    "describe",
    "extract",
    "read",
    "reader_with",
    "show_ledger",
]
