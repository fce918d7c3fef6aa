"""What python-docx has no call for: notes, lists that Word counts, and text boxes."""

from collections.abc import Mapping, Sequence

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from lxml import etree

from tests.reading.extract.docx_files import NAMESPACES, level

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parsed(markup: str) -> list[etree._Element]:
    """The elements of some markup."""
    return list(parse_xml(f"<w:p {NAMESPACES}>{markup}</w:p>"))


def add_paragraph(parent: Document | _Cell, style: str) -> Paragraph:
    """A paragraph in a style, which python-docx would look up among all others each time."""
    paragraph = parent.add_paragraph()
    if style != "Normal":
        paragraph._p.style = style.replace(" ", "")
    return paragraph


def add_footnotes(document: Document, notes: Mapping[int, str]) -> None:
    """The notes part: the runs of each note by its number, and the separators that Word has."""
    reference = '<w:r><w:rPr><w:rStyle w:val="Voetnootmarkering"/></w:rPr><w:footnoteRef/></w:r>'
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{place}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for place, kind in enumerate(("separator", "continuationSeparator"))
    )
    texts = "".join(
        f'<w:footnote w:id="{number + 1}"><w:p><w:pPr><w:pStyle w:val="Voetnoottekst"/></w:pPr>'
        f'{reference}<w:r><w:t xml:space="preserve"> </w:t></w:r>{runs}</w:p></w:footnote>'
        for number, runs in notes.items()
    )
    markup = f"<w:footnotes {NAMESPACES}>{separators}{texts}</w:footnotes>"
    package = document.part.package
    assert package is not None
    part = Part(
        PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, markup.encode(), package
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def add_list(document: Document, forms: Sequence[tuple[str, str]]) -> str:
    """A list of its own with a form and a pattern for each level; its identifier."""
    root = document.part.numbering_part.element
    abstract = [of for of in root if of.tag == f"{_W}abstractNum"]
    identifier = str(100 + len(abstract))
    levels = "".join(level(place, form, pattern) for place, (form, pattern) in enumerate(forms))
    markup = f'<w:abstractNum {NAMESPACES} w:abstractNumId="{identifier}">{levels}</w:abstractNum>'
    abstract[-1].addnext(parse_xml(markup))
    of = f'<w:abstractNumId w:val="{identifier}"/>'
    root.append(parse_xml(f'<w:num {NAMESPACES} w:numId="{identifier}">{of}</w:num>'))
    return identifier


def listed(identifier: str, depth: int = 0) -> str:
    """The properties of a paragraph of a list."""
    return (
        f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{identifier}"/></w:numPr>'
        if identifier
        else ""
    )


def text_box(paragraphs: Sequence[str]) -> str:
    """A run that holds a text box, drawn in today's way and again in that of older Words."""
    inside = "".join(f"<w:p>{runs}</w:p>" for runs in paragraphs)
    content = f"<w:txbxContent>{inside}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        '<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>'
        f"{content}</wps:txbx></wps:wsp></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
