"""The first page."""

from collections.abc import Callable

from werkzeug.test import TestResponse

Get = Callable[..., TestResponse]


def test_the_label_of_the_search_box_is_the_heading(get: Get) -> None:
    assert '<h1><label for="q">Zoek in antwoorden op Kamervragen</label></h1>' in get("/").text


def test_three_examples_can_be_clicked(get: Get) -> None:
    assert get("/").text.count('<a href="/zoek?q=') == 3


def test_each_example_finds_something(get: Get) -> None:
    for query in ("statusverdrag", "wachtlijst+zorg", "%22militaire+goederen%22"):
        assert 'class="card"' in get(f"/zoek?q={query}").text


def test_the_newest_answer_comes_first(get: Get) -> None:
    text = get("/").text
    assert 0 < text.index("/kv/2099Z00850") < text.index("/kv/2099Z00001")


def test_it_says_what_is_covered(get: Get) -> None:
    said = "antwoorden in 12 sets Kamervragen, van februari 2097 tot en met augustus 2099."
    assert said in get("/").text


def test_it_says_that_samples_are_invented(get: Get) -> None:
    assert "Wat hier het label Voorbeeld draagt, is verzonnen" in get("/").text
