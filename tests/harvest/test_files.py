"""Letters on disk: which files are taken, and what becomes of each."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import searchapp
from searchapp.archive import Archive, Outcome, file_hash
from searchapp.errors import NothingToRead, Unavailable, UnreadableFile
from searchapp.harvest import Filed, file_letters, files, find_letters, read_letters
from searchapp.model import Document
from searchapp.reading import Readers

SAMPLES = Path(searchapp.__file__).parent / "samples"


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """A folder with three sample letters."""
    folder = tmp_path / "letters"
    folder.mkdir()
    for path in sorted(SAMPLES.glob("*.txt"))[:3]:
        shutil.copy(path, folder)
    return folder


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "home", create=True) as opened:
        yield opened


def names(paths: list[Path]) -> list[str]:
    return [path.name for path in paths]


def outcomes(filed: list[Filed]) -> list[Outcome | None]:
    return [item.outcome for item in filed]


def test_the_letters_of_a_folder_come_in_order_of_name(tmp_path: Path) -> None:
    for name in ("c.txt", "a.txt", "b.txt"):
        (tmp_path / name).touch()
    assert names(find_letters([tmp_path])) == ["a.txt", "b.txt", "c.txt"]


def test_folders_below_are_looked_into(tmp_path: Path) -> None:
    (tmp_path / "2025" / "mei").mkdir(parents=True)
    (tmp_path / "2025" / "mei" / "a.txt").touch()
    assert names(find_letters([tmp_path])) == ["a.txt"]


@pytest.mark.parametrize("name", ["a.TXT", "a.Txt"])
def test_an_ending_in_capitals_is_the_same(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert names(find_letters([tmp_path])) == [name]


@pytest.mark.parametrize("name", ["a.rtf", "a.md", "a", ".a.txt", ".git/a.txt"])
def test_a_folder_keeps_what_is_no_letter(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.touch()
    (tmp_path / "letter.txt").touch()
    assert names(find_letters([tmp_path])) == ["letter.txt"]


def test_a_folder_that_is_named_itself_may_be_hidden(tmp_path: Path) -> None:
    hidden = tmp_path / ".letters"
    hidden.mkdir()
    (hidden / "a.txt").touch()
    assert names(find_letters([hidden])) == ["a.txt"]


def test_a_folder_called_like_a_letter_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    (tmp_path / "b.txt").touch()
    assert names(find_letters([tmp_path])) == ["b.txt"]


def test_a_file_that_is_named_itself_is_taken_whatever_its_ending(tmp_path: Path) -> None:
    (tmp_path / "a.doc").touch()
    assert names(find_letters([tmp_path / "a.doc"])) == ["a.doc"]


def test_paths_come_in_the_order_given_and_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).touch()
    assert names(find_letters([tmp_path / "b.txt", tmp_path])) == ["b.txt", "a.txt"]


def test_a_folder_without_letters_is_told(tmp_path: Path) -> None:
    with pytest.raises(NothingToRead, match=r"holds no letters") as caught:
        find_letters([tmp_path])
    assert (caught.value.key, caught.value.values) == ("no_letters", {"path": str(tmp_path)})


@pytest.mark.parametrize("name", ["missing", "missing/a.txt", "file/a.txt", "dangling"])
def test_a_path_that_does_not_exist_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "dangling").symlink_to(tmp_path / "missing")
    with pytest.raises(NothingToRead) as caught:
        find_letters([tmp_path / name])
    assert caught.value.key == "no_such_path"


def test_a_path_that_cannot_be_looked_at_is_told(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(NothingToRead) as caught:
        find_letters([tmp_path / "loop"])
    assert caught.value.key == "unreadable_path"


def key_of(outcome: Document | UnreadableFile | None) -> str:
    """The key of a document, or that of a fault."""
    assert outcome
    return outcome.key


def test_a_letter_is_read_with_its_bytes(letters: Path) -> None:
    path = letters / "2099Z00001.txt"
    (letter,) = read_letters([path])
    assert (key_of(letter.outcome), letter.data) == ("2099Z00001", path.read_bytes())


def test_a_key_names_the_document(letters: Path) -> None:
    (letter,) = read_letters([letters / "2099Z00001.txt"], "brief")
    assert key_of(letter.outcome) == "brief"


def test_a_name_that_is_no_text_is_made_one(letters: Path) -> None:
    path = letters / os.fsdecode(b"brief\xff.txt")
    shutil.copy(letters / "2099Z00001.txt", path)
    (letter,) = read_letters([path])
    assert key_of(letter.outcome) == "brief\N{REPLACEMENT CHARACTER}"


def test_a_file_that_has_gone_is_unreadable(tmp_path: Path) -> None:
    (letter,) = read_letters([tmp_path / "gone.txt"])
    assert isinstance(letter.outcome, UnreadableFile)
    assert letter.outcome.values == {"name": "gone.txt", "reason": "No such file or directory"}


def test_no_file_fills_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 10)
    (tmp_path / "large.txt").write_bytes(b"x" * 100)
    (letter,) = read_letters([tmp_path / "large.txt"])
    assert len(letter.data) == 11


@pytest.mark.parametrize("few", [0, 40], ids=["in processes", "right here"])
def test_letters_come_in_the_order_of_their_paths(
    letters: Path, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(files, "FEW", few)
    (letters / "empty.txt").touch()
    paths = [*sorted(letters.iterdir()), letters / "gone.txt"]
    empty = (letters / "empty.txt").read_bytes()
    seen = [
        (letter.path, letter.outcome and letter.outcome.key)
        for letter in read_letters([*paths, *paths[:1]], known=lambda data: data == empty)
    ]
    assert seen == [
        (letters / "2099Z00001.txt", "2099Z00001"),
        (letters / "2099Z00002.txt", "2099Z00002"),
        (letters / "2099Z00003.txt", "2099Z00003"),
        (letters / "empty.txt", None),
        (letters / "gone.txt", "unreadable_path"),
        (letters / "2099Z00001.txt", "2099Z00001"),
    ]


def test_each_letter_is_filed(archive: Archive, letters: Path) -> None:
    filed = list(file_letters(archive, find_letters([letters])))
    assert outcomes(filed) == [Outcome.NEW] * 3
    assert archive.overview().documents == 3


def test_a_letter_is_stored_before_the_next_is_read(archive: Archive, letters: Path) -> None:
    stored = [archive.overview().documents for _ in file_letters(archive, find_letters([letters]))]
    assert stored == [1, 2, 3]


def test_a_letter_that_was_read_before_is_not_read_again(
    archive: Archive, letters: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    list(file_letters(archive, find_letters([letters])))
    monkeypatch.delattr(Readers, "_here")
    again = list(file_letters(archive, find_letters([letters])))
    assert outcomes(again) == [Outcome.UNCHANGED] * 3


def test_another_reader_reads_it_again(
    archive: Archive, letters: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    list(file_letters(archive, find_letters([letters])))
    monkeypatch.setattr(files, "reader_with", lambda registries: "next")
    list(file_letters(archive, find_letters([letters])))
    hashes = [file_hash(path.read_bytes()) for path in letters.iterdir()]
    assert [archive.has(hash, "next") for hash in hashes] == [True] * 3


def test_a_copy_under_another_name_is_unchanged(archive: Archive, letters: Path) -> None:
    list(file_letters(archive, find_letters([letters])))
    copy = letters / "copy.txt"
    shutil.copy(letters / "2099Z00001.txt", copy)
    assert outcomes(list(file_letters(archive, [copy]))) == [Outcome.UNCHANGED]


def test_a_file_that_fails_is_reported_and_the_run_goes_on(archive: Archive, letters: Path) -> None:
    (letters / "2099Z00000.txt").touch()
    first, *others = file_letters(archive, find_letters([letters]))
    assert first.fault
    assert (first.fault.key, outcomes(others)) == ("empty_file", [Outcome.NEW] * 3)


def test_what_is_no_letter_is_not_filed(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("Boodschappen: melk.\n")
    (filed,) = file_letters(archive, [tmp_path / "list.txt"])
    assert filed.fault
    assert (filed.fault.key, archive.overview().documents) == ("no_letter", 0)


def test_a_warning_comes_with_the_outcome(archive: Archive, letters: Path) -> None:
    path = letters / "old.txt"
    path.write_bytes((letters / "2099Z00002.txt").read_text("utf-8").encode("cp1252", "replace"))
    (filed,) = file_letters(archive, [path])
    assert (filed.outcome, [notice.key for notice in filed.warnings]) == (
        Outcome.NEW,
        ["not_utf8"],
    )


def test_a_home_that_fails_ends_the_run(
    archive: Archive, letters: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(Unavailable, match="full"):
        list(file_letters(archive, find_letters([letters])))
