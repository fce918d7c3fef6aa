"""Word documents: each paragraph a line, with the numbers, notes and typography that Word knows.

Read with lxml from the parts themselves, so that limits hold before anything is parsed. mammoth
gives no list numbers, headers, footers or sizes; python-docx knows no notes, and leaves out what
tracked changes put in.

A soft line break ends a line too. Notes follow the body, headers and footers follow the notes.
Pages are not told: Word makes them when it prints.
"""

from collections.abc import Iterator, Sequence
from itertools import count

from lxml import etree

from searchapp.errors import UnreadableFile
from searchapp.reading.extract.numbering import Numbering
from searchapp.reading.extract.ooxml import REL, Package, W
from searchapp.reading.extract.paragraphs import NoteReference, Paragraph, read_story
from searchapp.reading.extract.styles import Styles
from searchapp.reading.extract.typesetting import Sheet
from searchapp.reading.lines import Extraction

__all__ = ["extract", "is_locked"]

_FURNITURE = {f"{W}headerReference": "page_header", f"{W}footerReference": "page_footer"}
_NOTES = ("footnote", "endnote")
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def is_locked(data: bytes) -> bool:
    """Whether a file is what Word makes of a document with a password: no zip, but a container of
    the older kind with the document encrypted in it.
    """
    return data.startswith(_COMPOUND_FILE) and _ENCRYPTED in data


def extract(data: bytes, name: str = "docx") -> Extraction:
    """The text of a Word file with its lines. `name` is only used in sentences.

    A note's lines carry its number in `note` and not in the text; in the body the number stands
    where it is referred to, raised. Endnotes count on from the footnotes.

    Raises `UnreadableFile`: `not_a_docx`, `broken_docx`, `locked_docx` or `zip_bomb`.
    """
    if is_locked(data):
        raise UnreadableFile("locked_docx", name=name)
    if not data.startswith(b"PK"):
        raise UnreadableFile("not_a_docx", name=name)
    package = Package(data, name)
    root = package.main.root
    styles = Styles(_root(package, "styles"))
    numbering = Numbering(_root(package, "numbering"))
    body = read_story(root, styles)
    marks = _marks(body)
    sheet = Sheet(marks)
    for paragraph in body:
        named = styles.list_of(paragraph.style, paragraph.properties)
        sheet.set(paragraph, numbering.next(*named), numbering.counted_in(*named))
    _set_notes(sheet, package, styles, marks)
    _set_furniture(sheet, package, styles)
    return sheet.extraction()


def _root(package: Package, kind: str) -> etree._Element | None:
    part = package.related(kind)
    return part.root if part else None


def _marks(body: Sequence[Paragraph]) -> dict[NoteReference, str]:
    """The number of each note as Word counts them, in the order in which they are referred to.

    A mark that the writer chose is not counted, and stands in the text already: it has no number
    here.
    """
    found = [piece.note for paragraph in body for piece in paragraph.pieces if piece.note]
    in_order = [note for kind in _NOTES for note in dict.fromkeys(found) if note.kind == kind]
    numbers = count(1)
    return {note: "" if note.mark else str(next(numbers)) for note in in_order}


def _set_notes(
    sheet: Sheet, package: Package, styles: Styles, marks: dict[NoteReference, str]
) -> None:
    for kind in _NOTES:
        root = _root(package, f"{kind}s")
        texts = [] if root is None else root.iterchildren(f"{W}{kind}")
        notes = {note.get(f"{W}id", ""): note for note in texts}
        for reference, number in marks.items():
            if reference.kind == kind and reference.identifier in notes:
                story = read_story(notes[reference.identifier], styles)
                sheet.set_apart(story, note=number or reference.mark)


def _set_furniture(sheet: Sheet, package: Package, styles: Styles) -> None:
    """Headers and footers, those that say the same once."""
    said: set[tuple[str, ...]] = set()
    for part, rule in _furniture(package):
        story = read_story(part, styles)
        texts = ("".join(piece.text for piece in of.pieces).strip() for of in story)
        printed = (rule, *filter(None, texts))
        if printed not in said:
            said.add(printed)
            sheet.set_apart(story, rule=rule)


def _furniture(package: Package) -> Iterator[tuple[etree._Element, str]]:
    seen: set[str] = set()
    for reference in package.main.root.iter(*_FURNITURE):
        identifier = reference.get(f"{REL}id", "")
        if identifier in seen:
            continue
        seen.add(identifier)
        if part := package.linked(identifier):
            yield part.root, _FURNITURE[str(reference.tag)]
