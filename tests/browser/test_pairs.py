"""The address of a pair: the top of its enhanced code's page, with the pair named."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from smtpcodes.data.model import LANGUAGES, Language
from tests.browser.places import in_language
from tests.browser.screens import SCREENS
from tests.browser.watching import watched_page
from tests.site.building import BuiltSite

LINE = ".arrival"


@pytest.mark.parametrize("address", ["550/5.1.1/", "550-5.1.1/", "5.1.1/#550-5.1.1"])
def test_a_pair_is_named_at_the_top_of_the_page(address: str, page: Page) -> None:
    page.goto(f"en/{address}")
    line = page.locator(LINE)
    expect(line).to_contain_text("550 5.1.1")
    expect(line).to_be_in_viewport()
    expect(page.locator("article h1")).to_be_in_viewport()
    assert page.evaluate("scrollY") == 0


def test_the_line_leads_to_the_reply_code_and_to_the_pair(site: BuiltSite, page: Page) -> None:
    page.goto("550/5.1.1/")
    links = page.locator(f"{LINE} a")
    hrefs = links.evaluate_all("links => links.map((link) => link.href)")
    assert hrefs == [f"{site.url}550/", f"{site.url}5.1.1/#with-550"]
    links.last.click()
    expect(page.locator("#with-550")).to_be_in_viewport()


def test_a_bare_reply_as_a_server_notes_it_is_named(site: BuiltSite, page: Page) -> None:
    page.goto("en/550-5.0.0/")
    expect(page).to_have_url(f"{site.url}en/5.0.0/#550-5.0.0")
    expect(page.locator(LINE)).to_contain_text("550 5.0.0")


def test_a_number_of_a_range_is_named(page: Page) -> None:
    page.goto("5.7.620/#550-5.7.620")
    expect(page.locator(LINE)).to_contain_text("550 5.7.620")


@pytest.mark.parametrize("address", ["5.1.1/", "5.1.1/#550-5.1.2", "5.1.1/#todo", "550/#550-5.1.1"])
def test_a_page_that_was_asked_for_no_pair_of_its_own_names_none(address: str, page: Page) -> None:
    page.goto(address)
    page.wait_for_load_state("networkidle")
    expect(page.locator(LINE)).to_be_hidden()


def test_without_scripts_a_pair_leads_to_its_page(site: BuiltSite, plain_page: Page) -> None:
    plain_page.goto("en/550/5.1.1/")
    expect(plain_page).to_have_url(f"{site.url}en/5.1.1/#550-5.1.1")
    expect(plain_page.locator("article h1")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", SCREENS)
def test_the_codes_that_come_with_a_reply_stand_near_the_top(
    screen: str, language: Language, site: BuiltSite, browser: Browser
) -> None:
    with watched_page(browser, site, **SCREENS[screen]) as page:
        page.goto(in_language("552/", language))
        links = page.locator(".beside").first.locator("a")
        assert {"5.2.2", "5.3.4"} <= set(links.all_inner_texts())
        ends: float = links.last.evaluate("one => one.getBoundingClientRect().bottom")
        assert ends <= 2 * page.evaluate("innerHeight")
        links.get_by_text("5.2.2", exact=True).click()
        expect(page).to_have_url(f"{site.url}{in_language('5.2.2/', language)}#552-5.2.2")
        expect(page.locator(LINE)).to_contain_text("552 5.2.2")


@pytest.mark.parametrize("path", ["550/", "421/"])
def test_of_many_codes_that_come_with_a_reply_the_most_frequent_stand_near_the_top(
    path: str, page: Page
) -> None:
    page.goto(f"en/{path}")
    near = page.locator(".beside").first.locator("a")
    rows = page.locator("table.pairs tr[id] td:first-child")
    assert near.all_inner_texts()[:-1] == rows.all_inner_texts()[:8]
    near.last.click()
    expect(page.locator("h2#pairs")).to_be_in_viewport()


@pytest.mark.parametrize("screen", SCREENS)
def test_the_twin_and_meanings_of_its_own_are_named_near_the_top(
    screen: str, site: BuiltSite, browser: Browser
) -> None:
    with watched_page(browser, site, **SCREENS[screen]) as page:
        for path, target in {"4.2.2/": "../5.2.2/", "550/": "#dialect"}.items():
            page.goto(path)
            link = page.locator(f'.beside a[href="{target}"]')
            ends: float = link.evaluate("one => one.getBoundingClientRect().bottom")
            assert ends <= 2 * page.evaluate("innerHeight")
        link.click()
        expect(page.locator("h3#dialect")).to_be_in_viewport()


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_one_provider_alone_means_by_a_code_is_said_near_the_top(
    screen: str, language: Language, site: BuiltSite, browser: Browser
) -> None:
    with watched_page(browser, site, **SCREENS[screen]) as page:
        page.goto(in_language("4.7.28/", language))
        meaning = page.locator("#dialect")
        expect(meaning).to_contain_text("Gmail")
        ends: float = meaning.evaluate("one => one.getBoundingClientRect().bottom")
        assert ends <= 1.5 * page.evaluate("innerHeight")
