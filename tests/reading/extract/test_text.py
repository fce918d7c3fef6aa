"""Bytes become lines and pages."""

import pytest

from searchapp.errors import UnreadableFile
from searchapp.reading.extract import MAX_BYTES, extract


def test_windows_text_is_read_with_a_warning() -> None:
    extraction = extract("Vraag 1\nIsraël?".encode("cp1252"), "brief.txt")
    assert extraction.lines[1].text == "Israël?"
    assert [warning.key for warning in extraction.warnings] == ["not_utf8"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_text_is_read_without_one(encoding: str) -> None:
    extraction = extract("Vraag 1\r\nIsraël?".encode(encoding), "brief.txt")
    assert [line.text for line in extraction.lines] == ["Vraag 1", "Israël?"]
    assert extraction.warnings == ()


def test_lines_point_into_the_text() -> None:
    extraction = extract(b"een\r\ntwee\n\ndrie\f vier", "brief.txt")
    for line in extraction.lines:
        assert extraction.text[line.start : line.end] == line.text


def test_a_form_feed_opens_a_page() -> None:
    lines = extract(b"een\n\ftwee", "brief.txt").lines
    assert [(line.text, line.page, line.opens_page) for line in lines] == [
        *(("een", 1, False), ("", 1, False), ("twee", 2, True))
    ]


def test_one_space_opens_a_page_where_few_lines_have_it() -> None:
    text = "\n".join(["regel"] * 20 + [" regel"] + ["regel"] * 5)
    lines = extract(text.encode(), "brief.txt").lines
    assert [line.page for line in lines] == [1] * 20 + [2] * 6


def test_one_space_means_nothing_where_many_lines_have_it() -> None:
    assert {line.page for line in extract(b" een\n twee\ndrie", "brief.txt").lines} == {1}


AS_SET = (
    "Foot\n"
    "    1   Een noot.\n"
    "        Vraag 1\n"
    "        Klopt dit?\n"
    "          a. of niet\n"
    "        Antwoord 1\n"
    "\f     Vraag 2\n"
    "     En dit?\n"
)


def test_the_margin_of_each_page_is_no_part_of_its_lines() -> None:
    assert [line.text for line in extract(AS_SET.encode(), "brief.txt").lines] == [
        *("Foot", "1   Een noot.", "Vraag 1", "Klopt dit?", "  a. of niet", "Antwoord 1"),
        *("", "Vraag 2", "En dit?"),
    ]


def test_a_page_with_few_lines_has_the_margin_of_the_others() -> None:
    text = "      een\n" * 9 + "Foot\n\f      Nee.\n    2\nFoot\n"
    lines = extract(text.encode(), "brief.txt").lines
    assert [line.text for line in lines if line.page == 2] == ["Nee.", "2", "Foot"]


def test_lines_without_their_margin_point_into_the_text() -> None:
    extraction = extract(AS_SET.encode(), "brief.txt")
    for line in extraction.lines:
        assert extraction.text[line.start : line.end] == line.text


def test_an_indented_list_makes_no_margin() -> None:
    text = "Een.\nTwee.\nDrie.\n   a. vier\n   b. vijf\n"
    assert extract(text.encode(), "brief.txt").lines[3].text == "   a. vier"


def test_the_space_that_opens_a_page_is_no_margin() -> None:
    lines = extract(b"  een\n  twee\n  drie\n vier\n  vijf\n", "brief.txt").lines
    assert [line.page for line in lines] == [1, 1, 1, 2, 2]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "empty_file"),
        (b" \n\t\n", "empty_file"),
        (b"x" * (MAX_BYTES + 1), "large_file"),
        (b"{\\rtf1 ...", "unknown_format"),
        (b"%PDF-1.7 ...", "broken_pdf"),
        (b"PK\x03\x04rest", "broken_docx"),
        (b"ab\x00cd", "binary_file"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, key: str) -> None:
    with pytest.raises(UnreadableFile) as fault:
        extract(data, "brief.txt")
    assert fault.value.key == key
    assert "brief.txt" in fault.value.sentence("nl")
