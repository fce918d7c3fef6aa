from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.model import Exchange, Member, Minister, Role, Unit, UnitKind
from searchapp.search.answering import Answering
from searchapp.search.entries import SIDES, Entry, entries_of
from searchapp.search.ranking import impact

Make = Callable[..., Exchange]

TEXTS = st.one_of(
    st.text(), st.lists(st.sampled_from("de dijk Al-Haq foto's 36 021 é".split())).map(" ".join)
)


@pytest.fixture
def dikes(exchange: Make) -> Exchange:
    return exchange(
        "2099Z00009",
        {
            "i": "De dijk is hoog.",
            "v1": "Is de dijk veilig?",
            "v2": "Wie betaalt?",
            "v3": "Waarom?",
            "a1": "Ja.",
            "a2,3": "Het waterschap betaalt de dijk.",
        },
        answered=date(2099, 6, 16),
        subject="dijken",
        members=(Member(name="Dobbe", party="SP", slug="dobbe", party_slug="sp"),),
        answered_by=(
            Minister(role=Role.MINISTER, ministry="Financiën", ministry_slug="financien"),
        ),
    )


def test_pairs_come_first_then_what_belongs_to_none(dikes: Exchange) -> None:
    assert [(entry.id, entry.place, entry.kind) for entry in entries_of(dikes)] == [
        ("2099Z00009/1", 0, "vraag-met-antwoord"),
        ("2099Z00009/2", 1, "vraag-met-antwoord"),
        ("2099Z00009/inleiding", 2, "inleiding"),
    ]


def test_a_question_without_an_answer_is_an_entry_too(exchange: Make) -> None:
    (entry,) = entries_of(exchange("2099Z00009", {"v1": "Wie betaalt?"}))
    assert (entry.id, entry.kind) == ("2099Z00009/1", "vraag-zonder-antwoord")


def test_a_joint_answer_has_the_words_of_all_its_questions(dikes: Exchange) -> None:
    joint = list(entries_of(dikes))[1]
    assert joint.words["question"] == (("wie", "betaalt"), ("waarom",))


def test_an_entry_has_the_facts_of_its_exchange(dikes: Exchange) -> None:
    entry = next(entries_of(dikes))
    assert (entry.members, entry.parties, entry.ministries) == (("dobbe",), ("sp",), ("financien",))
    assert (entry.dated, entry.year) == (date(2099, 6, 16), "2099")


def test_two_members_of_one_party_are_one_party(exchange: Make) -> None:
    both = tuple(Member(name=name, slug=name, party_slug="sp") for name in ("dobbe", "beckerman"))
    (entry,) = entries_of(exchange("2099Z00009", {"v1": "Wie?"}, members=both))
    assert entry.parties == ("sp",)


def test_whom_the_registry_does_not_know_is_no_value(exchange: Make) -> None:
    (entry,) = entries_of(exchange("2099Z00009", {"v1": "Wie?"}, members=(Member(name="X"),)))
    assert entry.members == ()


def test_without_a_date_there_is_no_year(exchange: Make) -> None:
    (entry,) = entries_of(exchange("2099Z00009", {"v1": "Wie?"}))
    assert entry.year is None


def test_subject_and_names_are_found_but_stand_on_no_side(dikes: Exchange) -> None:
    entry = next(entries_of(dikes))
    assert {"dobbe", "sp"} <= set(entry.impacts)
    assert not {"dobbe", "sp"} & entry.sides["question"] | entry.sides["answer"] & {"dobbe"}


def test_a_term_weighs_by_all_the_fields_it_stands_in(dikes: Exchange) -> None:
    # `dijk`: once in a question of 4 terms, once in a subject of 1.
    frequency = 1 / (0.5 + 0.5 * 4 / 42) + 1 / (0.5 + 0.5 * 1 / 15)
    assert next(entries_of(dikes)).impacts["dijk"] == impact(frequency)


@given(TEXTS, TEXTS, TEXTS)
def test_every_term_of_a_side_weighs_something(question: str, answer: str, subject: str) -> None:
    units = (
        Unit(kind=UnitKind.QUESTION, numbers=("1",), text=question),
        Unit(kind=UnitKind.ANSWER, numbers=("1",), seq=1, text=answer),
        Unit(kind=UnitKind.INTRODUCTION, seq=2, text=answer),
    )
    for entry in entries_of(Exchange(name="2099Z00009", units=units, subject=subject)):
        assert all(1 <= weight <= 254 for weight in entry.impacts.values())
        assert all(entry.sides[side] <= entry.impacts.keys() for side in SIDES)


def test_every_pair_and_loose_unit_of_the_samples_is_one_entry(samples: Answering) -> None:
    entries: list[Entry] = []
    for sample in samples.archive.exchanges():
        made = list(entries_of(sample))
        assert len(made) == len(sample.pairs) + len(sample.loose)
        entries += made
    assert len({entry.id for entry in entries}) == len(entries) == 84
