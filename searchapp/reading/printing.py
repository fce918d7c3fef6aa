"""What a terminal shows of a document: one line of JSON for programs, a page of text for people."""

from collections.abc import Iterable, Iterator
from typing import Any

from searchapp.model import Document, Reference

_MAIN = frozenset({"kamerstuk", "aanhangsel", "zaak"})


def as_json(document: Document) -> dict[str, Any]:
    """The document with English keys; reasons and warnings in words, references once per printed
    form: Kamerstukken, Aanhangsels and cases in one list, all others in `other_references`.
    """
    printed: dict[str, Any] = document.model_dump(mode="json", by_alias=True)
    main = [ref for ref in document.references if ref.kind in _MAIN]
    others = [ref for ref in document.references if ref.kind not in _MAIN]
    printed["references"] = _once_each(main)
    printed["other_references"] = _once_each(others)
    printed["case_law"] = _once_each(document.case_law)
    for field in ("reasons", "warnings"):
        printed[field] = [notice.sentence("en") for notice in getattr(document, field)]
    for shown, unit in zip(printed["units"], document.units, strict=True):
        shown["numbers"] = [number.partition("~")[0] for number in unit.numbers]
        shown["reasons"] = [notice.sentence("en") for notice in unit.reasons]
        shown["shown_by"] = unit.text[slice(*unit.shown_by)] if unit.shown_by else None
    return printed


def _once_each(references: Iterable[Reference]) -> list[str]:
    return list(dict.fromkeys(reference.text for reference in references))


def describe(document: Document) -> Iterator[str]:
    """The document for a reader at a terminal: its head, then a line for each unit."""
    yield f"{document.key}: {document.doc_kind.value}"
    members = ", ".join(
        f"{member.name} ({member.party})" if member.party else member.name
        for member in document.members
    )
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
        kind = unit.answer_kind.value if unit.answer_kind else ""
        yield f"  {unit.label:16} {unit.confidence.value:7} {kind:10} {_short(unit.text, 60)}"
        yield from (f"  {'':35} {notice.sentence('en')}" for notice in unit.reasons)
    yield from (f"  warning: {notice.sentence('en')}" for notice in document.warnings)


def show_ledger(document: Document, text: str) -> Iterator[str]:
    """Every span of the text and where it went: offsets, place, rule, and how it begins."""
    yield f"{document.key}: {len(text)} characters"
    for span in document.ledger:
        begins = _short(text[span.start : span.end], 60)
        yield f"  {span.start:7}-{span.end:<7} {span.place:18} {span.rule:16} {begins}"


def _short(text: str, length: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1]}…"
