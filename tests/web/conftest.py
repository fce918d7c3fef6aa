"""The application over the sample letters, and a `get` that looks every page over."""

from collections import Counter
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from searchapp import samples
from searchapp.archive import Archive
from searchapp.reading import VERSION, read
from searchapp.search.answering import Answering
from searchapp.search.indexing import open_engine, rebuild
from searchapp.settings import Settings
from searchapp.web import create_app

VOID = {"meta", "link", "input", "img", "br", "hr"}
DATA_BLOCK = "application/ld+json"


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A home that holds the sample letters."""
    settings = Settings(home=tmp_path_factory.mktemp("home"), site="https://kamervragen.example")
    with Archive.open(settings.home, create=True) as archive:
        for path in sorted(Path(samples.__path__[0]).glob("*.txt")):
            letter = path.read_bytes()
            archive.add(read(letter, path.name), letter, path.name, reader=VERSION)
        rebuild(archive, open_engine(settings))
    return settings


@pytest.fixture(scope="session")
def app(settings: Settings) -> Iterator[Flask]:
    answering = Answering.open(settings)
    yield create_app(settings, answering)
    answering.archive.close()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def get(client: FlaskClient) -> Callable[..., TestResponse]:
    """Fetch a page, 200 unless told otherwise, and look it over."""
    return looked_over(client)


@pytest.fixture
def getting() -> Callable[[FlaskClient], Callable[..., TestResponse]]:
    """Makes a `get` for another client."""
    return looked_over


def looked_over(client: FlaskClient) -> Callable[..., TestResponse]:
    def get(address: str, status: int = 200) -> TestResponse:
        response = client.get(address, buffered=True)
        assert response.status_code == status, response.text
        if response.mimetype == "text/html" and status not in (301, 302):
            page = Page()
            page.feed(response.text)
            page.close()
            assert page.faults() == []
        return response

    return get


class Page(HTMLParser):
    """What is wrong with a page, whichever page it is."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.count: Counter[str] = Counter()
        self.ids: Counter[str] = Counter()
        self.labelled: set[str] = set()
        self.pointed_at: set[str] = set()
        self.unlabelled: set[str] = set()
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.count[tag] += 1
        self.ids.update([given["id"]] if "id" in given else [])
        self.labelled.update([given["for"]] if "for" in given else [])
        self.pointed_at.update(
            given[name] for name in ("aria-labelledby", "aria-describedby", "form") if name in given
        )
        self.look_at(tag, given)
        if tag not in VOID:
            self.open.append(tag)

    def look_at(self, tag: str, given: dict[str, str]) -> None:
        if tag == "html" and given.get("lang") != "nl":
            self.wrong.append("not in Dutch")
        if tag == "script" and "src" not in given and given.get("type") != DATA_BLOCK:
            self.wrong.append("a script of its own")
        if tag in ("style", "img", "iframe", "base"):
            self.wrong.append(f"an element {tag}")
        if tag == "input" and given["type"] != "hidden" and "label" not in self.open:
            self.unlabelled.add(given.get("id", "without id"))
        for name, value in given.items():
            if name == "style" or name.startswith("on") or value.startswith("javascript:"):
                self.wrong.append(f"{name} on {tag}")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.count[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> closes something else")

    def faults(self) -> list[str]:
        """Everything that is wrong, in words."""
        singles = ("html", "title", "h1", "main")
        return [
            *self.wrong,
            *(f"not closed: {tag}" for tag in self.open),
            *(f"{self.count[tag]} times {tag}" for tag in singles if self.count[tag] != 1),
            *(f"{times} times the id {name}" for name, times in self.ids.items() if times > 1),
            *(f"no label: {name}" for name in self.unlabelled - self.labelled),
            *(f"no id {name}" for name in (self.labelled | self.pointed_at) - set(self.ids)),
        ]
