"""Settings come from the environment; what is given comes before it."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from searchapp.errors import BadInput
from searchapp.settings import Settings


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"SEARCHAPP_{name.upper()}", raising=False)


def test_nothing_need_be_set() -> None:
    settings = Settings.load()
    assert (settings.home, settings.host, settings.port) == (Path("index"), "127.0.0.1", 8000)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("home", "/srv/kamervragen", Path("/srv/kamervragen")),
        ("host", "0.0.0.0", "0.0.0.0"),
        ("port", "8080", 8080),
        ("site", "https://voorbeeld.example", "https://voorbeeld.example"),
    ],
)
def test_the_environment_sets(
    monkeypatch: pytest.MonkeyPatch, name: str, text: str, value: object
) -> None:
    monkeypatch.setenv(f"SEARCHAPP_{name.upper()}", text)
    assert getattr(Settings.load(), name) == value


def test_what_is_given_comes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEARCHAPP_PORT", "8080")
    assert Settings.load(port=9090).port == 9090


def test_none_is_not_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEARCHAPP_PORT", "8080")
    assert Settings.load(port=None).port == 8080


def test_what_is_given_mends_an_impossible_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEARCHAPP_PORT", "abc")
    assert Settings.load(port=9090).port == 9090


@pytest.mark.parametrize("port", ["abc", "", "0", "65536", "80.5"])
def test_an_impossible_value_is_told_by_its_name(
    monkeypatch: pytest.MonkeyPatch, port: str
) -> None:
    monkeypatch.setenv("SEARCHAPP_PORT", port)
    with pytest.raises(BadInput) as caught:
        Settings.load()
    assert caught.value.sentence().startswith(f"The setting SEARCHAPP_PORT cannot be {port}: ")


def test_other_names_in_the_environment_are_no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEARCHAPP_COLOUR", "blue")
    assert set(Settings.load().model_dump()) == {"home", "host", "port", "site"}


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError):
        Settings.load().port = 1  # type: ignore[misc]


def test_every_setting_says_what_it_is() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []
