"""For the ticket: what each button copies, how it says so, and what if the clipboard refuses."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from smtpcodes.data.loading import Loaded
from smtpcodes.data.model import LANGUAGES, Language, Response
from smtpcodes.pages.tickets import spoken
from tests.browser.places import in_language
from tests.site.building import BuiltSite

REFUSE = """Object.defineProperty(navigator, "clipboard", { value: {
  write: () => Promise.reject(new DOMException("refused", "NotAllowedError")),
  writeText: () => Promise.reject(new DOMException("refused", "NotAllowedError")),
} })"""

READ = """async () => {
  const [item] = await navigator.clipboard.read();
  const parts = await Promise.all(item.types.map(
    async (type) => [type, await (await item.getType(type)).text()]));
  return Object.fromEntries(parts);
}"""

FIELDS = ["link", "markdown", "html", "de", "en"]
CAUSE = "cause/policy-rejected/"
RESPONSE = "gmail-550-5-7-26-unauthenticated"
CODE = "550 5.7.26"


@pytest.fixture
def open_page(page: Page) -> Page:
    """Yield a page that may use the clipboard."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page


@pytest.mark.parametrize("path", ["en/550/", f"en/{CAUSE}"])
@pytest.mark.parametrize("field", FIELDS)
def test_codes_and_causes_can_be_copied(
    path: str, field: str, site: BuiltSite, open_page: Page
) -> None:
    _open(open_page, path)
    _ticket(open_page, field).click()
    expect(_ticket(open_page, field)).to_have_text("Copied")
    copied = _clipboard(open_page)["text/plain"]
    assert f"{site.url}{path.removeprefix('en/') if field == 'de' else path}" in copied


@pytest.mark.parametrize("path", ["550/", CAUSE])
def test_a_rich_link_is_a_link_with_its_title(path: str, site: BuiltSite, open_page: Page) -> None:
    _open(open_page, path)
    _ticket(open_page, "html").click()
    expect(_ticket(open_page, "html")).to_have_text("Kopiert")
    copied = _clipboard(open_page)
    title = open_page.locator("h1").inner_text()
    assert f'href="{site.url}{path}"' in copied["text/html"]
    assert re.search(rf">{re.escape(title)}</a>", copied["text/html"])
    assert copied["text/plain"] == f"{title}: {site.url}{path}"


@pytest.mark.parametrize("path", ["550/", CAUSE])
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_message_to_the_postmaster_can_be_copied(
    path: str, language: str, open_page: Page
) -> None:
    _open(open_page, path)
    button = open_page.locator(f"[data-copy=postmaster-{language}]")
    button.click()
    expect(button).to_have_text("Kopiert")
    field = open_page.locator(f"#postmaster-{language}")
    assert _clipboard(open_page)["text/plain"] == field.input_value() != ""


def test_what_was_copied_is_announced_once(open_page: Page) -> None:
    open_page.clock.install()
    _open(open_page, "en/550/")
    status = open_page.locator(".copied")
    expect(status).to_have_count(1)
    expect(open_page.locator("[aria-live]").filter(has_text="Copy")).to_have_count(0)
    _ticket(open_page, "link").focus()
    open_page.keyboard.press("Enter")
    expect(status).to_have_text("Copied")
    open_page.clock.run_for(4000)
    expect(status).to_have_text("")
    expect(_ticket(open_page, "link")).to_have_text("Copy")


@pytest.mark.parametrize("field", FIELDS)
def test_a_refused_clipboard_selects_the_text(field: str, page: Page) -> None:
    page.add_init_script(REFUSE)
    _open(page, "en/550/")
    _ticket(page, field).click()
    expect(_ticket(page, field)).to_contain_text("Ctrl+C")
    expect(page.locator(".copied")).to_contain_text("Ctrl+C")
    assert _selected(page) == page.locator(f"#ticket-{field}").evaluate(
        "field => field.value ?? field.textContent"
    )


