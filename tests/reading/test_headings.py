"""Which lines open a unit, and which only look so."""

import json
from pathlib import Path

import pytest

from searchapp.model import UnitKind
from searchapp.reading.headings import parse_heading


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
        "Vraag 3 van de leden van de Kiem-fractie gaat over de kosten.",
        "Antwoord op vragen",
        "Antwoord van",
        "Antwoord op 3 april van dat jaar",
        "Vragen van 2 leden",
        "Vraag 1 (zie ook vraag 3) gaat over de kosten.",
        "Nader overleg op 3 april",
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


@pytest.mark.parametrize(
    ("line", "kind", "numbers"),
    [
        ("Nader antwoord op vraag 4", UnitKind.ANSWER, ("4",)),
        ("Gezamenlijk antwoord op vragen 2 en 3", UnitKind.ANSWER, ("2", "3")),
        ("Antwoord op vraag 2, vraag 3 en vraag 4", UnitKind.ANSWER, ("2", "3", "4")),
        ("Antwoord op de vragen 1 en op vraag 2", UnitKind.ANSWER, ("1", "2")),
        ("Beantwoording van de vragen 2 en 3", UnitKind.ANSWER, ("2", "3")),
        ("Antwoord op 2 en 3", UnitKind.ANSWER, ("2", "3")),
        ("Antwoord 2 + 3", UnitKind.ANSWER, ("2", "3")),
        ("Antwoord vragen 1 tm 3", UnitKind.ANSWER, ("1", "2", "3")),
        ("Antwoord (vragen 2 en 3)", UnitKind.ANSWER, ("2", "3")),
        ("ANTWOORD OP VRAGEN 2 EN 3", UnitKind.ANSWER, ("2", "3")),
        ("Antwoord op vraag 1 van het lid Van der Halverhoek (Kiem)", UnitKind.ANSWER, ("1",)),
        ("Vraag 1 (Halverhoek)", UnitKind.QUESTION, ("1",)),
        ("Vraag nr. 12", UnitKind.QUESTION, ("12",)),
        ("Vraag nummer 12:", UnitKind.QUESTION, ("12",)),
        ("Vraag #1", UnitKind.QUESTION, ("1",)),
        ("Vraag: 1", UnitKind.QUESTION, ("1",)),
        ("### Vraag 3", UnitKind.QUESTION, ("3",)),
        ("_Vraag 3_", UnitKind.QUESTION, ("3",)),
        ("> **Vraag 3**", UnitKind.QUESTION, ("3",)),
        ("**Vraag 3.** Is de brug dicht?", UnitKind.QUESTION, ("3",)),
        ("Vraag 3 – Is de brug dicht?", UnitKind.QUESTION, ("3",)),
    ],
)
def test_what_else_a_heading_may_print(line: str, kind: UnitKind, numbers: tuple[str, ...]) -> None:
    heading = parse_heading(line)
    assert heading is not None
    assert (heading.kind, heading.numbers) == (kind, numbers)


def test_all_vectors(shared: Path) -> None:
    kinds = {"V": UnitKind.QUESTION, "A": UnitKind.ANSWER}
    for row in (shared / "vectors" / "header_vectors.jsonl").read_text("utf-8").splitlines():
        vector = json.loads(row)
        heading = parse_heading(vector["line"])
        found = (heading.kind, heading.numbers) if heading else (None, None)
        numbers = vector["numbers"]
        wanted = tuple(map(str, numbers)) if numbers is not None else None
        assert found == (kinds.get(vector["kind"]), wanted), vector["line"]
