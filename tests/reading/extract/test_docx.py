"""The text of a Word file comes out as Word prints it, one paragraph a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.reading.extract.docx import extract
from searchapp.reading.lines import Line
from tests.reading.extract.docx_files import (
    NAMESPACES,
    document,
    docx,
    notes,
    package,
    paragraph,
    refer,
    run,
    table,
    text,
)

PRINTABLE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=40)
NOT_XML = {"\ufffe", "\uffff"}


def lines(body: str, **parts: str) -> tuple[Line, ...]:
    return extract(docx(body, **parts)).lines


def texts(body: str, **parts: str) -> list[str]:
    return [line.text for line in lines(body, **parts)]


def field(code: str, result: str) -> str:
    turns = [f'<w:r><w:fldChar w:fldCharType="{turn}"/></w:r>' for turn in ("begin", "separate")]
    instruction = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return f'{turns[0]}{instruction}{turns[1]}{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def box(inside: str) -> str:
    """A text box as Word writes it: once for itself, once for older versions."""
    content = f"<w:txbxContent>{inside}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>'
        f"{content}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{content}"
        "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_a_paragraph_is_a_line() -> None:
    body = paragraph("Vraag 1") + paragraph("Bent u ", "bekend?") + paragraph() + paragraph("Ja.")
    assert texts(body) == ["Vraag 1", "Bent u bekend?", "", "Ja."]


@given(st.lists(PRINTABLE.filter(lambda words: not NOT_XML & set(words)), min_size=1, max_size=8))
def test_any_paragraphs_come_out_as_they_went_in(paragraphs: list[str]) -> None:
    extraction = extract(docx("".join(paragraph(run(words)) for words in paragraphs)))
    assert [line.text for line in extraction.lines] == paragraphs
    assert [extraction.text[line.start : line.end] for line in extraction.lines] == paragraphs
    assert extraction.text == "\n".join(paragraphs)


def test_a_soft_line_break_ends_a_line() -> None:
    assert texts(paragraph("<w:r><w:br/></w:r>", "Vraag 1", "<w:r><w:cr/></w:r>", "Ja.")) == [
        *("", "Vraag 1", "Ja.")
    ]


def test_a_tab_stays_a_tab() -> None:
    assert texts(paragraph("Datum", "<w:r><w:tab/></w:r>", "16 mei 2024")) == ["Datum\t16 mei 2024"]


def test_a_hyphen_that_may_not_break_is_a_hyphen() -> None:
    assert texts(paragraph("EU", "<w:r><w:noBreakHyphen/></w:r>", "verband")) == ["EU-verband"]


def test_an_arrow_of_the_autocorrection_is_an_arrow() -> None:
    arrow = '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>'
    assert texts(paragraph("a ", arrow, " b")) == ["a → b"]


def test_line_ends_in_the_markup_are_spaces() -> None:
    assert texts(paragraph("een\ntwee")) == ["een twee"]


def test_tables_are_read_row_by_row() -> None:
    inner = table(("binnen",))
    body = table(("Datum", "16 mei 2024"), (paragraph("Onder") + paragraph("werp"), inner))
    assert texts(body) == ["Datum", "16 mei 2024", "Onder", "werp", "binnen"]


@pytest.mark.parametrize(
    "wrapped",
    [
        "<w:hyperlink>{}</w:hyperlink>",
        "<w:smartTag>{}</w:smartTag>",
        "<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:ins w:id="1">{}</w:ins>',
        '<w:moveTo w:id="1">{}</w:moveTo>',
        '<w:fldSimple w:instr="DATE">{}</w:fldSimple>',
        "<m:oMath><m:r><m:t>mei</m:t></m:r></m:oMath>",
    ],
)
def test_text_is_read_inside(wrapped: str) -> None:
    assert texts(paragraph("16 ", wrapped.format(run("mei")), " 2024")) == ["16 mei 2024"]


@pytest.mark.parametrize(
    "hidden",
    [
        "<w:del><w:r><w:delText>april</w:delText></w:r></w:del>",
        f"<w:moveFrom>{run('april')}</w:moveFrom>",
        f"<w:r><w:rPr><w:vanish/></w:rPr>{text('april')}</w:r>",
        "<w:r><w:instrText>april</w:instrText></w:r>",
        '<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>',
    ],
)
def test_what_word_does_not_print_is_left_out(hidden: str) -> None:
    body = paragraph("16", hidden, " mei")
    assert texts(body, comments="<w:comment><w:p/></w:comment>") == ["16 mei"]


def test_a_paragraph_that_runs_on_by_a_removed_mark_is_one_with_the_next() -> None:
    removed = "<w:rPr><w:del/></w:rPr>"
    body = paragraph("Ja, ", properties=removed) + paragraph("dat klopt.") + paragraph("Nee.")
    assert texts(body) == ["Ja, dat klopt.", "Nee."]


def test_a_paragraph_that_was_removed_leaves_nothing() -> None:
    gone = paragraph(
        "<w:del><w:r><w:delText>Weg.</w:delText></w:r></w:del>",
        properties="<w:rPr><w:del/></w:rPr>",
    )
    assert texts(paragraph("Ja.") + gone + paragraph("Nee.")) == ["Ja.", "Nee."]


def test_a_removed_mark_at_the_end_of_a_cell_takes_no_text_along() -> None:
    last = paragraph("links", properties="<w:rPr><w:del/></w:rPr>")
    assert texts(table((last, "rechts"))) == ["links", "rechts"]


def test_a_field_gives_its_result() -> None:
    reference = field("PAGEREF einde", run("4"))
    assert texts(paragraph("blz. ", reference, " en verder")) == ["blz. 4 en verder"]


def test_a_field_inside_the_code_of_a_field_gives_nothing() -> None:
    nested = field("DATE", run("vandaag"))
    outer = field("IF", run("16 mei")).replace(
        "</w:instrText></w:r>", f"</w:instrText></w:r>{nested}"
    )
    assert texts(paragraph(outer)) == ["16 mei"]


def test_a_field_that_is_never_closed_takes_no_paragraph_with_it() -> None:
    left_open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert texts(paragraph("Ja.", left_open) + paragraph("Nee.")) == ["Ja.", "Nee."]


def test_a_text_box_is_read_once_and_below_its_paragraph() -> None:
    body = paragraph("Datum", box(paragraph("Ons kenmerk") + paragraph("123")), " 16 mei")
    assert texts(body) == ["Datum 16 mei", "Ons kenmerk", "123"]


def test_older_drawings_are_read_where_there_are_no_others() -> None:
    old = f"<w:r><w:pict><v:textbox><w:txbxContent>{paragraph('Datum')}</w:txbxContent></v:textbox>"
    assert texts(paragraph("Aan", f"{old}</w:pict></w:r>")) == ["Aan", "Datum"]


def test_a_footnote_follows_the_body_and_says_its_number() -> None:
    body = paragraph("Bent u bekend met dit bericht?", refer(5)) + paragraph("Ja.")
    question, answer, note = lines(body, footnotes=notes({5: "Kamerstuk 36 410, nr. 1."}))
    assert (question.text, question.raised) == ("Bent u bekend met dit bericht?1", ((30, 31),))
    assert (answer.text, answer.note) == ("Ja.", "")
    assert (note.text, note.note) == ("Kamerstuk 36 410, nr. 1.", "1")


def test_footnotes_are_counted_as_they_are_referred_to() -> None:
    body = paragraph("een", refer(9), " twee", refer(4))
    found = lines(body, footnotes=notes({4: "de tweede", 9: "de eerste", 2: "nergens"}))
    assert [(line.text, line.note) for line in found] == [
        *(("een1 twee2", ""), ("de eerste", "1"), ("de tweede", "2"))
    ]


def test_marks_side_by_side_are_two() -> None:
    body = paragraph("nota", refer(1), refer(2))
    (line, *_) = lines(body, footnotes=notes({1: "a", 2: "b"}))
    assert (line.text, line.raised) == ("nota12", ((4, 5), (5, 6)))


def test_a_footnote_that_was_removed_is_not_counted() -> None:
    body = paragraph("een", f"<w:del>{refer(1)}</w:del>", " twee", refer(2))
    assert texts(body, footnotes=notes({1: "weg", 2: "de enige"})) == ["een twee1", "de enige"]


def test_endnotes_count_on() -> None:
    body = paragraph("een", refer(1, "endnote"), " twee", refer(1))
    found = lines(body, footnotes=notes({1: "voet"}), endnotes=notes({1: "eind"}, kind="endnote"))
    assert [(line.text, line.note) for line in found] == [
        *(("een2 twee1", ""), ("voet", "1"), ("eind", "2"))
    ]


def test_a_mark_of_the_writers_own_is_not_counted() -> None:
    own = f'<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/>{text("*")}</w:r>'
    body = paragraph("een", own, " twee", refer(4))
    found = lines(body, footnotes=notes({3: "ster", 4: "gewoon"}))
    assert [(line.text, line.note) for line in found] == [
        *(("een* twee1", ""), ("ster", "*"), ("gewoon", "1"))
    ]


def test_every_paragraph_of_a_note_is_its_own_line() -> None:
    two = notes({1: "een"}).replace(
        "</w:footnote>", f"{paragraph()}{paragraph('twee')}</w:footnote>"
    )
    body = paragraph("Ja.", refer(1))
    assert [line.note for line in lines(body, footnotes=two)] == ["", "1", "1"]


def test_headers_and_footers_are_furniture_and_come_last_and_once() -> None:
    section = "".join(
        f'<w:{kind}Reference r:id="{identifier}"/>'
        for kind, identifier in (
            ("header", "header1"),
            ("header", "header2"),
            ("footer", "footer1"),
        )
    )
    body = paragraph("Ja.", refer(1), properties=f"<w:sectPr>{section}</w:sectPr>")
    found = lines(
        f"{body}<w:sectPr>{section}</w:sectPr>",
        footnotes=notes({1: "noot"}),
        header1=paragraph("Ons kenmerk") + paragraph(),
        header2=paragraph("Ons kenmerk"),
        footer1=paragraph("Pagina ", field("PAGE", run("1")), " van 3"),
    )
    assert [(line.text, line.furniture) for line in found] == [
        *(("Ja.1", ""), ("noot", ""), ("Ons kenmerk", "page_header")),
        ("Pagina 1 van 3", "page_footer"),
    ]


def test_strict_files_read_the_same() -> None:
    strict = document(paragraph("Ja.")).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert extract(package(strict)).text == "Ja."


def test_a_file_in_another_encoding_reads_the_same() -> None:
    main = document(paragraph("Yeşilgöz"), prologue='<?xml version="1.0" encoding="UTF-16"?>')
    assert extract(package(main.encode("utf-16"))).text == "Yeşilgöz"


def test_remarks_in_the_markup_cut_no_text() -> None:
    main = (
        f"<w:document {NAMESPACES}><w:p><w:r><w:t>een<!-- x --> twee</w:t></w:r></w:p></w:document>"
    )
    assert extract(package(main)).text == "een twee"


def test_an_empty_document_has_no_lines() -> None:
    extraction = extract(docx(""))
    assert (extraction.text, extraction.lines) == ("", ())
