"""Each limit ends the file that passes it, with a sentence, and no other."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest

from searchapp.errors import UnreadableFile
from searchapp.model import Document
from searchapp.reading import read
from searchapp.reading.workers import Job, Limits, Readers
from tests.reading import hostile_pdfs as hostile
from tests.reading import misbehaving

QUICK = Limits(seconds=0.6, memory=150_000_000, output=100_000)
ROOMY = Limits(memory=150_000_000)
LETTER = b"Vraag 1\nBent u bekend met het bericht?\n\nAntwoord 1\nJa."

# A shell that runs this in the background tells its children to ignore Ctrl-C.
INTERRUPTED = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from searchapp.reading.workers import Job, Readers
from tests.reading import misbehaving
with Readers(2, reader=misbehaving.read) as readers:
    for reading in readers.read_many(Job(name, name.encode()) for name in ["pid", "hang", "wait"]):
        print(reading.outcome.rest, flush=True)
"""


def outcomes(*data: bytes, count: int = 1, limits: Limits = ROOMY) -> list[str]:
    """The text of each document, or the key of its fault."""
    with Readers(count, limits, reader=misbehaving.read) as readers:
        readings = list(readers.read_many(Job("brief", item) for item in data))
    return [told(reading.outcome) for reading in readings]


def told(outcome: Document | UnreadableFile) -> str:
    return outcome.key if isinstance(outcome, UnreadableFile) else outcome.rest


def test_a_letter_is_read_as_it_is_here() -> None:
    with Readers(1) as readers:
        (reading,) = readers.read_many([Job("2099Z00001.txt", LETTER, key="brief")])
    assert reading.outcome == read(LETTER, "2099Z00001.txt", key="brief")


def test_a_real_letter_comes_back_whole(letter: bytes) -> None:
    with Readers(1) as readers:
        (reading,) = readers.read_many([Job("brief.txt", letter)])
    assert reading.outcome == read(letter, "brief.txt")


def test_a_fault_comes_back_with_its_sentence() -> None:
    with Readers(1) as readers:
        (reading,) = readers.read_many([Job("brief.txt", b"")])
    assert str(reading.outcome) == str(UnreadableFile("empty_file", name="brief.txt"))


def test_what_came_of_files_is_given_in_their_order() -> None:
    sizes = [50_000_000, 1, 2, 30_000_000, 3, 4, 5, 6, 7, 8, 9, 10]
    data = [b"allocate %d" % size for size in sizes]
    assert outcomes(*data, count=2) == [str(size) for size in sizes]


def test_files_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def jobs() -> Iterator[Job]:
        for number in range(100):
            taken.append(number)
            yield Job("brief", b"pid")

    with Readers(1, reader=misbehaving.read) as readers:
        next(readers.read_many(jobs()))
    assert len(taken) < 10


def test_a_process_reads_file_after_file() -> None:
    assert len(set(outcomes(b"pid", b"pid", b"pid"))) == 1


def test_no_more_processes_are_started_than_allowed() -> None:
    assert len(set(outcomes(*[b"pid"] * 20, count=2))) <= 2


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"hang", "slow_file"),
        (b"wait", "slow_file"),
        (b"allocate 200000000", "memory_file"),
        (b"signal %d" % signal.SIGABRT, "memory_file"),
        (b"signal %d" % signal.SIGSEGV, "crashed_file"),
        (b"signal %d" % signal.SIGXCPU, "slow_file"),
        (b"exit", "crashed_file"),
        (b"say 200000", "output_file"),
    ],
)
def test_a_file_past_a_limit_is_reported_and_the_next_one_read(data: bytes, key: str) -> None:
    before, fault, after = outcomes(b"pid", data, b"pid", limits=QUICK)
    assert fault == key
    assert before != after


@pytest.mark.parametrize("data", [b"allocate 50000000", b"say 50000"])
def test_a_file_within_the_limits_is_read(data: bytes) -> None:
    assert outcomes(data, limits=QUICK)[0] not in {"memory_file", "output_file"}


def test_time_is_counted_for_each_file_alone() -> None:
    assert "slow_file" not in outcomes(*[b"allocate 20000000"] * 100, limits=QUICK)


