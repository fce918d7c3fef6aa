"""The embedded engine against brute force: the same plans over the same entries."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from searchapp.search.embedded import EmbeddedEngine
from searchapp.search.engine import Found
from searchapp.search.entries import Entry
from searchapp.search.plan import HasWords, Plan
from tests.search import brute_force
from tests.search.random_plans import entry_lists, entry_of, plans


def agree(answer: Found, expected: Found) -> None:
    """Everything the same, scores to a billionth."""
    assert [hit.id for hit in answer.hits] == [hit.id for hit in expected.hits]
    assert [hit.score for hit in answer.hits] == pytest.approx(
        [hit.score for hit in expected.hits], abs=1e-9
    )
    assert (answer.entries, answer.exchanges) == (expected.entries, expected.exchanges)
    assert answer.all_words == expected.all_words
    assert answer.facets == expected.facets


@settings(max_examples=125)
@given(entry_lists(), st.lists(plans, min_size=8, max_size=8))
def test_a_thousand_plans_find_what_brute_force_finds(
    shared_engine: EmbeddedEngine, entries: list[Entry], asked: list[Plan]
) -> None:
    shared_engine.rebuild(entries, 1)
    for plan in asked:
        agree(shared_engine.search(plan), brute_force.found(entries, plan))


@settings(max_examples=15)
@given(st.lists(entry_lists(), min_size=2, max_size=4), st.lists(plans, min_size=3, max_size=5))
def test_replacing_step_by_step_is_building_at_once(
    shared_engine: EmbeddedEngine, steps: list[list[Entry]], asked: list[Plan]
) -> None:
    held: dict[str, list[Entry]] = {}
    shared_engine.rebuild((), 0)
    for sequence, entries in enumerate(steps, 1):
        # Each step changes what it brings, and the last exchange before it goes.
        gone = [max(held)] if held else []
        changed = {entry.exchange for entry in entries}
        shared_engine.replace([*gone, *changed], entries, sequence)
        for name in (*gone, *changed):
            held[name] = [entry for entry in entries if entry.exchange == name]
    there = [entry for entries in held.values() for entry in entries]
    assert shared_engine.status().entries == len(there)
    for plan in asked:
        agree(shared_engine.search(plan), brute_force.found(there, plan))


TEXT = ("het", "kabinet", "levert", "geen", "wapens", "aan", "israel")


@pytest.mark.parametrize(
    ("words", "distance", "found"),
    [
        (("geen", "wapens"), 0, True),
        (("wapens", "geen"), 0, False),
        (("geen", "wapens", "aan"), 0, True),
        (("geen", "aan"), 0, False),
        (("wapens", "israel"), 2, True),
        (("israel", "wapens"), 2, True),
        (("israel", "wapens"), 1, False),
        # The third word stands between the other two.
        (("wapens", "israel", "aan"), 2, True),
        # Each is near the next, but the first and the last are not near each other.
        (("geen", "aan", "kabinet"), 3, False),
        (("geen", "aan", "kabinet"), 4, True),
        (("wapens", "wapens"), 9, False),
        (("wapens", "vliegtuigen"), 9, False),
    ],
)
def test_words_in_a_row_and_words_near_each_other(
    engine: EmbeddedEngine, words: tuple[str, ...], distance: int, found: bool
) -> None:
    engine.rebuild([entry_of("2099Z00001/1", TEXT)], 1)
    assert engine.search(Plan(clauses=(HasWords(words, distance),))).entries == found


def test_no_row_runs_from_one_text_into_the_next(engine: EmbeddedEngine) -> None:
    engine.rebuild([entry_of("2099Z00001/1", ("geen", "wapens"), ("aan", "israel"))], 1)
    assert engine.search(Plan(clauses=(HasWords(("wapens", "aan")),))).entries == 0
    assert engine.search(Plan(clauses=(HasWords(("wapens", "aan"), 50),))).entries == 0
