"""`searchapp serve`: a real server, asked over a real connection, stopped with Ctrl-C."""

import signal
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import takewhile
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from click.testing import Result

Run = Callable[..., Result]
Ran = Callable[..., "subprocess.CompletedProcess[str]"]
Program = Callable[..., list[str]]
LAST = "Stop with Ctrl-C.\n"


@pytest.fixture
def port() -> int:
    """A port that nothing listened to a moment ago."""
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        number: int = taken.getsockname()[1]
    return number


@pytest.fixture
def server(program: Program, filled: Path, port: int) -> Iterator["subprocess.Popen[str]"]:
    """A server over the sample letters."""
    words = program("serve", "--home", filled, "--port", port)
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as started:
        try:
            yield started
        finally:
            started.kill()


def announced(server: "subprocess.Popen[str]") -> list[str]:
    """What a server prints up to the moment at which it can be asked."""
    assert server.stdout
    return list(takewhile(LAST.__ne__, server.stdout))


def page(address: str) -> tuple[int, str]:
    with urlopen(address, timeout=20) as answer:
        return answer.status, answer.read().decode()


def test_a_server_serves_until_ctrl_c(server: "subprocess.Popen[str]", port: int) -> None:
    first, example = announced(server)
    assert first == f"Searching 72 answers at http://127.0.0.1:{port}/\n"
    status, start = page(first.split()[-1])
    assert (status, 'lang="nl"' in start) == (200, True)
    status, pair = page(example.split()[-1])
    assert (status, "statusverdrag" in pair) == (200, True)
    server.send_signal(signal.SIGINT)
    _, complaints = server.communicate(timeout=20)
    assert (server.returncode, complaints) == (0, "")
    with pytest.raises(URLError):
        page(first.split()[-1])


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that something listens to."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        yield listening.getsockname()[1]


def test_a_port_that_is_taken_is_told(ran: Ran, filled: Path, taken: int) -> None:
    ended = ran("serve", "--home", filled, "--port", taken)
    assert (ended.returncode, ended.stdout, ended.stderr) == (
        1,
        "",
        f"searchapp: Port {taken} of 127.0.0.1 is taken. Choose another with --port.\n",
    )


def test_the_environment_names_the_port(
    ran: Ran, filled: Path, taken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEARCHAPP_PORT", str(taken))
    assert f"Port {taken} of 127.0.0.1 is taken" in ran("serve", "--home", filled).stderr


def test_a_port_may_be_given_where_the_setting_is_impossible(
    ran: Ran, filled: Path, taken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEARCHAPP_PORT", "abc")
    ended = ran("serve", "--home", filled, "--port", taken)
    assert f"Port {taken} of 127.0.0.1 is taken" in ended.stderr


def test_an_address_of_another_machine_is_told(ran: Ran, filled: Path) -> None:
    # 192.0.2.0/24 is set aside for examples: no machine has it.
    ended = ran("serve", "--home", filled, "--host", "192.0.2.1")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith("searchapp: The server cannot listen to 192.0.2.1: ")


@pytest.mark.parametrize("number", ["0", "70000", "abc"])
def test_a_port_that_cannot_be_is_refused(run: Run, filled: Path, number: str) -> None:
    assert run("serve", "--home", filled, "--port", number).exit_code == 2
