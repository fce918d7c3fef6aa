"""Models go to JSON and come back, and say in a schema what they look like."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import searchapp
from searchapp import model
from searchapp.model import (
    BackReference,
    Confidence,
    Document,
    DocumentKind,
    Exchange,
    Footnote,
    Member,
    Minister,
    Model,
    Notice,
    Reference,
    Role,
    Source,
    Span,
    Unit,
    UnitKind,
)
from searchapp.reading import read

SAMPLES = sorted((Path(searchapp.__file__).parent / "samples").glob("*.txt"))
MODELS = [
    kind
    for kind in (getattr(model, name) for name in model.__all__)
    if isinstance(kind, type) and issubclass(kind, Model)
]

UNIT = Unit(
    kind=UnitKind.ANSWER,
    numbers=("4", "5"),
    seq=3,
    text="Ja.\n\nZie het antwoord op vraag 2.",
    confidence=Confidence.MEDIUM,
    reasons=(Notice(key="printed_twice", values={"number": "4"}),),
    pages=(2, 3),
    version=2,
    dated=date(2099, 6, 22),
)
PEOPLE: dict[str, Any] = {
    "members": (Member(name="Halverhoek", party="Kiem", slug="halverhoek"),),
    "addressees": (Minister(role=Role.PRIME_MINISTER),),
    "answered_by": (Minister(role=Role.STATE_SECRETARY, ministry="Financiën", name="Wijdeveld"),),
}
PARTS: dict[str, Any] = {
    "zaak": ("2099Z00001",),
    "submitted": date(2099, 5, 12),
    "units": (UNIT,),
    "back_references": (
        BackReference(unit="answer 4-5", to=("2",), text="vraag 2", start=24, end=31, pure=True),
    ),
    "footnotes": (Footnote(marker="1", text="Bron", attached_to="answer 4-5"),),
    "references": (Reference(kind="zaak", id="2099Z00002", text="2099Z00002"),),
}
FULL: list[Model] = [
    Document(
        key="brief",
        doc_kind=DocumentKind.ANSWER,
        warnings=(Notice(key="not_utf8"),),
        ledger=(Span(start=0, end=9, place="heading", rule="answer"),),
        **PEOPLE,
        **PARTS,
    ),
    Exchange(
        name="2099Z00001",
        postponed=True,
        earlier=(UNIT,),
        sources=(Source(hash="ab" * 32, name="brief.txt", doc_kind=DocumentKind.ANSWER),),
        **PEOPLE,
        **PARTS,
    ),
]


@pytest.mark.parametrize("full", FULL, ids=lambda full: type(full).__name__)
def test_a_model_comes_back_from_json(full: Model) -> None:
    assert type(full).model_validate_json(full.model_dump_json(by_alias=True)) == full


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_what_was_read_comes_back_from_json(path: Path) -> None:
    document = read(path.read_bytes(), path.name)
    assert Document.model_validate_json(document.model_dump_json(by_alias=True)) == document


def test_a_value_of_a_notice_keeps_its_type() -> None:
    notice = Notice(key="any", values={"text": "7", "count": 7, "share": 0.5})
    again = Notice.model_validate_json(notice.model_dump_json())
    assert [type(value) for value in again.values.values()] == [str, int, float]


def test_pairs_made_before_do_not_go_to_json() -> None:
    exchange = Exchange(name="2099Z00001", units=(UNIT,))
    before = exchange.model_dump_json()
    assert exchange.pairs
    assert exchange.model_dump_json() == before


@pytest.mark.parametrize("kind", MODELS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_a_schema_names_every_field(kind: type[Model], mode: Any) -> None:
    schema = json.loads(json.dumps(kind.model_json_schema(mode=mode)))
    fields = [field.alias or name for name, field in kind.model_fields.items()]
    assert list(schema["properties"]) == fields


def test_a_schema_allows_no_other_key() -> None:
    assert Document.model_json_schema()["additionalProperties"] is False


def test_a_schema_lists_what_a_kind_may_be() -> None:
    kinds = Document.model_json_schema()["$defs"]["UnitKind"]["enum"]
    assert kinds == [kind.value for kind in UnitKind]