def test_ctrl_c_does_not_reach_a_process() -> None:
    assert outcomes(b"signal %d" % signal.SIGINT)[0].isdecimal()


def test_nothing_is_written_to_disk(tmp_path: Path) -> None:
    place = tmp_path / "file"
    assert outcomes(b"write " + bytes(place)) == ["crashed_file"]
    assert place.stat().st_size == 0


def test_a_fault_of_the_reader_costs_its_file_alone(capfd: pytest.CaptureFixture[str]) -> None:
    assert outcomes(b"fault", b"say 2") == ["crashed_file", "aa"]


def test_reading_can_be_left_in_the_middle() -> None:
    with Readers(2, reader=misbehaving.read) as readers:
        for _ in readers.read_many([Job("brief", b"pid"), Job("brief", b"wait")]):
            break
        again = list(readers.read_many([Job("brief", b"say 1")]))
    assert told(again[0].outcome) == "a"


def test_no_process_is_left_behind() -> None:
    (pid,) = outcomes(b"pid")
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid), 0)


def test_an_interruption_ends_all_processes() -> None:
    command = [sys.executable, "-c", INTERRUPTED]
    with subprocess.Popen(
        command,
        start_new_session=True,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as run:
        assert run.stdout
        pid = int(run.stdout.readline())
        os.killpg(run.pid, signal.SIGINT)
        assert run.wait(timeout=60) == -signal.SIGINT
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "endless tree": (hostile.endless_tree, "broken_pdf"),
    "endless form": (hostile.endless_form, "scanned_pdf"),
    "a thousand million forms": (lambda: hostile.forms(9), "memory_file"),
    "10 GB of instructions": (lambda: hostile.flate_bomb(10_000_000_000), "memory_file"),
    "10 GB of picture": (lambda: hostile.image(60_000, 60_000), "scanned_pdf"),
    "too many pages": (lambda: hostile.many_pages(5_001), "output_file"),
    "a million pages": (lambda: hostile.many_pages(1_000_000), "output_file"),
    "pages that are not there": (lambda: hostile.promised_pages(2_000_000_000), "broken_pdf"),
    "cut off": (lambda: hostile.LETTER[:400], "broken_pdf"),
    "encrypted": (hostile.locked, "locked_pdf"),
    "garbage": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 20, "broken_pdf"),
}


@pytest.mark.parametrize(("make", "key"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_pdf_costs_its_sentence_and_no_other_file(
    make: Callable[[], bytes], key: str
) -> None:
    good = "Bent u bekend met het bericht over een voorbeeld?"
    assert outcomes(hostile.LETTER, make(), hostile.LETTER) == [good, key, good]


def test_mutated_pdfs_are_read_or_refused() -> None:
    chance = random.Random(19)
    mutated = [bytearray(hostile.LETTER) for _ in range(200)]
    for data in mutated:
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(9, len(data))] = chance.randrange(256)
    faults = {told for told in outcomes(*map(bytes, mutated)) if told.endswith(("_pdf", "_file"))}
    assert faults <= {"broken_pdf", "scanned_pdf", "locked_pdf"}


def test_without_processes_a_text_is_read_right_here() -> None:
    (reading,) = Readers(0, reader=misbehaving.read).read_many([Job("brief", b"pid")])
    assert told(reading.outcome) == str(os.getpid())


def test_without_processes_a_fault_is_given_too() -> None:
    (reading,) = Readers(0).read_many([Job("brief", b"")])
    assert told(reading.outcome) == "empty_file"


def test_a_pdf_is_read_in_another_process_even_then() -> None:
    with Readers(0) as readers:
        (reading,) = readers.read_many([Job("brief", hostile.endless_tree())])
    assert told(reading.outcome) == "broken_pdf"


def test_the_next_pdf_is_read_by_the_process_of_the_last() -> None:
    processes = set()
    with Readers(0, reader=misbehaving.read) as readers:
        for _ in readers.read_many([Job("een", hostile.LETTER), Job("twee", hostile.LETTER)]):
            processes |= {process.pid for process in active_children()}
    assert len(processes) == 1
