"""Ctrl-C on a real terminal, while several processes read."""

import os
import pty
import re
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

COPIES = 10
"""Of each sample letter: more than are read without processes."""


@pytest.fixture
def letters(samples: Path, tmp_path: Path) -> Path:
    """A folder of letters that differ in white space."""
    folder = tmp_path / "letters"
    folder.mkdir()
    for number in range(COPIES):
        for path in samples.glob("*.txt"):
            (folder / f"{path.stem}-{number}.txt").write_bytes(path.read_bytes() + b"\n" * number)
    return folder


def interrupted(command: list[str]) -> tuple[int, str]:
    """The status and what was shown of a command that met Ctrl-C at its first sign of progress."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command, start_new_session=True, stdout=subprocess.DEVNULL, stderr=theirs
    ) as run:
        os.close(theirs)
        shown = b""
        while b"%" not in shown:
            shown += os.read(ours, 1000)
        os.killpg(run.pid, signal.SIGINT)
        while part := _rest(ours):
            shown += part
        os.close(ours)
        return run.wait(), shown.decode()


def _rest(terminal: int) -> bytes:
    try:
        return os.read(terminal, 1000)
    except OSError:
        # How Linux says that nobody has the terminal open any more.
        return b""


def test_an_interrupted_run_says_how_to_go_on_and_the_next_one_does(
    run: Callable[..., Result], program: Callable[..., list[str]], letters: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    status, shown = interrupted(program("index", letters, "--home", home))
    assert (status, "Traceback" in shown) == (130, False), shown
    told = re.search(r"Interrupted after (\d+) of 120 files", shown)
    assert told, shown

    again = run("index", letters, "--home", home)
    kept = re.search(r"(\d+) unchanged", again.stdout)
    assert again.exit_code == 0
    assert int(kept[1] if kept else 0) >= int(told[1])
