"""PDF: what is printed, in the order in which it is read, with its typography."""

import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from searchapp.errors import UnreadableFile
from searchapp.model import Notice
from searchapp.reading.extract.pdf import extract, is_pdf
from searchapp.reading.lines import Line
from tests.reading import hostile_pdfs as hostile
from tests.reading.extract.pdf_files import WIDTH, paragraph, pdf, show

BODY = paragraph(
    "Vraag 1",
    "Bent u bekend met de oproep van vele organisaties die actief zijn en vragen",
    "om duurzame steun? Zo ja, wat is uw oordeel daarover en wat gaat u doen?",
)
REST = paragraph("Bent u bekend met het bericht over een voorbeeld?", y=650)
NOTE = show("1", 221.1, 178.1, 4.5) + show("Kamerstuk 36 410 VIII, nr. 9.", 227.3, 175.4, 6.9)
MARGIN = show("ah-tk-20982099-1", 55.3, 82.3, 5.9) + show("ISSN 0921 - 7398", 55.3, 75.9, 5.9)
MARGIN += show("’s-Gravenhage 2099", 55.3, 69.4, 5.9)
FOOT = show("Tweede Kamer, vergaderjaar 2098–2099, Aanhangsel", 221.1, 69.4, 9.1)


def read(*pages: str, page: str = "", differences: str = "") -> tuple[Line, ...]:
    return extract(pdf(*pages, page=page, differences=differences)).lines


def texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as fault:
        extract(data, "brief.pdf")
    assert fault.value.values == {"name": "brief.pdf"}
    return fault.value.key


def test_a_line_tells_where_it_stands_and_how_large_it_is() -> None:
    line = read(BODY)[1]
    assert (line.page, line.x, line.y, line.size) == (1, 221.1, 690.5, 8.5)


def test_lines_stand_below_each_other() -> None:
    assert texts(read(BODY))[0] == "Vraag 1"


def test_the_text_is_the_lines_joined() -> None:
    extraction = extract(pdf(BODY + NOTE, BODY + MARGIN + FOOT))
    assert extraction.text == "\n".join(line.text for line in extraction.lines)
    assert all(extraction.text[line.start : line.end] == line.text for line in extraction.lines)


def test_the_first_line_of_each_further_page_opens_it() -> None:
    opening = [line for line in read(BODY, BODY, BODY) if line.opens_page]
    assert [(line.text, line.page) for line in opening] == [("Vraag 1", 2), ("Vraag 1", 3)]


def test_what_the_file_draws_last_is_read_where_it_stands() -> None:
    assert texts(read(NOTE + BODY + show("Aanhangsel", y=740)))[0] == "Aanhangsel"


def test_lines_further_apart_are_parted_by_an_empty_line() -> None:
    apart = BODY + paragraph("Antwoord 1", "Ja.", y=660)
    assert texts(read(apart))[3:] == ["", "Antwoord 1", "Ja."]


def test_paragraphs_are_parted_where_lines_stand_wide_too() -> None:
    lines = [show(f"Regel {place} van een brief", y=700 - 17 * place) for place in range(5)]
    assert texts(read("".join(lines) + show("Antwoord 1", y=590)))[4:] == [
        *("Regel 4 van een brief", "", "Antwoord 1"),
    ]


def test_small_print_in_the_left_margin_comes_after_the_notes_and_before_the_foot() -> None:
    lines = texts(read(MARGIN + BODY + NOTE + FOOT))
    assert lines[-8:] == [
        *("", "1 Kamerstuk 36 410 VIII, nr. 9.", ""),
        *("ah-tk-20982099-1", "ISSN 0921 - 7398", "’s-Gravenhage 2099", ""),
        "Tweede Kamer, vergaderjaar 2098–2099, Aanhangsel",
    ]


def test_small_print_right_of_the_body_comes_before_it() -> None:
    particulars = paragraph("Onze referentie", "MINDEF20990000001", x=560, size=6)
    lines = texts(read(BODY + particulars))
    assert lines[:4] == ["Onze referentie", "MINDEF20990000001", "", "Vraag 1"]


def test_a_heading_left_of_the_body_is_a_line_of_its_own() -> None:
    beside = show("Vergaderjaar 2098–2099", 55.3, 740, 9.6) + show("Aanhangsel", y=740, size=10)
    assert texts(read(beside + BODY))[:2] == ["Vergaderjaar 2098–2099", "Aanhangsel"]


def test_a_number_that_hangs_left_of_a_list_stays_with_its_text() -> None:
    item = show("1.", 207, 640) + show("Kunt u dit toelichten?", y=640)
    assert texts(read(BODY + item))[-1] == "1. Kunt u dit toelichten?"


def test_the_columns_of_a_table_stay_on_one_line_and_apart() -> None:
    row = show("Utrecht", y=640) + show("12", 350, 640) + show("14", 400, 640)
    assert texts(read(BODY + row))[-1] == "Utrecht  12  14"


