"""Texts and numbers as a page shows them."""

import pytest

from searchapp.model import BackReference, Exchange, Reference, Unit, UnitKind
from searchapp.web.formatting import (
    Link,
    Passage,
    Segment,
    dutch_number,
    hits,
    pair_path,
    passages,
    printed,
    unit_links,
)


def shown(text: str, *links: Link) -> list[list[tuple[str, str | None]]]:
    return [
        [(segment.text, segment.href) for segment in line]
        for passage in passages(text, links)
        for line in passage.lines
    ]


def test_an_empty_line_ends_a_paragraph() -> None:
    assert shown("Een\nregel.\n\nTwee.") == [[("Een\nregel.", None)], [("Twee.", None)]]


def test_bullets_in_a_row_are_one_list() -> None:
    passage = Passage(True, ((Segment("een;"),), (Segment("twee."),)))
    assert passages("Zie:\n\n• een;\n\n– twee.\n\nSlot.")[1] == passage


def test_a_link_stands_where_it_is_printed() -> None:
    line = [("a ", None), ("link", "/x"), (" b", None)]
    assert shown("a link b", Link(2, 6, "/x")) == [line]


def test_of_links_that_overlap_the_first_and_longest_stays() -> None:
    links = Link(0, 2, "/kort"), Link(0, 4, "/lang"), Link(3, 6, "/laat")
    assert shown("abcdef", *links) == [[("abcd", "/lang"), ("ef", None)]]


def test_a_link_that_runs_over_two_paragraphs_is_left_out() -> None:
    assert shown("een\n\ntwee", Link(0, 9, "/x")) == [[("een", None)], [("twee", None)]]


def test_no_character_of_a_text_is_lost() -> None:
    text = "Zie het antwoord op vraag 4 en Kamerstuk 36021."
    line = shown(text, Link(4, 27, "/4"), Link(31, 46, "/kst"))[0]
    assert "".join(words for words, _ in line) == text


ANSWER = Unit(kind=UnitKind.ANSWER, numbers=("7",), text="Zie vraag 4 en https://x.example/a(b).")


def links(**fields: object) -> list[Link]:
    exchange = Exchange.model_validate({"name": "2025Z00001", "units": (ANSWER,), **fields})
    return list(unit_links(exchange, ANSWER, lambda number: f"/kv/x/{number}", lambda name: False))


def test_an_address_in_a_text_is_a_link_without_the_dot_behind_it() -> None:
    assert [link.href for link in links()] == ["https://x.example/a(b"]


def test_a_back_reference_leads_to_its_answer() -> None:
    pointer = BackReference(unit="answer 7", to=("4",), text="Zie vraag 4", start=0, end=11)
    assert Link(0, 11, "/kv/x/4") in links(back_references=(pointer,))


def test_a_span_that_holds_other_words_is_no_link() -> None:
    stale = BackReference(unit="answer 7", to=("4",), text="het antwoord", start=0, end=11)
    assert Link(0, 11, "/kv/x/4") not in links(back_references=(stale,))


def test_a_case_that_we_do_not_have_is_no_link() -> None:
    case = Reference(kind="zaak", id="2020Z00001", text="Zie", unit="answer 7", start=0, end=3)
    assert len(links(references=(case,))) == 1


@pytest.mark.parametrize(
    ("numbers", "words"),
    [(["9"], "9"), (["4", "5"], "4 en 5"), (["2~2"], "2 (voor de 2e keer)")],
)
def test_numbers_are_printed_as_in_a_sentence(numbers: list[str], words: str) -> None:
    assert printed(numbers) == words


def test_large_numbers_have_dots() -> None:
    assert dutch_number(1234567) == "1.234.567"
    assert hits(1234) == "1.234 resultaten"
    assert hits(1) == "1 resultaat"


def test_a_path_has_no_character_that_means_something_in_an_address() -> None:
    assert pair_path("2025Z00001", 'a?b"#') == "/kv/2025Z00001/a%3Fb%22%23"
