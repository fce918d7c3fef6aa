"""A home that fails says how, in one of a few ways, and nothing is half stored."""

import errno
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from searchapp.archive import Archive, Outcome, file_hash, migrations, placing
from searchapp.archive.faults import DATABASE
from searchapp.errors import Unavailable
from searchapp.model import Document, DocumentKind

Make = Callable[..., Document]
Add = Callable[[Document, bytes], Outcome]
CASE = "2099Z00001"


@pytest.fixture(scope="session")
def letter(document: Make) -> Document:
    return document(DocumentKind.ANSWER, "v1 a1", zaak=(CASE,))


@pytest.fixture
def filled(home: Path, letter: Document) -> Path:
    """A closed home with one letter."""
    with Archive.open(home, create=True) as archive:
        archive.add(letter, b"een", "brief.txt", reader="1")
    return home


@contextmanager
def unavailable(key: str, **values: object) -> Iterator[None]:
    with pytest.raises(Unavailable) as caught:
        yield
    assert (caught.value.key, caught.value.values) == (key, values)


@contextmanager
def raw(home: Path) -> Iterator[sqlite3.Connection]:
    """The database beside the archive's own way in."""
    with closing(sqlite3.connect(home / DATABASE)) as connection, connection:
        yield connection


def test_only_create_makes_a_home(home: Path) -> None:
    with unavailable("no_archive", home=str(home)):
        Archive.open(home)
    assert not home.exists()


def test_a_fault_names_the_absolute_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with unavailable("no_archive", home=str(tmp_path / "elders")):
        Archive.open(Path("elders"))


def test_a_new_home_is_for_its_owner_alone(archive: Archive, home: Path) -> None:
    modes = [path.stat().st_mode & 0o777 for path in (home, home / DATABASE)]
    assert modes == [0o700, 0o600]


@pytest.mark.parametrize("create", [True, False])
def test_a_file_is_no_home(home: Path, create: bool) -> None:
    home.touch()
    with unavailable("not_a_folder", home=str(home)):
        Archive.open(home, create=create)


def test_a_home_cannot_be_made_inside_a_file(tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()
    inside = tmp_path / "bestand" / "home"
    with unavailable("not_a_folder", home=str(inside)):
        Archive.open(inside, create=True)


def test_a_commit_is_on_disk_before_it_is_told(archive: Archive) -> None:
    settings = ("journal_mode", "synchronous", "foreign_keys")
    values = [archive._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in settings]
    assert values == ["wal", 2, 1]


def test_an_empty_database_is_brought_to_the_newest_version(home: Path) -> None:
    home.mkdir()
    (home / DATABASE).touch()
    Archive.open(home).close()
    with raw(home) as connection:
        names = ("user_version", "application_id")
        found = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names]
    assert found == [len(migrations.STEPS), migrations.APPLICATION_ID]


def test_a_further_step_keeps_what_is_there(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    step = ("ALTER TABLE documents ADD COLUMN remark TEXT",)
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, step))
    with Archive.open(filled) as archive:
        assert archive.exchange(CASE).name == CASE


