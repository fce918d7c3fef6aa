import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.dutch import analyse, ranked_terms
from searchapp.search.language import parse
from searchapp.search.plan import make_plan
from searchapp.search.request import SearchRequest
from searchapp.search.snippets import LEAD, LENGTH, Marks, snippet
from searchapp.search.vocabulary import Vocabulary

TEXT = (
    "Het statusverdrag met «Israël» is opgeschort. De foto’s van Al-Haq staan in Kamerstuk 36 021."
)
FILLER = "Zand en water, dag na dag. " * 20

PIECES = st.sampled_from(
    "dijk|dijken|Israël|Al-Haq|36 021|foto’s|e\u0301|\u00ad|\u200b|. |\n\n|  | |\t|\x85|x"
    "|https://a.nl/b-c/dijk|,|de|ﬁ|½".split("|")
)
TEXTS = st.one_of(
    st.text(),
    st.lists(PIECES, max_size=200).map("".join),
    st.lists(PIECES, max_size=200).map(" ".join),
    st.lists(st.sampled_from(("x" * 90, "y" * 200 + "/", "dijk", " ", ","))).map("".join),
)
LENGTHS = st.sampled_from((2 * LEAD, LENGTH))
MARKS = st.builds(
    Marks,
    st.frozensets(st.sampled_from(("dijk", "israel", "alhaq", "haq", "36021", "x", "de"))),
    st.frozensets(st.sampled_from((("al", "haq"), ("dijk",), ("de", "dijk")))),
    st.lists(st.sampled_from(("dij", "isr", "x", "y")), max_size=2).map(tuple),
)


def marks(query: str) -> Marks:
    known = Vocabulary({ranked.term: 1 for ranked in ranked_terms(analyse(query))})
    return Marks.of(make_plan(SearchRequest(query=query), parse(query), known).plan)


def marked(text: str, query: str) -> list[str]:
    return [piece.text for piece in snippet(text, marks(query)) if piece.marked]


def shown(text: str, query: str = "") -> str:
    return "".join(piece.text for piece in snippet(text, marks(query)))


@pytest.mark.parametrize(
    ("query", "printed"),
    [
        ("statusverdragen israel", ["statusverdrag", "Israël"]),
        ("foto", ["foto’s"]),
        ("alhaq", ["Al-Haq"]),
        ("36021", ["36 021"]),
        ("status*", ["statusverdrag"]),
        ('"met israël"', ["met", "Israël"]),
        ('"opgeschort israël"~9', ["Israël", "opgeschort"]),
        ("israël OF verdrag", ["statusverdrag", "Israël"]),
        ("(israël opgeschort)", ["Israël", "opgeschort"]),
        ("=israel", ["Israël"]),
    ],
)
def test_marks_stand_on_the_printed_words(query: str, printed: list[str]) -> None:
    assert marked(TEXT, query) == printed


@pytest.mark.parametrize(
    "query", ["-israël", "het israëlische", '"met opgeschort"', "lid:dobbe", ""]
)
def test_what_is_not_met_is_not_marked(query: str) -> None:
    assert marked(TEXT, query) == []


def test_stop_words_are_marked_only_where_nothing_else_is_asked_for() -> None:
    assert marked(TEXT, "de foto") == ["foto’s"]
    assert marked(TEXT, "met") == ["met"]


def test_a_short_text_is_shown_whole_with_its_white_space_evened() -> None:
    assert shown("De dijk.\n\nHet  zand.") == "De dijk. Het zand."


def test_a_long_text_is_cut_between_words() -> None:
    text = shown(FILLER)
    assert text.endswith(" …")
    assert FILLER.startswith(text.removesuffix(" …") + " ")


def test_a_stretch_begins_a_little_before_what_was_found() -> None:
    text = shown(f"{FILLER}De hoge dijk. {FILLER}", "dijk")
    assert re.fullmatch(r"… .{30,70}De hoge dijk\. .* …", text)


def test_the_stretch_with_most_of_the_words_is_shown() -> None:
    text = shown(f"Een dijk. {FILLER}Een duin. {FILLER}Een dijk en een duin.", "dijk duin")
    assert text.endswith("Een dijk en een duin.")


def test_the_first_of_equal_stretches_is_shown() -> None:
    assert shown(f"Een dijk. {FILLER}Een dijk.", "dijk").startswith("Een dijk. ")


def test_a_mark_is_shown_however_long_the_word_around_it() -> None:
    assert marked(f"{FILLER}https://a.nl/{'x' * 400}/dijk", "dijk") == ["dijk"]
    assert marked(f"{FILLER}dijk{'x' * 400} {FILLER}", "dijk*") == [f"dijk{'x' * 400}"]


@given(TEXTS, MARKS, LENGTHS)
def test_a_snippet_is_a_part_of_its_text(text: str, marks: Marks, length: int) -> None:
    pieces = snippet(text, marks, length)
    inside = "".join(piece.text for piece in pieces if piece.text not in ("… ", " …"))
    assert inside in f" {' '.join(text.split())} "


@given(TEXTS, MARKS, LENGTHS)
def test_marks_stand_only_on_words_that_match(text: str, marks: Marks, length: int) -> None:
    beginnings = tuple(marks.prefixes)
    quoted = {word for row in marks.phrases for word in row}
    for piece in snippet(text, marks, length):
        if piece.marked:
            tokens = analyse(piece.text)
            assert (
                marks.terms & {ranked.term for ranked in ranked_terms(tokens)}
                or quoted & {token.word for token in tokens}
                or any(token.word.startswith(beginnings) for token in tokens)
            )


@given(TEXTS, MARKS, LENGTHS)
def test_where_something_is_met_a_mark_is_shown(text: str, marks: Marks, length: int) -> None:
    shown = any(piece.marked for piece in snippet(text, marks, length))
    assert shown == any(True for _ in marks.hits(text))
