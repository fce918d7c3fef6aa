"""What every response carries, whatever it is."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from searchapp.web.headers import SECURITY

Get = Callable[..., TestResponse]

CSP = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
ANYTHING = [
    "/", "/zoek?q=trein", "/zoek?q=trein&x=y", "/zoek?van=x", "/kv/2099Z00001", "/kv/2099z00001",
    "/kv/2099Z00001/4", "/niets", "/static/kamervragen.css", "/static/niets",
]  # fmt: skip


@pytest.mark.parametrize("address", ANYTHING)
def test_every_response_is_protected(client: FlaskClient, address: str) -> None:
    assert SECURITY.items() <= dict(client.get(address, buffered=True).headers).items()


def test_the_policy_allows_nothing_from_elsewhere() -> None:
    assert SECURITY["Content-Security-Policy"] == CSP


@pytest.mark.parametrize("address", ANYTHING)
def test_head_answers_as_get_does(client: FlaskClient, address: str) -> None:
    assert client.head(address, buffered=True).status_code == (
        client.get(address, buffered=True).status_code
    )


def test_a_static_file_is_kept_for_ever_under_the_name_of_its_content(get: Get) -> None:
    address = get("/").text.partition('rel="stylesheet" href="')[2].partition('"')[0]
    assert "immutable" in get(address).headers["Cache-Control"]
    assert "immutable" not in get(address.partition("?")[0]).headers["Cache-Control"]
