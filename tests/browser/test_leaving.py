"""What is pasted stays in the page, also where its scripts or its data do not come."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.labels import LABELS
from tests.browser.places import MISSING, in_language
from tests.site.building import BuiltSite

BOUNCE = "550 5.1.1 <anna@example.com>: user unknown, said mx.example.com"
ELSEWHERE = "http://elsewhere.test/"
SCRIPTS = "**/assets/javascripts/*.js"

HAND_OVER = """text => {
  const field = document.getElementById("lookup-field");
  field.value = text;
  setTimeout(() => field.form.requestSubmit());
}"""


@pytest.fixture
def unwatched(browser: Browser, site: BuiltSite) -> Iterator[Page]:
    """Yield a page in which requests may fail; another site answers as well."""
    context = browser.new_context(base_url=site.url)
    context.route(f"{ELSEWHERE}**", lambda route: route.fulfill(body="<p>elsewhere</p>"))
    yield context.new_page()
    context.close()


def _block(route: Route) -> None:
    route.abort()


def _hold(route: Route) -> None:
    """Leave a request without an answer."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("treat", "says"), [(_block, "decode.failed"), (_hold, "decode.loading")])
def test_the_next_site_finds_nothing_of_what_was_pasted(
    language: Language, treat: Callable[[Route], None], says: str, unwatched: Page
) -> None:
    unwatched.route("**/decode/catalog.json", treat)
    unwatched.goto(in_language("", language))
    unwatched.locator("#lookup-field").fill(BOUNCE)
    unwatched.locator("#lookup-field").press("Enter")
    expect(unwatched.locator("#decoder-text")).to_have_value(BOUNCE)
    expect(unwatched.locator("#decoder-answer")).to_have_text(LABELS[language][says])
    assert unwatched.evaluate("window.name") == ""
    unwatched.goto(ELSEWHERE)
    assert unwatched.evaluate("[window.name, document.referrer].join('')") == ""


@pytest.mark.parametrize("treat", [_block, _hold])
def test_the_next_site_finds_nothing_where_the_script_does_not_come(
    treat: Callable[[Route], None], unwatched: Page
) -> None:
    unwatched.route("**/javascripts/decode.js", treat)
    unwatched.goto("en/")
    unwatched.locator("#lookup-field").fill(BOUNCE)
    unwatched.locator("#lookup-field").press("Enter")
    expect(unwatched.locator("#decoder-text")).to_have_value(BOUNCE)
    assert unwatched.evaluate("window.name") == ""
    unwatched.goto(ELSEWHERE)
    assert unwatched.evaluate("[window.name, document.referrer].join('')") == ""


def test_whoever_comes_back_from_a_page_that_did_not_come_leaves_nothing(unwatched: Page) -> None:
    unwatched.goto("en/")
    unwatched.route("**/en/decode/", lambda route: route.fulfill(status=502, body="<p>502</p>"))
    unwatched.locator("#lookup-field").fill(BOUNCE)
    unwatched.locator("#lookup-field").press("Enter")
    expect(unwatched.locator("p")).to_have_text("502")
    unwatched.go_back()
    expect(unwatched.locator("#lookup-field")).to_be_visible()
    assert unwatched.evaluate("window.name") == ""


def test_the_next_site_finds_nothing_where_the_page_does_not_come(unwatched: Page) -> None:
    unwatched.goto("en/")
    unwatched.route("**/en/decode/", _hold)
    with unwatched.expect_request("**/en/decode/"):
        unwatched.evaluate(HAND_OVER, BOUNCE)
    unwatched.goto(ELSEWHERE)
    assert unwatched.evaluate("[window.name, document.referrer].join('')") == ""


def test_an_answer_needs_no_history(unwatched: Page) -> None:
    unwatched.add_init_script(
        "history.replaceState = () => { throw new DOMException('100 times', 'SecurityError'); }"
    )
    unwatched.goto("en/decode/")
    unwatched.locator("#decoder-text").fill("550 5.1.1 User unknown")
    answer = unwatched.locator("#decoder-answer")
    expect(answer.locator("h2")).to_have_text("Recipient unknown")


def test_what_is_pasted_after_the_data_was_lost_is_answered_too(unwatched: Page) -> None:
    unwatched.route("**/decode/catalog.json", _block)
    unwatched.goto("en/decode/")
    unwatched.locator("#decoder-text").focus()
    expect(unwatched.locator("#decoder-answer")).to_have_text(LABELS["en"]["decode.failed"])
    unwatched.locator("#decoder-clear").click()
    expect(unwatched.locator("#decoder-answer")).to_be_hidden()
    unwatched.locator("#decoder-text").fill(BOUNCE)
    expect(unwatched.locator("#decoder-answer")).to_have_text(LABELS["en"]["decode.failed"])


def test_an_answer_stands_before_the_texts_for_tickets_and_without_them(unwatched: Page) -> None:
    asked: list[Route] = []

    def hold(route: Route) -> None:
        asked.append(route)

    unwatched.route("**/decode/tickets.json", hold)
    unwatched.goto("en/decode/")
    unwatched.locator("#decoder-text").fill("550 5.1.1 User unknown")
    answer = unwatched.locator("#decoder-answer")
    expect(answer.locator("h2")).to_have_text("Recipient unknown")
    ticket = answer.locator("textarea")
    expect(ticket).to_have_value("")
    asked[0].abort()
    expect(ticket).to_have_value(LABELS["en"]["decode.failed"])


@pytest.mark.parametrize("path", ["", MISSING])
@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_the_field_sends_no_message(
    path: str, language: Language, plain_page: Page
) -> None:
    asked: list[str] = []
    plain_page.goto(in_language(path, language))
    plain_page.on("request", lambda request: asked.append(request.url))
    field = plain_page.locator(".lookup input:visible").first
    for text in (BOUNCE, "mailbox full", "anna@example.com", f"550\t{BOUNCE}"):
        field.fill(text)
        field.press("Enter")
    assert [url for url in asked if "/assets/" not in url] == []


@pytest.mark.parametrize("path", ["", "decode/", MISSING])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_server_that_knows_no_modules_is_named_as_the_fault(
    path: str, language: Language, unwatched: Page
) -> None:
    def as_text(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-type": "text/plain"})

    unwatched.route(SCRIPTS, as_text)
    unwatched.goto(in_language(path, language))
    told = unwatched.locator("[data-refused]").get_by_text(LABELS[language]["script.refused"])
    expect(told.first).to_be_visible()


@pytest.mark.parametrize("path", ["", "decode/"])
def test_where_the_scripts_run_nothing_is_said_of_them(path: str, page: Page) -> None:
    page.goto(in_language(path, "en"), wait_until="load")
    expect(page.locator("[data-refused]").first).to_be_hidden()


TRIES = """
new Promise((resolve) => {
  const blocked = [];
  document.addEventListener("securitypolicyviolation", (event) => {
    blocked.push(event.effectiveDirective);
    if (blocked.length === 2) resolve(blocked.sort());
  });
  fetch("https://192.0.2.1/").catch(() => {});
  document.body.insertAdjacentHTML("beforeend", "<form action='https://192.0.2.1/'></form>");
  document.querySelector("form[action^=https]").submit();
})
"""


def test_the_policy_forbids_any_other_host(browser: Browser, site: BuiltSite) -> None:
    # Not a watched page: it reports each attempt as an error, and that is the point.
    page = browser.new_page()
    page.goto(f"{site.url}en/decode/")
    assert page.evaluate(TRIES) == ["connect-src", "form-action"]
    page.close()