def test_a_step_that_fails_changes_nothing(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = (*migrations.STEPS, ("CREATE TABLE extra (a) STRICT", "no SQL"))
    monkeypatch.setattr(migrations, "STEPS", steps)
    with pytest.raises(sqlite3.OperationalError):
        Archive.open(filled)
    monkeypatch.undo()
    with Archive.open(filled) as archive:
        assert archive.exchange(CASE).name == CASE


def test_a_newer_archive_is_refused(filled: Path) -> None:
    with raw(filled) as connection:
        connection.execute("PRAGMA user_version = 99")
    with unavailable("newer_archive", home=str(filled), found=99, known=len(migrations.STEPS)):
        Archive.open(filled, create=True)


def test_a_database_of_another_program_is_left_alone(home: Path) -> None:
    home.mkdir()
    with raw(home) as connection:
        connection.execute("CREATE TABLE theirs (a)")
    with unavailable("damaged_archive", path=str(home / DATABASE)):
        Archive.open(home, create=True)


@pytest.mark.parametrize("size", [0, 10, 4096, 4096 * 5 + 100])
def test_a_database_cut_short_is_damaged(filled: Path, size: int) -> None:
    path = filled / DATABASE
    path.write_bytes(path.read_bytes()[:size])
    with (
        unavailable("damaged_archive", path=str(path)),
        Archive.open(filled, create=True) as archive,
    ):
        list(archive.exchanges())


def test_a_home_whose_database_was_moved_away_begins_anew(filled: Path) -> None:
    (filled / DATABASE).unlink()
    with Archive.open(filled, create=True) as archive:
        assert archive.overview().exchanges == 0


def test_a_garbled_database_is_damaged(filled: Path) -> None:
    path = filled / DATABASE
    data = path.read_bytes()
    path.write_bytes(data[:100] + bytes(len(data) - 100))
    with unavailable("damaged_archive", path=str(path)), Archive.open(filled) as archive:
        archive.overview()


@pytest.mark.parametrize("garbled", [b"Tekst van b1", b"Tekst van \xff1"])
def test_a_garbled_text_is_never_shown(filled: Path, garbled: bytes) -> None:
    path = filled / DATABASE
    path.write_bytes(path.read_bytes().replace(b"Tekst van a1", garbled))
    with unavailable("damaged_archive", path=str(path)), Archive.open(filled) as archive:
        archive.exchange(CASE)


def test_a_garbled_original_is_never_given_out(filled: Path) -> None:
    (path,) = filled.glob("originals/*/*.txt")
    path.write_bytes(b"iets anders")
    with unavailable("damaged_archive", path=str(path)), Archive.open(filled) as archive:
        archive.original(file_hash(b"een"))


def test_an_original_that_went_away_is_damage(filled: Path) -> None:
    (path,) = filled.glob("originals/*/*.txt")
    path.unlink()
    with unavailable("damaged_archive", path=str(path.parent)), Archive.open(filled) as archive:
        archive.original(file_hash(b"een"))


def test_an_original_is_written_once(archive: Archive, add: Add, letter: Document) -> None:
    add(letter, b"een")
    (path,) = archive.home.glob("originals/*/*.txt")
    before = path.stat().st_ino
    archive.add(letter, b"een", "brief.txt", reader="2")
    assert path.stat().st_ino == before


class Killed(BaseException):
    """What stands for the end of the process."""


def killed(*_: object) -> None:
    raise Killed


@pytest.mark.parametrize("step", ["_enter", "_file_again", "_name"])
def test_a_crash_before_the_commit_leaves_nothing_half_stored(
    archive: Archive,
    add: Add,
    letter: Document,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
) -> None:
    monkeypatch.setattr(placing, step, killed)
    with pytest.raises(Killed):
        add(letter, b"een")
    assert (archive.overview().documents, archive.sequence) == (0, 0)


def test_a_crash_is_made_good_by_adding_again(
    archive: Archive, add: Add, letter: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placing, "_enter", killed)
    with pytest.raises(Killed):
        add(letter, b"een")
    monkeypatch.undo()
    assert (add(letter, b"een"), archive.original(file_hash(b"een"))) == (Outcome.NEW, b"een")


def test_a_crash_while_writing_leaves_no_original(
    archive: Archive, add: Add, letter: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "rename", killed)
    with pytest.raises(Killed):
        add(letter, b"een")
    assert [path for path in archive.home.glob("originals/**/*") if path.is_file()] == []


@pytest.mark.parametrize(
    ("number", "key"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_full"),
        (errno.EROFS, "read_only"),
        (errno.EACCES, "read_only"),
    ],
)
def test_a_disk_that_refuses_is_told(
    archive: Archive,
    add: Add,
    letter: Document,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    key: str,
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr("os.fsync", refuse)
    with unavailable(key, home=str(archive.home)):
        add(letter, b"een")


def test_a_full_database_is_told(archive: Archive, add: Add, document: Make) -> None:
    archive._connection.execute("PRAGMA max_page_count = 1")
    large = document(DocumentKind.ANSWER, "a1", {"a1": "woord " * 100_000}, zaak=(CASE,))
    with unavailable("disk_full", home=str(archive.home)):
        add(large, b"een")


@pytest.fixture
def locked(filled: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home that this user may read only; root may write whatever the mode says."""
    monkeypatch.setattr("searchapp.archive.connection._is_writable", lambda *_: False)
    return filled


def test_a_home_that_cannot_be_written_is_read(locked: Path) -> None:
    with Archive.open(locked) as archive:
        assert archive.exchange(CASE).name == CASE
    assert not (locked / f"{DATABASE}-shm").exists()


def test_a_home_that_cannot_be_written_takes_no_letter(locked: Path, letter: Document) -> None:
    with unavailable("read_only", home=str(locked)), Archive.open(locked) as archive:
        archive.add(letter, b"twee", "brief.txt", reader="1")


def test_a_home_that_cannot_be_written_is_not_created(locked: Path) -> None:
    with unavailable("read_only", home=str(locked)):
        Archive.open(locked, create=True)


def test_an_old_archive_that_cannot_be_written_is_not_migrated(
    locked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, ("SELECT 1",)))
    with unavailable("read_only", home=str(locked)):
        Archive.open(locked)


def test_a_log_that_was_not_folded_in_is_read_too(
    locked: Path, document: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = document(DocumentKind.ANSWER, "a1", zaak=("2099Z00002",))
    with monkeypatch.context() as patch:
        patch.setattr("searchapp.archive.connection._is_writable", lambda *_: True)
        writer = Archive.open(locked)
    with writer, Archive.open(locked) as reader:
        writer.add(second, b"twee", "brief.txt", reader="1")
        with Archive.open(locked) as late:
            assert late.exchange("2099Z00002").name == "2099Z00002"
        assert reader.resolve(CASE) == CASE


def test_a_second_writer_is_told_to_wait(filled: Path, document: Make) -> None:
    second = document(DocumentKind.ANSWER, "a1", zaak=("2099Z00002",))
    with Archive.open(filled, timeout=0.01) as archive, raw(filled) as other:
        other.execute("BEGIN IMMEDIATE")
        with unavailable("busy_archive", home=str(filled)):
            archive.add(second, b"twee", "brief.txt", reader="1")


def test_readers_do_not_wait_for_a_writer(filled: Path) -> None:
    with raw(filled) as other:
        other.execute("BEGIN IMMEDIATE")
        with Archive.open(filled, timeout=0.01) as archive:
            assert archive.exchange(CASE).name == CASE


def test_the_first_writer_goes_on_after_the_second_gave_up(filled: Path, document: Make) -> None:
    second = document(DocumentKind.ANSWER, "a1", zaak=("2099Z00002",))
    with Archive.open(filled) as archive, Archive.open(filled, timeout=0.01) as other:
        with archive._transaction(), unavailable("busy_archive", home=str(filled)):
            other.add(second, b"twee", "brief.txt", reader="1")
        assert archive.add(second, b"twee", "brief.txt", reader="1") is Outcome.NEW


def test_a_mistake_in_our_own_sql_is_no_damage(archive: Archive) -> None:
    with pytest.raises(sqlite3.OperationalError):
        archive._rows("SELECT nothing FROM nowhere")
