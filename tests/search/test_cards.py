from collections.abc import Callable
from datetime import date

import pytest

from searchapp.model import BackReference, Exchange, Member, Minister, Role
from searchapp.search.cards import card
from searchapp.search.engine import Hit
from searchapp.search.results import Card
from searchapp.search.snippets import Marks

Make = Callable[..., Exchange]


@pytest.fixture
def dikes(exchange: Make) -> Exchange:
    return exchange(
        "2099Z00009",
        {
            "i": "Over de dijk.",
            "v1": "Is de dijk veilig?",
            "v2": "Wie betaalt?",
            "v3": "En waarom?",
            "a1": "Zie het antwoord op vraag 2 en 3.",
            "a2,3": "Het waterschap betaalt de dijk.",
        },
        submitted=date(2099, 5, 7),
        answered=date(2099, 6, 16),
        subject="dijken",
        members=(
            Member(name="Dobbe", party="SP", slug="dobbe", party_slug="sp"),
            Member(name="Jansen", party="SP"),
        ),
        answered_by=(
            Minister(role=Role.MINISTER, ministry="Financiën", ministry_slug="financien"),
        ),
        back_references=(
            BackReference(unit="answer 1", to=("2", "3"), text="", start=0, end=0, pure=True),
        ),
    )


def shown(exchange: Exchange, path: str) -> Card:
    made = card(exchange, Hit(f"{exchange.name}/{path}", 1.23456), Marks(terms=frozenset({"dijk"})))
    assert made
    return made


def test_a_pair_links_to_its_own_page(dikes: Exchange) -> None:
    pair = shown(dikes, "2")
    assert (pair.id, pair.link) == ("2099Z00009/2", "/kv/2099Z00009/2")


def test_a_joint_answer_stands_with_all_its_questions(dikes: Exchange) -> None:
    pair = shown(dikes, "2")
    assert [unit.id for unit in pair.questions] == ["2099Z00009/vraag/2", "2099Z00009/vraag/3"]
    assert pair.answer
    assert (pair.answer.id, pair.answer.numbers) == ("2099Z00009/antwoord/2,3", ("2", "3"))


def test_words_are_marked_in_question_and_answer(dikes: Exchange) -> None:
    assert [piece.text for piece in shown(dikes, "1").questions[0].fragments if piece.marked] == [
        "dijk"
    ]


def test_a_pure_back_reference_shows_the_text_it_points_to(dikes: Exchange) -> None:
    answer = shown(dikes, "1").answer
    assert answer
    assert answer.refers_to == ("2", "3")
    assert "".join(piece.text for piece in answer.referred) == "Het waterschap betaalt de dijk."


def test_an_introduction_is_a_card_of_its_own(dikes: Exchange) -> None:
    introduction = shown(dikes, "inleiding")
    assert (introduction.kind, introduction.link, introduction.text, introduction.questions) == (
        "inleiding",
        "/kv/2099Z00009#inleiding",
        "Over de dijk.",
        (),
    )


def test_a_card_says_who_asked_and_who_answered(dikes: Exchange) -> None:
    pair = shown(dikes, "1")
    assert [member.name for member in pair.members] == ["Dobbe", "Jansen"]
    assert (pair.parties, pair.ministries) == (("SP",), ("Financiën",))
    assert [(office.role, office.slug) for office in pair.ministers] == [("minister", "financien")]


def test_a_card_says_how_long_it_took(dikes: Exchange) -> None:
    pair = shown(dikes, "1")
    assert (pair.days, pair.days_late, pair.asked) == (40, 19, 3)


@pytest.mark.parametrize(
    "dates",
    [
        {"submitted": date(2099, 5, 7)},
        {"answered": date(2099, 6, 16)},
        {"submitted": date(2099, 6, 17), "answered": date(2099, 6, 16)},
    ],
)
def test_without_two_sensible_dates_no_time_is_said(exchange: Make, dates: dict[str, date]) -> None:
    pair = shown(exchange("2099Z00009", {"v1": "Wie?"}, **dates), "1")
    assert (pair.days, pair.days_late) == (None, None)


def test_an_unanswered_question_has_no_answer(exchange: Make) -> None:
    pair = shown(exchange("2099Z00009", {"v1": "Wie?"}), "1")
    assert (pair.kind, pair.answer) == ("vraag-zonder-antwoord", None)


@pytest.mark.parametrize("path", ["7", "toelichting", ""])
def test_what_the_exchange_no_longer_has_is_no_card(dikes: Exchange, path: str) -> None:
    assert card(dikes, Hit(f"2099Z00009/{path}", 1.0), Marks()) is None
