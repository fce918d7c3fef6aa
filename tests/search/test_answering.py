"""What people get: the measure of the product on the example letter, and help where it is needed.

The letter has eleven questions in ten pairs: 1, 2, 3, 4 and 5 together, 6, 7, 8, 9, 10, 11.
"""

from pathlib import Path

import pytest

from searchapp.errors import Unavailable
from searchapp.search.answering import Answering
from searchapp.search.request import Order, SearchRequest
from searchapp.search.results import Results
from searchapp.settings import Settings


def ask(
    answering: Answering, query: str = "", *filters: tuple[str, str], **asked: object
) -> Results:
    request = SearchRequest.parse([("q", query), *filters])
    return answering.answer(request.model_copy(update=asked))


def ids(results: Results) -> list[str]:
    return [card.id.removeprefix("2025Z08791/") for card in results.cards]


def counts(results: Results, key: str) -> dict[str, int]:
    (facet,) = (facet for facet in results.facets if facet.key == key)
    return {value.value: value.count for value in facet.values}


def said(results: Results) -> list[str]:
    return [word.reason.key for word in results.understood if word.reason]


@pytest.mark.parametrize("query", ["statusverdrag Israël", "statusverdragen israel"])
@pytest.mark.parametrize("answers", ["real", "together"])
def test_the_answer_about_the_treaty_comes_first(
    query: str, answers: str, request: pytest.FixtureRequest
) -> None:
    first = ask(request.getfixturevalue(answers), query).cards[0]
    assert (first.id, first.link) == ("2025Z08791/9", "/kv/2025Z08791/9")
    assert first.answer
    assert first.answer.id == "2025Z08791/antwoord/9"


def test_the_words_are_marked_as_printed(real: Answering) -> None:
    answer = ask(real, "statusverdragen israel").cards[0].answer
    assert answer
    marked = {piece.text for piece in answer.fragments if piece.marked}
    # The compound, and its parts where they stand by themselves.
    assert {"statusverdragen", "Israël"} <= marked <= {
        "statusverdragen", "statusverdrag", "status", "verdrag", "Israël"
    }  # fmt: skip


def test_another_inflection_of_a_word_finds_it(real: Answering) -> None:
    assert ids(ask(real, "wapenexporten"))[0] == "10"


@pytest.mark.parametrize("filter", ["ministerie=defensie", "lid=dobbe", "partij=sp", "jaar=2025"])
def test_a_filter_keeps_what_has_the_value(together: Answering, filter: str) -> None:
    key, _, value = filter.partition("=")
    assert ask(together, "statusverdrag Israël", (key, value)).cards[0].id == "2025Z08791/9"


def test_a_filter_removes_what_has_another_value(real: Answering) -> None:
    assert ids(ask(real, "statusverdrag Israël", ("ministerie", "financien"))) == []


@pytest.mark.parametrize(
    ("query", "pairs"),
    [
        # Read and counted by hand in the letter.
        ("gaza", {"4", "6"}),
        ("=krijgsmacht", {"3", "7", "10"}),
        # 4 has leger, which is the same.
        ("krijgsmacht", {"3", "4", "7", "10"}),
        ("gaza krijgsmacht", {"3", "4", "6", "7", "10"}),
        ("gaza EN krijgsmacht", {"4"}),
        ("=gaza EN =krijgsmacht", set()),
        ("=israël", {"4", "8", "9", "10"}),
        ("=israël -krijgsmacht", {"4", "8", "9"}),
        # By what resembles it, the Israëlische of all others too.
        ("israël", {"1", "2", "3", "4", "6", "7", "8", "9", "10", "11"}),
        ("(gaza OF krijgsmacht) -israël", {"3", "6", "7"}),
        ("marokko OF senegal", {"2"}),
        ('"Eerste Kamer"', {"9"}),
        ('"Kamer Eerste"', set()),
        ('"Israël opgeschort"~9', {"9"}),
        ("=statusverdrag", {"9"}),
        ("=statusverdrage", set()),
        ("oorlogsmisda*", {"4", "6", "8"}),
        ("in:vraag gaza", {"4", "6"}),
        ("in:antwoord gaza", {"4"}),
        ("al-haq", {"10"}),
        ("alhaq", {"10"}),
        ("36021", {"4"}),
        ("zaak:2025z08791 gaza", {"4", "6"}),
        ("lid:dobbe", {"1", "2", "3", "4", "6", "7", "8", "9", "10", "11"}),
        ("-lid:dobbe", set()),
    ],
)
def test_the_query_language_on_the_letter(real: Answering, query: str, pairs: set[str]) -> None:
    results = ask(real, query)
    assert set(ids(results)) == pairs
    assert results.totals.entries == len(pairs)