def test_a_table_that_is_wider_than_the_body_is_read_row_by_row() -> None:
    rows = "".join(show("Gelderland", 60, y, 6.9) + show("12", 300, y, 6.9) for y in (640.0, 630.0))
    assert texts(read(BODY + rows))[-3:] == ["Gelderland  12", "", "Gelderland  12"]


def test_superscript_digits_are_raised_and_stay_in_the_text() -> None:
    line = read(show("Bent u daarmee bekend?") + show("12", 317, 703.5, 5) + REST)[0]
    assert (line.text, line.raised) == ("Bent u daarmee bekend?12", ((22, 24),))


def test_digits_that_are_raised_one_by_one_are_one_number() -> None:
    marker = show("1", 317, 703.5, 5) + show("2", 320, 703.5, 5)
    assert read(show("Bent u daarmee bekend?") + marker + REST)[0].raised == ((22, 24),)


def test_more_digits_than_letters_on_a_line_are_still_raised() -> None:
    line = read(REST + show("weg?", y=640) + show("45 46", 239.5, 643.5, 5.5))[-1]
    assert (line.text, line.size, line.raised) == ("weg?45 46", 8.5, ((4, 6), (7, 9)))


def test_the_number_of_a_note_is_raised_and_parted_from_it() -> None:
    line = read(BODY + NOTE)[-1]
    assert (line.text[:11], line.size, line.raised) == ("1 Kamerstuk", 6.9, ((0, 1),))


def test_a_marker_does_not_join_the_line_below_the_gap() -> None:
    lines = read(BODY + show("1", 221.1, 640, 5) + show("Antwoord 1", y=620))
    assert texts(lines)[-3:] == ["1", "", "Antwoord 1"]


def test_letters_that_are_lowered_stay_on_their_line() -> None:
    formula = show("De uitstoot van CO") + show("2", 293, 698, 5) + show("daalt", 299, 700)
    (line, *_) = read(formula + BODY.replace("700", "680"))
    assert (line.text, line.raised) == ("De uitstoot van CO2 daalt", ())


def test_a_line_is_bold_or_italic_when_all_of_it_is() -> None:
    mixed = show("Vragen van het lid ", y=660) + show("Voorbeeld", 300, 660, font="F2")
    drawn = BODY + show("Antwoord 1 luidt zo", y=680 - 8, font="F3") + mixed
    lines = read(drawn + show("Antwoord 2 luidt zo", y=640, font="F2"))
    looks = {line.text: (line.bold, line.italic) for line in lines}
    assert looks["Antwoord 1 luidt zo"] == (False, True)
    assert looks["Vragen van het lid Voorbeeld"] == (False, False)
    assert looks["Antwoord 2 luidt zo"] == (True, False)


def test_hyphens_at_the_end_of_lines_stay() -> None:
    lines = read(paragraph("Er wordt onderhandeld over vredesonderhande-", "lingen in het land."))
    assert texts(lines) == ["Er wordt onderhandeld over vredesonderhande-", "lingen in het land."]


def test_words_printed_apart_are_parted_and_those_glued_are_not() -> None:
    words = show("Bent u") + show("bekend", 250, 700) + show("met", 278.5, 700)
    assert texts(read(words + show("een langere regel tekst", y=690)))[0] == "Bent u bekendmet"


TORN = [
    (show("Kostic") + show("\xb4", 240.6) + show("(Partij)", 249), "Kostić (Partij)"),
    (show("Yes") + show("\xb8", 231.6) + show("ilgöz", 235.7), "Yeşilgöz"),
    (show("\xb4", 222) + show("een van allen"), "éen van allen"),
]


@pytest.mark.parametrize(("drawn", "printed"), TORN)
def test_an_accent_printed_over_a_letter_is_put_back_on_it(drawn: str, printed: str) -> None:
    extraction = extract(pdf(drawn + REST))
    assert extraction.lines[0].text == printed
    assert extraction.warnings == (Notice(key="accents_mended", values={"n": 1}),)


@pytest.mark.parametrize("words", ["de foto\xb4s van toen", "\xb4s-Gravenhage"])
def test_an_accent_that_stands_for_an_apostrophe_stays(words: str) -> None:
    extraction = extract(pdf(show(words) + REST))
    assert (extraction.lines[0].text, extraction.warnings) == (words, ())


@pytest.mark.parametrize(
    ("rotation", "turn"), [(90, "0 1 -1 0"), (180, "-1 0 0 -1"), (270, "0 -1 1 0")]
)
def test_a_page_that_is_shown_turned_is_read_as_it_is_shown(rotation: int, turn: str) -> None:
    def place(x: float, y: float) -> tuple[float, float]:
        return {90: (WIDTH - y, x), 180: (WIDTH - x, 842 - y), 270: (y, 842 - x)}[rotation]

    first, second = place(100, 500), place(100, 480)
    drawn = show("en dit is de tweede regel", *second, turn=turn) + show(
        "Dit is de eerste regel van twee", *first, turn=turn
    )
    lines = read(drawn, page=f"/Rotate {rotation}")
    assert [(line.text, line.x, line.y) for line in lines if not line.blank] == [
        ("Dit is de eerste regel van twee", 100, 500),
        ("en dit is de tweede regel", 100, 480),
    ]


