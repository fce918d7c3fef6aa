"""A reader that does what its file says: whatever a hostile file could make of one."""

import os
import signal

from searchapp.model import Document, DocumentKind
from searchapp.reading.extract import pdf


def read(data: bytes, name: str, *, key: str | None = None) -> Document:
    """The text of a PDF as it is, after doing what any other file asks for."""
    if pdf.is_pdf(data):
        return _document(key or name, pdf.extract(data, name).text)
    match data.split():
        case [b"hang"]:
            while True:
                pass
        case [b"wait"]:
            signal.pause()
        case [b"allocate", size]:
            return _document(key or name, str(len(bytes(int(size)))))
        case [b"say", size]:
            return _document(key or name, "a" * int(size))
        case [b"signal", number]:
            os.kill(os.getpid(), int(number))
        case [b"exit"]:
            os._exit(0)
        case [b"fault"]:
            raise ZeroDivisionError
        case [b"write", path]:
            with open(path, "wb") as file:
                file.write(b"a")
    return _document(key or name, str(os.getpid()))


def _document(key: str, text: str) -> Document:
    return Document(key=key, doc_kind=DocumentKind.OTHER, rest=text)
