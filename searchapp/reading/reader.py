"""From bytes to a document: extract, sort the lines, bind the answers, read the head, and account
for it all.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Any

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
from searchapp.reading.answer_kinds import answer_kind
from searchapp.reading.binding import Bound, bind
from searchapp.reading.closing import with_signature_apart
from searchapp.reading.extract import extract
from searchapp.reading.furniture import letterhead_rule
from searchapp.reading.glued import glued
from searchapp.reading.ledger import REST, Ledger
from searchapp.reading.letterhead import Letterhead, read_letterhead
from searchapp.reading.lines import Extraction, Line
from searchapp.reading.lookalikes import lookalike
from searchapp.reading.structure import Structure, find_structure
from searchapp.reading.unresolved import unresolved
from searchapp.references import find_back_references, find_dates, find_references
from searchapp.registry import Registries

VERSION = "4"
"""Raised whenever the same bytes may read differently: an archive then reads them again."""


def reader_with(registries: Registries) -> str:
    """The name of this reader with these registries: another one may read names differently."""
    return "+".join(filter(None, (VERSION, registries.fingerprint)))


def read(
    data: bytes, name: str, *, key: str | None = None, registries: Registries | None = None
) -> Document:
    """Read one file. `key` names the document in what is printed; else the name's stem does.
    Names are looked up in `registries`, else in those of the package.

    A text that holds no questions or answers gives a document of kind `other` that says why.
    Raises `UnreadableFile` when there is no text to be had.
    """
    extraction = extract(data, name)
    structure = with_signature_apart(find_structure(extraction))
    bound = bind(structure)
    stem = PurePath(name).stem
    kind = _kind([item.unit for item in bound])
    instead = lookalike(structure.lines) or ("no_units" if kind is DocumentKind.OTHER else None)
    lines = structure.lines if instead else structure.head
    announced = kind is DocumentKind.ANNOUNCEMENT
    head = read_letterhead(lines, extraction.text, stem, registries, announced=announced)
    if instead:
        return _refusal(extraction, structure, head, instead, key or stem)
    return _document(extraction, structure, bound, head, kind, key or stem)


def _kind(units: list[Unit]) -> DocumentKind:
    kinds = {unit.kind for unit in units if unit.text}
    if UnitKind.ANSWER in kinds:
        return DocumentKind.ANSWER
    if UnitKind.ANNOUNCEMENT in kinds:
        return DocumentKind.ANNOUNCEMENT
    return DocumentKind.QUESTIONS if UnitKind.QUESTION in kinds else DocumentKind.OTHER


def _refusal(
    extraction: Extraction, structure: Structure, head: Letterhead, instead: str, key: str
) -> Document:
    """What is known of a text that is refused as a whole: its head, and why."""
    ledger = Ledger(extraction.text)
    ledger.enter(0, len(extraction.text), "refused", instead)
    return Document(
        key=key,
        doc_kind=DocumentKind.OTHER,
        **_facts(head),
        pages=_pages(structure.lines),
        reasons=(Notice(key=instead),),
        warnings=extraction.warnings,
        ledger=ledger.spans(),
    )


def _pages(lines: Sequence[Line]) -> int:
    """How many pages the lines stand on: printed feet count where nothing else marks a page."""
    return next((line.page for line in reversed(lines) if not line.blank), 0)


def _facts(head: Letterhead) -> dict[str, Any]:
    return {name: getattr(head, name) for name in Letterhead.model_fields if name != "references"}


def _document(
    extraction: Extraction,
    structure: Structure,
    bound: tuple[Bound, ...],
    head: Letterhead,
    kind: DocumentKind,
    key: str,
) -> Document:
    units = [item.unit for item in bound]
    footnotes = tuple(_footnotes(structure, bound))
    references = (*_references(bound, footnotes), *head.references)
    own = {*head.zaak, head.aanhangsel}
    ledger = _ledger(structure, bound, extraction.text).spans()
    return Document(
        key=key,
        doc_kind=kind,
        **_facts(head),
        units=tuple(_with_answer_kinds(units)),
        back_references=tuple(_back_references(bound)),
        footnotes=footnotes,
        references=tuple(
            ref for ref in references if ref.kind != "rechtspraak" and ref.id not in own
        ),
        case_law=tuple(ref for ref in references if ref.kind == "rechtspraak"),
        pages=_pages(structure.lines),
        rest="".join(
            extraction.text[span.start : span.end] for span in ledger if span.place == REST
        ).strip(),
        warnings=(
            *extraction.warnings,
            *_warnings(head, footnotes),
            *unresolved(head),
            *glued(units),
        ),
        ledger=ledger,
    )


def _with_answer_kinds(units: list[Unit]) -> Iterator[Unit]:
    """The units, each answer with its kind as an answer to its questions."""
    asked = {
        number: unit.text
        for unit in units
        if unit.kind is UnitKind.QUESTION
        for number in unit.numbers
    }
    for unit in units:
        if unit.kind is not UnitKind.ANSWER:
            yield unit
            continue
        shown = answer_kind(
            unit.text, [asked[number] for number in unit.numbers if number in asked]
        )
        span = (shown.start, shown.end) if shown.start < shown.end else None
        yield unit.model_copy(update={"answer_kind": shown.kind, "shown_by": span})


def _footnotes(structure: Structure, bound: tuple[Bound, ...]) -> Iterator[Footnote]:
    """Each note with the unit that holds its marker, or, where that was lost, it stands under.

    One that the head marks is of no unit.
    """
    in_head = {marker.note: None for marker in structure.markers}
    marked = in_head | {note: item.unit.label for item in bound for _, note in item.block.markers}
    filled = [item for item in bound if item.block.slices]
    starts = [item.block.slices[0].start for item in filled]
    for index, note in enumerate(structure.notes):
        offset = structure.lines[note.opens.line].start + note.opens.start
        above = bisect_left(starts, offset)
        under = filled[above - 1].unit.label if above else None
        yield Footnote(
            marker=note.marker,
            text=structure.note_text(note),
            attached_to=marked.get(index, under),
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


def _warnings(head: Letterhead, footnotes: tuple[Footnote, ...]) -> Iterator[Notice]:
    """Days that cannot be: one of them was misprinted, or read wrongly."""
    if head.submitted and head.answered and head.answered < head.submitted:
        yield Notice(
            key="answer_before_question",
            values={"submitted": head.submitted.isoformat(), "answered": head.answered.isoformat()},
        )
    if head.answered:
        for note in footnotes:
            later = [found.day for found in find_dates(note.text) if found.day > head.answered]
            if later:
                yield Notice(
                    key="note_after_answer",
                    values={"marker": note.marker, "day": max(later).isoformat()},
                )


def _ledger(structure: Structure, bound: tuple[Bound, ...], text: str) -> Ledger:
    """Enter every line where it went."""
    lines = structure.lines
    ledger = Ledger(text)
    for line in lines:
        if line.furniture:
            ledger.enter(line.start, line.end, "furniture", line.furniture)
    for note in structure.notes:
        for place in (note.opens, *note.places):
            start = lines[place.line].start
            ledger.enter(
                start + place.start, start + place.end, f"footnote {note.marker}", "footnote"
            )
    # One bracket may hold the markers of several notes.
    marked: list[tuple[int, int]] = []
    for place, number in {marker.place: marker.number for marker in structure.markers}.items():
        start, end = (lines[place.line].start + column for column in (place.start, place.end))
        marked.append((start, end))
        ledger.enter(start, end, f"footnote {number}", "marker")
    marked.sort()
    for line in structure.head:
        found = letterhead_rule(line.text)
        for start, end in _around(marked, line.start, line.end):
            ledger.enter(start, end, "furniture" if found else "metadata", found or "head")
    for item in bound:
        heading = item.block.heading
        if opened := item.block.line:
            for start, end in _around(marked, opened.start, opened.start + heading.body):
                ledger.enter(start, end, "heading", heading.kind.value)
        for part, rule in item.block.aside:
            ledger.enter(part.start, part.end, "heading" if rule == "section" else "rest", rule)
        for piece in item.block.slices:
            ledger.enter(piece.start, piece.end, item.unit.label, "text")
    return ledger


def _around(marked: list[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    """A piece of text without the markers in it: a title or a heading may have a note too."""
    for first, last in marked[bisect_left(marked, (start, start)) :]:
        if first >= end:
            break
        if last <= end:
            yield start, first
            start = last
    yield start, end
