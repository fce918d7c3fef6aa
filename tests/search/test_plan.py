from datetime import date

import pytest

from searchapp.dutch import Synonyms, analyse, ranked_terms, stem
from searchapp.search.language import parse
from searchapp.search.plan import (
    AllOf,
    AnyOf,
    Clause,
    HasConcept,
    HasPrefix,
    HasValue,
    HasWords,
    Plan,
    Planned,
    Without,
    make_plan,
)
from searchapp.search.ranking import PART_WEIGHT, RELATED_WEIGHT, SYNONYM_WEIGHT
from searchapp.search.request import Order, SearchRequest, Side, Words
from searchapp.search.vocabulary import Vocabulary

KNOWN = "dijk duin zand water betaal de van dual use dualus 36021 om OM".split()


def planned(query: str = "", **asked: object) -> Planned:
    request = SearchRequest(query=query).changed(**asked)
    vocabulary = Vocabulary(dict.fromkeys(KNOWN, 1))
    return make_plan(request, parse(query), vocabulary, synonyms=Synonyms({}))


def plan(query: str = "", **asked: object) -> Plan:
    return planned(query, **asked).plan


def counted(query: str) -> list[str]:
    """The words of a query that an entry must hold half of."""
    return [concept.word for concept in plan(query).concepts if concept.counts]


def terms(query: str) -> list[list[str]]:
    """The terms by which each word of a query can be met."""
    return [
        [term for alternative in concept.alternatives for term in alternative.terms]
        for concept in plan(query).concepts
    ]


def clause(query: str) -> Clause:
    (only,) = plan(query).clauses
    return only


def test_a_word_is_asked_for_by_its_stem() -> None:
    assert terms("dijken duinen") == [["dijk"], ["duin"]]


def test_a_part_of_linked_words_can_be_met_by_the_whole() -> None:
    assert terms("dual-use") == [["dual", "dualus"], ["use", "dualus"]]


def test_an_abbreviation_in_capitals_is_not_the_word() -> None:
    assert terms("OM") == [["OM"]]


@pytest.mark.parametrize(
    ("query", "need"),
    [("dijk", 1), ("dijk duin", 1), ("dijk duin zand", 1), ("dijk duin zand water", 2), ("", 0)],
)
def test_half_of_the_words_must_occur(query: str, need: int) -> None:
    assert plan(query).need == need


def test_all_words_on_request() -> None:
    assert plan("de dijk van zand xyzzy", words=Words.ALL).need == 2


def test_stop_words_only_rank() -> None:
    assert counted("de dijk van zand") == ["dijk", "zand"]


def test_stop_words_alone_are_searched_as_such() -> None:
    assert (counted("de van"), plan("de van").need) == (["de", "van"], 1)


def test_a_word_that_occurs_nowhere_is_named_and_does_not_count() -> None:
    found = planned("dijk duin zand xyzzy")
    assert (found.unknown, found.plan.counted, found.plan.need) == (("xyzzy",), 3, 1)


@pytest.mark.parametrize(
    "query", ["xyzzy", "xyzzy plugh", "de xyzzy", "xyzzy -dijk", "xyzzy lid:dobbe"]
)
def test_where_no_word_occurs_nothing_is_found_rather_than_all(query: str) -> None:
    found = planned(query)
    assert (found.unknown[0], found.plan.need, found.plan.counted) == ("xyzzy", 1, 0)


@pytest.mark.parametrize("query", ["...", "_", "()", '""', "*"])
def test_where_there_is_no_word_nothing_is_found_rather_than_all(query: str) -> None:
    assert plan(query).need == 1


@pytest.mark.parametrize("query", ["", "  ", "lid:dobbe", "-dijk", "in:antwoord", "-in:antwoord"])
def test_where_no_word_is_asked_for_none_need_occur(query: str) -> None:
    assert plan(query).need == 0


def test_an_unknown_word_beside_a_strict_part_is_left_out() -> None:
    found = planned('"de dijk" xyzzy')
    assert (found.unknown, found.plan.need) == (("xyzzy",), 0)


