"""The page as people meet it: in a browser, with keyboard, on a phone, in the dark, on paper."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from tests.export.test_page import hostile_page

# The contrast of every text with what is painted behind it, by the formula of WCAG 2; text on a
# bar of the timeline stands on the bar's fill. Returns what falls short of AA.
_TOO_FAINT = """
() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => {
    const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    const [x, y, z] = [r, g, b].map((c) => linear(c / 255));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const behind = (element) => {
    const bar = element.closest(".bar");
    if (bar) return rgba(getComputedStyle(bar.querySelector("rect")).fill);
    for (let at = element; at; at = at.parentElement) {
      const colour = rgba(getComputedStyle(at).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return rgba("Canvas");
  };
  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || ["SCRIPT", "STYLE", "title"].includes(element.tagName)) continue;
    const style = getComputedStyle(element);
    const front = rgba(element instanceof SVGElement ? style.fill : style.color);
    const [a, b] = [light(front), light(behind(element))].sort((x, y) => y - x);
    const large = parseFloat(style.fontSize) >= 24;
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < (large ? 3 : 4.5)) faint.push(`${ratio.toFixed(2)} ${walker.currentNode.data.trim()}`);
  }
  return faint;
}
"""


def test_nothing_fails_and_nothing_is_fetched(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    troubles: list[str] = []
    page.on("console", lambda message: troubles.append(message.text))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("request", lambda request: troubles.append(request.url) if request.url != address else None)
    page.goto(address)
    page.keyboard.press("Tab")
    assert troubles == []


def test_the_style_is_let_in_by_the_pages_own_policy(shown: Page) -> None:
    assert shown.evaluate("getComputedStyle(document.querySelector('nav')).position") == "sticky"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read_against_its_ground(shown: Page, scheme: Literal["light", "dark"]) -> None:
    shown.emulate_media(color_scheme=scheme)
    assert shown.evaluate(_TOO_FAINT) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_stance_can_be_read_against_its_ground(shown: Page, scheme: Literal["light", "dark"]) -> None:
    shown.emulate_media(color_scheme=scheme)
    shown.locator(".legend summary").click()
    assert shown.locator(".legend .chip").count() == 9
    assert shown.evaluate(_TOO_FAINT) == []


def test_a_cell_opens_beside_the_roll_and_closes_again(shown: Page) -> None:
    shown.locator("#at-FR-troops").click()
    opened = shown.locator("#FR-troops")
    assert opened.evaluate("it => getComputedStyle(it).position") == "fixed"
    opened.get_by_role("link", name="Close").click()
    assert opened.evaluate("it => getComputedStyle(it).position") != "fixed"


def test_a_cell_opens_where_scripts_are_off(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.locator("#at-FR-troops").click()
    page.wait_for_timeout(300)
    box = page.locator("#FR-troops .close").bounding_box()
    context.close()
    assert box is not None


def test_a_permalink_opens_its_cell(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}#US-air")
    assert page.locator("#US-air").evaluate("it => getComputedStyle(it).position") == "fixed"


def test_the_keyboard_reaches_opens_and_closes_a_cell(shown: Page) -> None:
    for _ in range(40):
        shown.keyboard.press("Tab")
        if shown.evaluate("document.activeElement.id") == "at-FR-troops":
            break
    shown.keyboard.press("Enter")
    assert shown.evaluate("location.hash") == "#FR-troops"
    shown.keyboard.press("Tab")
    assert shown.evaluate("document.activeElement.closest('.cell')?.id") == "FR-troops"
    shown.keyboard.press("Escape")
    assert shown.evaluate("document.activeElement.id") == "at-FR-troops"


def test_arrow_keys_move_between_the_cells(shown: Page) -> None:
    shown.locator("#at-US-air").focus()
    shown.keyboard.press("ArrowRight")
    assert shown.evaluate("document.activeElement.id") == "at-US-guarantee"


def test_a_citation_is_copied_with_its_permalink(context: BrowserContext, address: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}#FR-troops")
    page.locator("#FR-troops").get_by_role("button", name="Copy the citation").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("France, troops: ready")
    assert copied.endswith("#FR-troops")


@pytest.mark.parametrize("width", [320, 390, 768])
def test_a_small_screen_never_scrolls_sideways(shown: Page, width: int) -> None:
    shown.set_viewport_size({"width": width, "height": 800})
    assert shown.evaluate("document.documentElement.scrollWidth") <= width


def test_what_scrolls_inside_the_page_can_be_reached_by_keyboard(shown: Page) -> None:
    regions = shown.locator(".scroll")
    assert regions.count() > 0
    assert [regions.nth(place).get_attribute("tabindex") for place in range(regions.count())] == ["0"] * regions.count()


def test_paper_gets_no_navigation_and_no_drawer(shown: Page) -> None:
    shown.emulate_media(media="print")
    assert not shown.locator("nav").is_visible()
    assert shown.locator(".told blockquote").first.is_visible()


def test_paper_is_white_even_for_those_who_read_in_the_dark(shown: Page) -> None:
    shown.emulate_media(media="print", color_scheme="dark")
    assert shown.evaluate(_TOO_FAINT) == []
    assert shown.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"


def test_the_whole_roll_fits_on_paper(shown: Page) -> None:
    shown.emulate_media(media="print")
    shown.set_viewport_size({"width": 700, "height": 900})
    assert shown.evaluate("document.documentElement.scrollWidth") <= 700


def test_hostile_texts_stay_texts(context: BrowserContext, tmp_path: Path) -> None:
    path = tmp_path / "hostile.html"
    path.write_text(hostile_page(), encoding="utf-8")
    page = context.new_page()
    page.goto(path.as_uri())
    page.wait_for_timeout(200)
    assert page.evaluate("window.harmed") is None
    assert page.locator("main img, main script").count() == 0
    assert page.get_by_text("parent.harmed=1").count() > 0


def test_headings_descend_without_a_gap(shown: Page) -> None:
    levels = shown.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_control_has_a_name(shown: Page) -> None:
    nameless = (
        "[...document.querySelectorAll('a,button,summary')].filter(e => !(e.textContent.trim() || e.ariaLabel)).length"
    )
    assert shown.evaluate(nameless) == 0
