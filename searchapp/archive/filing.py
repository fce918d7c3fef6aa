"""Filing: from the documents of one exchange to the exchange. Pure.

A *letter* here is all documents of one kind and date: the same thing in other bytes, as when an
answer was read both as the minister's PDF and as the Aanhangsel. Letters stand in order of weight:
answers before announcements before question documents, the newest first.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from searchapp.archive.merging import (
    Kept,
    answers_after_questions,
    has_text,
    laid_over,
    layered,
    share,
    sureness,
    woven,
)
from searchapp.archive.naming import exchange_name, known_names
from searchapp.model import Document, DocumentKind, Exchange, Source, Unit, UnitKind

__all__ = ["document_date", "exchange_name", "file_documents", "known_names"]

_WEIGHT = (DocumentKind.ANSWER, DocumentKind.ANNOUNCEMENT, DocumentKind.QUESTIONS)

_VERSIONED = {UnitKind.ANSWER, UnitKind.INTRODUCTION, UnitKind.ANNOUNCEMENT}
"""What the government writes anew in each letter; questions and explanations are repeated."""


@dataclass(frozen=True, slots=True)
class _Letter:
    kind: DocumentKind
    dated: date | None
    places: tuple[int, ...]
    kept: list[Kept]


def document_date(document: Document) -> date | None:
    """The day a document bears: of filing for questions, of the letter for what came back."""
    if document.doc_kind is DocumentKind.QUESTIONS:
        return document.submitted
    return document.answered


def file_documents(name: str, documents: Sequence[tuple[Document, Source]]) -> Exchange:
    """The exchange that documents, in order of arrival, make together under `name`.

    The newest letter's text of a question stays, an answering letter's before any other. A later
    answer that differs is a further version, the older one goes to `earlier`. Other bytes of a
    letter add a source, and a unit only where they were read with more confidence or hold what was
    missing.
    """
    read = [document for document, _ in documents]
    letters = _letters(read)
    heavy = [read[place] for letter in letters for place in letter.places]
    standing, earlier = _units(letters)
    kept = _in_order(heavy, standing)
    answer = next((letter for letter in letters if letter.kind is DocumentKind.ANSWER), None)
    return Exchange(
        name=name,
        **_numbers(name, heavy),
        submitted=_first("submitted", sorted(heavy, key=_is_no_question_document)),
        answered=answer.dated if answer else None,
        postponed=any(map(_postpones, read)),
        **{field: _first(field, heavy) for field in ("subject", *_PEOPLE)},
        units=tuple(item.unit.model_copy(update={"seq": n}) for n, item in enumerate(kept)),
        earlier=tuple(item.unit for item in earlier),
        **_apparatus(read, letters, kept),
        sources=tuple(sorted((source for _, source in documents), key=_by_date)),
    )


_PEOPLE = ("members", "addressees", "answered_by", "on_behalf_of")


def _letters(documents: list[Document]) -> list[_Letter]:
    grouped: dict[tuple[DocumentKind, date | None], list[int]] = {}
    for place, document in enumerate(documents):
        # A copy without a date is taken for one of the first letter of its kind.
        dated = document_date(document) or _oldest(documents, document.doc_kind)
        grouped.setdefault((document.doc_kind, dated), []).append(place)
    letters = [
        _Letter(kind, dated, tuple(places), _merged(documents, places))
        for (kind, dated), places in grouped.items()
    ]
    return sorted(letters, key=lambda it: (_WEIGHT.index(it.kind), -_day(it.dated)))


def _oldest(documents: Iterable[Document], kind: DocumentKind) -> date | None:
    dates = (document_date(document) for document in documents if document.doc_kind is kind)
    return min(filter(None, dates), default=None)


def _merged(documents: list[Document], places: list[int]) -> list[Kept]:
    kept: list[Kept] = []
    for place in places:
        kept = laid_over(kept, [Kept(unit, place) for unit in documents[place].units], sureness)
    return kept


def _units(letters: list[_Letter]) -> tuple[list[Kept], list[Kept]]:
    repeated: list[Kept] = []
    for letter in letters:
        found = [item for item in letter.kept if item.unit.kind not in _VERSIONED]
        repeated = laid_over(repeated, found, has_text)
    by_date = sorted(letters, key=lambda letter: _day(letter.dated))
    standing, earlier = layered(
        (letter.dated, [item for item in letter.kept if item.unit.kind in _VERSIONED])
        for letter in by_date
    )
    return repeated + standing, earlier


def _in_order(heavy: list[Document], kept: list[Kept]) -> list[Kept]:
    printed = (sorted(document.units, key=lambda unit: unit.seq) for document in heavy)
    order = woven([label for unit in units for label in _kept_as(unit, kept)] for units in printed)
    place = {label: index for index, label in enumerate(order)}
    kept = sorted(kept, key=lambda item: (place[item.unit.label], item.unit.seq))
    return answers_after_questions(kept)


def _kept_as(unit: Unit, kept: list[Kept]) -> list[str]:
    """The label of a unit, or of the last one that stands in its place."""
    labels = [item.unit.label for item in kept if share(item.unit, unit)]
    return [unit.label] if unit.label in labels else labels[-1:]


def _numbers(name: str, heavy: list[Document]) -> dict[str, Any]:
    # A postponement has a kenmerk and an Aanhangsel number too; an answer must not be cited by
    # them.
    leading = [document for document in heavy if document.doc_kind is heavy[0].doc_kind]
    cases = dict.fromkeys(case for document in heavy for case in document.zaak)
    return {
        "zaak": tuple(sorted(cases, key=lambda case: case.upper() != name)),
        "reference": _first("reference", leading),
        "aanhangsel": _first("aanhangsel", leading),
    }


def _apparatus(read: list[Document], letters: list[_Letter], kept: list[Kept]) -> dict[str, Any]:
    """Notes and references of the documents whose units were kept, by those units' labels."""
    labels: dict[int, set[str | None]] = {}
    for item in kept:
        labels.setdefault(item.origin, {None}).add(item.unit.label)
    heavy = [place for letter in letters for place in letter.places if place in labels]

    def gathered(find: Callable[[Document], Iterable[Any]], unit: str) -> tuple[Any, ...]:
        found: list[Any] = []
        for place in heavy:
            found += [it for it in find(read[place]) if getattr(it, unit) in labels[place]]
        return tuple(it for index, it in enumerate(found) if it not in found[:index])

    return {
        "back_references": gathered(lambda document: document.back_references, "unit"),
        "footnotes": gathered(lambda document: document.footnotes, "attached_to"),
        "references": gathered(lambda it: (*it.references, *it.case_law), "unit"),
    }


def _first(field: str, documents: Iterable[Document]) -> Any:
    found = [getattr(document, field) for document in documents]
    return next(filter(None, found), found[0])


def _is_no_question_document(document: Document) -> bool:
    return document.doc_kind is not DocumentKind.QUESTIONS


def _postpones(document: Document) -> bool:
    return document.doc_kind is DocumentKind.ANNOUNCEMENT and any(
        unit.kind is UnitKind.ANNOUNCEMENT for unit in document.units
    )


def _by_date(source: Source) -> int:
    return _day(source.dated or date.max)


def _day(day: date | None) -> int:
    return day.toordinal() if day else 0
