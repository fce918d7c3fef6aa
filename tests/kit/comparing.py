"""Where a reading differs from the true one."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from searchapp.model import Document
from tests.kit.letters import GeneratedLetter, TrueUnit

_ADDRESS = re.compile(r"(?:https://|www\.)[^\s)]+")


def norm(text: str) -> str:
    """Letters and digits alone, as the official comparison of readings has them."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())


def squeezed(text: str) -> str:
    """All signs but spaces, which come and go at line ends."""
    return re.sub(r"[\s\u00ad]", "", unicodedata.normalize("NFKC", text))


def differences(letter: GeneratedLetter, document: Document) -> list[str]:
    """What the reader got wrong, one line for each; empty when all is right."""
    parts = (_units, _paragraphs, _notes, _answering, _others)
    return [difference for part in parts for difference in part(letter, document)]


def _units(letter: GeneratedLetter, document: Document) -> Iterator[str]:
    same = squeezed if letter.exact else norm
    true = [(kind, numbers, same(text)) for kind, numbers, text in letter.units]
    read = [(unit.kind, unit.numbers, same(unit.text)) for unit in document.units]
    wanted, found = _labels(true), _labels(read)
    if wanted != found:
        yield f"units: {wanted} read as {found}"
        return
    for (kind, numbers, text), (_, _, told) in zip(true, read, strict=True):
        if text != told:
            yield f"text of {kind.value} {numbers}: {_parting(text, told)}"


def _labels(units: Sequence[TrueUnit]) -> list[str]:
    return [f"{kind.value} {'-'.join(numbers)}" for kind, numbers, _ in units]


def _parting(text: str, told: str) -> str:
    """The two texts from just before where they part."""
    at = next(
        (place for place, pair in enumerate(zip(text, told, strict=False)) if pair[0] != pair[1]),
        min(len(text), len(told)),
    )
    return f"…{text[max(0, at - 20) : at + 60]}… read as …{told[max(0, at - 20) : at + 60]}…"


def _paragraphs(letter: GeneratedLetter, document: Document) -> Iterator[str]:
    same = squeezed if letter.exact else norm
    told = [same(part) for unit in document.units for part in unit.text.split("\n\n")]
    apart = set(told)
    yield from (f"no paragraph: {text}" for text in letter.paragraphs if same(text) not in apart)
    for unit in document.units:
        loose = re.search(r"\S{1,20} [?.,;)](?=\s|$)", unit.text)
        # Where a marker went lost from the start of a line, its sign stays there.
        if loose and "F8 marker lost" not in letter.features:
            yield f"space before a sign: {loose.group()}"
    read = tuple(unit.pages for unit in document.units)
    if letter.pages and read != letter.pages and len(read) == len(letter.pages):
        yield f"pages {letter.pages} read as {read}"
    for text in letter.items:
        if not any(part.startswith(same(text)) for part in apart):
            yield f"no list item: {text}"


def _notes(letter: GeneratedLetter, document: Document) -> Iterator[str]:
    true = sorted((marker, label or "", squeezed(text)) for marker, label, text in letter.footnotes)
    read = sorted(
        (note.marker, note.attached_to or "", squeezed(note.text)) for note in document.footnotes
    )
    yield from (f"note lacking: {note}" for note in true if note not in read)
    yield from (f"note too many: {note}" for note in read if note not in true)


def _answering(letter: GeneratedLetter, document: Document) -> Iterator[str]:
    true = [(who.role, who.ministry, who.name) for who in letter.answered_by]
    read = [(who.role, who.ministry, who.name) for who in document.answered_by]
    if true != read:
        yield f"answered by {true} read as {read}"


def _others(letter: GeneratedLetter, document: Document) -> Iterator[str]:
    if document.doc_kind is not letter.doc_kind:
        yield f"kind {letter.doc_kind} read as {document.doc_kind}"
    pointers = {(pointer.unit, pointer.to) for pointer in document.back_references}
    if pointers != letter.back_references:
        yield f"back references {letter.back_references} read as {pointers}"
    if norm(document.rest) != norm(letter.rest):
        yield f"rest {letter.rest!r} read as {document.rest!r}"
    told = [unit.text for unit in document.units] + [note.text for note in document.footnotes]
    for text in (*(unit[2] for unit in letter.units), *(note[2] for note in letter.footnotes)):
        for address in _ADDRESS.findall(text):
            if not any(address in one for one in told):
                yield f"address not kept: {address}"
