"""A real server over the sample letters, and Chromium."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from werkzeug.serving import make_server

from searchapp import samples
from searchapp.archive import Archive
from searchapp.reading import VERSION, read
from searchapp.search.answering import Answering
from searchapp.search.indexing import open_engine, rebuild
from searchapp.settings import Settings
from searchapp.web import create_app

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that has the sample letters."""
    settings = Settings(home=tmp_path_factory.mktemp("home"))
    with Archive.open(settings.home, create=True) as archive:
        for path in sorted(Path(samples.__path__[0]).glob("*.txt")):
            letter = path.read_bytes()
            archive.add(read(letter, path.name), letter, path.name, reader=VERSION)
        rebuild(archive, open_engine(settings))
    answering = Answering.open(settings)
    serving = make_server("127.0.0.1", 0, create_app(settings, answering), threaded=True)
    thread = threading.Thread(target=serving.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{serving.port}"
    serving.shutdown()
    thread.join()
    serving.server_close()
    answering.archive.close()


@pytest.fixture(scope="session")
def chromium() -> Iterator["Browser"]:
    playwright = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM.exists():
        pytest.skip(f"Chromium is not here: no {CHROMIUM}")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def visit(server: str, chromium: "Browser") -> Iterator[Callable[..., "Page"]]:
    """Opens an address in a window of its own; says at the end whether the console stayed empty."""
    errors: list[str] = []
    contexts = []

    def open_page(
        address: str, width: int = 1280, scheme: str = "light", js: bool = True
    ) -> "Page":
        context = chromium.new_context(
            base_url=server,
            viewport={"width": width, "height": 800},
            color_scheme="dark" if scheme == "dark" else "light",
            java_script_enabled=js,
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda line: errors.append(line.text) if line.type == "error" else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert errors == []
