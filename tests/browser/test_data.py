"""What programs and address bars ask of the site, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.site.codes import Code
from tests.browser.places import in_language
from tests.site.building import BuiltSite
from tests.site.examples import examples


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_javascript_example_works(
    language: Language, site: BuiltSite, codes: dict[str, Code], page: Page
) -> None:
    program, _ = examples(site, language, "javascript")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(in_language("data/", language))
    page.evaluate(f"async () => {{ {program} }}")
    code = codes["550"]
    url = site.url + in_language("550/", language)
    assert said[0] == f"{code.title[language]} {url}"
    assert f"5.1.1 {codes['5.1.1'].title[language]}" in said[1:]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("asked", "path"),
    [
        ("550", "550/"),
        ("5.1.1", "5.1.1/"),
        ("550+5.7.1", "5.7.1/#550-5.7.1"),
        ("%235.7.620", "5.7.620/"),
    ],
)
def test_a_code_asked_for_in_the_address_bar_leads_to_its_page(
    asked: str, path: str, language: Language, site: BuiltSite, reader: Page
) -> None:
    reader.goto(in_language("about/", language))
    reader.goto(f"{in_language('', language)}?q={asked}")
    expect(reader).to_have_url(site.url + in_language(path, language))
    reader.go_back()
    expect(reader).to_have_url(site.url + in_language("about/", language))


@pytest.mark.parametrize(
    ("language", "words", "cause"),
    [("de", "Postfach voll", "cause/mailbox-full/"), ("en", "relay denied", "cause/relay-denied/")],
)
def test_words_asked_for_in_the_address_bar_open_the_search(
    language: Language, words: str, cause: str, site: BuiltSite, page: Page
) -> None:
    page.goto(f"{in_language('', language)}?q={words.replace(' ', '%20')}")
    expect(page.locator("[data-md-component=search-query]")).to_have_value(words)
    target = site.url + in_language(cause, language)
    expect(page.locator(f'.md-search-result a[href^="{target}"]')).to_be_visible()


def test_the_page_about_the_data_fits_a_phone(phone: Page) -> None:
    phone.goto("data/")
    width = phone.evaluate("document.documentElement.scrollWidth")
    assert width <= phone.evaluate("innerWidth")