def test_a_stop_word_beside_a_strict_part_only_ranks() -> None:
    assert plan('de "hoge dijk"').need == 0


def test_quoted_words_are_strict_as_printed() -> None:
    assert clause('"Hoge Dijken"') == HasWords(("hoge", "dijken"))


def test_near_words_keep_their_distance() -> None:
    assert clause('"dijken zand"~7') == HasWords(("dijken", "zand"), 7)


def test_a_beginning_is_strict_and_folded() -> None:
    assert clause("Israë*") == HasPrefix("israe")


def test_what_is_asked_for_strictly_ranks_too() -> None:
    assert [(c.word, c.counts) for c in plan('"hoge dijk"').concepts] == [
        ("hoge", False),
        ("dijk", False),
    ]


def test_what_is_excluded_does_not_rank() -> None:
    assert plan("-dijk").concepts == ()


def test_an_excluded_word_is_a_clause() -> None:
    (dijk,) = plan("dijk").concepts
    assert clause("-dijk") == Without(HasConcept(dijk))


def test_either_and_both_are_clauses() -> None:
    dijk, duin, zand = (HasConcept(concept) for concept in plan("dijk duin zand").concepts)
    assert clause("(dijk duin) OF zand") == AnyOf((AllOf((dijk, duin)), zand))


def test_linked_words_in_a_strict_part_must_all_occur() -> None:
    assert clause("-dual-use") == Without(
        AllOf(tuple(HasConcept(concept) for concept in plan("dual-use").concepts))
    )


def test_a_field_is_a_clause() -> None:
    assert clause("lid:Dobbe") == HasValue("lid", "dobbe")


@pytest.mark.parametrize(
    ("query", "side", "found"),
    [
        ("dijk", Side.BOTH, None),
        ("dijk", Side.QUESTION, "question"),
        ("dijk in:antwoord", Side.BOTH, "answer"),
        ("dijk in:antwoord", Side.QUESTION, "answer"),
        ("dijk in:titel", Side.QUESTION, "question"),
    ],
)
def test_words_can_be_asked_for_on_one_side(query: str, side: Side, found: str | None) -> None:
    assert plan(query, side=side).side == found


@pytest.mark.parametrize(
    "query", ["-in:antwoord", "(in:antwoord OF in:vraag)", "(in:vraag NIET in:x)"]
)
def test_a_side_inside_something_else_is_no_clause(query: str) -> None:
    assert plan(query).clauses == ()


@pytest.mark.parametrize(
    ("query", "asked", "order"),
    [
        ("dijk", Order.RELEVANCE, Order.RELEVANCE),
        ("", Order.RELEVANCE, Order.NEWEST),
        ("lid:dobbe", Order.RELEVANCE, Order.NEWEST),
        ('"de dijk"', Order.RELEVANCE, Order.RELEVANCE),
        ("dijk", Order.OLDEST, Order.OLDEST),
    ],
)
def test_without_words_the_newest_come_first(query: str, asked: Order, order: Order) -> None:
    assert plan(query, order=asked).order == order


def test_a_page_is_a_stretch_of_the_result() -> None:
    third = plan("dijk", page=3, size=20)
    assert (third.offset, third.limit) == (40, 20)


def test_filters_and_dates_go_along() -> None:
    made = plan(filters={"lid": ("dobbe",), "partij": ()}, since=date(2025, 1, 1))
    assert (made.filters, made.since, made.until) == ({"lid": ("dobbe",)}, date(2025, 1, 1), None)


@pytest.mark.parametrize(
    ("query", "filters"),
    [("lid:niemand", {}), ("", {"lid": ("niemand",)}), ("", {"jaar": ("25",)})],
)
def test_what_is_no_value_is_said(query: str, filters: dict[str, tuple[str, ...]]) -> None:
    assert [notice.key for notice in planned(query, filters=filters).notices] == ["unknown_value"]


