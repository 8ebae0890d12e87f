"""Links from before something was renamed or dropped, followed in a browser on a small site."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from tests.browser.searching import SearchEngine
from tests.browser.watching import watched_page
from tests.renaming import drop_code, rename, rename_cause
from tests.site.building import BuiltSite, build, copy_project, without_links
from tests.site.serving import SiteServer
from tests.unit.test_renames import example

ANSWER = "#decoder-answer h2"

LED = {
    "cause/mailbox-full/": "cause/no-room/",
    "cause/mailbox-full/#todo": "cause/no-room/#todo",
    "en/cause/mailbox-full/?from=ticket#todo": "en/cause/no-room/?from=ticket#todo",
    "provider/post/": "provider/mail/",
    "en/provider/post/#post-552": "en/provider/mail/#post-552",
    "5.2.7/": "5.2.2/",
    "4.2.7/#todo": "4.2.2/#todo",
    "523/": "552/",
    "en/552/5.2.7/": "en/5.2.2/#552-5.2.2",
    "523-5.2.2/": "5.2.2/#552-5.2.2",
}
"""Addresses of before, and where they lead."""


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """Build a small site in which something of each kind has another name, and serve it."""
    data = example()
    rename_cause(data, "mailbox-full", "no-room")
    rename(data["providers"], "post", "mail")
    rename(data["providers"]["mail"]["responses"], "552", "full")
    drop_code(data, "enhanced", "X.2.7", "X.2.2")
    drop_code(data, "replies", "523", "552")
    project = copy_project(tmp_path_factory.mktemp("renamed"))
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    (project / "codes.yaml").write_text(text, encoding="utf-8")
    without_links(project / "docs")
    with SiteServer(project / "site") as server:
        result = build(project, server.url)
        assert result.returncode == 0, result.stdout
        with server.running():
            yield BuiltSite(project, server.url)


@pytest.fixture
def page(browser: Browser, renamed: BuiltSite) -> Iterator[Page]:
    with watched_page(browser, renamed) as found:
        yield found


@pytest.mark.parametrize(("asked", "path"), LED.items())
def test_an_address_of_before_leads_on(
    asked: str, path: str, renamed: BuiltSite, page: Page
) -> None:
    page.goto(asked)
    expect(page).to_have_url(renamed.url + path)
    expect(page.locator("article h1")).to_be_visible()


def test_it_leads_on_without_scripts(browser: Browser, renamed: BuiltSite) -> None:
    with watched_page(browser, renamed, java_script_enabled=False) as page:
        page.goto("en/cause/mailbox-full/")
        expect(page).to_have_url(f"{renamed.url}en/cause/no-room/")


def test_a_former_id_shows_its_response(page: Page) -> None:
    page.goto("en/provider/post/#post-552")
    expect(page.locator("li:has(> :target)")).to_contain_text("No room for")


def test_a_response_that_stands_on_another_page_is_found_at_its_provider(
    renamed: BuiltSite, page: Page
) -> None:
    page.goto("en/4.2.2/#post-552")
    expect(page).to_have_url(f"{renamed.url}en/provider/mail/#post-552")


def test_a_link_to_the_decoder_understands_the_former_name(page: Page) -> None:
    page.goto("en/decode/#552-5.2.2&cause=mailbox-full")
    expect(page.locator(ANSWER)).to_have_text("Mailbox full")


def test_a_former_code_is_still_read(page: Page) -> None:
    page.goto("en/decode/#523-5.2.7")
    expect(page.locator(ANSWER)).to_have_text("Mailbox full")


def test_an_unknown_cause_shows_the_code(page: Page) -> None:
    page.goto("en/decode/#552-5.2.2&cause=unheard-of")
    expect(page.locator("#decoder-answer")).to_contain_text("5.2.2")


def test_an_unknown_cause_without_a_code_is_told(page: Page) -> None:
    page.goto("en/decode/#cause=unheard-of")
    expect(page.locator("#decoder-answer")).to_contain_text("does not exist")


def test_the_search_knows_former_names(page: Page) -> None:
    page.goto("en/5.2.2/")
    led = {
        "523": "552/",
        "5.2.7": "5.2.2/",
        "mailbox full": "cause/no-room/",
        "post": "provider/mail/",
    }
    found = SearchEngine.start(page).find([*led], 3)
    assert {query: path for query, path in led.items() if path not in found[query]} == {}


@pytest.mark.parametrize(("code", "path"), [("523", "552/"), ("5.2.7", "5.2.2/")])
def test_the_home_field_knows_former_codes(
    code: str, path: str, renamed: BuiltSite, page: Page
) -> None:
    page.goto("en/")
    page.locator("#lookup [name=q]").fill(code)
    page.locator("#lookup [name=q]").press("Enter")
    expect(page).to_have_url(f"{renamed.url}en/{path}")
