"""Which lines open a unit, and which only look so."""

import json
from pathlib import Path

import pytest

from searchapp.model import UnitKind
from searchapp.reading.headings import parse_heading, parse_lone_number


@pytest.mark.parametrize(
    ("line", "kind", "numbers"),
    [
        ("Vraag 1", UnitKind.QUESTION, ("1",)),
        ("Antwoord", UnitKind.ANSWER, ()),
        ("Antwoord:", UnitKind.ANSWER, ()),
        ("Antwoord vraag 4 & 5 ", UnitKind.ANSWER, ("4", "5")),
        ("Antwoorden op de vragen 1 tot en met 3", UnitKind.ANSWER, ("1", "2", "3")),
        ("**Vraag 12a**", UnitKind.QUESTION, ("12a",)),
        ("Inleiding", UnitKind.INTRODUCTION, ()),
        ("Toelichting:", UnitKind.EXPLANATION, ()),
        ("Mededeling", UnitKind.ANNOUNCEMENT, ()),
    ],
)
def test_a_heading(line: str, kind: UnitKind, numbers: tuple[str, ...]) -> None:
    heading = parse_heading(line)
    assert heading is not None
    assert (heading.kind, heading.numbers, heading.body) == (kind, numbers, len(line))


@pytest.mark.parametrize(
    "line",
    [
        "Vragen van het lid Halverhoek (NV) aan de minister van Defensie",
        "Antwoord van Minister Lommerzeel (Justitie en Veiligheid) (ontvangen",
        "antwoord op vraag 5).",
        "Zie het antwoord op vraag 4 en 5.",
        "Vraag 3 van de fractie gaat over de kosten.",
        "Vraag en antwoord",
        "Inleiding op het onderwerp",
    ],
)
def test_no_heading(line: str) -> None:
    assert parse_heading(line) is None


@pytest.mark.parametrize(
    ("line", "body"),
    [("Vraag 1: Bent u bekend", "Bent u bekend"), ("Antwoord 1 Ja, dat klopt", "Ja, dat klopt")],
)
def test_text_may_begin_on_the_heading_line(line: str, body: str) -> None:
    heading = parse_heading(line)
    assert heading is not None
    assert line[heading.body :] == body


def test_a_number_alone_opens_the_question_that_is_due() -> None:
    assert parse_lone_number("3", 3) is not None
    assert parse_lone_number("3. Heeft u", 3) is not None
    assert parse_lone_number("3", 2) is None
    assert parse_lone_number("3 brieven", 3) is None


def test_all_vectors(shared: Path) -> None:
    kinds = {"V": UnitKind.QUESTION, "A": UnitKind.ANSWER}
    for row in (shared / "vectors" / "header_vectors.jsonl").read_text("utf-8").splitlines():
        vector = json.loads(row)
        heading = parse_heading(vector["line"])
        found = (heading.kind, heading.numbers) if heading else (None, None)
        numbers = vector["numbers"]
        wanted = tuple(map(str, numbers)) if numbers is not None else None
        assert found == (kinds.get(vector["kind"]), wanted), vector["line"]