def alternatives(query: str, known: str) -> list[dict[tuple[str, ...], float]]:
    """Weights by terms, for each word of a query, in an index that holds the known words."""
    vocabulary = Vocabulary(
        {ranked.term: 1 for ranked in ranked_terms(analyse(known))},
        {token.word: 1 for token in analyse(known)},
    )
    made = make_plan(SearchRequest(query=query), parse(query), vocabulary)
    return [
        {alternative.terms: alternative.weight for alternative in concept.alternatives}
        for concept in made.plan.concepts
    ]


def test_a_compound_can_be_met_by_its_parts() -> None:
    (asked,) = alternatives("huurwoning", "huur")
    assert asked[stem("huur"), stem("woning")] == PART_WEIGHT


def test_each_word_of_a_form_can_be_met_by_its_synonym() -> None:
    asked = alternatives("centraal planbureau", "cpb centraal planbureau")
    assert [word.get(("cpb",)) for word in asked] == [SYNONYM_WEIGHT, SYNONYM_WEIGHT]


def test_a_synonym_of_several_words_must_occur_whole() -> None:
    vocabulary = Vocabulary({"cpb": 1})
    (concept,) = make_plan(SearchRequest(query="cpb"), parse("cpb"), vocabulary).plan.concepts
    several = [one for one in concept.alternatives if len(one.terms) > 1]
    assert [(len(one.terms), one.all_of) for one in several] == [(2, True)]


def test_a_related_term_weighs_as_much_as_it_resembles() -> None:
    (asked,) = alternatives("israel", "israel israelische")
    assert asked["israelisch",] == pytest.approx(RELATED_WEIGHT * 0.6)


def test_a_misspelled_word_is_searched_as_it_was_meant() -> None:
    vocabulary = Vocabulary({"verdrag": 1}, {"verdrag": 1})
    made = make_plan(SearchRequest(query="verdarg"), parse("verdarg"), vocabulary)
    assert [(one.word, one.instead) for one in made.plan.concepts] == [("verdarg", "verdrag")]


def test_what_is_excluded_is_the_word_alone() -> None:
    vocabulary = Vocabulary(dict.fromkeys(("israel", "israelisch", "gedetineerd", "navo"), 1))
    made = make_plan(SearchRequest(query=""), parse("-israel -gevangene"), vocabulary)
    excluded = [c.clause.concept for c in made.plan.clauses if isinstance(c, Without)]  # type: ignore[union-attr]
    assert [list(one.terms) for one in excluded] == [["israel"], [stem("gevangene")]]


def test_what_is_joined_by_or_may_be_met_by_a_synonym() -> None:
    made = make_plan(SearchRequest(query=""), parse("nato OF dijk"), Vocabulary({})).plan.clauses[0]
    assert isinstance(made, AnyOf)
    nato = made.clauses[0]
    assert isinstance(nato, HasConcept)
    assert "navo" in nato.concept.terms


def test_what_keeps_company_with_a_word_ranks_and_does_not_match() -> None:
    vocabulary = Vocabulary(dict.fromkeys(map(stem, ("discriminatie", "racisme")), 1))
    made = make_plan(
        SearchRequest(query=""), parse("discriminatie"), vocabulary, synonyms=Synonyms({})
    )
    (concept,) = made.plan.concepts
    assert {one.terms: one.matches for one in concept.alternatives} == {
        (stem("discriminatie"),): True,
        (stem("racisme"),): False,
    }
    assert list(concept.terms) == [stem("discriminatie")]


def test_where_a_word_occurs_nowhere_what_is_near_it_matches() -> None:
    vocabulary = Vocabulary({stem("racisme"): 1})
    made = make_plan(
        SearchRequest(query=""), parse("discriminatie"), vocabulary, synonyms=Synonyms({})
    )
    assert (made.unknown, made.resembled) == ((), ("discriminatie",))
    assert stem("racisme") in list(made.plan.concepts[0].terms)
