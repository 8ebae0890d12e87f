"""The frame of every page: the choice of colours, the title in the header, the way to the top."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from smtpcodes.data.model import LANGUAGES
from smtpcodes.labels import LABELS
from tests.browser.places import COLOURS, PAGES, in_language

CHOICES = {
    "Light colours": "default",
    "Dark colours": "slate",
    "System colours": "default",
}
"""What the button is called, and what the page is painted with once it is pressed."""


def test_the_colours_are_chosen_by_keys(page: Page) -> None:
    """The focus stays on the button, whose name says what it leads to."""
    page.goto("en/550/")
    page.locator(COLOURS).focus()
    for name, scheme in CHOICES.items():
        expect(page.locator(COLOURS)).to_have_accessible_name(name)
        page.keyboard.press("Enter")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
    expect(page.locator(COLOURS)).to_be_focused()


def test_the_header_names_the_page_whose_heading_is_out_of_sight(page: Page) -> None:
    """Without what is hidden in it."""
    page.goto("en/550/")
    title = page.locator(".md-header__topic").last
    page.evaluate("""() => {
      const hidden = document.createElement("span");
      [hidden.hidden, hidden.textContent] = [true, "not shown"];
      document.querySelector("h1").append(hidden);
      scrollTo({ top: 2000, behavior: "instant" });
    }""")
    expect(page.locator(".md-header__title--active")).to_be_visible()
    shown = title.text_content() or ""
    assert shown.startswith("550 ")
    assert "not shown" not in shown


def test_scrolling_back_offers_the_way_to_the_top(page: Page) -> None:
    page.goto("en/550/")
    expect(page.locator(".md-top")).to_be_hidden()
    page.evaluate("scrollTo({ top: 3000, behavior: 'instant' })")
    expect(page.locator(".md-nav--secondary .md-nav__link--passed").first).to_be_visible()
    expect(page.locator(".md-top")).to_be_hidden()
    page.evaluate("scrollTo({ top: 2900, behavior: 'instant' })")
    page.locator(".md-top").click()
    expect(page.locator("article h1")).to_be_in_viewport()
    expect(page.locator(".md-top")).to_be_hidden()


def test_what_a_page_is_made_from_is_one_click_away(page: Page) -> None:
    page.goto("en/5.1.1/")
    page.get_by_role("link", name=LABELS["en"]["foot"]).click()
    expect(page.locator(".foot").get_by_role("link", name="JSON")).to_be_in_viewport()


@pytest.mark.parametrize("path", ["", "en/decode/", "codes/", "en/550/", "bounce/", "provider/"])
def test_the_menu_opens_on_every_page(path: str, phone: Page) -> None:
    """On those too that have no menu beside them on wide screens."""
    phone.goto(path)
    phone.locator("header label[for=__drawer]").tap()
    expect(phone.locator('.md-nav--primary a[href$="cause/"]')).to_be_in_viewport()


@pytest.mark.parametrize("width", [1280, 1920])
def test_the_contents_mark_the_place_to_which_they_lead(width: int, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("en/550/")
    for link in page.locator(".md-nav--secondary a").all()[:-2]:
        link.click()
        expect(page.locator(".md-nav--secondary .md-nav__link--active")).to_have_text(
            link.text_content() or ""
        )


SEEN = """() => {
  const { left, right, bottom } = document.activeElement.getBoundingClientRect();
  return left >= 0 && right > 0 && bottom > 0;
}"""


@pytest.mark.parametrize("path", ["", "en/550/", "en/decode/"])
def test_keys_open_the_menu_of_a_narrow_screen_and_stop_at_nothing_hidden(
    path: str, page: Page
) -> None:
    """Whoever magnifies a desktop four times has such a screen, and keys."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(path)
    menu = page.get_by_role("button", name="Navigation")
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate(SEEN)
    menu.focus()
    page.keyboard.press("Space")
    expect(page.locator(".md-nav--primary a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(page.locator(".md-nav--primary")).to_be_hidden()


NEEDY = "article :is(button, textarea, input:not([type=radio])):not([readonly])"
"""What in a page does nothing by itself."""


@pytest.mark.parametrize(("at", "name"), enumerate(PAGES))
def test_without_scripts_nothing_is_offered_that_needs_them(
    at: int, name: str, plain_page: Page
) -> None:
    """The field for a code leads to the table of all codes."""
    plain_page.goto(in_language(PAGES[name], LANGUAGES[at % len(LANGUAGES)]))
    field = plain_page.locator(".lookup *")
    offered = plain_page.locator(NEEDY).filter(visible=True)
    assert offered.count() == field.locator("visible=true").and_(plain_page.locator(NEEDY)).count()
    expect(plain_page.locator("article a.md-button").filter(visible=True)).to_have_count(0)


@pytest.mark.parametrize(
    ("selector", "path"),
    [(".md-nav a", "en/550/"), (".neighbours a", "en/550/"), (".md-footer a", "en/about/")],
)
def test_the_frame_shows_as_clearly_as_the_page_where_the_keyboard_is(
    selector: str, path: str, page: Page
) -> None:
    page.goto(path)
    page.locator(f"{selector}:visible").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert style == "solid"
