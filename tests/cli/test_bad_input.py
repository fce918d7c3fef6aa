"""Whatever is given to a command: one sentence, a status, and nothing stored is changed."""

import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import Result

from searchapp.archive.faults import DATABASE

Run = Callable[..., Result]
Ran = Callable[..., "subprocess.CompletedProcess[str]"]
Snapshot = Callable[[Path], object]


def letter_of(size: int) -> Callable[[Path], None]:
    """Makes a file of so many bytes that takes no room on the disk."""

    def make(path: Path) -> None:
        with path.open("wb") as file:
            file.truncate(size)

    return make


def holding(data: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(data)


FILES = {
    "empty.txt": (holding(b""), "is empty"),
    "blank.txt": (holding(b" \n\n\t\n"), "is empty"),
    "none.txt": (holding(b"Boodschappen: melk, brood.\n"), "is no letter"),
    "latin.txt": (
        holding("Een caf\N{LATIN SMALL LETTER E WITH ACUTE}".encode("latin-1")),
        "no letter",
    ),
    "large.txt": (letter_of(50_000_000), "larger than 20 MB"),
    "binary.txt": (holding(bytes(range(256)) * 20), "is no text"),
    "letter.pdf": (holding(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), "is damaged or incomplete"),
    "letter.docx": (holding(b"PK\x03\x04\x14\x00\x06\x00"), "is damaged and cannot be unpacked"),
    "letter.doc": (holding(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "is a Word 97 file"),
}


@pytest.fixture(params=FILES)
def bad_file(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str]:
    """A file that cannot be filed, and what is said of it."""
    make, said = FILES[request.param]
    path = tmp_path / request.param
    make(path)
    return path, said


def sentence(ended: "Result | subprocess.CompletedProcess[str]") -> str:
    """The one line that a command left on stderr."""
    (line,) = ended.stderr.splitlines()
    return line


def test_a_bad_file_is_told_when_indexing(run: Run, home: Path, bad_file: tuple[Path, str]) -> None:
    path, said = bad_file
    ended = run("index", path, "--home", home)
    assert (ended.exit_code, said in sentence(ended)) == (1, True)


def test_a_bad_file_is_told_when_reading(run: Run, bad_file: tuple[Path, str]) -> None:
    path, said = bad_file
    ended = run("read", path)
    assert (ended.exit_code, ended.stdout) == (1, "")
    assert said in ended.stderr.splitlines()[-1]


def test_a_bad_file_changes_nothing(
    run: Run, home: Path, bad_file: tuple[Path, str], snapshot: Snapshot
) -> None:
    before = snapshot(home)
    run("index", bad_file[0], "--home", home)
    assert snapshot(home) == before


LONG = "x" * 10_000
INPUTS = {
    "missing path": (["index", "nowhere.txt"], 2, "nowhere.txt does not exist"),
    "missing folder": (["index", "nowhere/"], 2, "nowhere does not exist"),
    "folder without letters": (["index", "bare"], 2, "bare holds no letters (.txt, .docx or .pdf)"),
    "impossible name": (["index", LONG], 2, "cannot be read: File name too long"),
    "read of a missing path": (["read", "nowhere.txt"], 2, "nowhere.txt does not exist"),
    "one key for many": (["read", "--key", "a", "one.txt", "two.txt"], 2, "2 files were given"),
    "long query": (["search", LONG], 2, "10000 characters and may have 1000"),
    "many words": (["search", "a " * 400], 2, "400 terms and may have 64"),
    "deep query": (["search", "(" * 30 + "a"], 2, "more than 16 deep"),
    "unknown filter": (["search", "--filter", "ministrie=a"], 2, "Did you mean ministerie?"),
    "filter without key": (["search", "--filter", "=a"], 2, "There is no filter"),
    "filter without =": (["search", "--filter", "jaar"], 2, "jaar is no filter"),
    "bad date": (["search", "--filter", "van=gisteren"], 2, "van cannot be gisteren"),
    "impossible date": (["search", "--filter", "tot=2025-02-30"], 2, "tot cannot be 2025-02-30"),
    "bad order": (["search", "--filter", "sorteer=a"], 2, "relevantie, nieuwste, oudste"),
    "bad side": (["search", "--filter", "in=a"], 2, "in cannot be a. Choose from"),
}


@pytest.fixture
def given(tmp_path: Path, request: pytest.FixtureRequest) -> list[str]:
    """The words of a command, with the paths that they name."""
    (tmp_path / "bare" / "leeg").mkdir(parents=True)
    for name in ("one.txt", "two.txt", "bare/notes.md", "bare/.hidden.txt"):
        (tmp_path / name).touch()
    words: list[str] = request.param
    return words


@pytest.mark.parametrize(
    ("given", "status", "said"), INPUTS.values(), ids=INPUTS, indirect=["given"]
)
def test_bad_input_is_told(run: Run, home: Path, given: list[str], status: int, said: str) -> None:
    ended = run("--home", home, *given)
    assert (ended.exit_code, ended.stdout) == (status, "")
    assert said in sentence(ended)


@pytest.mark.parametrize(
    "given", [words for words, *_ in INPUTS.values()], ids=INPUTS, indirect=True
)
def test_bad_input_changes_nothing(
    run: Run, home: Path, given: list[str], snapshot: Snapshot
) -> None:
    before = snapshot(home)
    run("--home", home, *given)
    assert snapshot(home) == before


@pytest.mark.parametrize("query", ["?!", "...", "(((", '""', "– —", "*", "-", "\udcff"])
def test_a_query_without_words_is_answered(run: Run, home: Path, query: str) -> None:
    answered = run("search", "--home", home, "--", query)
    assert (answered.exit_code, answered.stderr) == (0, "")
    assert "The query holds no word to search for." in answered.stdout
    assert "0 results in 0 exchanges" in answered.stdout


@pytest.mark.parametrize("command", ["status", "search", "reindex", "serve"])
def test_only_index_makes_a_home(run: Run, tmp_path: Path, command: str) -> None:
    ended = run(command, "--home", "new")
    assert ended.exit_code == 1
    assert f"There is no archive in {tmp_path / 'new'}." in sentence(ended)
    assert not (tmp_path / "new").exists()


def test_a_path_that_does_not_exist_makes_no_home(run: Run, tmp_path: Path) -> None:
    run("index", "nowhere", "--home", "new")
    assert not (tmp_path / "new").exists()


COMMANDS = [["status"], ["search", "verdrag"], ["reindex"], ["serve"], ["index", "letter.txt"]]
every_command = pytest.mark.parametrize("command", COMMANDS, ids=[words[0] for words in COMMANDS])


@pytest.fixture
def _letter(samples: Path, tmp_path: Path) -> None:
    """A letter.txt that no home holds."""
    text = (samples / "2099Z00001.txt").read_text("utf-8")
    (tmp_path / "letter.txt").write_text(text.replace("2099Z00001", "2099Z99999"), "utf-8")


def files(home: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}


def newer(home: Path) -> None:
    with closing(sqlite3.connect(home / DATABASE)) as connection:
        connection.execute("PRAGMA user_version = 99")


def garbled(home: Path) -> None:
    data = (home / DATABASE).read_bytes()
    (home / DATABASE).write_bytes(data[:100] + bytes(len(data) - 100))


def foreign(home: Path) -> None:
    (home / DATABASE).write_bytes(b"What is this? " * 1000)


def a_file(home: Path) -> None:
    shutil.rmtree(home)
    home.touch()


@every_command
@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (newer, "was made by a newer version (archive 99, this one knows 1)"),
        (garbled, "archive.db is damaged"),
        (foreign, "archive.db is damaged"),
        (a_file, "home is no folder"),
    ],
    ids=["newer", "garbled", "foreign", "a file"],
)
@pytest.mark.usefixtures("_letter")
def test_a_home_that_fails_is_told(
    run: Run, home: Path, command: list[str], harm: Callable[[Path], None], said: str
) -> None:
    harm(home)
    before = files(home)
    ended = run("--home", home, *command)
    assert (ended.exit_code, said in sentence(ended)) == (1, True)
    assert files(home) == before


