"""The offline copy, unpacked and opened from a file, and from a folder of a web server."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from smtpcodes.built.offline import offline, write
from smtpcodes.built.scripts import bundle
from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.site.codes import Code
from tests.browser.places import in_language
from tests.browser.watching import DESKTOP, PATIENCE, Watch
from tests.site.building import PROJECT, BuiltSite
from tests.site.serving import SiteServer

PAGES = ["", "550/", "5.1.1/", "codes/", "cause/", "cause/mailbox-full/", "provider/gmail/",
         "bounce/", "news/", "about/", "decode/"]  # fmt: skip

FULL = "Mailbox is full"


@pytest.fixture(scope="session")
def unpacked(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the unpacked copy."""
    folder = tmp_path_factory.mktemp("offline copy")
    write(offline(site.folder, bundle(PROJECT, "offline", "iife")), folder / "copy.zip")
    with zipfile.ZipFile(folder / "copy.zip") as archive:
        archive.extractall(folder)
    return folder / "smtp-codes"


@pytest.fixture
def local(browser: Browser, unpacked: Path) -> Iterator[Page]:
    """Yield a page that may open files of the copy and nothing else, and must not complain."""
    yield from _watched(browser, f"{unpacked.as_uri()}/")


@pytest.fixture(scope="module")
def local_tab(browser: Browser, unpacked: Path) -> Iterator[tuple[Page, Watch]]:
    """Open a page that stays open for all tests, and what looks after it."""
    with _opened(browser, f"{unpacked.as_uri()}/") as found:
        yield found


@pytest.fixture
def local_reader(local_tab: tuple[Page, Watch]) -> Iterator[Page]:
    """Yield the page of a reader who goes on from page to page of the copy."""
    page, watch = local_tab
    yield page
    watch.check()


