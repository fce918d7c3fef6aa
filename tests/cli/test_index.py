"""`searchapp index`: letters from files and folders, filed and made searchable."""

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import pytest
from click.testing import Result

from searchapp.archive import Archive
from searchapp.cli import letters
from searchapp.harvest import Filed, file_letters
from searchapp.registry import Registries

Run = Callable[..., Result]


def generation(home: Path) -> str:
    return (home / "embedded" / "current").read_text()


def test_the_sample_letters_are_twelve_new_files(run: Run, samples: Path, tmp_path: Path) -> None:
    made = run("index", samples, "--home", tmp_path / "new")
    assert (made.exit_code, made.stdout.splitlines()[0]) == (0, "12 files: 12 new.")


def test_a_run_says_how_much_can_be_searched(run: Run, samples: Path, home: Path) -> None:
    found = json.loads(run("search", "--json", "--home", home).stdout)
    entries = found["totaal"]["resultaten"]
    said = run("index", samples, "--home", home).stdout
    assert said.splitlines()[1] == f"{entries} entries can be searched."


def test_a_second_run_finds_twelve_unchanged(run: Run, samples: Path, home: Path) -> None:
    again = run("index", samples, "--home", home)
    assert (again.exit_code, again.stdout.splitlines()[0]) == (0, "12 files: 12 unchanged.")


def test_a_second_run_makes_no_generation(run: Run, samples: Path, home: Path) -> None:
    before = generation(home)
    run("index", samples, "--home", home)
    assert generation(home) == before


def test_a_second_run_changes_nothing(
    run: Run, samples: Path, home: Path, snapshot: Callable[[Path], object]
) -> None:
    before = snapshot(home)
    run("index", samples, "--home", home)
    assert snapshot(home) == before


def test_the_same_letter_in_other_bytes_is_a_further_source(
    run: Run, samples: Path, home: Path, tmp_path: Path
) -> None:
    letter = tmp_path / "copy.txt"
    letter.write_bytes((samples / "2099Z00002.txt").read_bytes() + b"\n")
    assert "1 file: 1 further source." in run("index", letter, "--home", home).stdout


def test_what_went_well_is_searchable_at_once(run: Run, samples: Path, tmp_path: Path) -> None:
    home = tmp_path / "new"
    run("index", samples / "2099Z00001.txt", "--home", home)
    assert "2099Z00001/9" in run("search", "statusverdrag", "--home", home).stdout


def test_a_bad_file_among_good_ones_costs_only_itself(
    run: Run, samples: Path, tmp_path: Path
) -> None:
    letters = shutil.copytree(samples, tmp_path / "letters")
    (letters / "2099Z00001.txt").write_bytes(b"")
    made = run("index", letters, "--home", tmp_path / "new")
    assert (made.exit_code, made.stdout.splitlines()[0]) == (1, "12 files: 11 new, 1 not filed.")


def test_a_file_that_is_not_filed_is_named_on_stderr(run: Run, home: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    told = run("index", empty, "--home", home).stderr
    assert told == f"not filed  {empty}: empty.txt is empty. Give the file of a letter.\n"


def test_letters_in_windows_1252_are_read_with_a_warning(
    run: Run, samples: Path, tmp_path: Path
) -> None:
    letter = tmp_path / "old.txt"
    text = (samples / "2099Z00002.txt").read_text("utf-8")
    letter.write_bytes(text.encode("cp1252", "replace"))
    made = run("index", letter, "--home", tmp_path / "new")
    assert (made.exit_code, made.stderr) == (
        0,
        f"warning    {letter}: The text is not in UTF-8; it was read as Windows-1252.\n",
    )


def test_a_file_name_need_not_be_text(run: Run, samples: Path, tmp_path: Path) -> None:
    letter = tmp_path / "brief\udcff.txt"
    shutil.copy(samples / "2099Z00002.txt", letter)
    assert "1 file: 1 new." in run("index", letter, "--home", tmp_path / "new").stdout


def test_an_index_of_another_version_is_made_anew(run: Run, samples: Path, home: Path) -> None:
    (manifest,) = home.glob("embedded/*/manifest.json")
    manifest.write_text(manifest.read_text().replace('"fingerprint": "', '"fingerprint": "0'))
    run("index", samples, "--home", home)
    assert run("status", "--home", home).stdout.endswith("up to date\n")


@pytest.fixture
def interrupted(
    run: Run, samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Path, Result]:
    """A new home, and how a run ended in which Ctrl-C was pressed after three letters."""

    def three(archive: Archive, paths: Sequence[Path], registries: Registries) -> Iterator[Filed]:
        yield from islice(file_letters(archive, paths, registries), 3)
        raise KeyboardInterrupt

    home = tmp_path / "new"
    with monkeypatch.context() as patch:
        patch.setattr(letters, "file_letters", three)
        return home, run("index", samples, "--home", home)


def test_ctrl_c_ends_with_a_sentence(interrupted: tuple[Path, Result]) -> None:
    _, ended = interrupted
    assert (ended.exit_code, ended.stderr) == (
        130,
        "\nInterrupted after 3 of 12 files. Run the same command to go on.\n",
    )


def test_what_was_read_before_ctrl_c_is_kept(interrupted: tuple[Path, Result]) -> None:
    home, _ = interrupted
    with Archive.open(home) as archive:
        assert archive.overview().documents == 3


def test_the_next_run_goes_on_after_ctrl_c(
    run: Run, samples: Path, interrupted: tuple[Path, Result]
) -> None:
    home, _ = interrupted
    again = run("index", samples, "--home", home)
    assert again.stdout.splitlines()[0] == "12 files: 9 new, 3 unchanged."


def test_after_ctrl_c_and_a_next_run_all_can_be_searched(
    run: Run, samples: Path, interrupted: tuple[Path, Result], filled: Path
) -> None:
    home, _ = interrupted
    again = run("index", samples, "--home", home)
    whole = run("index", samples, "--home", filled)
    assert again.stdout.splitlines()[1] == whole.stdout.splitlines()[1]


def test_ctrl_c_while_indexing_loses_nothing(
    run: Run, samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pressed(*_: object) -> None:
        raise KeyboardInterrupt

    home = tmp_path / "new"
    with monkeypatch.context() as patch:
        patch.setattr(letters, "update", pressed)
        assert run("index", samples, "--home", home).exit_code == 130
    again = run("index", samples, "--home", home)
    assert again.stdout.splitlines()[0] == "12 files: 12 unchanged."
    assert run("status", "--home", home).stdout.endswith("up to date\n")
