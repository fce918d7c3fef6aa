"""Files from strangers, read in processes of their own, each with a limit on time and memory.

A file that hangs its reader, fills its memory or brings it down costs that process and nothing
else: the file is reported with a sentence, another process takes its place, and the run goes on.

Processes are forked from one that has loaded the reader and has no threads. What they send back is
JSON: nothing that a hostile file could make of it is ever run here.
"""

import math
import signal
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import wait
from types import TracebackType
from typing import Self

from searchapp.errors import Unavailable, UnreadableFile
from searchapp.model import Document
from searchapp.reading.confinement import Limits, Read, Reply, serve
from searchapp.reading.extract.pdf import is_pdf
from searchapp.reading.reader import read

__all__ = ["Job", "Limits", "Readers", "Reading"]

_LOADED = ("__main__", "searchapp.reading.workers", "searchapp.reading.warm")
_START = 60.0
"""Seconds in which a process must have loaded the reader, however busy the machine is."""
_AHEAD = 4
"""How many files may be read ahead of a slow one, for each process."""
_OUT_OF_MEMORY = frozenset({-signal.SIGABRT, -signal.SIGTRAP, -signal.SIGILL, -signal.SIGKILL})
"""How pdfium ends when it is refused memory, and how the kernel ends whoever takes too much."""


@dataclass(frozen=True, slots=True)
class Job:
    """A file to read. `name` is used in sentences, `key` names the document (None: the name's
    stem does).
    """

    name: str
    data: bytes = field(repr=False)
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A file and what came of it: a document, or the fault that kept it from being read."""

    job: Job
    outcome: Document | UnreadableFile


class Readers:
    """Reads files in a number of processes. With none only PDFs are read in a process, and all
    else right here: a few texts are read before a process has started.

    Use as a context manager: leaving it ends the processes. A file that passed a limit has the
    fault `slow_file`, `memory_file`, `crashed_file` or `output_file`.
    """

    def __init__(self, count: int, limits: Limits | None = None, *, reader: Read = read) -> None:
        self._count = count
        self._limits = limits or Limits()
        self._reader = reader
        self._workers: set[_Worker] = set()
        self._idle: list[_Worker] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for worker in list(self._workers):
            self._dismiss(worker)
        self._idle.clear()

    def read_many(self, jobs: Iterable[Job]) -> Iterator[Reading]:
        """Read files, several at a time; what came of them is given in the order of the jobs.

        Jobs are taken as they are needed, a few ahead of the slowest. Raises `Unavailable` when no
        process can be started.
        """
        if self._count:
            yield from self._spread(jobs, self._count)
            return
        for job in jobs:
            if is_pdf(job.data):
                yield from self._spread([job], 1)
            else:
                yield self._here(job)

    def _here(self, job: Job) -> Reading:
        try:
            return Reading(job, self._reader(job.data, job.name, key=job.key))
        except UnreadableFile as fault:
            return Reading(job, fault)

    def _spread(self, jobs: Iterable[Job], count: int) -> Iterator[Reading]:
        waiting = enumerate(jobs)
        busy: list[_Worker] = []
        done: dict[int, Reading] = {}
        due = 0
        try:
            while True:
                room = min(count - len(busy), count * _AHEAD - len(done))
                for place, job in islice(waiting, max(0, room)):
                    busy.append(self._worker())
                    busy[-1].give(place, job)
                if not busy:
                    return
                for worker in _finished(busy):
                    done[worker.place] = worker.reading()
                    busy.remove(worker)
                    self._release(worker)
                while due in done:
                    yield done.pop(due)
                    due += 1
        finally:
            for worker in busy:
                self._dismiss(worker)

    def _worker(self) -> "_Worker":
        while self._idle:
            worker = self._idle.pop()
            if worker.is_fit():
                return worker
            self._dismiss(worker)
        worker = _Worker(self._limits, self._reader)
        self._workers.add(worker)
        return worker

    def _release(self, worker: "_Worker") -> None:
        if worker.is_fit():
            self._idle.append(worker)
        else:
            self._dismiss(worker)

    def _dismiss(self, worker: "_Worker") -> None:
        if worker in self._workers:
            self._workers.remove(worker)
            worker.dismiss()


@contextmanager
def _deaf() -> Iterator[None]:
    """Ctrl-C reaches the whole group: what is started here does not hear it, not even before it
    can say so itself. Whoever started it ends it.
    """
    # Started within, it would leave Ctrl-C heard again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _finished(busy: Iterable["_Worker"]) -> list["_Worker"]:
    """The workers that have answered, ended, or run out of time: waits until there is one."""
    busy = list(busy)
    while True:
        first = min(worker.deadline for worker in busy)
        ready = wait([worker.pipe for worker in busy], max(0.0, first - time.monotonic()))
        late = time.monotonic()
        if found := [worker for worker in busy if worker.pipe in ready or worker.deadline <= late]:
            return found


class _Worker:
    """One process, seen from here."""

    def __init__(self, limits: Limits, reader: Read) -> None:
        context = get_context("forkserver")
        context.set_forkserver_preload(list(_LOADED))
        self.pipe, theirs = context.Pipe()
        self.place, self.deadline = 0, math.inf
        self._limits = limits
        self._job = Job("", b"")
        self._spent = False
        self._process = context.Process(target=serve, args=(theirs, limits, reader), daemon=True)
        with _deaf():
            self._process.start()
        theirs.close()
        self._await_start()

    def _await_start(self) -> None:
        try:
            if self.pipe.poll(_START):
                self.pipe.recv_bytes()
                return
        except (EOFError, OSError):
            pass
        self.dismiss()
        raise Unavailable("no_workers")

    def is_fit(self) -> bool:
        """Whether it can be given another file."""
        return not self._spent and self._process.is_alive()

    def give(self, place: int, job: Job) -> None:
        """Have a file read; `place` is its place among the jobs."""
        self.place, self._job = place, job
        self.deadline = time.monotonic() + self._limits.seconds
        try:
            self.pipe.send((job.data, job.name, job.key))
        except OSError:
            # It has ended since; what it should have answered will say so.
            self._spent = True

    def reading(self) -> Reading:
        """What came of the file, now that it has answered, ended or run out of time."""
        reply = self._reply()
        # One that ran out of memory has had to let go in the middle of something.
        self._spent = self._spent or reply.key == "memory_file"
        return Reading(self._job, reply.outcome())

    def _reply(self) -> Reply:
        try:
            if not self.pipe.poll():
                return self._failed("slow_file")
            return Reply.model_validate_json(self.pipe.recv_bytes(self._limits.output))
        except (EOFError, ConnectionError):
            return self._failed(self._ended_by())
        except OSError:
            return self._failed("output_file")
        except ValueError:
            return self._failed("crashed_file")

    def _failed(self, key: str) -> Reply:
        self._spent = True
        return Reply(key=key, values={"name": self._job.name})

    def _ended_by(self) -> str:
        self._process.join(_START)
        code = self._process.exitcode
        if code == -signal.SIGXCPU:
            return "slow_file"
        return "memory_file" if code in _OUT_OF_MEMORY else "crashed_file"

    def dismiss(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self.pipe.close()
