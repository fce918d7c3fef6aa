"""The ledger covers a text without gap or overlap."""

import pytest

from searchapp.reading.ledger import Ledger


def test_what_nobody_took_is_rest() -> None:
    ledger = Ledger("kop tekst wees")
    ledger.enter(0, 3, "heading", "question")
    ledger.enter(4, 9, "question 1", "text")
    places = [(span.start, span.end, span.place) for span in ledger.spans()]
    assert places == [(0, 4, "heading"), (4, 9, "question 1"), (9, 14, "rest")]


def test_neighbours_of_one_place_and_rule_are_one_span() -> None:
    ledger = Ledger("een twee")
    ledger.enter(0, 3, "answer 1", "text")
    ledger.enter(4, 8, "answer 1", "text")
    assert [(span.start, span.end) for span in ledger.spans()] == [(0, 8)]


def test_taking_a_piece_twice_is_a_fault() -> None:
    ledger = Ledger("een twee")
    ledger.enter(0, 5, "answer 1", "text")
    ledger.enter(4, 8, "answer 2", "text")
    with pytest.raises(ValueError, match="taken twice"):
        ledger.spans()