def test_words_across_a_page_come_last() -> None:
    stamp = show("CONCEPT", 300, 695, 40, turn="0.7 0.7 -0.7 0.7")
    assert texts(read(stamp + BODY))[-1] == "CONCEPT"


def test_a_letter_that_the_font_does_not_name_is_kept_as_unknown() -> None:
    lines = read(show("Een vinkje €") + REST, differences="128 /g4711")
    assert lines[0].text == "Een vinkje \ufffd"


def test_a_page_without_text_is_told_of() -> None:
    assert extract(pdf(BODY, "")).warnings == (Notice(key="pages_without_text", values={"n": 1}),)


def test_the_pages_of_a_file_are_counted() -> None:
    assert extract(pdf(BODY, BODY, BODY)).lines[-1].page == 3


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf\n", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_a_pdf_is_known_by_its_signature(before: bytes) -> None:
    assert is_pdf(before + pdf(BODY))


@pytest.mark.parametrize("data", [b"", b"Vraag 1", b"een %PDF-bestand", b"\n" * 1024 + b"%PDF-1.7"])
def test_what_does_not_say_so_is_none(data: bytes) -> None:
    assert not is_pdf(data)


def test_a_file_with_a_password_is_called_that() -> None:
    assert refused(hostile.locked()) == "locked_pdf"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7\n%%EOF",
        b"%PDF-1.7\n" + bytes(range(256)) * 20 + b"%%EOF",
        hostile.LETTER[: len(hostile.LETTER) // 2],
        hostile.LETTER[: len(hostile.LETTER) // 2] + b"%%EOF",
        hostile.LETTER.removesuffix(b"%%EOF\n"),
        hostile.endless_tree(),
        hostile.promised_pages(2_000_000_000),
        pdf(""),
    ],
    ids=[
        *("empty", "bare", "garbage", "cut", "cut and closed", "without an end"),
        *("endless", "promised", "blank"),
    ],
)
def test_a_damaged_file_is_called_that(data: bytes) -> None:
    assert refused(data) == "broken_pdf"


@pytest.mark.parametrize(
    "data",
    [
        hostile.image(100, 100),
        hostile.image(100_000, 100_000),
        hostile.endless_form(),
        pdf(show("Pagina 1 van 12")),
    ],
    ids=["scan", "large scan", "form", "stamp"],
)
def test_pages_that_hold_no_text_are_called_a_scan(data: bytes) -> None:
    assert refused(data) == "scanned_pdf"


def test_more_pages_than_any_letter_has_are_refused() -> None:
    assert refused(hostile.many_pages(5_001)) == "output_file"


def test_more_text_than_any_letter_has_is_refused() -> None:
    with pytest.raises(UnreadableFile) as fault:
        extract(pdf(BODY, BODY, BODY), max_characters=400)
    assert fault.value.key == "output_file"


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.text(st.characters(codec="cp1252", exclude_categories=["Cc"]), min_size=1),
            st.integers(-50, 700),
            st.integers(-50, 900),
            st.sampled_from([0.5, 4.5, 8.5, 50]),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_wherever_words_stand_none_are_lost(words: list[tuple[str, int, int, float]]) -> None:
    drawn = "".join(show("a" + text, x, y, size) for text, x, y, size in words)
    extraction = extract(pdf(show("een regel met genoeg letters") + drawn, BODY))
    assert all(extraction.text[line.start : line.end] == line.text for line in extraction.lines)
    assert extraction.text.count("\n") == len(extraction.lines) - 1


def official(shared: Path) -> list[tuple[bytes, str]]:
    """The official publications, each with its text as another program extracts it."""
    files = shared / "data" / "files"
    rows = (shared / "data" / "documents" / "documents_full.jsonl").read_text().splitlines()
    return [
        ((files / row["file"]).read_bytes(), row["raw_text"])
        for row in map(json.loads, rows)
        if str(row.get("file")).endswith(".pdf")
    ]


def test_the_official_publications_keep_every_letter(shared: Path) -> None:
    for data, expected in official(shared):
        printed = re.sub(r"\(cid:\d+\)", "•", expected)
        assert Counter("".join(extract(data).text.split())) == Counter("".join(printed.split()))


def test_the_official_publications_set_notes_smaller_than_the_text(shared: Path) -> None:
    for data, _ in official(shared):
        lines = [line for line in extract(data).lines if line.text]
        notes = [line for line in lines if line.size == 6.9]
        assert all(line.x > 220 for line in notes)
        assert {line.size for line in lines if line.x < 60} <= {5.9, 9.6, 18.1}
