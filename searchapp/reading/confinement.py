"""The process that reads files from strangers, seen from inside: confined, then asked for one file
after another.

What it sends back is JSON, not pickles: whatever a hostile file could make of this process, nothing
of it is run by who asked.
"""

import logging
import math
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Protocol

from pydantic import Field

from searchapp.errors import UnreadableFile
from searchapp.messages import Value
from searchapp.model import Document, Model

__all__ = ["Limits", "Read", "Reply", "serve"]


_STATM = Path("/proc/self/statm")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost: seconds, bytes of memory on top of what a process has when it starts,
    and bytes of what is sent back.
    """

    seconds: float = 30.0
    memory: int = 1_000_000_000
    output: int = 200_000_000


class Read(Protocol):
    """How the bytes of a file become a document."""

    def __call__(self, data: bytes, name: str, *, key: str | None = None) -> Document:
        """The document. Raises `UnreadableFile`."""


class Reply(Model):
    """What a process sends back: a document, or the key and values of a fault."""

    document: Document | None = None
    key: str = ""
    values: dict[str, Value] = Field(default_factory=dict)

    def outcome(self) -> Document | UnreadableFile:
        """The document, or else the fault."""
        return self.document or UnreadableFile(self.key, **self.values)


def serve(pipe: Connection, limits: Limits, reader: Read) -> None:
    """Read what comes through a pipe until its other end is closed: all that a process does."""
    _confine(limits)
    try:
        pipe.send_bytes(b"")
        while True:
            data, name, key = pipe.recv()
            _allow_seconds(limits.seconds)
            reply = _reply(partial(reader, data, name, key=key), name)
            pipe.send_bytes(reply.model_dump_json().encode())
    except (EOFError, OSError):
        return


def _reply(reading: Callable[[], Document], name: str) -> Reply:
    try:
        return Reply(document=reading())
    except UnreadableFile as fault:
        return Reply(key=fault.key, values=fault.values)
    except MemoryError:
        return Reply(key="memory_file", values={"name": name})
    except Exception:
        logging.getLogger(__name__).exception("a fault of the reader")
        return Reply(key="crashed_file", values={"name": name})


def _confine(limits: Limits) -> None:
    """No more memory than allowed, no files written, no dumps."""
    confined = {resource.RLIMIT_FSIZE: 0, resource.RLIMIT_CORE: 0}
    # Only Linux tells what a process has, and macOS refuses this limit: time remains one there.
    if _STATM.exists():
        pages = int(_STATM.read_text().split()[0])
        confined[resource.RLIMIT_AS] = pages * resource.getpagesize() + limits.memory
    for kind, limit in confined.items():
        resource.setrlimit(kind, (limit, limit))


def _allow_seconds(seconds: float) -> None:
    """A limit on the processor's time as well, for when nobody is left to end this process."""
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = math.ceil(time.process_time() + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))