@pytest.fixture
def served(browser: Browser, unpacked: Path) -> Iterator[Page]:
    """Yield a page of the copy in some folder of a web server."""
    with SiteServer(unpacked) as server, server.running():
        yield from _watched(browser, server.url)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_opens_without_faults(path: str, language: Language, local_reader: Page) -> None:
    local_reader.goto(_file(in_language(path, language)))
    expect(local_reader.get_by_role("heading", level=1)).to_be_visible()
    expect(local_reader.locator("html")).to_have_class(re.compile("(^| )js( |$)"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_field_leads_to_a_code(language: Language, unpacked: Path, local: Page) -> None:
    local.goto(_file(in_language("", language)))
    local.locator("#lookup-field").fill("550 5.1.1")
    local.locator("#lookup-field").press("Enter")
    expect(local).to_have_url(_url(unpacked, in_language("5.1.1/", language)) + "#550-5.1.1")


def test_the_field_leads_to_a_number_of_a_range(unpacked: Path, local: Page) -> None:
    local.goto(_file("en/"))
    local.locator("#lookup-field").fill("5.7.620")
    local.locator("#lookup-field").press("Enter")
    expect(local).to_have_url(_url(unpacked, "en/5.7.620/"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_field_hands_a_message_to_the_decoder(
    language: Language, unpacked: Path, local: Page
) -> None:
    local.goto(_file(in_language("", language)))
    local.locator("#lookup-field").fill("552 5.2.2 <anna@example.com>: Mailbox is full")
    local.locator("#lookup-field").press("Enter")
    expect(local.locator('#decoder-answer a[href*="cause/mailbox-full/"]').first).to_be_visible()
    assert local.url.startswith(_url(unpacked, in_language("decode/", language)))


def test_links_lead_on(unpacked: Path, local: Page) -> None:
    local.goto(_file(""))
    local.locator('.map [data-code="550"]').click()
    expect(local).to_have_url(_url(unpacked, "550/"))
    local.locator(".breadcrumbs a").last.click()
    expect(local).to_have_url(_url(unpacked, "5xx/"))
    local.locator("header a.md-logo").click()
    expect(local).to_have_url(_url(unpacked, ""))


def test_every_link_leads_to_a_file(unpacked: Path, codes: dict[str, Code], local: Page) -> None:
    local.goto(_file("en/codes/"))
    targets = local.locator("a[href]").evaluate_all(
        """links => links.filter((link) => link.protocol === "file:")
             .map((link) => decodeURIComponent(link.pathname))"""
    )
    assert len(set(targets)) > len(codes)
    assert [target for target in targets if not Path(target).is_file()] == []


def test_the_language_can_be_switched(unpacked: Path, local: Page) -> None:
    local.goto(_file("cause/mailbox-full/"))
    local.get_by_role("link", name="English").click()
    expect(local).to_have_url(_url(unpacked, "en/cause/mailbox-full/"))
    local.get_by_role("link", name="Deutsch").click()
    expect(local).to_have_url(_url(unpacked, "cause/mailbox-full/"))


def test_a_pair_leads_to_its_enhanced_code(unpacked: Path, local: Page) -> None:
    local.goto(_file("550/5.1.1/"))
    expect(local).to_have_url(_url(unpacked, "5.1.1/") + "#550-5.1.1")


def test_a_response_that_stands_elsewhere_is_found(unpacked: Path, local: Page) -> None:
    id_ = "gmail-5-7-26-blocked-mail"
    local.goto(f"{_file('421/')}#{id_}")
    expect(local).to_have_url(f"{_url(unpacked, 'provider/gmail/')}#{id_}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_search_finds_a_code_first(language: Language, unpacked: Path, local: Page) -> None:
    local.goto(_file(in_language("bounce/", language)))
    local.locator("[data-md-component=search-query]").click()
    local.keyboard.type("550 5.7.1")
    expect(local.locator(".md-search-result__list a").first).to_contain_text("5.7.1")
    local.keyboard.press("Enter")
    expect(local).to_have_url(_url(unpacked, in_language("5.7.1/", language)))


def test_the_search_hands_a_message_to_the_decoder(unpacked: Path, local: Page) -> None:
    local.goto(_file("en/bounce/"))
    local.locator("[data-md-component=search-query]").fill(f"552 5.2.2 <anna@example.com>: {FULL}")
    local.keyboard.press("Enter")
    expect(local.locator('#decoder-answer a[href*="cause/mailbox-full/"]').first).to_be_visible()
    assert local.url.startswith(_url(unpacked, "en/decode/"))


def test_the_table_can_be_filtered(local: Page) -> None:
    local.goto(_file("en/codes/"))
    local.locator("#codes-filter").fill("5.1.1 does not exist")
    expect(local.locator("tbody tr:visible")).to_have_count(1)


def test_texts_can_be_copied(local: Page) -> None:
    local.context.grant_permissions(["clipboard-read", "clipboard-write"])
    local.goto(_file("en/550/"))
    expect(local.locator(".copied")).to_be_attached()
    local.locator("[data-copy=ticket-link]").first.click()
    expect(local.locator(".copied")).to_have_text("Copied")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_decoder_decodes(language: Language, unpacked: Path, local: Page) -> None:
    local.goto(_file(in_language("decode/", language)))
    local.locator("#decoder-text").focus()
    expect(local.locator("#decoder[data-ready]")).to_be_attached()
    local.locator("#decoder-text").fill("552 5.2.2 <anna@example.com>: Mailbox is full")
    link = local.locator('#decoder-answer a[href*="cause/mailbox-full/"]').first
    expect(link).to_be_visible()
    link.click()
    expect(local).to_have_url(_url(unpacked, in_language("cause/mailbox-full/", language)))


def test_the_copy_works_on_a_web_server_too(served: Page) -> None:
    served.goto("en/")
    served.locator("[data-md-component=search-query]").click()
    served.keyboard.type("550 5.7.1")
    expect(served.locator(".md-search-result__list a").first).to_contain_text("5.7.1")
    served.keyboard.press("Enter")
    expect(served.get_by_role("heading", level=1)).to_contain_text("5.7.1")


def _watched(browser: Browser, root: str) -> Iterator[Page]:
    with _opened(browser, root) as (page, watch):
        yield page
    watch.check()


@contextmanager
def _opened(browser: Browser, root: str) -> Iterator[tuple[Page, Watch]]:
    context = browser.new_context(base_url=root, **DESKTOP)
    context.set_default_timeout(PATIENCE)
    watch = Watch(root)
    watch.listen(context)
    yield context.new_page(), watch
    context.close()


def _file(path: str) -> str:
    return f"{path}index.html"


def _url(folder: Path, path: str) -> str:
    return f"{folder.as_uri()}/{path}index.html"
