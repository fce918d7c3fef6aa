"""From bytes to a document: extract, sort the lines, bind the answers, read the head, and account
for it all.
"""

from collections.abc import Iterator
from pathlib import PurePath

from searchapp.model import (
    BackReference,
    Document,
    DocumentKind,
    Footnote,
    Notice,
    Reference,
    Unit,
    UnitKind,
)
from searchapp.reading.binding import Bound, bind
from searchapp.reading.extract import extract
from searchapp.reading.furniture import letterhead_rule
from searchapp.reading.ledger import REST, Ledger
from searchapp.reading.letterhead import Letterhead, read_letterhead
from searchapp.reading.lines import Extraction
from searchapp.reading.structure import Structure, find_structure
from searchapp.references import find_back_references, find_references

VERSION = "1"
"""Raised whenever the same bytes may read differently: an archive then reads them again."""


def read(data: bytes, name: str, *, key: str | None = None) -> Document:
    """Read one file. `key` names the document in what is printed; else the name's stem does.

    A text that holds no questions or answers gives a document of kind `other` that says why.
    Raises `UnreadableFile` when there is no text to be had.
    """
    extraction = extract(data, name)
    structure = find_structure(extraction)
    bound = bind(structure)
    stem = PurePath(name).stem
    kind = _kind([item.unit for item in bound])
    if kind is DocumentKind.OTHER:
        return _refusal(extraction, key or stem)
    return _document(structure, bound, kind, key or stem, stem)


def _kind(units: list[Unit]) -> DocumentKind:
    kinds = {unit.kind for unit in units if unit.text}
    if UnitKind.ANSWER in kinds:
        return DocumentKind.ANSWER
    if UnitKind.ANNOUNCEMENT in kinds:
        return DocumentKind.ANNOUNCEMENT
    return DocumentKind.QUESTIONS if UnitKind.QUESTION in kinds else DocumentKind.OTHER


def _refusal(extraction: Extraction, key: str) -> Document:
    ledger = Ledger(extraction.text)
    return Document(
        key=key,
        doc_kind=DocumentKind.OTHER,
        pages=extraction.pages,
        rest=extraction.text.strip(),
        reasons=(Notice(key="no_units"),),
        warnings=extraction.warnings,
        ledger=ledger.spans(),
    )


def _document(
    structure: Structure, bound: tuple[Bound, ...], kind: DocumentKind, key: str, stem: str
) -> Document:
    extraction = structure.extraction
    head = read_letterhead(structure.head, extraction.text, stem)
    footnotes = _footnotes(structure, bound)
    references = (*_references(bound, footnotes), *head.references)
    own = {*head.zaak, head.aanhangsel}
    ledger = _ledger(structure, bound).spans()
    return Document(
        key=key,
        doc_kind=kind,
        **{
            field: getattr(head, field)
            for field in Letterhead.model_fields
            if field != "references"
        },
        units=tuple(item.unit for item in bound),
        back_references=tuple(_back_references(bound)),
        footnotes=footnotes,
        references=tuple(
            ref for ref in references if ref.kind != "rechtspraak" and ref.id not in own
        ),
        case_law=tuple(ref for ref in references if ref.kind == "rechtspraak"),
        pages=extraction.pages,
        rest="".join(
            extraction.text[span.start : span.end] for span in ledger if span.place == REST
        ).strip(),
        warnings=(*extraction.warnings, *_warnings(head)),
        ledger=ledger,
    )


def _footnotes(structure: Structure, bound: tuple[Bound, ...]) -> tuple[Footnote, ...]:
    places = {marker.marker: item.unit.label for item in bound for marker in item.block.markers}
    return tuple(
        Footnote(
            marker=note.marker, text=structure.note_text(note), attached_to=places.get(note.marker)
        )
        for note in structure.notes
    )


def _back_references(bound: tuple[Bound, ...]) -> Iterator[BackReference]:
    for unit in (item.unit for item in bound if item.unit.kind is UnitKind.ANSWER):
        for found in find_back_references(unit.text, unit.numbers):
            if set(found.numbers) <= set(unit.numbers):
                continue
            yield BackReference(
                unit=unit.label,
                to=found.numbers,
                text=unit.text[found.start : found.end],
                start=found.start,
                end=found.end,
                pure=found.pure,
            )


def _references(bound: tuple[Bound, ...], footnotes: tuple[Footnote, ...]) -> Iterator[Reference]:
    for unit in (item.unit for item in bound):
        yield from (
            ref.model_copy(update={"unit": unit.label}) for ref in find_references(unit.text)
        )
    for note in footnotes:
        place = f"footnote {note.marker}"
        yield from (ref.model_copy(update={"unit": place}) for ref in find_references(note.text))


def _warnings(head: Letterhead) -> Iterator[Notice]:
    if head.submitted and head.answered and head.answered < head.submitted:
        yield Notice(
            key="answer_before_question",
            values={"submitted": head.submitted.isoformat(), "answered": head.answered.isoformat()},
        )


def _ledger(structure: Structure, bound: tuple[Bound, ...]) -> Ledger:
    """Enter every line where it went."""
    lines = structure.extraction.lines
    ledger = Ledger(structure.extraction.text)
    for index, rule in structure.furniture.items():
        ledger.enter(lines[index].start, lines[index].end, "furniture", rule)
    for note in structure.notes:
        for index in note.lines:
            ledger.enter(
                lines[index].start, lines[index].end, f"footnote {note.marker}", "footnote"
            )
    for line in structure.head:
        found = letterhead_rule(line.text)
        ledger.enter(line.start, line.end, "furniture" if found else "metadata", found or "head")
    for item in bound:
        line, heading = item.block.line, item.block.heading
        ledger.enter(line.start, line.start + heading.body, "heading", heading.kind.value)
        for piece in item.block.slices:
            ledger.enter(piece.start, piece.end, item.unit.label, "text")
        for marker in item.block.markers:
            start = lines[marker.line].start
            ledger.enter(
                start + marker.start, start + marker.end, f"footnote {marker.marker}", "marker"
            )
    return ledger
