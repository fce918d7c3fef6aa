from datetime import date
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.errors import BadFilter
from searchapp.search.fields import BY_KEY
from searchapp.search.request import Order, SearchRequest, Side, Words

values = {
    "q": st.text(max_size=30),
    "in": st.sampled_from(("vraag", "antwoord", "")),
    "van": st.one_of(st.dates().map(str), st.just("2025-05"), st.just("2025")),
    "tot": st.one_of(st.dates().map(str), st.just("2025-02"), st.just("9999")),
    "woorden": st.sampled_from(("alle", "")),
    "sorteer": st.sampled_from(("relevantie", "nieuwste", "oudste")),
    "pagina": st.one_of(st.integers(-1, 10**6).map(str), st.text(max_size=3)),
    **dict.fromkeys(BY_KEY, st.text(max_size=12)),
}
pairs = st.lists(
    st.sampled_from(sorted(values)).flatmap(lambda key: st.tuples(st.just(key), values[key]))
)


def parse(*pairs: tuple[str, str]) -> SearchRequest:
    return SearchRequest.parse(pairs)


def test_an_address_says_everything() -> None:
    request = parse(
        ("q", "statusverdrag Israël"),
        ("in", "antwoord"),
        ("ministerie", "defensie"),
        ("van", "2025-05-07"),
        ("woorden", "alle"),
        ("sorteer", "nieuwste"),
        ("pagina", "2"),
    )
    assert request == SearchRequest(
        query="statusverdrag Israël",
        side=Side.ANSWER,
        filters={"ministerie": ("defensie",)},
        since=date(2025, 5, 7),
        words=Words.ALL,
        order=Order.NEWEST,
        page=2,
    )


@given(pairs)
def test_a_request_is_what_its_own_pairs_say(given: list[tuple[str, str]]) -> None:
    request = SearchRequest.parse(given)
    assert SearchRequest.parse(request.pairs()) == request


@given(pairs)
def test_the_canonical_form_is_its_own(given: list[tuple[str, str]]) -> None:
    canonical = SearchRequest.parse(given).canonical()
    assert SearchRequest.parse(parse_qsl(canonical)).canonical() == canonical


def test_blanks_and_defaults_are_not_in_an_address() -> None:
    assert parse(("q", " "), ("in", ""), ("sorteer", "relevantie"), ("pagina", "1")) == parse()
    assert parse().canonical() == ""


def test_the_order_of_values_does_not_matter() -> None:
    one = parse(("lid", "dobbe"), ("lid", "Jansen"), ("lid", "dobbe"))
    assert one.canonical() == parse(("lid", "jansen"), ("lid", "dobbe")).canonical()


@pytest.mark.parametrize(
    ("key", "typed", "day"),
    [
        ("van", "2025", date(2025, 1, 1)),
        ("van", "2025-05", date(2025, 5, 1)),
        ("tot", "2025", date(2025, 12, 31)),
        ("tot", "2024-02", date(2024, 2, 29)),
        ("tot", "2025-12", date(2025, 12, 31)),
        ("tot", "9999", date(9999, 12, 31)),
        ("tot", "2025-06-16", date(2025, 6, 16)),
    ],
)
def test_a_month_or_a_year_stands_for_its_edge(key: str, typed: str, day: date) -> None:
    request = parse((key, typed))
    assert (request.since or request.until) == day


@pytest.mark.parametrize("key", ["van", "tot"])
@pytest.mark.parametrize(
    "typed",
    ["gisteren", "2025-02-30", "2025-13", "2025-00", "2025-06-00", "0000", "16-06-2025", "2025-6"],
)
def test_what_is_no_date_is_refused(key: str, typed: str) -> None:
    with pytest.raises(BadFilter) as caught:
        parse((key, typed))
    assert (caught.value.key, caught.value.values["value"]) == ("bad_date", typed)


@pytest.mark.parametrize(("key", "value"), [("in", "titel"), ("woorden", "geen"), ("sorteer", "x")])
def test_what_is_no_choice_is_refused(key: str, value: str) -> None:
    with pytest.raises(BadFilter) as caught:
        parse((key, value))
    assert caught.value.key == "bad_choice"


def test_an_unknown_key_is_refused_with_the_nearest() -> None:
    with pytest.raises(BadFilter) as caught:
        parse(("ministeri", "defensie"))
    assert caught.value.values["nearest"] == "ministerie"


def test_an_unknown_key_in_an_address_is_dropped() -> None:
    assert SearchRequest.parse([("utm_source", "x"), ("q", "dijk")], strict=False).query == "dijk"


@pytest.mark.parametrize("page", ["0", "-1", "51", "1e3", "٠", "99999", "²"])
def test_what_is_no_page_is_the_first(page: str) -> None:
    assert parse(("pagina", page)).page == 1


def test_a_value_is_chosen_and_left_again() -> None:
    request = parse(("q", "dijk"), ("lid", "dobbe"), ("pagina", "3"))
    more = request.toggled("lid", "jansen")
    assert (more.filters["lid"], more.page) == (("dobbe", "jansen"), 1)
    assert more.toggled("lid", "jansen") == request.changed()


def test_a_field_is_left_as_a_whole() -> None:
    request = parse(("lid", "dobbe"), ("lid", "jansen"), ("partij", "sp"))
    assert request.without("lid") == parse(("partij", "sp"))


@pytest.mark.parametrize(
    ("given", "narrowed"),
    [
        (("q", "dijk"), False),
        (("in", "vraag"), False),
        (("lid", "dobbe"), True),
        (("van", "2025"), True),
    ],
)
def test_filters_and_dates_narrow(given: tuple[str, str], narrowed: bool) -> None:
    assert parse(given).narrowed is narrowed
