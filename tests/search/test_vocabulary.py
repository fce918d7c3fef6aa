import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.search.ranking import MIN_RELATED, MOST_RELATED
from searchapp.search.vocabulary import Vocabulary, _grams

TERMS = st.text(alphabet="abdek", max_size=9)


def test_a_term_is_known_when_an_entry_holds_it() -> None:
    vocabulary = Vocabulary({"dijk": 1})
    assert (vocabulary.knows("dijk"), vocabulary.knows("dijken")) == (True, False)


def test_related_terms_share_grams() -> None:
    vocabulary = Vocabulary(dict.fromkeys(("israel", "israelisch", "isolatie", "36021", "dijk"), 1))
    assert vocabulary.related("israel") == [("israelisch", 0.6)]


@given(st.sets(TERMS), TERMS)
def test_related_terms_are_those_that_a_look_at_each_finds(terms: set[str], asked: str) -> None:
    one = _grams(asked)
    shares = {
        other: 2 * len(one & _grams(other)) / (len(one) + len(_grams(other)))
        for other in terms - {asked}
        if one & _grams(other)
    }
    expected = sorted((-dice, other) for other, dice in shares.items() if dice >= MIN_RELATED)
    found = Vocabulary(dict.fromkeys(terms, 1)).related(asked)
    assert found == [(other, -dice) for dice, other in expected[:MOST_RELATED]]


WORDS = Vocabulary({}, {"pesticide": 9, "pesticiden": 3, "verdrag": 2, "bedrag": 5, "stikstof": 1})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("pestisiden", "pesticiden"),
        ("verdarg", "verdrag"),
        ("tsikstof", "stikstof"),
        ("bedraag", "bedrag"),
        ("xyzzy", None),
        ("drag", None),
        ("36021", None),
        ("stikkelstoof", None),
    ],
)
def test_the_nearest_word_is_the_one_that_was_meant(typed: str, meant: str | None) -> None:
    assert WORDS.nearest(typed) == meant


def test_of_words_as_near_the_most_frequent_is_meant() -> None:
    assert Vocabulary({}, {"dijkt": 1, "dijks": 2}).nearest("dijkx") == "dijks"
