"""The search: every code, however it is written, finds its own page first; words find causes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

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
        "warum kommt meine E-Mail zurück": {"bounce/", "decode/"},
        "Mailer-Daemon": {"bounce/", "decode/"},
        "zu viele Empfenger": {"cause/too-many-recipients/"},
        "wie kann ich die Anhänge senden, die zu groß sind": {"cause/message-too-large/"},
        "Zustellung verzögert": {"bounce/", "4.4.7/"},
        "T-Online lehnt meine Mail ab": {"provider/t-online/"},
    },
    "en": {
        "mailbox full": {"cause/mailbox-full/", "5.2.2/", "4.2.2/"},
        "user unknown": {"cause/recipient-unknown/", "5.1.1/"},
        "relay denied": {"cause/relay-denied/", "5.7.1/"},
        "SPF": {"cause/spf-failed/", "5.7.23/", "cause/spf-error/"},
        "why did my email bounce": {"bounce/", "decode/"},
        "mail delivery subsystem": {"bounce/", "decode/"},
        "attachement too big": {"cause/message-too-large/"},
        "mailboxes are full": {"cause/mailbox-full/", "5.2.2/", "4.2.2/"},
        "grey listing": {"cause/greylisting/"},
        "delivery delayed": {"bounce/", "4.4.7/"},
        "0x800CCC79": {"cause/relay-denied/"},
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
def test_every_number_of_a_range_finds_its_own_page_first(
    language: Language, codes: dict[str, Code], engines: dict[Language, SearchEngine]
) -> None:
    queries = {
        member: f"{member}/"
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_servers_print_for_support_finds_a_page_of_it(
    language: Language, site: BuiltSite, engines: dict[Language, SearchEngine]
) -> None:
    """Of its cause, of whose it is, or of the code that it came with."""
    file = site.folder / in_language("search/search_index.json", language)
    index = json.loads(file.read_text(encoding="utf-8"))
    assert len(index["tokens"]) > 200
    found = engines[language].find(list(index["tokens"]), FIRST)
    missed = {
        token: found[token]
        for token, places in index["tokens"].items()
        if not {index["pages"][at]["path"] for at in places} & set(found[token])
    }
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


def test_a_result_says_what_it_is_and_who_acts(page: Page) -> None:
    page.goto("en/bounce/")
    page.locator(FIELD).fill("mailbox full")
    first = page.locator(RESULTS).first
    expect(first).to_contain_text("Cause")
    expect(first).to_contain_text("Mailbox full")
    expect(first).to_contain_text("The recipient’s mailbox is full")
    expect(first).to_contain_text("Who acts: the recipient")


def test_the_number_of_results_is_announced(page: Page) -> None:
    page.goto("en/bounce/")
    page.locator(FIELD).fill("spf permerror void lookups")
    said = page.locator(".md-search [role=status]")
    expect(said).to_have_text(re.compile(r"^\d+ pages found$"))
    page.locator(FIELD).fill("xyzzyxyzzy")
    expect(said).to_have_text("No page found")


def test_what_nobody_knows_is_offered_to_the_decoder(page: Page) -> None:
    page.goto("en/bounce/")
    page.locator(FIELD).fill("xyzzyxyzzy")
    expect(page.locator(RESULTS)).to_have_count(1)
    page.locator(RESULTS).click()
    expect(page.locator("#decoder-text")).to_have_value("xyzzyxyzzy")


LINE = "550 5.1.1 <anna@example.com>: user unknown"


def test_a_message_in_the_search_opens_the_answer_of_the_decoder(page: Page) -> None:
    page.goto("en/550/")
    page.locator(FIELD).fill(LINE)
    page.keyboard.press("Enter")
    expect(page.locator("#decoder-text")).to_have_value(LINE)
    expect(page.locator("#decoder-answer .decoder__code").last).to_contain_text("5.1.1")
    assert "anna" not in page.url


def test_several_pasted_lines_keep_their_ends(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("en/550/")
    text = f"Delivery failed:\n{LINE}"
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.locator(FIELD).click()
    page.keyboard.press("Control+V")
    expect(page.locator("#decoder-text")).to_have_value(text)


def test_nothing_of_the_search_is_fetched_before_it_is_used(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("550/", wait_until="networkidle")
    assert [url for url in asked if "search" in url] == []
    page.locator(FIELD).focus()
    page.locator(FIELD).press_sequentially("spf")
    expect(page.locator(RESULTS).first).to_be_visible()
    assert sum(url.endswith("search_index.json") for url in asked) == 1


def test_what_is_typed_before_the_script_is_there_is_searched(page: Page) -> None:
    held = _held(page, "**/site.js")
    page.goto("en/bounce/", wait_until="commit")
    page.locator(FIELD).fill("mailbox full")
    expect(page.locator(RESULTS)).to_have_count(0)
    held[0].continue_()
    expect(page.locator(RESULTS).first).to_contain_text("Mailbox full")


def test_enter_before_the_index_is_there_opens_the_first_result(
    site: BuiltSite, page: Page
) -> None:
    held = _held(page, "**/search_index.json")
    page.goto("en/bounce/")
    page.locator(FIELD).click()
    page.locator(FIELD).press_sequentially("5.7.1")
    page.keyboard.press("Enter")
    expect(page.locator(".md-search [role=status]")).to_contain_text("Loading")
    held[0].continue_()
    expect(page).to_have_url(f"{site.url}en/5.7.1/")


def test_a_search_that_cannot_be_loaded_says_so(browser: Browser, site: BuiltSite) -> None:
    context = browser.new_context(base_url=site.url)
    page = context.new_page()
    page.route("**/search_index.json", lambda route: route.abort())
    page.goto("en/bounce/")
    page.locator(FIELD).fill("mailbox full")
    expect(page.locator(".md-search [role=status]")).to_contain_text("could not be loaded")
    page.unroute("**/search_index.json")
    page.locator(FIELD).press_sequentially("!")
    expect(page.locator(RESULTS).first).to_contain_text("Mailbox full")
    context.close()


def test_escape_gives_the_focus_back(page: Page) -> None:
    page.goto("en/")
    page.locator("#lookup-field").fill("mailbox full")
    page.keyboard.press("Enter")
    expect(page.locator(RESULTS).first).to_be_visible()
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(RESULTS).first).to_be_hidden()
    expect(page.locator("#lookup-field")).to_be_focused()


def test_escape_leaves_the_focus_in_the_field_where_it_began_there(page: Page) -> None:
    page.goto("en/bounce/")
    page.locator(FIELD).click()
    page.keyboard.type("spf")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator(FIELD)).to_be_focused()


def test_on_a_phone_the_focus_comes_back_to_the_button(phone: Page) -> None:
    phone.goto("en/bounce/")
    button = phone.get_by_role("button", name="Search")
    button.focus()
    phone.keyboard.press("Enter")
    expect(phone.locator(FIELD)).to_be_focused()
    phone.keyboard.press("Escape")
    expect(button).to_be_focused()


def test_the_results_are_walked_through_by_arrow_keys(page: Page) -> None:
    page.goto("en/bounce/")
    page.keyboard.press("/")
    page.keyboard.type("mailbox full")
    expect(page.locator(RESULTS).first).to_contain_text("Mailbox full")
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULTS).first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULTS).nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(FIELD)).to_be_focused()


def test_a_tab_that_only_passes_by_opens_nothing(page: Page) -> None:
    page.goto("en/bounce/")
    page.locator(FIELD).focus()
    expect(page.locator(".md-search__output")).to_be_hidden()
    page.keyboard.press("Shift+Tab")
    expect(page.locator(".md-search__output")).to_be_hidden()


def _held(page: Page, address: str) -> list[Route]:
    """Hold what ``page`` asks for at ``address``; return what was asked."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(address, hold)
    return held


def _wrong(engine: SearchEngine, queries: dict[str, str]) -> dict[str, list[str]]:
    """Return the queries whose first result is not the page that belongs to them."""
    found = engine.find(list(queries), FIRST)
    return {query: places for query, places in found.items() if places[:1] != [queries[query]]}
