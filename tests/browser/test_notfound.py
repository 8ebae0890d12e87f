"""Addresses that nobody published: what was meant is read out of them, in their language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.labels import LABELS
from smtpcodes.site.codes import Code
from tests.browser.places import MISSING, in_language
from tests.browser.watching import DESKTOP
from tests.site.building import BuiltSite
from tests.site.serving import SiteServer

MEANT = {
    "smtp/550": "550/",
    "smtp/550/": "550/",
    "codes/5.1.1": "5.1.1/",
    "550%205.7.1": "5.7.1/",
    "en/smtp/5.7.620": "en/5.7.620/",
    "5.7.1.html": "5.7.1/",
    "550-5.6.99": "550/",
    "599/5.1.1/": "5.1.1/",
    "5.6.99/#550-5.6.99": "550/",
    "en/smtp/511": "en/511/",
    "en/511.html": "en/511/",
    "en/error-4.2.2?from=ticket": "en/4.2.2/",
    "smtp/%zz/550": "550/",
    "5-1-1/": "5.1.1/",
    "en/5_7_26": "en/5.7.26/",
    "gmail": "provider/gmail/",
    "en/provider/google/": "en/provider/gmail/",
    "mailbox-full": "cause/mailbox-full/",
}
"""Unknown addresses, and the page that each one means."""

REACHED = {
    "en/511": "en/511/",
    "550/index.html": "550/index.html",
    "550/5.1.1/": "5.1.1/#550-5.1.1",
    "550-5.1.1/": "5.1.1/#550-5.1.1",
    "550/5.1.1/?from=ticket#todo": "5.1.1/?from=ticket#todo",
    "en/550/5.1.1/": "en/5.1.1/#550-5.1.1",
    "450-4.3.5": "4.3.5/#450-4.3.5",
    "en/554/5.4.14/": "en/5.4.14/#554-5.4.14",
    "550-5.7.620/": "5.7.620/#550-5.7.620",
    "CAUSE/MAILBOX-FULL/": "cause/mailbox-full/",
    "EN/Cause/Mailbox-Full/#Todo": "en/cause/mailbox-full/#Todo",
}
"""Addresses that lead on by themselves."""


OTHER: dict[Language, Language] = {"de": "en", "en": "de"}


@pytest.fixture(scope="module")
def lost(browser: Browser, site: BuiltSite) -> Iterator[Page]:
    """Yield a page that may meet addresses without a page, one after the other."""
    context = browser.new_context(base_url=site.url, **DESKTOP)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("asked", "path"), MEANT.items())
def test_the_page_that_was_meant_is_offered(
    asked: str, path: str, site: BuiltSite, lost: Page
) -> None:
    lost.goto(asked)
    link = _section(lost).locator("[data-meant] a")
    expect(link).to_have_count(1)
    assert link.evaluate("link => link.href") == site.url + path
    link.click()
    expect(lost).to_have_url(site.url + path)


def test_an_address_of_an_unknown_code_leads_to_the_form_for_it(lost: Page) -> None:
    lost.goto("en/550-5.9.97/")
    link = _section(lost).get_by_role("link", name="Report the missing code 5.9.97")
    address = urlsplit(link.evaluate("link => link.href"))
    assert address.path.endswith("/issues/new")
    assert "code=5.9.97" in address.query.split("&")
    lost.goto("en/smtp/5.7.620")
    expect(_section(lost).locator("[data-meant] a")).to_have_count(1)
    expect(_section(lost).locator("[href*=missing-code]")).to_have_count(0)


@pytest.mark.parametrize(("asked", "path"), REACHED.items())
def test_an_address_leads_on(asked: str, path: str, site: BuiltSite, lost: Page) -> None:
    lost.goto(asked)
    expect(lost).to_have_url(site.url + path)
    expect(lost.locator("article h1")).to_be_visible()
    expect(lost.locator("#not-found")).to_have_count(0)


def test_capitals_are_tried_in_lower_case_once(site: BuiltSite, lost: Page) -> None:
    lost.goto("SMTP/No-Such-Page/")
    expect(lost).to_have_url(f"{site.url}smtp/no-such-page/")
    expect(_section(lost)).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_field_leads_to_a_page_of_its_language(
    language: Language, site: BuiltSite, lost: Page
) -> None:
    lost.goto(in_language(MISSING, language))
    field = _section(lost).locator("input")
    field.fill("550 5.1.1")
    field.press("Enter")
    expect(lost).to_have_url(site.url + in_language("5.1.1/#550-5.1.1", language))


@pytest.mark.parametrize(
    ("language", "words", "cause"),
    [("de", "Postfach voll", "cause/mailbox-full/"), ("en", "relay denied", "cause/relay-denied/")],
)
def test_words_are_searched_in_their_language(
    language: Language, words: str, cause: str, site: BuiltSite, lost: Page
) -> None:
    lost.goto(in_language(MISSING, language))
    field = _section(lost).locator("input")
    field.fill(words)
    field.press("Enter")
    target = site.url + in_language(cause, language)
    expect(lost.locator(f'.md-search-result a[href="{target}"]')).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_search_speaks_the_language_of_the_address(
    language: Language, site: BuiltSite, lost: Page
) -> None:
    lost.goto(in_language(MISSING, language))
    field = lost.get_by_role("textbox", name=LABELS[language]["search"], exact=True)
    field.fill("spf")
    first = lost.locator(".md-search-result a").first
    expect(first).to_have_attribute("href", site.url + in_language("cause/spf-failed/", language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_header_speaks_the_language_of_the_address(
    language: Language, site: BuiltSite, lost: Page
) -> None:
    lost.goto(in_language(MISSING, language))
    home, other = in_language("", language), OTHER[language]
    expect(lost.locator(".md-header__topic").first).to_have_text(LABELS[language]["site"])
    assert lost.locator(".md-logo").evaluate("link => link.href") == site.url + home
    link = lost.locator(f"header a[hreflang={other}]")
    assert link.evaluate("link => link.href") == site.url + in_language("", other)
    expect(lost.locator(f"header a[hreflang={language}]")).to_have_count(0)


def test_an_unknown_code_is_called_unknown(lost: Page) -> None:
    lost.goto(in_language(MISSING, "en"))
    _section(lost).locator("input").fill("599")
    _section(lost).locator("button").click()
    expect(_section(lost).get_by_role("status")).to_contain_text("does not know that code")


def test_without_scripts_the_map_and_the_field_are_there(
    codes: dict[str, Code], browser: Browser, site: BuiltSite
) -> None:
    context = browser.new_context(base_url=site.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("smtp/550")
    for language in LANGUAGES:
        section = page.locator(f"[data-language={language}]")
        expect(section.locator("[data-code]:visible")).to_have_count(len(codes))
    page.locator("#lookup-en-field").fill("550")
    page.locator("#lookup-en-field").press("Enter")
    expect(page).to_have_url(f"{site.url}en/codes/?q=550")
    context.close()


def _section(page: Page) -> Locator:
    """Return the section in the language of the address, once the others are hidden."""
    section = page.locator("#not-found [data-language]").filter(visible=True)
    expect(section).to_have_count(1)
    return section


HOSTS = ["evil.example", "user@evil.example", "evil.example:8443", "%65vil.example", "EVIL.example"]
BEFORE = ["//", "///", "/\\", "\\\\", "/.//", "/550/..//", "//%2F", "/%5C", "/en//", "/./\\/"]
BEHIND = ["/X", "/X?Q=//b.example", "/X#//b.example", "\\X"]

ELSEWHERE = [f"{before}{host}{behind}" for before in BEFORE for host in HOSTS for behind in BEHIND]
"""Addresses that name another host; the capital letter makes the page correct them."""


def test_no_address_leads_to_another_site(
    site: BuiltSite, browser: Browser, tmp_path: Path
) -> None:
    page_of_404 = _at_root((site.folder / "404.html").read_bytes(), urlsplit(site.url).path)
    (tmp_path / "404.html").write_bytes(page_of_404)
    (tmp_path / "assets").symlink_to(site.folder / "assets")
    asked: set[str] = set()
    with SiteServer(tmp_path, prefix="/") as server, server.running():
        page = browser.new_page()
        page.on("request", lambda request: asked.add(request.url))
        assert len(ELSEWHERE) >= 200
        for address in ELSEWHERE:
            page.goto(f"{server.url.removesuffix('/')}{address}", wait_until="load")
            assert page.url.startswith(server.url), address
        page.close()
    assert {url for url in asked if not url.startswith((server.url, "data:"))} == set()


def _at_root(html: bytes, path: str) -> bytes:
    """Return the 404 page, built for ``path``, as it is at its host's root."""
    return html.replace(f'data-root="{path}"'.encode(), b'data-root="/"')


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_foot_speaks_the_language_of_the_address(language: Language, lost: Page) -> None:
    lost.goto(in_language(MISSING, language))
    notes = lost.locator(".md-copyright p").filter(visible=True)
    expect(notes).to_have_count(1)
    expect(notes).to_have_attribute("lang", language)


def test_words_that_name_no_page_stand_ready_to_be_searched(lost: Page) -> None:
    lost.goto("postfach-voll")
    field = _section(lost).locator("[name=q]")
    expect(field).to_have_value("postfach voll")
    field.press("Enter")
    expect(lost.locator(".md-search-result__list a").first).to_contain_text("Postfach voll")
    lost.goto("599/")
    expect(_section(lost).locator("[name=q]")).to_have_value("")
