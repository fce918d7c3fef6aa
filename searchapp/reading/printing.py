"""What a terminal shows of a document: one line of JSON for programs, a page of text for people."""

from collections.abc import Iterator
from typing import Any

from searchapp.model import Document, DocumentKind


def as_json(document: Document) -> dict[str, Any]:
    """The document with English keys; reasons and warnings in words, references once per printed
    form.
    """
    printed: dict[str, Any] = document.model_dump(mode="json", by_alias=True)
    printed["references"] = list(dict.fromkeys(ref.text for ref in document.references))
    printed["case_law"] = list(dict.fromkeys(ref.text for ref in document.case_law))
    for field in ("reasons", "warnings"):
        printed[field] = [notice.sentence("en") for notice in getattr(document, field)]
    for shown, unit in zip(printed["units"], document.units, strict=True):
        shown["reasons"] = [notice.sentence("en") for notice in unit.reasons]
    return printed


def describe(document: Document) -> Iterator[str]:
    """The document for a reader at a terminal: its head, then a line for each unit."""
    yield f"{document.key}: {document.doc_kind.value}"
    if document.doc_kind is DocumentKind.OTHER:
        yield from (f"  {notice.sentence('en')}" for notice in document.reasons)
        return
    members = ", ".join(f"{member.name} ({member.party})" for member in document.members)
    ministers = ", ".join(
        filter(None, (minister.name or minister.ministry for minister in document.answered_by))
    )
    for name, value in (
        ("case", ", ".join(document.zaak)),
        ("subject", document.subject),
        ("asked by", members),
        ("answered by", ministers),
        ("submitted", document.submitted),
        ("answered", document.answered),
    ):
        if value:
            yield f"  {name:12} {value}"
    for unit in document.units:
        start = " ".join(unit.text.split())[:70]
        yield f"  {unit.label:16} {unit.confidence.value:7} {start}"
    yield from (f"  warning: {notice.sentence('en')}" for notice in document.warnings)
