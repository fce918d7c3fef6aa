"""What python-docx has no call for: notes, lists that Word counts, and text boxes."""

from collections.abc import Mapping, Sequence

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from lxml import etree

from tests.reading.extract.docx_files import NAMESPACES, level

_NOTES = {
    "footnote": (CONTENT_TYPE.WML_FOOTNOTES, RELATIONSHIP_TYPE.FOOTNOTES),
    "endnote": (CONTENT_TYPE.WML_ENDNOTES, RELATIONSHIP_TYPE.ENDNOTES),
}
_DRAWING = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
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


def add_notes(document: Document, notes: Mapping[int, str], kind: str) -> None:
    """A part of notes, `footnote` or `endnote`: the runs of each by its number, and the separators
    that Word has.
    """
    reference = f'<w:r><w:rPr><w:rStyle w:val="Voetnootmarkering"/></w:rPr><w:{kind}Ref/></w:r>'
    separators = "".join(
        f'<w:{kind} w:type="{name}" w:id="{place}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
        for place, name in enumerate(("separator", "continuationSeparator"))
    )
    texts = "".join(
        f'<w:{kind} w:id="{number + 1}"><w:p><w:pPr><w:pStyle w:val="Voetnoottekst"/></w:pPr>'
        f'{reference}<w:r><w:t xml:space="preserve"> </w:t></w:r>{runs}</w:p></w:{kind}>'
        for number, runs in notes.items()
    )
    markup = f"<w:{kind}s {NAMESPACES}>{separators}{texts}</w:{kind}s>"
    package = document.part.package
    assert package is not None
    content, relation = _NOTES[kind]
    part = Part(PackURI(f"/word/{kind}s.xml"), content, markup.encode(), package)
    document.part.relate_to(part, relation)


def add_list(document: Document, forms: Sequence[tuple[str, str]]) -> str:
    """A list of its own, with a form and a pattern for each level; its identifier."""
    root = document.part.numbering_part.element
    abstract = [of for of in root if of.tag == f"{_W}abstractNum"]
    identifier = str(100 + len(abstract))
    levels = "".join(level(place, form, pattern) for place, (form, pattern) in enumerate(forms))
    markup = f'<w:abstractNum {NAMESPACES} w:abstractNumId="{identifier}">{levels}</w:abstractNum>'
    abstract[-1].addnext(parse_xml(markup))
    of = f'<w:abstractNumId w:val="{identifier}"/>'
    root.append(parse_xml(f'<w:num {NAMESPACES} w:numId="{identifier}">{of}</w:num>'))
    return identifier


def add_list_style(document: Document, name: str, identifier: str) -> None:
    """A style whose paragraphs are items of a list."""
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.element.get_or_add_pPr().extend(parsed(listed(identifier)))


def begin_anew(document: Document, identifier: str) -> str:
    """The same list, counted from 1 again; its identifier."""
    root = document.part.numbering_part.element
    anew = str(500 + len(root))
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    markup = f'<w:abstractNumId w:val="{identifier}"/>{override}'
    root.append(parse_xml(f'<w:num {NAMESPACES} w:numId="{anew}">{markup}</w:num>'))
    return anew


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
        f'<mc:Choice Requires="wps"><w:drawing><wp:inline {_DRAWING}>'
        '<wp:extent cx="1800000" cy="5400000"/><wp:docPr id="1" name="Tekstvak 1"/>'
        '<a:graphic><a:graphicData uri="'
        'http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>'
        f"{content}</wps:txbx><wps:bodyPr/></wps:wsp>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
