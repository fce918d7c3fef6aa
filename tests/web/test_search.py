"""`/zoek`: results, filters, their one address, and no results."""

import re
from collections.abc import Callable
from urllib.parse import quote_plus

import pytest
from werkzeug.test import TestResponse

Get = Callable[..., TestResponse]


def test_the_title_has_query_and_count(get: Get) -> None:
    title = r"<title>statusverdrag – \d+ resulta\w+ – Kamervragen</title>"
    assert re.search(title, get("/zoek?q=statusverdrag").text)


def test_a_title_says_which_page_it_is(get: Get) -> None:
    assert re.search(r"<title>.* \(pagina 2 van \d\) – Kamervragen", get("/zoek?pagina=2").text)


def test_a_card_leads_to_its_pair_and_says_who_and_when(get: Get) -> None:
    text = get("/zoek?q=statusverdrag").text
    assert '<h3><a href="/kv/2099Z00001/9">' in text
    assert ">22 juni 2099</time> · Defensie en Buitenlandse Zaken aan Halverhoek (Kiem)" in text
    assert "<li>41 dagen</li>" in text


def test_words_are_marked(get: Get) -> None:
    assert "<mark>statusverdrag</mark>" in get("/zoek?q=statusverdrag").text


def test_a_pure_back_reference_shows_what_it_points_to(get: Get) -> None:
    text = get("/zoek?q=%22zolang+deze+berichten%22").text
    assert 'class="referred">Op vraag 4 en 5: Het kabinet neemt' in text


@pytest.mark.parametrize(
    ("address", "count"),
    [
        ("/zoek?q=statusverdrag", "Het enige resultaat"),
        ("/zoek?q=geluidsoverlast&jaar=2099", "Alle "),
        ("/zoek", "Resultaten 1–20 van "),
        ("/zoek?q=qwertyuiop", "Geen resultaten"),
    ],
)
def test_the_count_has_four_sentences(get: Get, address: str, count: str) -> None:
    assert f'<h2 id="aantal">{count}' in get(address).text


def test_a_filter_is_a_checkbox_with_a_count_in_words(get: Get) -> None:
    text = get("/zoek?q=geluidsoverlast").text
    checkbox = r'name="ministerie" value="defensie" form="zoek">.*, \d+ resulta'
    assert re.search(checkbox, text)


def test_a_chosen_filter_can_be_taken_away(get: Get) -> None:
    text = get("/zoek?q=geluidsoverlast&ministerie=defensie").text
    assert re.search(r'value="defensie" form="zoek" checked>', text)
    assert re.search(
        r'href="/zoek\?q=geluidsoverlast" .*Verwijder filter Ministerie: .*Defensie', text
    )


def test_a_form_sends_along_what_it_has_no_field_for(get: Get) -> None:
    text = get("/zoek?zaak=2099Z00001&sorteer=oudste").text
    assert '<input type="hidden" name="zaak" value="2099Z00001">' in text
    assert '<input type="hidden" name="sorteer" value="oudste">' in text


def test_results_with_all_words_are_one_click_away(get: Get) -> None:
    text = get("/zoek?q=wachtlijst+zorg").text
    assert '<a href="/zoek?q=wachtlijst+zorg&amp;woorden=alle" rel="nofollow">Toon alleen' in text


def test_a_way_out_of_an_empty_result_has_results(get: Get) -> None:
    text = get("/zoek?q=statusverdrag&ministerie=financien&jaar=2099").text
    ways = re.findall(r'<li><a href="([^"]*)" rel="nofollow">Zonder filter Ministerie', text)
    assert 'class="card"' in get(ways[0].replace("&amp;", "&")).text


def test_no_result_says_what_is_covered(get: Get) -> None:
    assert "antwoorden in 12 sets Kamervragen" in get("/zoek?q=qwertyuiop").text


def test_a_case_number_leads_to_its_exchange(get: Get) -> None:
    assert '<a href="/kv/2099Z00001">Bekijk de hele set</a>' in get("/zoek?q=2099z00001").text


