"""Small Word files, their parts written by hand: what a test says is what the file holds."""

from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ROOTS = {"header": "hdr", "footer": "ftr"}


def text(words: str) -> str:
    """A `w:t` that keeps its spaces."""
    return f'<w:t xml:space="preserve">{escape(words)}</w:t>'


def run(words: str, looks: str = "") -> str:
    """A run; `looks` are its properties, such as `<w:b/>`."""
    return f"<w:r><w:rPr>{looks}</w:rPr>{text(words)}</w:r>"


def paragraph(*content: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs, or of words alone."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(part if part.startswith("<") else run(part) for part in content)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inside}</w:p>"


def listed(words: str, number: int = 1, level: int = 0) -> str:
    """A paragraph of a list."""
    named = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(words, properties=named)


def table(*rows: tuple[str, ...]) -> str:
    """A table; each cell is markup, or words alone."""
    cells = (
        "".join(f"<w:tc>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in row)
        for row in rows
    )
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def refer(identifier: int, kind: str = "footnote") -> str:
    """A run with the reference mark of a note."""
    return f'<w:r><w:{kind}Reference w:id="{identifier}"/></w:r>'


def notes(texts: Mapping[int, str], kind: str = "footnote") -> str:
    """The notes part, with the separators that Word puts before them."""
    separator = f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p>'
    return f"{separator}</w:{kind}>" + "".join(
        f'<w:{kind} w:id="{identifier}">'
        + paragraph(f"<w:r><w:{kind}Ref/></w:r>", run(f" {words}"))
        + f"</w:{kind}>"
        for identifier, words in texts.items()
    )


def level(place: int, form: str, pattern: str, more: str = "") -> str:
    """One level of a list in the numbering part."""
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def lists(*levels: str, instances: str = "") -> str:
    """A numbering part with one abstract list, of which `1` is an instance."""
    return (
        f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>{instances}'
    )


def document(body: str, prologue: str = "") -> str:
    """The markup of the main part."""
    return f"{prologue}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"


def docx(body: str, **parts: str) -> bytes:
    """A Word file; `parts` are its other parts by their kind, `header2` one of kind `header`."""
    return package(document(body), parts)


def package(main: str | bytes, parts: Mapping[str, str] | None = None) -> bytes:
    """The same, with the whole markup of the main part given."""
    parts = parts or {}
    entries: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": main,
        "word/_rels/document.xml.rels": _relations({kind: f"{kind}.xml" for kind in parts}),
    }
    for kind, inside in parts.items():
        root = _ROOTS.get(kind.rstrip("0123456789"), kind)
        entries[f"word/{kind}.xml"] = f"<w:{root} {NAMESPACES}>{inside}</w:{root}>"
    return zipped(entries)


def zipped(entries: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of files by their names."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _relations(targets: Mapping[str, str]) -> str:
    links = "".join(
        f'<Relationship Id="{kind}" Type="{_RELATIONS}/{kind.rstrip("0123456789")}" '
        f'Target="{target}"/>'
        for kind, target in targets.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{links}</Relationships>'
