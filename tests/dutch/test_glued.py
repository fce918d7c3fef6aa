"""Words that have run together are found by each of them, and stay what they are besides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.dutch import analyse, glued_words
from searchapp.dutch.compounds import LONGEST_WORD


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("enSport", {"en", "sport"}),
        ("deStaatssecretaris", {"de", "staatssecretaris", "staat", "secretaris"}),
        ("PvdA", set()),
        ("OM", set()),
        ("zzp’ers", set()),
        ("ZORGVERZEKERAAR", {"zorg", "verzeker"}),
    ],
)
def test_words_glued_at_a_capital_are_found_apart(text: str, expected: set[str]) -> None:
    (token,) = analyse(text)
    assert set(token.parts) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("hetbesluit", ("het", "besluit")),
        ("hetlandgebonden", ("het", "landgebonden")),
        ("onderzoekenof", ("onderzoeken", "of")),
        ("Ditmoment", ("dit", "moment")),
        ("deoverheidsorganisaties", ("de", "overheidsorganisaties")),
        ("kannemen", ("kan", "nemen")),
        ("bijde", ()),
        ("totde", ()),
    ],
)
def test_words_glued_to_a_function_word_are_found_apart(
    printed: str, expected: tuple[str, ...]
) -> None:
    assert glued_words(printed) == expected


@pytest.mark.parametrize(
    "printed",
    "onderwijs vanzelf tegenover overleg hetzelfde enkele dezelfde opvang inwoner waterschappen"
    " ommezwaai daarvoor Tenslotte Kamerbrief toelichten diezelfde verzameling kosten".split(),
)
def test_a_word_of_the_list_is_one(printed: str) -> None:
    assert glued_words(printed) == ()


def test_what_is_glued_is_still_found_as_it_is_printed() -> None:
    (token,) = analyse("hetbesluit")
    assert token.terms == ("hetbesluit",)
    assert set(token.parts) == {"het", "besluit"}


@given(st.text(alphabet="abdegijnorstvwz", max_size=2 * LONGEST_WORD))
def test_words_that_have_run_together_make_the_print(printed: str) -> None:
    assert "".join(glued_words(printed)) in ("", printed)
