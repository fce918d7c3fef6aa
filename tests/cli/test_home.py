"""What all commands share: where the home is, the help, `status` and `reindex`."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import searchapp
from searchapp.archive import Archive
from searchapp.cli import main
from searchapp.reading import read

Run = Callable[..., Result]


def counts(home: Path) -> str:
    """What `status` says of the archive."""
    with Archive.open(home) as archive:
        seen = archive.overview()
    return f"{seen.exchanges} exchanges from {seen.documents} documents"


def test_status_says_what_the_home_holds(run: Run, filled: Path) -> None:
    said = run("status", "--home", filled).stdout
    assert (f"home       {filled}" in said, counts(filled) in said) == (True, True)


def test_status_says_that_the_index_is_up_to_date(run: Run, filled: Path) -> None:
    last = run("status", "--home", filled).stdout.splitlines()[-1]
    assert last.startswith("index      generation 000001, ")
    assert last.endswith(" entries, up to date")


def test_status_says_that_the_index_is_behind(run: Run, home: Path, samples: Path) -> None:
    data = (samples / "2099Z00001.txt").read_bytes().replace(b"2099Z00001", b"2099Z99999")
    with Archive.open(home) as archive:
        archive.add(read(data, "2099Z99999.txt"), data, "2099Z99999.txt", reader="1")
    last = run("status", "--home", home).stdout.splitlines()[-1]
    assert last.endswith("1 change behind; run searchapp reindex")


def test_reindex_makes_a_generation_with_the_same_entries(run: Run, home: Path) -> None:
    before = run("status", "--home", home).stdout
    said = run("reindex", "--home", home).stdout
    assert said.startswith("Generation 000002: ")
    assert run("status", "--home", home).stdout == before.replace("000001", "000002")


def test_reindex_mends_an_index_that_is_gone(run: Run, home: Path) -> None:
    shutil.rmtree(home / "embedded")
    run("reindex", "--home", home)
    assert "2099Z00001/9" in run("search", "statusverdrag", "--home", home).stdout


def test_the_home_may_stand_before_the_command(run: Run, filled: Path) -> None:
    assert run("--home", filled, "status").stdout == run("status", "--home", filled).stdout


def test_the_home_after_the_command_counts(run: Run, filled: Path) -> None:
    assert f"home       {filled}" in run("--home", "none", "status", "--home", filled).stdout


def test_the_environment_names_the_home(
    run: Run, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEARCHAPP_HOME", str(filled))
    assert f"home       {filled}" in run("status").stdout


def test_the_command_line_comes_before_the_environment(
    run: Run, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEARCHAPP_HOME", "none")
    assert f"home       {filled}" in run("status", "--home", filled).stdout


def test_else_the_home_is_the_folder_index(run: Run, home: Path, tmp_path: Path) -> None:
    home.rename(tmp_path / "index")
    assert f"home       {tmp_path / 'index'}" in run("status").stdout


@pytest.mark.parametrize("command", sorted(main.commands))
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_the_help_of_a_command_shows_an_example(run: Run, command: str, option: str) -> None:
    lines = run(command, option).stdout.splitlines()
    assert [line for line in lines if line.strip().startswith(f"searchapp {command}")]


def test_the_help_lists_every_command(run: Run) -> None:
    said = run("--help").stdout
    assert [command for command in main.commands if f"\n  {command} " not in said] == []


def test_the_version_is_that_of_the_package(run: Run) -> None:
    assert searchapp.__version__ in run("--version").stdout


def test_an_unknown_command_ends_with_status_two(run: Run) -> None:
    ended = run("serch")
    assert (ended.exit_code, "No such command 'serch'" in ended.stderr) == (2, True)
