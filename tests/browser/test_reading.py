"""Reading the pages: in both languages, on a phone, by keyboard, in the dark, without scripts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.site.codes import Code
from tests.browser.places import COLOURS, EVERYWHERE, MISSING, PAGES, in_language
from tests.site.building import BuiltSite

SWITCHED = ["", "550/", "5.1.1/", "cause/mailbox-full/", "codes/", "x.7.x/", "bounce/"]

SLATE = re.compile("slate")


@pytest.mark.parametrize("path", SWITCHED)
def test_the_switcher_leads_to_the_same_page_and_back(
    path: str, site: BuiltSite, reader: Page
) -> None:
    reader.goto(path)
    reader.get_by_role("link", name="English").click()
    expect(reader).to_have_url(f"{site.url}en/{path}")
    expect(reader.locator("html")).to_have_attribute("lang", "en")
    reader.get_by_role("link", name="Deutsch").click()
    expect(reader).to_have_url(site.url + path)
    expect(reader.locator("html")).to_have_attribute("lang", "de")


def test_the_link_for_the_ticket_is_the_address_of_the_page(site: BuiltSite, page: Page) -> None:
    page.goto("en/5.1.1/")
    expect(page.locator("#ticket-link")).to_have_value(f"{site.url}en/5.1.1/")
    expect(page.locator("#ticket-markdown")).to_have_value(
        re.compile(re.escape(f"]({site.url}en/5.1.1/)") + "$")
    )


@pytest.mark.parametrize(("name", "language"), EVERYWHERE)
def test_a_phone_scrolls_downwards_only(name: str, language: Language, phone_reader: Page) -> None:
    phone_reader.goto(in_language(PAGES[name], language))
    width = phone_reader.evaluate("document.documentElement.scrollWidth")
    assert width <= 390, _too_wide(phone_reader)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_of_a_phone_opens_and_leads_on(
    language: Language, site: BuiltSite, phone: Page
) -> None:
    phone.goto(in_language("550/", language))
    link = phone.locator('.md-nav--primary a[href$="codes/"]')
    expect(link).not_to_be_in_viewport()
    phone.locator("header label[for=__drawer]").tap()
    expect(link).to_be_in_viewport()
    link.tap()
    expect(phone).to_have_url(site.url + in_language("codes/", language))
    expect(phone.locator("article h1")).to_be_in_viewport()


def test_the_switcher_and_the_search_work_on_a_phone(site: BuiltSite, phone: Page) -> None:
    phone.goto("550/")
    phone.locator("header a.language").tap()
    expect(phone).to_have_url(f"{site.url}en/550/")
    phone.locator(".search-button").tap()
    phone.locator("[data-md-component=search-query]").press_sequentially("5.1.1")
    first = phone.locator(".md-search-result__list a").first
    expect(first).to_have_attribute("href", f"{site.url}en/5.1.1/")
    first.tap()
    expect(phone).to_have_url(f"{site.url}en/5.1.1/")


@pytest.mark.parametrize("path", ["550/", "en/5.1.1/", "codes/", "bounce/"])
def test_the_first_tab_reaches_the_skip_link(path: str, page: Page) -> None:
    page.goto(path)
    page.keyboard.press("Tab")
    expect(page.locator("a.md-skip")).to_be_focused()
    expect(page.locator("a.md-skip")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("article h1")).to_be_in_viewport()
    assert page.evaluate("decodeURIComponent(location.hash)") != ""


def test_a_slash_opens_the_search(site: BuiltSite, page: Page) -> None:
    page.goto("en/bounce/")
    page.keyboard.press("/")
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()
    page.keyboard.type("5.1.1")
    # The results of the first letters typed give way to those of the whole word.
    first = page.locator(".md-search-result__list a").first
    expect(first).to_have_attribute("href", f"{site.url}en/5.1.1/")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.url}en/5.1.1/")


def test_escape_leaves_the_search(page: Page) -> None:
    page.goto("en/bounce/")
    page.keyboard.press("/")
    page.keyboard.type("5.1.1")
    expect(page.locator(".md-search-result__list a").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".md-search-result__list a").first).to_be_hidden()


def test_dark_colours_follow_the_system(dark_page: Page) -> None:
    dark_page.goto("550/")
    expect(dark_page.locator("body")).to_have_attribute("data-md-color-scheme", SLATE)
    assert _lightness(dark_page.locator("body")) < 100


def test_light_colours_follow_the_system(page: Page) -> None:
    page.goto("550/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    assert _lightness(page.locator("body")) > 200


def test_chosen_colours_stay_on_the_next_page(page: Page) -> None:
    page.goto("550/")
    _choose_dark_colours(page)
    page.goto("5.1.1/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", SLATE)


def test_chosen_colours_stay_in_the_other_language(page: Page) -> None:
    page.goto("550/")
    _choose_dark_colours(page)
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", SLATE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_404_page_speaks_the_language_of_the_address(language: Language, page: Page) -> None:
    page.goto(in_language(MISSING, language))
    sections = page.locator("#not-found [data-language]")
    expect(sections.filter(visible=True)).to_have_count(1)
    expect(sections.filter(visible=True)).to_have_attribute("data-language", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_a_code_page_shows_its_content(
    language: Language, plain_page: Page
) -> None:
    plain_page.goto(in_language("550/", language))
    for part in ("h1", ".outcome", "#todo", "#causes", "#standard", "#ticket-link"):
        expect(plain_page.locator(f"article {part}").first).to_be_visible()
    expect(plain_page.locator("article .message")).to_be_hidden()  # it reads only with scripts
    expect(plain_page.locator("[data-copy]").filter(visible=True)).to_have_count(0)


def test_without_scripts_the_table_shows_every_code(
    codes: dict[str, Code], plain_page: Page
) -> None:
    plain_page.goto("codes/")
    expect(plain_page.locator("tbody tr:visible")).to_have_count(len(codes))


def test_without_scripts_the_home_page_shows_the_map(
    codes: dict[str, Code], plain_page: Page
) -> None:
    plain_page.goto("en/")
    expect(plain_page.locator(".map [data-code]:visible")).to_have_count(len(codes))


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_the_field_leads_to_the_table(
    language: Language, site: BuiltSite, plain_page: Page
) -> None:
    plain_page.goto(in_language("", language))
    plain_page.locator("#lookup-field").fill("550")
    plain_page.locator("#lookup-field").press("Enter")
    expect(plain_page).to_have_url(f"{site.url}{in_language('codes/', language)}?q=550")
    expect(plain_page.locator("tbody tr").first).to_be_visible()


def test_without_scripts_the_language_can_be_switched(site: BuiltSite, plain_page: Page) -> None:
    plain_page.goto("550/")
    plain_page.get_by_role("link", name="English").click()
    expect(plain_page).to_have_url(f"{site.url}en/550/")


def _choose_dark_colours(page: Page) -> None:
    """Press the button of the colour schemes until it is dark."""
    for _ in range(3):
        page.locator(COLOURS).click()
        if page.locator("body[data-md-color-scheme=slate]").count():
            return
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", SLATE)


def _lightness(element: Locator) -> int:
    """Return how light the ground of ``element`` is, from 0 to 255."""
    colour: str = element.evaluate(
        """element => {
          const canvas = document.createElement("canvas").getContext("2d");
          canvas.fillStyle = getComputedStyle(element).backgroundColor;
          canvas.fillRect(0, 0, 1, 1);
          return canvas.getImageData(0, 0, 1, 1).data.slice(0, 3).join(" ");
        }"""
    )
    return max(int(part) for part in colour.split())


def _too_wide(page: Page) -> list[str]:
    """Return the elements of the content that reach beyond the right edge."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("main *")]
          .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
          .map((part) => `${part.tagName}.${part.className} ${part.textContent.slice(0, 40)}`)"""
    )
    return found[:10]


def test_the_switcher_keeps_the_place_on_the_page(site: BuiltSite, page: Page) -> None:
    page.goto("5.1.1/#standard")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{site.url}en/5.1.1/#standard")


def test_the_switcher_keeps_what_was_pasted(site: BuiltSite, page: Page) -> None:
    page.goto("decode/")
    page.locator("#decoder-text").fill("550 5.1.1 User unknown")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(re.compile(rf"^{re.escape(site.url)}en/decode/(#.*)?$"))
    expect(page.locator("#decoder-text")).to_have_value("550 5.1.1 User unknown")


def test_a_code_has_its_neighbours_beside_it_and_its_own_place_marked(page: Page) -> None:
    page.goto("en/5.1.1/")
    beside = page.locator(".neighbours a")
    expect(beside.filter(has_text="5.1.2")).to_be_visible()
    expect(page.locator(".neighbours [aria-current=page]")).to_contain_text("5.1.1")


def test_a_code_is_printed_with_its_address_and_without_buttons(page: Page) -> None:
    page.goto("en/5.1.1/")
    page.emulate_media(media="print")
    expect(page.locator(".address")).to_be_visible()
    expect(page.locator(".outcome")).to_be_visible()
    expect(page.locator(".steps").first).to_be_visible()
    for part in (".bar", ".providers", ".for-ticket", ".md-header"):
        expect(page.locator(part).first).to_be_hidden()


COLOURS_ON_PAPER = """() =>
  [...document.querySelectorAll("article :is(h1, p, dt, dd, a, blockquote)")].map((one) =>
    [one.textContent.trim().slice(0, 30), getComputedStyle(one).color].join(" "))"""


@pytest.mark.parametrize("path", ["5.1.1/", "en/cause/mailbox-full/"])
def test_paper_is_white_whatever_the_screen_is(path: str, page: Page, dark_page: Page) -> None:
    for one in (page, dark_page):
        one.goto(path)
    dark_page.emulate_media(media="print", color_scheme="dark", reduced_motion="reduce")
    page.emulate_media(media="print", reduced_motion="reduce")
    assert dark_page.evaluate(COLOURS_ON_PAPER) == page.evaluate(COLOURS_ON_PAPER)
