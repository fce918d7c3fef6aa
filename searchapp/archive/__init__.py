"""The archive: the durable record of documents, exchanges and originals; an index follows it.

One SQLite file and a folder of originals by hash. What `Archive.add` has returned from is on disk.
"""

from searchapp.archive.archive import Archive, Overview
from searchapp.archive.faults import explained
from searchapp.archive.filing import exchange_name, file_documents
from searchapp.archive.originals import file_hash
from searchapp.archive.placing import Outcome

__all__ = [
    "Archive",
    "Outcome",
    "Overview",
    "exchange_name",
    "explained",
    "file_documents",
    "file_hash",
]
