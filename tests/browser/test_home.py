"""The home page: one field that leads to the page of a code, and the map of all codes."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.site.codes import Code
from tests.browser.places import in_language
from tests.site.building import BuiltSite

LOG_LINE = (
    "Nov 23 22:10:05 mail postfix/smtp[4711]: 4Zx1: to=<anna@example.com>, "
    "relay=mx.example.com[192.0.2.25]:25, delay=1.2, delays=0.1/0/0.9/0.2, dsn=5.1.1, "
    "status=bounced (host mx.example.com[192.0.2.25] said: 550 5.1.1 <anna@example.com>: "
    "Recipient address rejected: User unknown in virtual mailbox table (in reply to RCPT TO))"
)

ENTERED = {
    "550": "550/",
    "  550 ": "550/",
    "5.1.1": "5.1.1/",
    "#5.1.1": "5.1.1/",
    "(#5.7.1)": "5.7.1/",
    "550 5.1.1": "5.1.1/#550-5.1.1",
    "550-5.7.1": "5.7.1/#550-5.7.1",
    "SMTP error 421": "421/",
    "5.7.1.": "5.7.1/",
    "550 5.7.620": "5.7.620/#550-5.7.620",
    "599 5.1.1": "5.1.1/",
}
"""What is typed or pasted, and the page to which it leads."""


@pytest.mark.parametrize(("entered", "path"), ENTERED.items())
def test_a_code_leads_to_its_page(entered: str, path: str, site: BuiltSite, reader: Page) -> None:
    _open(reader, "")
    _field(reader).fill(entered)
    _field(reader).press("Enter")
    expect(reader).to_have_url(site.url + path)


MESSAGES = {
    "450 4.2.1 The user is receiving mail too quickly": "4.2.1",
    "550 5.1.1 <anna@example.com>: user unknown.": "5.1.1",
    LOG_LINE: "5.1.1",
}
"""What is more than a code, and the code that the decoder finds in it."""


@pytest.mark.parametrize(("pasted", "code"), MESSAGES.items())
def test_more_than_a_code_is_handed_to_the_decoder(pasted: str, code: str, page: Page) -> None:
    _open(page, "en/")
    _field(page).fill(pasted)
    _field(page).press("Enter")
    expect(page.locator("#decoder-text")).to_have_value(pasted)
    expect(page.locator("#decoder-answer .decoder__code").last).to_contain_text(code)
    assert page.evaluate("window.name") == ""


def test_the_english_field_leads_to_the_english_page(site: BuiltSite, page: Page) -> None:
    _open(page, "en/")
    _field(page).fill("550 5.1.1")
    page.locator("#lookup button").click()
    expect(page).to_have_url(f"{site.url}en/5.1.1/#550-5.1.1")
    expect(page.locator(".arrival")).to_contain_text("550 5.1.1")


def test_a_code_without_a_page_gives_way_to_the_next(site: BuiltSite, page: Page) -> None:
    _open(page, "")
    _field(page).fill("550 5.6.99")
    _field(page).press("Enter")
    expect(page).to_have_url(f"{site.url}550/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_code_is_called_unknown(language: Language, site: BuiltSite, page: Page) -> None:
    _open(page, in_language("", language))
    _field(page).fill("599")
    _field(page).press("Enter")
    words = {"de": "kennt die Website nicht", "en": "does not know that code"}
    expect(page.get_by_role("status")).to_contain_text(words[language])
    expect(page).to_have_url(site.url + in_language("", language))


def test_an_empty_field_asks_for_a_code(page: Page) -> None:
    _open(page, "en/")
    _field(page).press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Enter a code")


@pytest.mark.parametrize(
    ("language", "words", "cause"),
    [("de", "Postfach voll", "cause/mailbox-full/"), ("en", "relay denied", "cause/relay-denied/")],
)
def test_words_open_the_search(
    language: Language, words: str, cause: str, site: BuiltSite, page: Page
) -> None:
    _open(page, in_language("", language))
    _field(page).fill(words)
    _field(page).press("Enter")
    expect(page.locator("[data-md-component=search-query]")).to_have_value(words)
    target = site.url + in_language(cause, language)
    expect(page.locator(f'.md-search-result a[href="{target}"]')).to_be_visible()


@pytest.mark.parametrize("entered", ["IB504", "5.7.515 outlook", "X.7.1"])
def test_what_is_no_single_code_opens_the_search(entered: str, page: Page) -> None:
    _open(page, "en/")
    _field(page).fill(entered)
    _field(page).press("Enter")
    expect(page.locator("[data-md-component=search-query]")).to_have_value(entered)
    expect(page.locator(".md-search-result a").first).to_be_visible()


def test_the_field_works_by_keyboard_alone(site: BuiltSite, page: Page) -> None:
    _open(page, "")
    _tab_to(page, _field(page))
    page.keyboard.type("4.2.2")
    page.keyboard.press("Tab")
    expect(page.locator("#lookup button")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.url}4.2.2/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_shows_every_code_once(
    language: Language, codes: dict[str, Code], site: BuiltSite, page: Page
) -> None:
    _open(page, in_language("", language))
    shown = page.locator(".map [data-code]").evaluate_all(
        "links => links.map((link) => [link.textContent.trim(), link.pathname])"
    )
    start = urlsplit(site.url).path + in_language("", language)
    expected = [(code.name, f"{start}{code.code}/") for code in codes.values()]
    assert sorted(map(tuple, shown)) == sorted(expected)


@pytest.mark.parametrize("code", ["550", "4.7.1"])
def test_the_map_leads_to_the_pages_of_codes(code: str, site: BuiltSite, page: Page) -> None:
    _open(page, "en/")
    page.locator(f'.map [data-code="{code}"]').click()
    expect(page).to_have_url(f"{site.url}en/{code}/")


def test_the_map_leads_to_the_overviews(site: BuiltSite, page: Page) -> None:
    _open(page, "")
    page.locator('.map a[href="5xx/"]').click()
    expect(page).to_have_url(f"{site.url}5xx/")


def _open(page: Page, path: str) -> None:
    """Open the page at ``path`` and wait until its scripts are there."""
    page.goto(path)


def _field(page: Page) -> Locator:
    return page.locator("#lookup-field")


def _tab_to(page: Page, target: Locator) -> None:
    """Press Tab until ``target`` has the focus."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    expect(target).to_be_focused()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_codes_that_servers_send_most_often_stand_there_with_their_words(
    language: Language, codes: dict[str, Code], plain_page: Page
) -> None:
    plain_page.goto(in_language("", language))
    links = plain_page.locator(".frequent a")
    expect(links).to_have_count(20)
    for name in ("550", "5.7.1", "5.1.1"):
        expect(links.filter(has_text=codes[name].title[language]).first).to_contain_text(name)
    expect(plain_page.locator(".sample mark")).to_have_text("550 5.1.1")


def test_a_pasted_line_of_a_log_needs_no_button(page: Page) -> None:
    line = "status=deferred (host mx.example.com said: 451 4.7.1 Greylisted, please try again)"
    paste = """(field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, cancelable: true }));
    }"""
    page.goto("en/")
    _field(page).evaluate(paste, "550 5.1.1")
    expect(page.locator("#lookup")).to_be_visible()
    _field(page).evaluate(paste, line)
    expect(page.locator("#decoder-text")).to_have_value(line)
