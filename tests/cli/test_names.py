"""`searchapp names`: what a printed name is, why, and what is nearest to one that is nothing."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run


def lines(run: Run, *words: str) -> list[str]:
    result = run("names", *words)
    assert result.exit_code == 0, result.output
    return [line.strip() for line in result.stdout.splitlines()]


def test_a_minister_with_the_namesake_who_came_later(run: Run) -> None:
    assert lines(run, "Minister Bruins", "--date", "2019-05-01") == [
        "Minister Bruins, on 2019-05-01",
        "minister  Bruno Bruins (bruno-bruins)",
        "not: ‘Bruins’ is Eppo Bruins, Minister van Onderwijs, Cultuur en Wetenschap, "
        "2024-07-02 to 2025-08-22 (not yet)",
        "‘Bruins’ is Bruno Bruins, Minister voor Medische Zorg, 2017-10-26 to 2020-03-19",
    ]


def test_a_member_by_party_with_every_namesake(run: Run) -> None:
    shown = lines(run, "Van Dijk (SP)", "--date", "2020-02-01")
    assert shown[1] == "member    Jasper van Dijk (jasper-van-dijk)"
    assert "‘Van Dijk’ is Jasper van Dijk, SP, 2006-11-30 to 2023-03-29" in shown
    assert sum(line.endswith("(was of another party)") for line in shown) == 7


def test_a_ministry_is_called_as_on_that_day(run: Run) -> None:
    assert lines(run, "JenV", "--date", "2016-01-01")[1:] == [
        "ministry  Veiligheid en Justitie (justitie-en-veiligheid)",
        "‘JenV’ is Justitie en Veiligheid, since 2017-10-26 (outside that time)",
    ]


@pytest.mark.parametrize(
    ("name", "day", "said"),
    [
        ("Opstelten", "2012-06-01", "(never sat in the Kamer)"),
        ("Karel Dobbe", "2025-05-07", "(has another first name)"),
        ("Leijten", "2025-05-07", "(no longer)"),
        ("Veldkamp (Defensie)", "2025-05-07", "(was at another ministry)"),
        ("SP", "2025-05-07", "‘SP’ is SP, at all times"),
        ("Minister I.W. Opstelten", "2016-01-20", "(outside that time)"),
    ],
)
def test_each_reason_is_said(run: Run, name: str, day: str, said: str) -> None:
    assert said in run("names", name, "--date", day).stdout


def test_an_official_name_goes_first_where_no_day_is_said(run: Run) -> None:
    shown = lines(run, "Asiel en Migratie")
    assert shown[0] == "Asiel en Migratie, on no given day"
    assert shown[1] == "ministry  Asiel en Migratie (asiel-en-migratie)"
    assert sum("official name is another's" in line for line in shown) == 2


def test_a_name_of_several_cannot_be_told(run: Run) -> None:
    result = run("names", "Van Dijk")
    assert result.exit_code == 1
    assert "cannot be told: 8 are meant" in result.stdout


def test_an_invented_member(run: Run) -> None:
    assert "Marit Halverhoek (halverhoek)" in run("names", "Halverhoek").stdout


def test_a_name_that_is_nothing_says_so_with_the_nearest(run: Run) -> None:
    result = run("names", "Opsteltn")
    assert result.exit_code == 1
    assert "Nobody and nothing is known by that name." in result.stdout
    assert "Nearest known: Ivo Opstelten" in result.stdout


def as_json(run: Run, *words: str | Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("names", *words, "--json").stdout)
    return found


def test_all_of_it_as_json(run: Run) -> None:
    shown = as_json(run, "Schippers", "--date", "2012-01-01")
    assert (shown["name"], shown["date"], shown["nearest"]) == ("Schippers", "2012-01-01", [])
    assert shown["minister"]["slug"] == "schippers"
    assert shown["member"]["slug"] is None
    (one,) = shown["minister"]["candidates"]
    assert (one["why"], one["period"]["role"]) == ("meant", "minister")
    assert one["record"]["initials"] == "E.I."


def test_nothing_as_json(run: Run) -> None:
    shown = as_json(run, "Opsteltn")
    assert shown["nearest"][0] == "Ivo Opstelten"
    assert shown["party"] == {"slug": None, "label": None, "candidates": []}


def test_a_day_that_is_none_is_refused(run: Run) -> None:
    assert run("names", "Dobbe", "--date", "gisteren").exit_code == 2


def test_the_file_in_the_home_counts(run: Run, tmp_path: Path) -> None:
    (tmp_path / "registry.json").write_text(
        '{"people": [{"slug": "dobbe", "forms": ["Dobbe-Jansen"]}]}'
    )
    shown = as_json(run, "Dobbe-Jansen", "--date", "2025-05-07", "--home", tmp_path)
    assert shown["member"]["slug"] == "dobbe"
    assert shown["member"]["candidates"][0]["form"] == "Dobbe-Jansen"


def test_a_wrong_file_is_one_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "registry.json").write_text('{"people": [\n{"slug": "zot"}]}')
    result = run("names", "Dobbe", "--home", tmp_path)
    assert result.exit_code == 1
    assert result.stderr == (
        f"searchapp: {tmp_path}/registry.json, line 2 (zot) cannot be used: "
        "name: field required. Correct it, or move it away.\n"
    )


@pytest.mark.parametrize("command", ["index", "read", "search", "serve"])
def test_every_command_that_needs_names_says_so(run: Run, home: Path, command: str) -> None:
    (home / "registry.json").write_text("[")
    words = {"index": ["index"], "read": ["read"], "search": ["search", "brug"]}.get(
        command, ["serve"]
    )
    letter = [str(home / "letter.txt")] if command in {"index", "read"} else []
    (home / "letter.txt").write_text("Vraag 1\nKlopt het?\n\nAntwoord 1\nJa.\n")
    result = run("--home", home, *words, *letter)
    assert result.exit_code == 1
    assert "registry.json, line 1 cannot be used: it is no JSON" in result.stderr


def test_letters_are_read_again_when_the_file_has_changed(run: Run, tmp_path: Path) -> None:
    letter = tmp_path / "2025Z00777.txt"
    letter.write_text(
        "Vragen van het lid Dobbe-Jansen (SP) aan de minister van Defensie over bruggen "
        "(ingezonden 3 maart 2025).\n\nVraag 1\nKlopt het?\n"
    )
    first = run("index", letter)
    assert "knows no member Dobbe-Jansen (SP)" in first.stderr
    assert found(run, "lid=dobbe") == 0
    (tmp_path / "index" / "registry.json").write_text(
        '{"people": [{"slug": "dobbe", "name": "Sarah Dobbe-Jansen", "surname": "Dobbe-Jansen"}]}'
    )
    assert run("index", letter).stderr == ""
    assert found(run, "lid=dobbe") == 1
    assert "Sarah Dobbe-Jansen" in run("search", "--json").stdout


def found(run: Run, chosen: str) -> int:
    shown = json.loads(run("search", "--filter", chosen, "--json").stdout)
    return len(shown["treffers"])
