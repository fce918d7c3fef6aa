"""What went wrong ends on a Dutch page with the search box, never on a traceback."""

from collections.abc import Callable
from typing import cast

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.exceptions import BadRequest
from werkzeug.test import TestResponse

from searchapp.errors import Unavailable
from searchapp.search.answering import Answering
from searchapp.settings import Settings
from searchapp.web import create_app
from searchapp.web.headers import SECURITY

Get = Callable[..., TestResponse]


class Broken:
    """An `Answering` of which everything raises `fault`."""

    def __init__(self, fault: Exception) -> None:
        self.fault = fault

    def __getattr__(self, name: str) -> object:
        raise self.fault


@pytest.fixture
def broken(getting: Callable[[FlaskClient], Get]) -> Callable[[Exception], Get]:
    """Makes a `get` for an application that meets a fault wherever it looks."""

    def make(fault: Exception) -> Get:
        return getting(create_app(answering=cast(Answering, Broken(fault))).test_client())

    return make


SEARCH_BOX = '<input id="q" name="q"'


def test_a_page_that_does_not_exist(get: Get) -> None:
    text = get("/niets", 404).text
    assert "<h1>Deze pagina bestaat niet</h1>" in text
    assert SEARCH_BOX in text


@pytest.mark.parametrize("address", ["/", "/zoek", "/kv/2099Z00001"])
def test_a_home_that_cannot_be_used(broken: Callable[[Exception], Get], address: str) -> None:
    response = broken(Unavailable("no_index", home="/het/huis"))(address, 503)
    assert "Er is nog geen index in /het/huis." in response.text
    assert SEARCH_BOX in response.text
    assert response.headers["Retry-After"] == "60"


def test_a_bug(broken: Callable[[Exception], Get]) -> None:
    response = broken(ZeroDivisionError("geheim"))("/", 500)
    assert "<h1>Er ging iets mis</h1>" in response.text
    assert SEARCH_BOX in response.text
    assert "geheim" not in response.text
    assert SECURITY.items() <= dict(response.headers).items()


def test_a_bug_is_in_the_log(
    broken: Callable[[Exception], Get], caplog: pytest.LogCaptureFixture
) -> None:
    broken(ZeroDivisionError("geheim"))("/", 500)
    assert "ZeroDivisionError: geheim" in caplog.text


def test_a_method_that_a_page_does_not_have(client: FlaskClient) -> None:
    response = client.post("/zoek")
    assert response.status_code == 405
    assert "<h1>Dat kan hier niet</h1>" in response.text
    assert "GET" in response.headers["Allow"]


def test_a_request_that_cannot_be_read(app: Flask) -> None:
    with app.test_request_context("/"):
        response = app.make_response(app.handle_user_exception(BadRequest("geheim")))
    assert response.status_code == 400
    assert "Deze vraag is niet te lezen" in response.get_data(as_text=True)
    assert "geheim" not in response.get_data(as_text=True)


def test_without_a_home_there_is_no_application(settings: Settings) -> None:
    nowhere = settings.model_copy(update={"home": settings.home / "nergens"})
    with pytest.raises(Unavailable):
        create_app(nowhere)
