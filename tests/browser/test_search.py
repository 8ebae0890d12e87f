"""The search: every code, however it is written, finds its own page first; words find causes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from smtpcodes.data.loading import Loaded
from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.site.codes import Code
from tests.browser.places import in_language
from tests.browser.searching import SearchEngine
from tests.browser.watching import watched_page
from tests.site.building import BuiltSite

REPLY_OF = {"2": "250", "4": "450", "5": "550"}

FORMS = ("{code}", "(#{code})", "{code},", "SMTP {code}", "error {code}")
"""How people write any code."""

PAIRS = ("{reply} {code}", "{reply}-{code}")
"""How servers write an enhanced code: after a reply code."""

WORDS: dict[Language, dict[str, set[str]]] = {
    "de": {
        "Postfach voll": {"cause/mailbox-full/", "5.2.2/", "4.2.2/"},
        "postfaecher": {"cause/mailbox-full/", "cause/recipient-unknown/", "x.2.x/"},
        "Empfänger unbekannt": {"cause/recipient-unknown/", "5.1.1/"},
        "empfaenger unbekannt": {"cause/recipient-unknown/", "5.1.1/"},
        "SPF": {"cause/spf-failed/", "5.7.23/", "cause/spf-error/"},
    },
    "en": {
        "mailbox full": {"cause/mailbox-full/", "5.2.2/", "4.2.2/"},
        "user unknown": {"cause/recipient-unknown/", "5.1.1/"},
        "relay denied": {"cause/relay-denied/", "5.7.1/"},
        "SPF": {"cause/spf-failed/", "5.7.23/", "cause/spf-error/"},
    },
}
"""Words, and the pages of which one has to be among the first results."""

WORD_QUERIES = [(language, query) for language in LANGUAGES for query in WORDS[language]]

TYPED: list[tuple[Language, str, str]] = [
    ("de", "550", "550/"),
    ("de", "550 5.7.1", "5.7.1/"),
    ("de", "(#5.1.1)", "5.1.1/"),
    ("en", "5.7.1,", "en/5.7.1/"),
    ("en", "SMTP 421", "en/421/"),
    ("en", "450-4.2.1", "en/4.2.1/"),
]

FIRST = 3
"""So many results a reader looks at."""

FIELD = "[data-md-component=search-query]"
RESULTS = ".md-search-result__list a"


@pytest.fixture(scope="module")
def engines(browser: Browser, site: BuiltSite) -> Iterator[dict[Language, SearchEngine]]:
    """Yield the search of each language, each in a page of its own."""
    with watched_page(browser, site) as german, watched_page(browser, site) as english:
        german.goto("")
        english.goto("en/")
        yield {"de": SearchEngine.start(german), "en": SearchEngine.start(english)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_every_code_finds_its_page_first(
    language: Language,
    form: str,
    codes: dict[str, Code],
    engines: dict[Language, SearchEngine],
) -> None:
    queries = {form.format(code=code): f"{code}/" for code in codes}
    wrong = _wrong(engines[language], queries)
    assert not wrong, wrong


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", PAIRS)
def test_every_enhanced_code_of_a_pair_finds_its_page_first(
    language: Language,
    form: str,
    codes: dict[str, Code],
    engines: dict[Language, SearchEngine],
) -> None:
    enhanced = [code for code in codes.values() if code.is_enhanced]
    queries = {
        form.format(reply=REPLY_OF[code.digit], code=code.code): f"{code.code}/"
        for code in enhanced
    }
    wrong = _wrong(engines[language], queries)
    assert not wrong, wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_of_a_range_finds_the_page_of_the_range_first(
    language: Language, codes: dict[str, Code], engines: dict[Language, SearchEngine]
) -> None:
    queries = {
        member: f"{code.code}/"
        for code in codes.values()
        for member in code.members
        if member not in codes
    }
    wrong = _wrong(engines[language], queries)
    assert not wrong, wrong


@pytest.mark.parametrize(("language", "query"), WORD_QUERIES)
def test_words_find_a_fitting_page(
    language: Language, query: str, engines: dict[Language, SearchEngine]
) -> None:
    found = engines[language].find([query], FIRST)[query]
    assert WORDS[language][query] & set(found), found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_of_a_cause_finds_it(
    language: Language, loaded: Loaded, engines: dict[Language, SearchEngine]
) -> None:
    causes = loaded.knowledge.causes
    places = {cause.title[language]: f"cause/{slug}/" for slug, cause in causes.items()}
    found = engines[language].find(list(places), FIRST)
    missed = {title: found[title] for title, place in places.items() if place not in found[title]}
    assert not missed, missed


@pytest.mark.parametrize(("language", "query", "path"), TYPED)
def test_the_first_result_shown_is_the_page_of_the_code(
    language: Language, query: str, path: str, site: BuiltSite, page: Page
) -> None:
    page.goto(in_language("bounce/", language))
    page.locator(FIELD).click()
    page.locator(FIELD).press_sequentially(query)
    expect(page.locator(RESULTS).first).to_have_attribute("href", site.url + path)


def test_enter_opens_the_first_result(site: BuiltSite, page: Page) -> None:
    page.goto("en/bounce/")
    page.locator(FIELD).click()
    page.locator(FIELD).press_sequentially("550 5.7.1")
    expect(page.locator(RESULTS).first).to_have_attribute("href", f"{site.url}en/5.7.1/")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.url}en/5.7.1/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_search_shows_its_language_alone(
    language: Language, site: BuiltSite, page: Page
) -> None:
    page.goto(in_language("550/", language))
    page.locator(FIELD).click()
    page.locator(FIELD).press_sequentially("spf")
    expect(page.locator(RESULTS).first).to_be_visible()
    targets = page.locator(RESULTS).evaluate_all("links => links.map((link) => link.href)")
    assert {target.startswith(f"{site.url}en/") for target in targets} == {language == "en"}


def _wrong(engine: SearchEngine, queries: dict[str, str]) -> dict[str, list[str]]:
    """Return the queries whose first result is not the page that belongs to them."""
    found = engine.find(list(queries), FIRST)
    return {query: places for query, places in found.items() if places[:1] != [queries[query]]}