def test_a_compound_can_be_met_by_its_parts_but_comes_first(real: Answering) -> None:
    # Pair 10 has wapenexport, pair 11 wapens and nothing of export.
    assert ids(ask(real, "wapenexport")) == ["10", "11"]


def test_the_facets_of_the_whole_letter(real: Answering) -> None:
    everything = ask(real)
    assert counts(everything, "soort") == {"vraag-met-antwoord": 10}
    assert counts(everything, "ministerie") == {"defensie": 10, "buitenlandse-zaken": 10}
    assert counts(everything, "lid") == {"dobbe": 10}
    assert counts(everything, "partij") == {"sp": 10}
    assert counts(everything, "jaar") == {"2025": 10}


def test_the_facets_of_a_part_of_the_letter(real: Answering) -> None:
    assert counts(ask(real, "gaza krijgsmacht"), "ministerie") == {
        "defensie": 5,
        "buitenlandse-zaken": 5,
    }


def test_totals_count_entries_exchanges_and_all_words(real: Answering) -> None:
    totals = ask(real, "israël krijgsmacht gaza").totals
    # Each has Israël or Israëlische; 4 and 6 have Gaza, 3, 7 and 10 krijgsmacht and 4 leger.
    assert (totals.entries, totals.exchanges, totals.all_words) == (10, 1, 1)
    assert ask(real, "israël krijgsmacht").totals.all_words == 4
    # 4 and 10 have Israël itself.
    assert set(ids(ask(real, "israël krijgsmacht", ("woorden", "alle")))[:2]) == {"4", "10"}


def test_the_facets_of_the_samples(samples: Answering) -> None:
    everything = ask(samples)
    assert everything.totals.model_dump() == {"entries": 84, "exchanges": 12, "all_words": 84}
    assert counts(everything, "jaar") == {"2099": 36, "2098": 35, "2097": 13}
    assert counts(everything, "soort") == {
        "vraag-met-antwoord": 72,
        "vraag-zonder-antwoord": 9,
        "inleiding": 1,
        "toelichting": 1,
        "mededeling": 1,
    }


def test_within_a_facet_values_are_alternatives(samples: Answering) -> None:
    # Drostema asked 7 and 7, Halverhoek 10 and 6.
    both = ask(samples, "", ("lid", "drostema"), ("lid", "halverhoek"))
    assert both.totals.entries == 30


def test_a_facet_is_counted_with_all_other_facets_applied(samples: Answering) -> None:
    found = ask(samples, "", ("lid", "drostema"), ("jaar", "2099"))
    assert found.totals.entries == 7
    assert counts(found, "jaar") == {"2099": 7, "2098": 7}
    assert counts(found, "lid") == {
        "drostema": 7,
        "halverhoek": 10,
        "el-wahdani": 8,
        "van-elderbroek": 6,
        "den-ouderzijl": 5,
    }


def test_a_chosen_value_stays_visible_at_nothing(samples: Answering) -> None:
    found = ask(samples, "statusverdrag", ("jaar", "2097"))
    (chosen, *_) = next(facet for facet in found.facets if facet.key == "jaar").values
    assert (chosen.value, chosen.count, chosen.chosen) == ("2097", 0, True)
    assert chosen.toggle.filters["jaar"] == ()


def test_years_stand_from_new_to_old_all_else_by_count(samples: Answering) -> None:
    everything = ask(samples)
    assert list(counts(everything, "jaar")) == ["2099", "2098", "2097"]
    ministries = list(counts(everything, "ministerie").values())
    assert ministries == sorted(ministries, reverse=True)


def test_every_result_is_reached_by_paging(samples: Answering) -> None:
    pages = [ask(samples, "", ("pagina", str(page))) for page in range(1, 7)]
    seen = [card.id for page in pages for card in page.cards]
    assert [len(page.cards) for page in pages] == [20, 20, 20, 20, 4, 0]
    assert len(set(seen)) == 84


def test_without_words_the_newest_come_first(samples: Answering) -> None:
    dates = [card.dated for card in ask(samples, "", size=100).cards]
    assert dates == sorted(dates, key=str, reverse=True)


def test_the_oldest_first_on_request(samples: Answering) -> None:
    dates = [card.dated for card in ask(samples, "", order=Order.OLDEST, size=100).cards]
    assert dates == sorted(dates, key=str)


