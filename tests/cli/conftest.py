"""The command line, run in this process or as a program, over a home with the sample letters."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import searchapp
from searchapp.archive import Archive
from searchapp.cli import main
from searchapp.settings import Settings

PACKAGE = Path(searchapp.__file__).parent
# A shell that runs this in the background tells its children to ignore Ctrl-C.
PROGRAM = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
    "from searchapp.cli import main; main(prog_name='searchapp')"
)

Run = Callable[..., Result]
Program = Callable[..., list[str]]


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of this machine counts, and ./index is one of the test's own."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"SEARCHAPP_{name.upper()}", raising=False)
    monkeypatch.setenv("PYTHONPATH", str(PACKAGE.parent))
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of invented letters."""
    return PACKAGE / "samples"


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Path:
    """A home with the sample letters, to copy."""
    home = tmp_path_factory.mktemp("filled") / "home"
    made = CliRunner().invoke(main, ["index", str(samples), "--home", str(home)])
    assert made.exit_code == 0, made.output
    return home


@pytest.fixture
def home(filled: Path, tmp_path: Path) -> Path:
    """A home with the sample letters, of the test's own."""
    return shutil.copytree(filled, tmp_path / "home")


@pytest.fixture
def run() -> Run:
    """Runs a command in this process; what is no known fault is raised."""

    def invoke(*words: str | Path) -> Result:
        return CliRunner().invoke(main, list(map(str, words)), catch_exceptions=False)

    return invoke


@pytest.fixture
def program() -> Program:
    """The words that start a command as a program."""

    def started(*words: str | Path) -> list[str]:
        return [sys.executable, "-c", PROGRAM, *map(str, words)]

    return started


@pytest.fixture
def ran(program: Program) -> Callable[..., "subprocess.CompletedProcess[str]"]:
    """Runs a command as a program, to its end."""

    def invoke(*words: str | Path) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            program(*words), capture_output=True, text=True, timeout=60, env=os.environ, check=False
        )

    return invoke


@pytest.fixture
def snapshot() -> Callable[[Path], tuple[object, ...]]:
    """All that a home holds: each file with its hash, and what the archive says of itself."""

    def taken(home: Path) -> tuple[object, ...]:
        files = sorted(path for path in home.rglob("*") if path.is_file())
        hashes = {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
        with Archive.open(home) as archive:
            return hashes, archive.overview()

    return taken