@every_command
@pytest.mark.usefixtures("_letter")
def test_an_impossible_setting_is_told(
    run: Run, home: Path, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEARCHAPP_PORT", "abc")
    ended = run("--home", home, *command)
    assert ended.exit_code == 2
    assert "The setting SEARCHAPP_PORT cannot be abc" in sentence(ended)


def other_version(manifest: Path) -> None:
    manifest.write_text(manifest.read_text().replace('"fingerprint": "', '"fingerprint": "0'))


@pytest.mark.parametrize("command", COMMANDS[:2], ids=["status", "search"])
@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (other_version, "was made by another version"),
        (Path.unlink, "cannot be read"),
        (holding(b"{"), "cannot be read"),
        (lambda manifest: shutil.rmtree(manifest.parents[1]), "There is no index"),
    ],
    ids=["another version", "no manifest", "half a manifest", "no index"],
)
def test_an_index_that_fails_is_told_with_the_remedy(
    run: Run, home: Path, command: list[str], harm: Callable[[Path], object], said: str
) -> None:
    (manifest,) = home.glob("embedded/*/manifest.json")
    harm(manifest)
    ended = run("--home", home, *command)
    assert (ended.exit_code, said in sentence(ended)) == (1, True)
    assert "searchapp reindex" in sentence(ended)


@pytest.fixture
def locked(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home that this user may read only; root may write whatever the mode says."""
    monkeypatch.setattr("searchapp.archive.connection._is_writable", lambda *_: False)
    return home


@pytest.mark.usefixtures("_letter")
def test_a_home_that_cannot_be_written_takes_no_letter(run: Run, locked: Path) -> None:
    ended = run("index", "letter.txt", "--home", locked)
    assert (ended.exit_code, sentence(ended)) == (
        1,
        f"searchapp: Nothing can be written in {locked}. "
        "Free its permissions, or name another with --home.",
    )


def test_a_home_that_cannot_be_written_can_be_searched(run: Run, locked: Path) -> None:
    assert "2099Z00001/9" in run("search", "statusverdrag", "--home", locked).stdout


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["index", "nowhere"], 2, "nowhere does not exist"),
        (["read", "empty.txt"], 1, "empty.txt is empty"),
        (["search", LONG, "--home", "home"], 2, "10000 characters"),
        (["status", "--home", "empty.txt"], 1, "empty.txt is no folder"),
        (["status"], 1, "There is no archive in"),
    ],
)
@pytest.mark.usefixtures("home")
def test_a_program_that_fails_leaves_a_sentence_and_a_status(
    ran: Ran, tmp_path: Path, words: list[str], status: int, said: str
) -> None:
    (tmp_path / "empty.txt").touch()
    ended = ran(*words)
    assert (ended.returncode, ended.stdout) == (status, "")
    assert said in sentence(ended)


def test_a_program_says_what_setting_is_impossible(
    ran: Ran, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEARCHAPP_PORT", "abc")
    ended = ran("--home", "home", "status")
    assert (ended.returncode, "SEARCHAPP_PORT cannot be abc" in sentence(ended)) == (2, True)


def test_a_file_name_that_is_no_text_can_be_printed(ran: Ran, tmp_path: Path) -> None:
    (tmp_path / "\udcff.txt").touch()
    ended = ran("read", tmp_path / "\udcff.txt")
    assert (ended.returncode, "is empty" in sentence(ended)) == (1, True)