def test_a_word_that_occurs_nowhere_is_named_and_left_out(real: Answering) -> None:
    results = ask(real, "marokko xyzzy")
    assert (ids(results), said(results)) == (["2"], ["nothing_has"])


def test_a_misspelled_word_gives_way_to_the_one_that_was_meant(real: Answering) -> None:
    results = ask(real, "statusverdarg Israël")
    (word,) = (word for word in results.understood if word.instead)
    assert (word.word, word.instead, said(results)) == (
        "statusverdarg",
        "statusverdrag",
        ["instead_of"],
    )
    assert ids(results)[0] == "9"
    assert word.literal
    assert word.literal.query == "=statusverdarg Israël"
    assert ids(real.answer(word.literal)) == []


def test_a_word_that_only_resembles_others_is_said(real: Answering) -> None:
    results = ask(real, "wapenexportbeleid")
    assert (ids(results)[0], said(results)) == ("10", ["only_related"])


@pytest.mark.parametrize("query", ["xyzzy", "xyzzy plugh", "de xyzzy"])
def test_where_no_word_occurs_nothing_is_found_and_said(real: Answering, query: str) -> None:
    results = ask(real, query)
    assert results.totals.entries == 0
    assert set(said(results)) == {"only_unknown"}


@pytest.mark.parametrize("query", ["...", "?!", "_", '""', "()"])
def test_where_there_is_no_word_nothing_is_found_and_said(real: Answering, query: str) -> None:
    results = ask(real, query)
    assert (results.totals.entries, said(results)[-1]) == (0, "no_words")


def test_stop_words_alone_are_searched_as_such(real: Answering) -> None:
    results = ask(real, "de")
    assert (results.totals.entries, said(results)) == (10, [])


def test_stop_words_beside_others_only_rank(real: Answering) -> None:
    assert ids(ask(real, "de marokko van het")) == ["2"]


def test_an_unknown_word_beside_quotes_is_left_out(real: Answering) -> None:
    results = ask(real, '"Eerste Kamer" xyzzy')
    assert (ids(results), said(results)) == (["9"], ["nothing_has"])


def test_a_value_that_is_none_is_said(real: Answering) -> None:
    results = ask(real, "", ("lid", "niemand"))
    assert (results.totals.entries, said(results)) == (0, ["unknown_value"])


def test_ways_out_offer_only_what_has_results(real: Answering) -> None:
    results = ask(real, "gaza", ("ministerie", "financien"), ("lid", "dobbe"))
    offered = {way.label: (way.count, dict(way.request.filters)) for way in results.ways_out}
    assert offered == {"ministerie": (2, {"lid": ("dobbe",)}), "alles": (2, {})}


@pytest.mark.parametrize(
    ("query", "filter", "label", "count"),
    [
        ("gaza", ("van", "2026"), "periode", 2),
        ("marokko", ("in", "vraag"), "in", 1),
        ("marokko krijgsmacht", ("woorden", "alle"), "woorden", 5),
    ],
)
def test_a_way_out_of_whatever_narrows(
    real: Answering, query: str, filter: tuple[str, str], label: str, count: int
) -> None:
    (way,) = ask(real, query, filter).ways_out
    assert (way.label, way.count) == (label, count)
    assert SearchRequest.parse(way.request.pairs()) == way.request


@pytest.mark.parametrize(
    ("query", "filters"),
    [("gaza", ()), ("xyzzy", (("lid", "dobbe"),)), ("xyzzy", ())],
)
def test_there_is_no_way_out_where_none_is_needed_or_known(
    real: Answering, query: str, filters: tuple[tuple[str, str], ...]
) -> None:
    assert ask(real, query, *filters).ways_out == ()


@pytest.mark.parametrize("query", ["2025Z08791", "2025z08791", " 2025Z08791 "])
def test_a_case_number_leads_to_its_exchange(real: Answering, query: str) -> None:
    assert ask(real, query).direct == "/kv/2025Z08791"


@pytest.mark.parametrize("query", ["2025Z08792", "statusverdrag", ""])
def test_anything_else_leads_nowhere_directly(real: Answering, query: str) -> None:
    assert ask(real, query).direct is None


@pytest.mark.parametrize(
    "query", ["a" * 1000, "-" * 999, "\0", "\u0301", "wapen*" * 20, "-in:antwoord", '"~~"~9 OF ((']
)
def test_hostile_queries_are_answered(real: Answering, query: str) -> None:
    assert ask(real, query).totals.entries <= 10


def test_without_an_archive_there_is_no_answer(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as caught:
        Answering.open(Settings.load(home=tmp_path / "home"))
    assert caught.value.key == "no_archive"
