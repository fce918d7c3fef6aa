"""A Word file that was made to do harm, or is none, costs a clear sentence and nothing else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.errors import UnreadableFile
from searchapp.reading.extract import ooxml
from searchapp.reading.extract.docx import extract, is_locked
from tests.reading.extract.docx_files import (
    document,
    docx,
    level,
    listed,
    lists,
    notes,
    package,
    paragraph,
    refer,
    zipped,
)

LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le")
LETTER = docx(
    paragraph("Vraag 1", refer(1)) + listed("Ja."),
    footnotes=notes({1: "Kamerstuk"}),
    numbering=lists(level(0, "decimal", "%1.")),
    styles='<w:style w:styleId="a"/>',
)


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as fault:
        extract(data, "brief.docx")
    assert fault.value.values == {"name": "brief.docx"}
    return fault.value.key


def laughs(levels: int) -> str:
    """A document type whose entities each stand for ten of the one before."""
    entities = "".join(f'<!ENTITY l{level + 1} "{f"&l{level};" * 10}">' for level in range(levels))
    return f'<!DOCTYPE d [<!ENTITY l0 "ha">{entities}]>'


@pytest.mark.parametrize(
    "data",
    [
        zipped({"brief.txt": "Vraag 1"}),
        zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}),
        package("<workbook/>"),
        b"{\\rtf1 Vraag 1}",
        b"\xd0\xcf\x11\xe0" + bytes(500),
        b"",
    ],
    ids=["zip", "odt", "xlsx", "rtf", "doc", "empty"],
)
def test_what_is_no_word_file_is_called_that(data: bytes) -> None:
    assert refused(data) == "not_a_docx"


def test_a_file_with_a_password_is_called_that() -> None:
    assert is_locked(LOCKED)
    assert refused(LOCKED) == "locked_docx"


def test_a_zip_without_a_password_is_not() -> None:
    assert not is_locked(LETTER)


@pytest.mark.parametrize(
    "main",
    [
        "",
        "Vraag 1",
        "<w:document",
        document("<w:p>"),
        document("&onbekend;"),
        document(paragraph("Ja."), prologue=laughs(1)),
        document("<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>", prologue=laughs(9)),
        document('<w:p w:x="&l9;"/>', prologue=laughs(9)),
        document("<w:p>" * 1_000_000),
        document("<w:p>" * 200_000 + "</w:p>" * 200_000),
        b"<w:document>\xff\xfe\xff</w:document>",
    ],
    ids=[
        *("empty", "text", "cut", "open", "unknown", "type", "laughs", "laughs in an attribute"),
        *("deep", "deep and closed", "bytes"),
    ],
)
def test_markup_that_is_damaged_or_a_bomb_is_refused(main: str | bytes) -> None:
    assert refused(package(main)) in {"broken_docx", "zip_bomb"}


@pytest.mark.parametrize("reference", ['SYSTEM "{}"', 'PUBLIC "x" "{}"'])
def test_a_file_that_an_entity_names_is_not_read(tmp_path: Path, reference: str) -> None:
    canary = tmp_path / "geheim.txt"
    canary.write_text("geheim")
    prologue = f"<!DOCTYPE d [<!ENTITY x {reference.format(canary.as_uri())}>]>"
    assert refused(package(document(paragraph("<w:r>&x;</w:r>"), prologue))) == "broken_docx"


def test_more_markup_than_any_letter_has_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ooxml, "MAX_MARKUP", 1_500)
    assert refused(LETTER) == "zip_bomb"


def test_more_tags_than_any_letter_has_are_refused() -> None:
    body = "".join(f"<w:p>{number}</w:p>" for number in range(ooxml.MAX_TAGS // 2))
    assert refused(docx(body)) == "zip_bomb"


def test_elements_nested_as_deep_as_can_be_parsed_are_read() -> None:
    depth = 60
    inside = "<w:p><w:r><w:pict><w:txbxContent>" * depth + paragraph("diep")
    closed = "</w:txbxContent></w:pict></w:r></w:p>" * depth
    assert extract(docx(inside + closed)).text.strip() == "diep"


def test_relations_that_lead_out_of_the_package_are_not_followed() -> None:
    astray = LETTER.replace(b"footnotes.xml", b"../../..//etc")
    with pytest.raises(UnreadableFile):
        extract(astray)


def test_text_outside_paragraphs_does_no_harm() -> None:
    loose = '<w:r><w:t>los</w:t><w:fldChar w:fldCharType="begin"/><w:br/></w:r><w:pPr/>'
    assert extract(docx(loose + paragraph("Ja."))).text == "Ja."


@pytest.mark.parametrize(
    "odd",
    [
        '<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/></w:r>',
        "<w:r><w:fldChar/></w:r>",
        '<w:r><w:sym w:char="10FFFFF"/><w:sym/><w:sym w:char="-1"/></w:r>',
        "<w:r><w:footnoteReference/></w:r>",
        "<mc:Choice/><mc:Fallback/><mc:AlternateContent/>",
        '<w:r><w:rPr><w:sz w:val="groot"/><w:rStyle/><w:b w:val="misschien"/></w:rPr></w:r>',
    ],
)
def test_odd_markup_does_no_harm(odd: str) -> None:
    assert extract(docx(paragraph("Ja", odd, "Nee"))).text.startswith("Ja")


@given(st.data())
def test_a_mutated_file_is_read_or_refused(data: st.DataObject) -> None:
    mutated = bytearray(LETTER)
    for place in data.draw(st.lists(st.integers(0, len(LETTER) - 1), min_size=1, max_size=6)):
        mutated[place] = data.draw(st.integers(0, 255))
    try:
        extract(bytes(mutated))
    except UnreadableFile:
        return


@given(st.data())
def test_mutated_markup_is_read_or_refused(data: st.DataObject) -> None:
    markup = bytearray(document(paragraph("Vraag 1", refer(1)) + listed("Ja.")).encode())
    for place in data.draw(st.lists(st.integers(700, len(markup) - 1), min_size=1, max_size=3)):
        markup[place] = data.draw(st.sampled_from(b'<>/"&;:wprt 019\xff'))
    try:
        extraction = extract(
            package(bytes(markup), {"numbering": lists(level(0, "decimal", "%1"))})
        )
    except UnreadableFile:
        return
    assert extraction.text == "\n".join(line.text for line in extraction.lines)
