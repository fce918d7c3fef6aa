import pytest

from searchapp.search.answering import Answering
from searchapp.search.request import SearchRequest
from searchapp.search.results import Results, Totals


@pytest.mark.parametrize(("entries", "pages"), [(0, 1), (1, 1), (20, 1), (21, 2), (84, 5)])
def test_a_result_has_at_least_one_page(entries: int, pages: int) -> None:
    totals = Totals(entries=entries, exchanges=0, all_words=0)
    request = SearchRequest()
    results = Results(request=request, totals=totals, cards=(), facets=(), generation="000001")
    assert results.pages == pages


def test_json_has_dutch_keys(samples: Answering) -> None:
    answer = samples.answer(SearchRequest(query="statusverdrag", size=1)).as_json()
    assert answer.keys() == {
        "totaal",
        "treffers",
        "begrepen",
        "rechtstreeks",
        "generatie",
        "facetten",
    }
    assert answer["totaal"].keys() == {"resultaten", "sets", "metAlleWoorden"}
    (hit,) = answer["treffers"]
    assert {"id", "link", "score", "soort", "zaak", "datum", "leden", "vragen", "antwoord"} <= set(
        hit
    )
    assert hit["vragen"][0].keys() >= {"id", "nummers", "tekst", "fragment"}
    assert hit["vragen"][0]["fragment"][0].keys() == {"tekst", "gemarkeerd"}
    assert hit["datum"] == "2099-06-22"
    assert answer["facetten"]["jaar"][0] == {
        "waarde": "2099",
        "label": "2099",
        "aantal": answer["totaal"]["resultaten"],
        "gekozen": False,
    }


def test_json_says_how_each_word_was_understood(samples: Answering) -> None:
    answer = samples.answer(SearchRequest(query="statusverdragen xyzzy")).as_json()
    known, unknown = answer["begrepen"]
    assert known.pop("alternatieven")[:3] == ["statusverdrag", "status", "verdrag"]
    assert known == {"woord": "statusverdragen", "gezochtNaar": None, "melding": None}
    assert unknown == {
        "woord": "xyzzy",
        "alternatieven": [],
        "gezochtNaar": None,
        "melding": "Geen enkel antwoord bevat ‘xyzzy’; gezocht zonder dat woord.",
    }
