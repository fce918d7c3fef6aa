from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.errors import BadQuery
from searchapp.search.language import (
    MAX_DEPTH,
    MAX_DISTANCE,
    MAX_LENGTH,
    MAX_TERMS,
    MAX_WILDCARDS,
    All,
    Either,
    Exact,
    Filter,
    Node,
    Not,
    Parsed,
    Prefix,
    Word,
    parse,
)

# All there is in the language, also where it makes no sense.
PIECES = st.sampled_from(
    'dijk|Israël|"|“|„|"dijk en water"|"a b"~5|~3|~999|(|)|-|--|- |NIET|OF|EN|OR|AND|NOT| |  |\n|*'
    "|w*|wapen*|=|=verdrag|lid:|lid:dobbe|partij:SP|in:antwoord|in:x|zaak:2025z08791|nr:6|:|::|_|½|ʼ"
    "|36 021|Al-Haq|https://a.nl/b?c=d|ECLI:NL:HR:2024:1|\u0301|\ud800|\0".split("|")
)
QUERIES = st.one_of(
    st.text(st.characters(), max_size=200),
    st.lists(PIECES, max_size=40).map("".join),
    st.lists(PIECES, max_size=40).map(" ".join),
)


def tree(query: str) -> tuple[Node, ...]:
    return parse(query).nodes


def notices(query: str) -> list[str]:
    return [notice.key for notice in parse(query).notices]


@given(QUERIES)
def test_every_string_gives_a_tree_or_meets_a_limit(query: str) -> None:
    with suppress(BadQuery):
        assert all(notice.sentence("nl") for notice in parse(query).notices)


@given(QUERIES)
def test_where_nothing_is_left_to_search_for_it_is_said(query: str) -> None:
    with suppress(BadQuery):
        parsed = parse(query)
        assert parsed.nodes or parsed.notices or not query.strip()


def test_words_are_soft() -> None:
    assert tree("statusverdrag Israël") == (Word("statusverdrag"), Word("Israël"))


@pytest.mark.parametrize("query", ['"statusverdrag met Israël"', "“statusverdrag met Israël”"])
def test_quotes_are_exact(query: str) -> None:
    assert tree(query) == (Exact("statusverdrag met Israël"),)


def test_a_distance_means_near() -> None:
    assert tree('"wapens israël"~5') == (Exact("wapens israël", 5),)


def test_a_distance_has_a_limit() -> None:
    assert tree('"wapens israël"~999') == (Exact("wapens israël", MAX_DISTANCE),)


def test_an_equals_sign_is_one_exact_word() -> None:
    assert tree("=verdrag") == (Exact("verdrag"),)


def test_a_star_is_a_beginning() -> None:
    assert tree("wapen*") == (Prefix("wapen"),)


@pytest.mark.parametrize("query", ["in*", "a*"])
def test_a_short_beginning_is_a_word(query: str) -> None:
    assert tree(query) == (Word(query[:-1]),)
    assert notices(query) == ["short_prefix"]


def test_the_ninth_star_is_a_word() -> None:
    *prefixes, last = tree("wapen* " * (MAX_WILDCARDS + 1))
    assert (prefixes, last) == ([Prefix("wapen")] * MAX_WILDCARDS, Word("wapen"))
    assert notices("wapen* " * (MAX_WILDCARDS + 1)) == ["many_wildcards"]


@pytest.mark.parametrize("query", ["-dijk", "NIET dijk", "NOT dijk"])
def test_a_word_can_be_excluded(query: str) -> None:
    assert tree(query) == (Not(Word("dijk")),)


def test_a_hyphen_inside_a_word_excludes_nothing() -> None:
    assert tree("dual-use") == (Word("dual-use"),)


@pytest.mark.parametrize("query", ["dijk OF duin", "dijk OR duin"])
def test_either_word(query: str) -> None:
    assert tree(query) == (Either((Word("dijk"), Word("duin"))),)


def test_either_of_three() -> None:
    assert tree("dijk OF duin OF dam") == (Either((Word("dijk"), Word("duin"), Word("dam"))),)


def test_an_operator_in_small_letters_is_a_word() -> None:
    assert tree("dijk of duin") == (Word("dijk"), Word("of"), Word("duin"))


