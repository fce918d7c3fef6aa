"""`/kv/…`: exchanges, pairs and the addresses of units."""

import re
from collections.abc import Callable

import pytest
from werkzeug.test import TestResponse

Get = Callable[..., TestResponse]


def test_an_exchange_shows_every_unit_at_its_anchor(get: Get) -> None:
    text = get("/kv/2099Z00001").text
    for number in range(1, 12):
        assert f'id="vraag-{number}"' in text
        assert f'id="antwoord-{number}"' in text


def test_an_exchange_shows_what_belongs_to_no_question(get: Get) -> None:
    assert 'id="inleiding"' in get("/kv/2099Z00457").text
    assert 'id="toelichting"' in get("/kv/2099Z00310").text
    assert 'id="mededeling"' in get("/kv/2099Z00388").text


def test_bullets_are_a_list(get: Get) -> None:
    assert "<li>een ander wijkteam uit de regio" in get("/kv/2099Z00457/2").text


def test_an_exchange_says_who_when_and_how_long(get: Get) -> None:
    text = get("/kv/2099Z00001").text
    assert "<dd>Halverhoek (Kiem)</dd>" in text
    assert "<dd>Minister Aleida Kortrijker (Defensie) en minister Bastiaan Wijdeveld" in text
    assert "41 dagen, 20 dagen te laat: het antwoord moest er uiterlijk 2 juni 2099 zijn." in text
    assert "2099Z00001.txt (22 juni 2099)" in text


def test_an_open_exchange_says_when_the_answer_is_due(get: Get) -> None:
    assert "Te beantwoorden uiterlijk 21 april 2099." in get("/kv/2099Z00310").text


def test_an_answer_that_points_back_links_to_the_answer(get: Get) -> None:
    pointer = "Zie het antwoord op vraag 4 en 5"
    assert f'<a href="#antwoord-4">{pointer}</a>.' in get("/kv/2099Z00001").text
    assert f'<a href="/kv/2099Z00001/4">{pointer}</a>.' in get("/kv/2099Z00001/7").text


def test_a_case_that_we_have_is_linked(get: Get) -> None:
    assert '<a href="/kv/2099Z00002">2099Z00002</a>' in get("/kv/2099Z00310").text


def test_a_footnote_stands_with_its_question(get: Get) -> None:
    text = get("/kv/2099Z00001/1").text
    assert "De Deltabode, 3 mei 2099" in text
    assert re.search(
        r'<a href="https://www\.deltabode\.example/[^")]*" rel="external nofollow">', text
    )
    assert "De Deltabode" not in get("/kv/2099Z00001/2").text


def test_a_pair_shows_all_questions_of_a_joint_answer(get: Get) -> None:
    text = get("/kv/2099Z00001/4").text
    assert "Gezamenlijk antwoord op vraag 4 en 5" in text
    for anchor in ("vraag-4", "vraag-5", "antwoord-4", "antwoord-5"):
        assert f'id="{anchor}"' in text


def test_every_number_of_a_pair_shows_it_under_its_one_address(get: Get) -> None:
    text = get("/kv/2099Z00001/5").text
    assert '<link rel="canonical" href="https://kamervragen.example/kv/2099Z00001/4">' in text
    assert '<section class="unit unit-question unit-chosen" id="vraag-5">' in text


def test_a_pair_that_only_points_shows_the_text_it_points_to(get: Get) -> None:
    quoted = get("/kv/2099Z00001/7").text.partition('<blockquote class="text">')[2]
    assert "Het kabinet neemt deze berichten serieus" in quoted


def test_a_pair_can_be_cited(get: Get) -> None:
    text = get("/kv/2099Z00001/9").text
    assert "kenmerk MINDEF20990004417 (beantwoording Kamervragen 2099Z00001), " in text
    assert "(Buitenlandse Zaken) op vraag 9 van Halverhoek (Kiem), 22 juni 2099, https" in text
    assert '<p id="link">https://kamervragen.example/kv/2099Z00001/9</p>' in text


def test_a_pair_leads_to_the_questions_beside_it(get: Get) -> None:
    text = get("/kv/2099Z00001/6").text
    assert '<a rel="prev" href="/kv/2099Z00001/4">' in text
    assert '<a rel="next" href="/kv/2099Z00001/7">' in text
    assert '<a class="whole" href="/kv/2099Z00001#vraag-6">' in text


def test_a_question_without_answer_has_a_page(get: Get) -> None:
    text = get("/kv/2099Z00388/2").text
    assert "De bewindspersoon heeft om uitstel gevraagd." in text


@pytest.mark.parametrize("address", ["/kv/2099Z00001", "/kv/2099Z00001/4", "/kv/2099Z00310/1"])
def test_an_invented_letter_says_so_and_is_for_no_machine(get: Get, address: str) -> None:
    text = get(address).text
    assert "Deze brief is verzonnen" in text
    assert 'content="noindex"' in text
    assert "DCTERMS" not in text
    assert "ld+json" not in text


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        ("/kv/2099z00001", "/kv/2099Z00001"),
        ("/kv/2099z00001/9", "/kv/2099Z00001/9"),
        ("/kv/2099Z00001/vraag/9", "/kv/2099Z00001/9#vraag-9"),
        ("/kv/2099Z00001/vraag/5", "/kv/2099Z00001/4#vraag-5"),
        ("/kv/2099Z00001/antwoord/4,5", "/kv/2099Z00001/4#antwoord-4"),
        ("/kv/2099Z00001/antwoord/5", "/kv/2099Z00001/4#antwoord-4"),
        ("/kv/2099Z00001/antwoord/5@7", "/kv/2099Z00001/4#antwoord-4"),
        ("/kv/2099Z00457/inleiding", "/kv/2099Z00457#inleiding"),
        ("/kv/2099z00388/mededeling", "/kv/2099Z00388#mededeling"),
    ],
)
def test_other_names_redirect(get: Get, address: str, leads_to: str) -> None:
    assert get(address, 301).headers["Location"] == leads_to
    get(leads_to)


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("/kv/2099Z99999", "Onder 2099Z99999 zijn geen Kamervragen bekend."),
        ("/kv/2099Z99999/1", "Onder 2099Z99999 zijn geen Kamervragen bekend."),
        ("/kv/2099Z00001/12", "2099Z00001 heeft geen vraag 12."),
        ("/kv/2099Z00001/antwoord/12", "2099Z00001 heeft geen antwoord 12."),
        ("/kv/2099Z00001/inleiding", "2099Z00001 heeft geen inleiding."),
        ("/kv/2099Z00001/vraag", "2099Z00001 heeft geen vraag vraag."),
        ("/kv/..%2f..%2fetc", "Deze pagina bestaat niet"),
        ("/kv/2099Z00001/", "Deze pagina bestaat niet"),
        ("/kv/%00", "zijn geen Kamervragen bekend"),
    ],
)
def test_what_is_unknown_is_said_in_dutch(get: Get, address: str, sentence: str) -> None:
    assert sentence in get(address, 404).text