@pytest.mark.parametrize(
    ("path", "target"),
    [("5.7.26/", "5.7.26/"), ("provider/gmail/", "provider/gmail/")],
)
def test_a_response_and_its_links_can_be_copied(
    path: str, target: str, site: BuiltSite, loaded: Loaded, open_page: Page
) -> None:
    _open(open_page, f"en/{path}")
    link, name = f"{site.url}en/{target}#{RESPONSE}", f"{CODE} (Gmail)"
    text = f"{CODE} {_said(loaded).text}"
    assert _copied(open_page, "text") == {"text/plain": text}
    assert _copied(open_page, "link") == {"text/plain": link}
    assert _copied(open_page, "markdown") == {"text/plain": f"[{name}]({link})"}
    rich = _copied(open_page, "html")
    assert rich["text/plain"] == f"{name}: {link}"
    assert f'href="{link}"' in rich["text/html"]


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_text_for_the_ticket_quotes_the_response(
    language: str, site: BuiltSite, loaded: Loaded, open_page: Page
) -> None:
    _open(open_page, "5.7.26/")
    response = _said(loaded)
    cause = loaded.knowledge.causes[response.cause]
    copied = _copied(open_page, language)["text/plain"].split("\n\n")
    root = site.url if language == "de" else f"{site.url}en/"
    assert "(Gmail)" in copied[0]
    assert copied[1] == f"{CODE} {response.text}"
    assert copied[2] == spoken(cause.ticket, "de" if language == "de" else "en")
    assert copied[3].endswith(f" {root}cause/{response.cause}/")


def test_a_response_on_the_page_of_its_cause_links_to_its_provider(
    site: BuiltSite, loaded: Loaded, open_page: Page
) -> None:
    cause = _said(loaded).cause
    _open(open_page, f"cause/{cause}/")
    open_page.locator("#from-gmail > summary").click()
    item = open_page.locator(f".responses > [data-id={RESPONSE}]")
    item.scroll_into_view_if_needed()
    item.locator("[data-kind=link]").click()
    expect(item.locator("[data-kind=link]")).to_have_text("Kopiert")
    assert _clipboard(open_page)["text/plain"] == f"{site.url}provider/gmail/#{RESPONSE}"


