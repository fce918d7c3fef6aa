"""What part of reading a letter goes into saying who its names are, and what it cites.

Seconds differ between machines and are printed, never asserted.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any

import pytest

from searchapp.reading import letterhead, read, reader
from searchapp.registry import Registry

SAMPLES = sorted((Path(__file__).parents[2] / "searchapp" / "samples").glob("*.txt"))
LOOK_UPS = ("member", "minister", "party", "ministry")
CITING = ((reader, "find_references"), (reader, "find_back_references"))
ROUNDS = 20


class Stopwatch:
    """The processor time between the first call of what it watches and its end; calls within a
    call count once.
    """

    def __init__(self) -> None:
        self.seconds = 0.0
        self._depth = 0

    @contextmanager
    def _running(self) -> Iterator[None]:
        self._depth += 1
        begun = time.process_time()
        try:
            yield
        finally:
            self._depth -= 1
            if not self._depth:
                self.seconds += time.process_time() - begun

    def watch(self, timed: Callable[..., Any]) -> Callable[..., Any]:
        """The same function, timed."""

        @wraps(timed)
        def watched(*args: Any, **kwargs: Any) -> Any:
            with self._running():
                return timed(*args, **kwargs)

        return watched


def test_the_part_of_names_and_citing_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    letters = [(path.read_bytes(), path.name) for path in SAMPLES]
    for letter in letters:
        read(*letter)
    naming, citing = Stopwatch(), Stopwatch()
    for name in LOOK_UPS:
        monkeypatch.setattr(Registry, name, naming.watch(getattr(Registry, name)))
    for room, name in (*CITING, (letterhead, "find_references")):
        monkeypatch.setattr(room, name, citing.watch(getattr(room, name)))
    begun = time.process_time()
    for _ in range(ROUNDS):
        for letter in letters:
            read(*letter)
    spent = time.process_time() - begun

    print(f"names {naming.seconds / spent:.0%}, citing {citing.seconds / spent:.0%} of reading")
    assert 0 < naming.seconds + citing.seconds < spent
