"""A Word package (ECMA-376, Office Open XML): its parts, and how they point to each other."""

from collections.abc import Iterator
from functools import cached_property
from posixpath import dirname, join, normpath, split
from typing import Final, NamedTuple

from lxml import etree

from searchapp.errors import UnreadableFile
from searchapp.reading.extract.archives import Archive, open_archive

__all__ = ["MAX_MARKUP", "MAX_TAGS", "REL", "Package", "Part", "W", "number_in", "value"]

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
REL: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_LINKS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/",
        b"http://schemas.openxmlformats.org/officeDocument/2006/",
    ),
)
"""Word can save under the names of the ISO standard, which mean the same."""

MAX_MARKUP = 20_000_000
"""All parts that are read, in bytes; the longest letter seen has 0.3 MB of them."""
MAX_TAGS = 200_000
"""One part's tags, each of which costs time and memory: some 250 pages; seven pages have 5,000."""
_MAX_DIGITS = 9


class Part(NamedTuple):
    """One XML file of a package."""

    path: str
    root: etree._Element


class Package:
    """The parts of one Word file, parsed when asked for. `name` is only used in sentences.

    Every method raises `UnreadableFile`: `broken_docx` for what is no XML, or XML with a document
    type, which Word never writes and bombs need; `zip_bomb` past a limit.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._archive: Archive = open_archive(data, name)
        self._left = MAX_MARKUP

    @cached_property
    def main(self) -> Part:
        """The document itself. Raises `UnreadableFile` with `not_a_docx` where there is none."""
        found = next(self._linked("", "officeDocument"), None)
        if found is None:
            raise UnreadableFile("not_a_docx", name=self.name)
        main = self._parse(found)
        if main.root.tag != f"{W}document":
            raise UnreadableFile("not_a_docx", name=self.name)
        return main

    def related(self, kind: str) -> Part | None:
        """The first part that the document has of a kind, such as `footnotes`."""
        path = next(self._linked(self.main.path, kind), None)
        return self._parse(path) if path else None

    def linked(self, identifier: str) -> Part | None:
        """The part that the document calls by an identifier, such as `rId7`."""
        path = self._links.get(identifier)
        return self._parse(path) if path else None

    @cached_property
    def _links(self) -> dict[str, str]:
        return {link.get("Id", ""): path for link, path in self._targets(self.main.path)}

    def _linked(self, path: str, kind: str) -> Iterator[str]:
        for link, target in self._targets(path):
            if link.get("Type", "").endswith(f"/{kind}"):
                yield target

    def _targets(self, path: str) -> Iterator[tuple[etree._Element, str]]:
        """The links of a part, or of the package, to files that are there."""
        folder, file = split(path)
        links = join(folder, "_rels", f"{file}.rels")
        if links not in self._archive.names:
            return
        for link in self._parse(links).root.iter(_LINKS):
            target = normpath(join("/", dirname(path), link.get("Target", ""))).lstrip("/")
            if target in self._archive.names:
                yield link, target

    def _parse(self, path: str) -> Part:
        data = self._archive.read(path, self._left)
        self._left -= len(data)
        if data.count(b"<") > MAX_TAGS:
            raise UnreadableFile("zip_bomb", name=self.name)
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
        # A parser each time: one that met a fault may not be used again.
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as fault:
            raise UnreadableFile("broken_docx", name=self.name) from fault
        if root.getroottree().docinfo.internalDTD is not None:
            raise UnreadableFile("broken_docx", name=self.name)
        return Part(path, root)


def value(parent: etree._Element | None, child: str) -> str | None:
    """What the child of that name says in its `w:val`, if there is one: `""` where it says nothing.

    `child` may be a path below `parent`, each step with its namespace.
    """
    found = parent.find(child) if parent is not None else None
    if found is None:
        return None
    said: str = found.get(f"{W}val", "")
    return said


def number_in(said: str | None, default: int) -> int:
    """A whole number, where that is what was said; else the default."""
    digits = (said or "").strip()
    if digits.isascii() and digits.isdigit() and len(digits) <= _MAX_DIGITS:
        return int(digits)
    return default