def test_what_the_buttons_say_is_loaded_when_a_response_comes_into_view(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("en/550/", wait_until="networkidle")
    assert not [address for address in asked if address.endswith("copy.en.json")]
    expect(page.locator(".response__copy")).to_have_count(0)
    page.locator("#from-outlook-com > summary").click()
    expect(page.locator("#from-outlook-com .response__copy").first).to_be_visible()
    assert len([address for address in asked if address.endswith("copy.en.json")]) == 1


def test_after_a_failure_the_buttons_come_with_the_next_view(page: Page) -> None:
    page.route("**/copy.en.json", lambda route: route.fulfill(body="no"), times=1)
    page.goto("en/550/")
    summary = page.locator("#from-outlook-com > summary")
    summary.click()
    expect(page.locator("#from-outlook-com .responses").first).to_be_visible()
    page.wait_for_timeout(200)
    expect(page.locator(".response__copy")).to_have_count(0)
    summary.click()
    summary.click()
    expect(page.locator("#from-outlook-com .response__copy").first).to_be_visible()


def test_the_buttons_of_a_response_work_by_keyboard(open_page: Page) -> None:
    _open(open_page, "en/5.7.26/")
    bar = _response(open_page).get_by_role("toolbar")
    expect(bar.locator("[tabindex='0']")).to_have_count(1)
    bar.locator("[tabindex='0']").focus()
    open_page.keyboard.press("ArrowRight")
    expect(bar.locator("[data-kind=link]")).to_be_focused()
    open_page.keyboard.press("Home")
    open_page.keyboard.press("ArrowLeft")
    expect(bar.get_by_role("link")).to_be_focused()
    open_page.keyboard.press("ArrowLeft")
    expect(bar.locator("[data-kind=en]")).to_be_focused()
    open_page.keyboard.press("Enter")
    expect(bar.locator("[data-kind=en]")).to_have_text("Copied")
    expect(open_page.locator(".copied")).to_have_text("Copied")


@pytest.mark.parametrize("kind", ["text", "link", "html", "de"])
def test_a_refused_clipboard_shows_the_text_of_a_response(kind: str, page: Page) -> None:
    page.add_init_script(REFUSE)
    _open(page, "en/5.7.26/")
    _response(page).locator(f"[data-kind={kind}]").click()
    expect(_response(page).locator(f"[data-kind={kind}]")).to_contain_text("Ctrl+C")
    assert {"text": CODE, "link": RESPONSE, "html": CODE, "de": "Gmail"}[kind] in _selected(page)


PASTED = """<div id="rich" contenteditable></div><textarea id="plain" rows="9"></textarea>"""


@pytest.mark.parametrize("path", ["550/", f"en/{CAUSE}"])
@pytest.mark.parametrize("field", FIELDS)
def test_what_is_pasted_into_a_ticket_leads_to_the_page(
    path: str, field: str, site: BuiltSite, open_page: Page
) -> None:
    _open(open_page, path)
    _ticket(open_page, field).click()
    expect(_ticket(open_page, field)).to_have_text(re.compile("Copied|Kopiert"))
    _follow(open_page, rich=field == "html")
    here: Language = "en" if path.startswith("en/") else "de"
    texts: dict[str, Language] = {"de": "de", "en": "en"}
    address = in_language(path.removeprefix("en/"), texts.get(field, here))
    assert open_page.url == site.url + address
    expect(open_page.locator("article h1")).to_be_visible()


@pytest.mark.parametrize("kind", LANGUAGES)
def test_a_text_about_a_response_leads_to_its_cause(
    kind: str, loaded: Loaded, site: BuiltSite, open_page: Page
) -> None:
    _open(open_page, "en/5.7.26/")
    _copied(open_page, kind)
    _follow(open_page, rich=False)
    root = "" if kind == "de" else "en/"
    assert open_page.url == f"{site.url}{root}cause/{_said(loaded).cause}/"


@pytest.mark.parametrize("kind", ["link", "markdown", "html"])
def test_what_is_pasted_of_a_response_leads_to_it(
    kind: str, site: BuiltSite, open_page: Page
) -> None:
    _open(open_page, "en/5.7.26/")
    _copied(open_page, kind)
    _follow(open_page, rich=kind == "html")
    assert open_page.url == f"{site.url}en/5.7.26/#{RESPONSE}"
    expect(_response(open_page).locator("code")).to_be_in_viewport()


def _follow(page: Page, *, rich: bool) -> None:
    """Paste into a ticket as an agent does, and follow the link that is there then."""
    ticket = page.context.new_page()
    ticket.set_content(PASTED)
    ticket.locator("#rich" if rich else "#plain").focus()
    ticket.keyboard.press("ControlOrMeta+V")
    if rich:
        link = ticket.locator("#rich a").get_attribute("href")
    else:
        found = re.search(r"https?://[^\s)]+", ticket.locator("#plain").input_value())
        link = found and found[0]
    ticket.close()
    assert link
    page.goto("about:blank")
    page.goto(link)


def _ticket(page: Page, field: str) -> Locator:
    return page.locator(f".copy [data-copy=ticket-{field}]")


def _response(page: Page) -> Locator:
    return page.locator(f"[id={RESPONSE}]")


def _copied(page: Page, kind: str) -> dict[str, str]:
    """Press a button of the response; return what the clipboard then holds, by type."""
    button = _response(page).locator(f"[data-kind={kind}]")
    button.click()
    expect(button).to_have_text(re.compile("Copied|Kopiert"))
    return _clipboard(page)


def _clipboard(page: Page) -> dict[str, Any]:
    held: dict[str, Any] = page.evaluate(READ)
    return held


def _selected(page: Page) -> str:
    """Return what Ctrl+C would copy: the selection of the focused field or of the page."""
    selected: str = page.evaluate(
        """() => {
          const { activeElement: field } = document;
          return field.selectionStart === undefined ? String(getSelection()).trim()
            : field.value.slice(field.selectionStart, field.selectionEnd);
        }"""
    )
    return selected


def _open(page: Page, path: str) -> None:
    """Open a page and wait until its buttons work."""
    page.goto(path)
    expect(page.locator(".copied")).to_be_attached()
    folded = page.locator(f"details:not([open]):has(> .responses > [id={RESPONSE}])")
    if folded.count():
        folded.locator("summary").click()
    if _response(page).count():
        _response(page).scroll_into_view_if_needed()  # its buttons come when it is in view


def _said(loaded: Loaded) -> Response:
    return next(one for name, _, one in loaded.knowledge.responses() if name == RESPONSE)


def test_the_voice_is_chosen_once_for_all_pages(site: BuiltSite, open_page: Page) -> None:
    _open(open_page, "en/cause/dkim-failed/")
    expect(open_page.locator("#ticket-en")).to_be_visible()
    open_page.locator("input[value=ours]").check()
    expect(open_page.locator("#ticket-en")).to_be_hidden()
    expect(open_page.locator("#ticket-en-ours")).to_have_value(re.compile("We will check the key"))
    _open(open_page, "en/cause/helo-invalid/")
    expect(open_page.locator("input[value=ours]")).to_be_checked()
    _ticket(open_page, "en-ours").click()
    assert "We will set a valid server name" in _clipboard(open_page)["text/plain"]


def test_the_voice_can_be_chosen_without_scripts(site: BuiltSite, plain_page: Page) -> None:
    plain_page.goto("cause/dkim-failed/")
    plain_page.locator("input[value=ours]").check()
    expect(plain_page.locator("#ticket-de-ours")).to_be_visible()
    expect(plain_page.locator("#ticket-de")).to_be_hidden()
