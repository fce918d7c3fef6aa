"""`searchapp search`: answers on a terminal, and as the JSON that programs get."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]

CARD = {
    *("id", "link", "score", "soort", "zaak", "datum", "leden", "partijen", "ministeries"),
    *("bewindspersonen", "onderwerp", "vragen", "antwoord"),
}
UNIT = {"id", "nummers", "tekst", "fragment"}


@pytest.fixture
def found(run: Run, filled: Path) -> Callable[..., dict[str, Any]]:
    """Searches the sample letters and gives the JSON."""

    def search(*words: str) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(
            run("search", "--json", "--home", filled, *words).stdout
        )
        return answer

    return search


def test_the_answer_has_its_documented_keys(found: Callable[..., dict[str, Any]]) -> None:
    answer = found("statusverdrag")
    assert {"totaal", "treffers", "facetten", "begrepen", "generatie"} - set(answer) == set()


def test_the_totals_count_results_and_exchanges(found: Callable[..., dict[str, Any]]) -> None:
    totals = found("statusverdrag")["totaal"]
    assert (totals["resultaten"], totals["sets"]) == (1, 1)


def test_a_pair_has_its_documented_keys(found: Callable[..., dict[str, Any]]) -> None:
    (card,) = found("statusverdrag")["treffers"]
    assert CARD - set(card) == set()


def test_a_question_has_its_documented_keys(found: Callable[..., dict[str, Any]]) -> None:
    (card,) = found("statusverdrag")["treffers"]
    assert [UNIT - set(question) for question in card["vragen"]] == [set()]


def test_an_answer_has_its_documented_keys(found: Callable[..., dict[str, Any]]) -> None:
    (card,) = found("statusverdrag")["treffers"]
    assert (UNIT | {"verwijzing"}) - set(card["antwoord"]) == set()


def test_a_pair_is_named_and_linked(found: Callable[..., dict[str, Any]]) -> None:
    (card,) = found("statusverdrag")["treffers"]
    assert (card["id"], card["link"], card["vragen"][0]["id"], card["antwoord"]["id"]) == (
        "2099Z00001/9",
        "/kv/2099Z00001/9",
        "2099Z00001/vraag/9",
        "2099Z00001/antwoord/9",
    )


def test_the_fragment_marks_the_word(found: Callable[..., dict[str, Any]]) -> None:
    (card,) = found("statusverdrag")["treffers"]
    pieces = card["antwoord"]["fragment"]
    assert "statusverdrag" in [piece["tekst"] for piece in pieces if piece["gemarkeerd"]]


def test_what_is_no_pair_has_a_text_itself(found: Callable[..., dict[str, Any]]) -> None:
    card = found("--filter", "soort=mededeling")["treffers"][0]
    assert card["tekst"]
    assert card["link"] == f"/kv/{card['zaak']}#mededeling"


def test_a_facet_lists_values_with_counts(found: Callable[..., dict[str, Any]]) -> None:
    years = found("statusverdrag")["facetten"]["jaar"]
    assert years == [{"waarde": "2099", "label": "2099", "aantal": 1, "gekozen": False}]


def test_a_filter_is_shown_as_chosen(found: Callable[..., dict[str, Any]]) -> None:
    (year,) = found("statusverdrag", "--filter", "jaar=2099")["facetten"]["jaar"]
    assert year["gekozen"]


def test_filters_of_two_fields_narrow(found: Callable[..., dict[str, Any]]) -> None:
    answer = found("--filter", "zaak=2099z00001", "--filter", "soort=vraag-met-antwoord")
    assert {card["zaak"] for card in answer["treffers"]} == {"2099Z00001"}


def test_values_of_one_field_widen(found: Callable[..., dict[str, Any]]) -> None:
    answer = found("--filter", "zaak=2099Z00001", "--filter", "zaak=2099Z00002")
    assert answer["totaal"]["sets"] == 2


def test_no_words_give_everything(found: Callable[..., dict[str, Any]]) -> None:
    assert found()["totaal"]["sets"] == 12


def test_limit_is_how_many_are_shown(found: Callable[..., dict[str, Any]]) -> None:
    answer = found("--limit", "3")
    assert len(answer["treffers"]) == 3 < answer["totaal"]["resultaten"]


def test_the_case_number_leads_straight_there(found: Callable[..., dict[str, Any]]) -> None:
    assert found("2099z00001")["rechtstreeks"] == "/kv/2099Z00001"


def test_a_word_that_occurs_nowhere_is_told(found: Callable[..., dict[str, Any]]) -> None:
    answer = found("xyzzy")
    assert (answer["totaal"]["resultaten"], answer["begrepen"][0]["woord"]) == (0, "xyzzy")


def test_a_terminal_shows_totals_then_cards(run: Run, filled: Path) -> None:
    lines = run("search", "statusverdrag", "--home", filled).stdout.splitlines()
    assert lines[0].startswith("1 result")
    assert [line.split()[0] for line in lines[2:]][:1] == ["2099Z00001/9"]
    assert [line[2:4] for line in lines[4:]] == ["V ", "A "]


def test_a_terminal_is_told_in_english(run: Run, filled: Path) -> None:
    lines = run("search", "xyzzy", "--home", filled).stdout.splitlines()
    assert lines[0] == "(No answer holds ‘xyzzy’.)"


def test_an_empty_result_is_no_failure(run: Run, filled: Path) -> None:
    assert run("search", "xyzzy", "--home", filled).exit_code == 0
