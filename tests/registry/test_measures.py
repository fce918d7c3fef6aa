"""The forms that the Kamer registers, each with its days, find one person; the real cases too."""

import csv
import gzip
import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from searchapp.registry import Person, official

Find = Callable[[str, date], Person | None]
Row = dict[str, str]

ROUNDING = timedelta(days=366)
"""How far the gazetteer's dates in office may be from a form's first and last day: see
`OF_FULL_NAME`."""


LACKING = {"M.J. van Rijn", "Dennis Wiersma (A.D.)"}
"""Whose post as "minister voor …" the gazetteer lacks, as its README says of several."""


def member(form: str, on: date) -> Person | None:
    return official().member(form, None, on)


def minister(form: str, on: date) -> Person | None:
    return official().minister(form, on)


@pytest.fixture(scope="module")
def gazetteer(shared: Path) -> Path:
    return shared / "data" / "gazetteer"


def rows(folder: Path, name: str) -> Iterator[Row]:
    with (folder / name).open(encoding="utf-8") as file:
        yield from csv.DictReader(file)


def days(row: Row) -> tuple[date, date]:
    return date.fromisoformat(row["first"]), date.fromisoformat(row["last"])


def weight(row: Row) -> int:
    return sum(int(row[name]) for name in ("as_first", "as_co", "as_addressee") if name in row)


TABLES = pytest.mark.parametrize(
    ("table", "find", "facts"),
    [
        ("askers_in_zaken.csv", member, "mps_polder.csv"),
        ("addressees_in_zaken.csv", minister, "bewindspersonen_polder.csv"),
    ],
    ids=["askers", "addressees"],
)


@TABLES
def test_forms_are_one_person_on_their_first_and_last_day(
    gazetteer: Path, table: str, find: Find, facts: str
) -> None:
    total = found = 0
    for row in rows(gazetteer, table):
        first, last = (find(row["name_form"], day) for day in days(row))
        total += weight(row)
        found += weight(row) if first and first == last else 0
    assert found / total >= 0.99


@TABLES
def test_nobody_is_merged_and_nobody_is_split(
    gazetteer: Path, table: str, find: Find, facts: str
) -> None:
    """Forms that are people of the gazetteer by name and initials: one slug for each of those."""
    people = by_form(gazetteer, facts)
    slugs: dict[str, set[str]] = defaultdict(set)
    known: dict[str, set[str]] = defaultdict(set)
    for row in rows(gazetteer, table):
        who = people.get(letters(row["name_form"]))
        for person in filter(None, (find(row["name_form"], day) for day in days(row))):
            if who:
                slugs[who].add(person.slug)
                known[person.slug].add(who)
    assert [who for who, found in slugs.items() if len(found) > 1] == []
    assert [slug for slug, found in known.items() if len(found) > 1] == []
    assert len(slugs) >= 50


def test_who_is_found_was_in_office(gazetteer: Path) -> None:
    """As the gazetteers have it, which agree with each other to some days."""
    terms = in_office(gazetteer)
    wrong = []
    for row in rows(gazetteer, "addressees_in_zaken.csv"):
        for day in days(row):
            person = minister(row["name_form"], day)
            held = terms.get(letters(person.surname)) if person else None
            if held and not any(a - ROUNDING <= day <= b + ROUNDING for a, b in held):
                wrong.append((row["name_form"], day))
    assert {form for form, _ in wrong} == LACKING


def test_forms_of_different_people_are_different_people(gazetteer: Path) -> None:
    """By surname and first initial, whatever table they come from."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for table, find in (("askers_in_zaken.csv", member), ("addressees_in_zaken.csv", minister)):
        for row in rows(gazetteer, table):
            for person in filter(None, (find(row["name_form"], day) for day in days(row))):
                bearers[person.slug].add(row["name_form"])
    several = {slug: forms for slug, forms in bearers.items() if len(forms) > 1}
    initials = {slug: {_first_initial(form) for form in forms} for slug, forms in several.items()}
    assert [slug for slug, found in initials.items() if len(found) > 1] == []


def test_real_cases_have_no_unexplained_name(shared: Path) -> None:
    with gzip.open(shared / "data" / "zaken_meta.jsonl.gz", "rt", encoding="utf-8") as file:
        cases = [json.loads(line) for line in file]
    unexplained = [case["nummer"] for case in cases if not all(resolved(case))]
    assert len(cases) == 42_989
    assert 1 - len(unexplained) / len(cases) >= 0.99


def resolved(case: dict[str, Any]) -> Iterator[Person | None]:
    """Who each name of a case is on the day that it was filed."""
    on = date.fromisoformat(case["gestart_op"][:10])
    yield from (member(name, on) for name in (*case["indiener"], *case["medeindiener"]))
    yield from (minister(name, on) for name in case["gericht_aan"])


def by_form(gazetteer: Path, name: str) -> dict[str, str]:
    """`Renske Leijten (R.M.)` and `R.M. Leijten` → the gazetteer's own name for her."""
    people: dict[str, str] = {}
    for row in rows(gazetteer, name):
        surname = f"{row['prefix']} {row['family']}"
        people[letters(row["full_name"] + row["initials"])] = row["person_id"]
        if row["initials"]:
            people[letters(row["initials"] + surname)] = row["person_id"]
    return people


def in_office(gazetteer: Path) -> dict[str, list[tuple[date, date]]]:
    """Times in the government by surname; the last of them may be open."""
    held: dict[str, list[tuple[date, date]]] = defaultdict(list)
    tables = (
        *rows(gazetteer, "bewindspersonen_polder.csv"),
        *rows(gazetteer, "bewindspersonen_openkamer_2019.csv"),
    )
    for row in tables:
        surname = row.get("surname") or f"{row['prefix']} {row['family']}"
        begins = date.fromisoformat(row["start"])
        held[letters(surname)].append((begins, _end(row["end"])))
    return held


def _end(text: str) -> date:
    return date.fromisoformat(text) if text else date.max - ROUNDING


def _first_initial(form: str) -> str:
    inside = form.partition("(")[2]
    return (inside or form).strip()[:1]


def letters(text: str) -> str:
    return "".join(filter(str.isalpha, text.casefold()))