def test_both_words() -> None:
    assert tree("dijk EN duin") == (All((Word("dijk"), Word("duin"))),)


def test_an_operator_binds_only_what_stands_beside_it() -> None:
    assert tree("zand dijk OF duin water") == (
        Word("zand"),
        Either((Word("dijk"), Word("duin"))),
        Word("water"),
    )


@pytest.mark.parametrize("query", ["dijk EN NIET duin zand", "dijk EN -duin zand"])
def test_an_excluded_word_can_be_joined(query: str) -> None:
    assert tree(query) == (All((Word("dijk"), Not(Word("duin")))), Word("zand"))


@pytest.mark.parametrize("query", ["OF dijk", "dijk OF", "EN dijk EN", "dijk NIET"])
def test_an_operator_with_nothing_beside_it_is_nothing(query: str) -> None:
    assert tree(query) == (Word("dijk"),)


def test_brackets_hold_together() -> None:
    assert tree("(dijk duin) OF zand") == (
        Either((All((Word("dijk"), Word("duin"))), Word("zand"))),
    )


@pytest.mark.parametrize("query", ["(dijk NIET) duin", "(dijk OF) duin"])
def test_a_bracket_closes_what_it_opened(query: str) -> None:
    assert (tree(query), notices(query)) == ((Word("dijk"), Word("duin")), [])


@pytest.mark.parametrize("query", ["dijk)", ") dijk", "() dijk", "(dijk)", "((dijk))"])
def test_brackets_around_nothing_or_one_thing_change_nothing(query: str) -> None:
    assert tree(query) == (Word("dijk"),)


def test_brackets_left_open_are_closed_and_reported_once() -> None:
    assert tree("((dijk duin") == (All((Word("dijk"), Word("duin"))),)
    assert notices("((dijk duin") == ["open_bracket"]


def test_a_quote_left_open_is_closed_and_reported() -> None:
    assert tree('dijk "en duin') == (Word("dijk"), Exact("en duin"))
    assert notices('dijk "en duin') == ["open_quote"]


@pytest.mark.parametrize(
    ("query", "node"),
    [
        ("lid:dobbe", Filter("lid", "dobbe")),
        ("partij:SP", Filter("partij", "sp")),
        ("Partij:SP", Filter("partij", "sp")),
        ("zaak:2025z08791", Filter("zaak", "2025Z08791")),
        ('ministerie:"buitenlandse-zaken"', Filter("ministerie", "buitenlandse-zaken")),
        ("in:antwoord", Filter("in", "antwoord")),
        ("-lid:dobbe", Not(Filter("lid", "dobbe"))),
    ],
)
def test_a_field_is_a_filter(query: str, node: Node) -> None:
    assert tree(query) == (node,)


def test_an_unknown_field_is_text_and_reported() -> None:
    assert tree("nummer:6") == (Word("nummer"), Word("6"))
    assert notices("nummer:6") == ["unknown_field"]


@pytest.mark.parametrize(
    "query", ["https://www.defensie.nl/a", "ECLI:NL:RBDHA:2024:12345", "10:30"]
)
def test_a_colon_does_not_make_a_field(query: str) -> None:
    assert (tree(query), notices(query)) == ((Word(query),), [])


@pytest.mark.parametrize("query", ["...", "?", "_", "*", "=", '"', '"..."', "()", "NIET", "ʼ", "-"])
def test_punctuation_alone_is_no_word(query: str) -> None:
    assert tree(query) == ()
    assert "no_words" in notices(query)


def test_an_empty_query_asks_for_nothing_and_says_nothing() -> None:
    assert parse("  ") == Parsed((), ())


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("a" * (MAX_LENGTH + 1), "long_query"),
        ("a " * (MAX_TERMS + 1), "many_terms"),
        ("(" * (MAX_DEPTH + 1) + "a", "deep_query"),
    ],
)
def test_past_a_limit_a_query_is_refused(query: str, key: str) -> None:
    with pytest.raises(BadQuery) as caught:
        parse(query)
    assert caught.value.key == key


@pytest.mark.parametrize("query", ["a" * MAX_LENGTH, "a " * MAX_TERMS, "(" * MAX_DEPTH + "a"])
def test_at_a_limit_a_query_is_answered(query: str) -> None:
    assert tree(query)