def test_a_word_that_occurs_nowhere_is_named(get: Get) -> None:
    said = "Geen enkel antwoord bevat ‘qwertyuiop’; gezocht zonder dat woord."
    assert said in get("/zoek?q=statusverdrag+qwertyuiop").text


def test_results_that_are_samples_say_so(get: Get) -> None:
    text = get("/zoek?q=statusverdrag").text
    assert "Wat hier het label Voorbeeld draagt, is verzonnen" in text
    assert 'badge-sample">Voorbeeld</span>' in text


def test_a_canonical_address_is_answered_at_once(get: Get) -> None:
    get("/zoek?q=%22militaire+goederen%22&ministerie=defensie&jaar=2099&sorteer=nieuwste")


@pytest.mark.parametrize(
    ("asked", "canonical"),
    [
        ("q=trein&van=&tot=&in=&sorteer=relevantie&pagina=1", "?q=trein"),
        ("q=trein&utm_source=x", "?q=trein"),
        ("jaar=2099&q=trein", "?q=trein&jaar=2099"),
        ("q=trein&van=2098", "?q=trein&van=2098-01-01"),
        ("q=trein&pagina=49", "?q=trein"),
        ("q=", ""),
    ],
)
def test_anything_else_is_redirected_once(get: Get, asked: str, canonical: str) -> None:
    location = get(f"/zoek?{asked}", 302).headers["Location"]
    assert location == f"/zoek{canonical}"
    get(location)


SILLY = [
    '"', '"""', "((((", "NIET", "OF OF OF", "-", "*", "a*", "lid:", "lid:x partij:y onzin:z", "~9",
    "\0", "\ud7ff", "‮abc", "🚂🚂", "=verdrag", '"a b"~99', "een het de", "' OR 1=1 --", "%00",
    "<b>", "x" * 1000,
]  # fmt: skip


@pytest.mark.parametrize("query", SILLY)
def test_every_string_gives_an_answer(get: Get, query: str) -> None:
    get(f"/zoek?q={quote_plus(query)}")


def test_bytes_that_are_no_text_give_an_answer(get: Get) -> None:
    get(get("/zoek?q=%ff%fe", 302).headers["Location"])


@pytest.mark.parametrize(
    "query", ["x" * 1001, "woord " * 65, "(" * 40 + "x"], ids=["long", "many", "deep"]
)
def test_too_much_is_refused_with_a_sentence(get: Get, query: str) -> None:
    text = get(f"/zoek?q={quote_plus(query.strip())}", 400).text
    assert "<title>Fout: " in text
    assert 'id="q-fout">' in text


def test_a_bad_date_is_explained_beside_what_was_typed(get: Get) -> None:
    text = get("/zoek?q=trein&van=gisteren&jaar=2099", 400).text
    assert 'id="van-fout">Dit is geen datum.' in text
    assert 'type="text" value="gisteren" aria-invalid="true" aria-describedby="van-fout"' in text
    assert '<input type="hidden" name="jaar" value="2099">' in text


def test_all_faults_are_told_at_once(get: Get) -> None:
    text = get("/zoek?van=x&tot=y&sorteer=z", 400).text
    assert '<a href="#van">' in text
    assert '<a href="#tot">' in text
    assert "sorteer kan niet z zijn" in text


def test_pages_of_results_link_to_each_other(get: Get) -> None:
    text = get("/zoek?pagina=2").text
    assert '<a href="/zoek?pagina=2" aria-label="Pagina 2" aria-current="page">' in text
    assert '<a class="step" rel="prev" href="/zoek?">' in text


def test_words_that_stand_on_the_other_side_are_offered(get: Get) -> None:
    text = get("/zoek?q=tuchtrecht&in=vraag").text
    assert '<a href="/zoek?q=tuchtrecht" rel="nofollow">In vraag én antwoord</a>' in text


def test_a_misspelled_word_is_replaced_and_can_be_searched_all_the_same(get: Get) -> None:
    text = get("/zoek?q=statusverdarg+israel").text
    assert "Gezocht naar ‘statusverdrag’ in plaats van ‘statusverdarg’" in text
    assert 'href="/zoek?q=%3Dstatusverdarg+israel"' in text
