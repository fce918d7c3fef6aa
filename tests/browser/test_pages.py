"""The pages in Chromium: on a telephone, by keyboard, without JavaScript, in light and dark."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

Visit = Callable[..., "Page"]

ADDRESSES = {
    "start": "/",
    "results": "/zoek?q=geluidsoverlast&ministerie=defensie&van=2099-01-01",
    "pair": "/kv/2099Z00001/7",
    "exchange": "/kv/2099Z00457",
}
everywhere = pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES)

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

FOCUSED = """() => {
    const focused = document.activeElement, style = getComputedStyle(focused);
    return {
        text: focused.innerText, id: focused.id, card: focused.matches(".card h3 a"),
        html: focused.outerHTML.slice(0, 120),
        seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
            && focused.getBoundingClientRect().bottom > 0,
    };
}"""


def test_a_journalist_with_a_telephone_and_no_javascript(visit: Visit) -> None:
    page = visit("/", width=320, js=False)
    page.get_by_label("Zoek in antwoorden").fill("geluidsoverlast")
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_text("Filters", exact=True).click()
    page.get_by_role("checkbox", name="Defensie").check()
    page.get_by_role("button", name="Toepassen").click()
    page.get_by_role("heading", level=2, name="Het enige resultaat in 1 set").wait_for()
    page.get_by_role("link", name="Antwoord op vraag 8 van 11 De Nederlandse deelname").click()
    page.get_by_text("/kv/2099Z00001/8").last.wait_for()
    assert page.url.endswith("/kv/2099Z00001/8")


def test_by_keyboard_from_the_search_box_to_an_answer(visit: Visit) -> None:
    page = visit("/")
    tab_until(page, lambda focused: focused["id"] == "q")
    page.keyboard.type("statusverdrag")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoek?q=statusverdrag")
    assert tab_until(page, lambda focused: True)["text"] == "Naar de resultaten"
    page.keyboard.press("Enter")
    page.wait_for_url("**#resultaten")
    tab_until(page, lambda focused: focused["card"])
    page.keyboard.press("Enter")
    page.wait_for_url("**/kv/2099Z00001/9")


@everywhere
def test_whatever_has_the_focus_can_be_seen_to_have_it(visit: Visit, address: str) -> None:
    page = visit(address)
    for _ in range(30):
        tab_until(page, lambda focused: True)


def tab_until(page: "Page", reached: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """Press Tab until the focus is there, and see the focus at every step."""
    for _ in range(30):
        page.keyboard.press("Tab")
        focused: dict[str, Any] = page.evaluate(FOCUSED)
        assert focused["seen"] or focused["html"].startswith("<body"), focused["html"]
        if reached(focused):
            return focused
    raise AssertionError("30 times Tab did not get there")


@everywhere
def test_a_telephone_need_not_scroll_sideways(visit: Visit, address: str) -> None:
    page = visit(address, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@everywhere
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(visit: Visit, address: str, scheme: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = visit(address, width=width, scheme=scheme)
    found = axe.run(page, options={"runOnly": {"type": "tag", "values": STANDARDS}})
    assert [(it["id"], it["nodes"][0]["html"]) for it in found.response["violations"]] == []


def test_filters_stand_beside_the_results_on_a_wide_screen(visit: Visit) -> None:
    page = visit("/zoek?q=geluidsoverlast")
    assert page.get_by_role("checkbox", name="Defensie").is_visible()


def test_a_button_copies_the_citation(visit: Visit) -> None:
    page = visit("/kv/2099Z00001/9")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopieer Verwijzing").click()
    page.get_by_text("Verwijzing gekopieerd.").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#verwijzing").inner_text()


def test_without_javascript_there_is_no_copy_button(visit: Visit) -> None:
    assert not visit("/kv/2099Z00001/9", js=False).get_by_text("Kopieer").first.is_visible()


def test_an_anchor_is_outlined(visit: Visit) -> None:
    page = visit("/kv/2099Z00001#antwoord-5")
    assert (
        page.locator("#antwoord-4").evaluate("it => getComputedStyle(it).outlineStyle") == "solid"
    )
