"""Small random entries and random plans over them, for what must hold whatever they are."""

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from searchapp.model import AnswerKind
from searchapp.search.entries import PRINTED, SIDES, Entry
from searchapp.search.fields import BY_KEY, KINDS
from searchapp.search.plan import (
    AllOf,
    Alternative,
    AnyOf,
    Clause,
    Concept,
    HasConcept,
    HasPrefix,
    HasValue,
    HasWords,
    Plan,
    Without,
)
from searchapp.search.request import Order

WORDS = ("wapen", "wapens", "water", "israel", "dijk", "dijken", "zorg", "é", "😀")
MEMBERS, PARTIES, MINISTRIES = ("dobbe", "jansen"), ("sp", "tve"), ("defensie", "financien")
DAYS = [None, *(date(year, 5, day) for year in (2024, 2025) for day in (1, 16))]

words = st.sampled_from(WORDS)
texts = st.lists(st.lists(words, max_size=8).map(tuple), max_size=2).map(tuple)


def some(values: Sequence[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), unique=True).map(tuple)


def entry_of(identifier: str, *answer: tuple[str, ...]) -> Entry:
    """An entry with nothing but the texts of its answer; each word weighs 100."""
    exchange, _, place = identifier.partition("/")
    held = frozenset(word for text in answer for word in text)
    return Entry(
        id=identifier,
        exchange=exchange,
        place=int(place),
        kind="vraag-met-antwoord",
        answer_kind=None,
        dated=date(2099, 6, 16),
        members=(),
        parties=(),
        ministries=(),
        impacts=dict.fromkeys(sorted(held), 100),
        sides={"question": frozenset(), "answer": held},
        words={"question": (), "answer": answer, "subject": ()},
    )


@st.composite
def entry_lists(draw: st.DrawFn) -> list[Entry]:
    """A few exchanges of a few entries; those of one exchange share its facts."""
    entries: list[Entry] = []
    for number in range(draw(st.integers(1, 4))):
        dated = draw(st.sampled_from(DAYS))
        members, parties = draw(some(MEMBERS)), draw(some(PARTIES))
        ministries = draw(some(MINISTRIES))
        for place in range(draw(st.integers(1, 3))):
            printed = {field: draw(texts) for field in PRINTED}
            sides = {side: frozenset(w for text in printed[side] for w in text) for side in SIDES}
            terms = frozenset[str]().union(*sides.values(), draw(st.sets(words, max_size=2)))
            entries.append(
                Entry(
                    id=f"2099Z0000{number}/{place}",
                    exchange=f"2099Z0000{number}",
                    place=place,
                    kind=draw(st.sampled_from(KINDS)),
                    answer_kind=draw(st.sampled_from([None, *AnswerKind])),
                    dated=dated,
                    members=members,
                    parties=parties,
                    ministries=ministries,
                    impacts={term: draw(st.integers(1, 254)) for term in sorted(terms)},
                    sides=sides,
                    words=printed,
                )
            )
    return entries


terms = st.sampled_from((*WORDS, "nergens"))
alternatives = st.builds(
    Alternative,
    st.lists(terms, min_size=1, max_size=3).map(tuple),
    st.sampled_from([1.0, 0.8, 0.6]),
    st.booleans(),
    st.sampled_from([True, True, False]),
)
concepts = st.builds(
    Concept,
    st.just("woord"),
    st.lists(alternatives, min_size=1, max_size=3).map(tuple),
    st.booleans(),
)
chosen = {
    "soort": st.sampled_from(KINDS),
    "antwoordsoort": st.sampled_from([*AnswerKind]),
    "ministerie": st.sampled_from((*MINISTRIES, "geen")),
    "lid": st.sampled_from(MEMBERS),
    "partij": st.sampled_from(PARTIES),
    "jaar": st.sampled_from(("2024", "2025", "1900")),
    "zaak": st.sampled_from(("2099Z00000", "2099Z00001")),
}
has_value = st.sampled_from(sorted(BY_KEY)).flatmap(
    lambda key: st.builds(HasValue, st.just(key), chosen[key])
)
clauses: st.SearchStrategy[Clause] = st.recursive(
    st.one_of(
        st.builds(HasConcept, concepts),
        st.builds(HasWords, st.lists(terms, min_size=1, max_size=4).map(tuple), st.integers(0, 4)),
        st.builds(HasPrefix, st.sampled_from(("wa", "dijk", "dijken", "z", "é", "x"))),
        has_value,
    ),
    lambda inner: st.one_of(
        st.builds(Without, inner),
        st.builds(AnyOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(AllOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
    ),
    max_leaves=4,
)
# Most plans narrow little, or most would find nothing.
filters = st.lists(st.sampled_from(sorted(chosen)), max_size=2).flatmap(
    lambda keys: st.fixed_dictionaries(
        {key: st.lists(chosen[key], min_size=1, max_size=3).map(tuple) for key in keys}
    )
)
days = st.one_of(st.none(), st.none(), st.sampled_from(DAYS))
plans = st.builds(
    Plan,
    concepts=st.lists(concepts, max_size=4).map(tuple),
    need=st.integers(0, 2),
    clauses=st.one_of(st.just(()), st.lists(clauses, max_size=2).map(tuple)),
    filters=st.one_of(st.just({}), filters),
    since=days,
    until=days,
    side=st.sampled_from((None, *SIDES)),
    order=st.sampled_from(Order),
    offset=st.integers(0, 2),
    limit=st.integers(1, 20),
)
