import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.dutch import fold
from searchapp.dutch.folding import fold_with_offsets


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("Israëlische", "israelische"),
        ("e\u0301e\u0301n", "een"),
        ("prĳs", "prijs"),
        ("ﬁnanciën", "financien"),
        ("Straße", "strasse"),
        ("CO₂", "co2"),
        ("foto’s", "foto's"),
        ("Al‑Haq", "al-haq"),
        ("samen\u00adwerking", "samenwerking"),
        ("Łukasz Sørensen", "lukasz sorensen"),
        ("3½", "3½"),
        ("`é", "`e"),
        ("⑴", "1"),
    ],
)
def test_one_spelling_for_all_prints(printed: str, folded: str) -> None:
    assert fold(printed) == folded


def test_no_character_changes_when_folded_twice() -> None:
    folded = [fold(chr(code)) for code in range(sys.maxunicode + 1)]
    assert [text for text in folded if fold(text) != text] == []


def test_no_character_holds_a_word_boundary() -> None:
    folded = (fold(chr(code)) for code in range(sys.maxunicode + 1))
    assert [text for text in folded if len(text) > 1 and not text.isalnum()] == []


@given(st.text(), st.text())
def test_folding_goes_character_by_character(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@given(st.text())
def test_every_folded_character_knows_where_it_is_printed(text: str) -> None:
    folded = fold_with_offsets(text)
    spans = [folded.span(place, place + 1) for place in range(len(folded.text))]
    assert all(
        letter in fold(text[start : max(end, start + 1)])
        for letter, (start, end) in zip(folded.text, spans, strict=True)
    )


def test_an_accent_of_its_own_belongs_to_the_letter_before() -> None:
    assert fold_with_offsets("e\u0301n").span(0, 1) == (0, 2)
