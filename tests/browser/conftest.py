"""A real browser, and pages in it that must not report any fault."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests import chromium
from tests.browser.watching import PATIENCE, PHONE, Watch, watched, watched_page
from tests.site.building import BuiltSite

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the installed Chromium once."""
    path = os.environ.get("CHROMIUM") or chromium.find()
    assert path, chromium.HELP
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield found
        found.close()


@pytest.fixture
def page(browser: Browser, site: BuiltSite) -> Iterator[Page]:
    """Yield a page on a desktop screen."""
    with watched_page(browser, site) as found:
        yield found


@pytest.fixture(scope="module")
def tab(browser: Browser, site: BuiltSite) -> Iterator[tuple[Page, Watch]]:
    """Open a page that stays open for all tests of a file, and what looks after it."""
    with watched(browser, site) as found:
        yield found


@pytest.fixture
def reader(tab: tuple[Page, Watch]) -> Iterator[Page]:
    """Yield a page of a reader who goes on from page to page, test by test.

    For tests that leave nothing behind but the page where they end: they need not open a browser
    of their own, which takes longer than what they do in it.
    """
    page, watch = tab
    yield page
    watch.check()


@pytest.fixture(scope="module")
def phone_tab(browser: Browser, site: BuiltSite) -> Iterator[tuple[Page, Watch]]:
    """Open a page on a phone for all tests of a file."""
    with watched(browser, site, **PHONE) as found:
        yield found


@pytest.fixture
def phone_reader(phone_tab: tuple[Page, Watch]) -> Iterator[Page]:
    """Yield the page of a reader who goes on from page to page on a phone."""
    page, watch = phone_tab
    yield page
    watch.check()


@pytest.fixture
def phone(browser: Browser, site: BuiltSite) -> Iterator[Page]:
    """Yield a page on a phone."""
    with watched_page(browser, site, **PHONE) as found:
        yield found


@pytest.fixture
def dark_page(browser: Browser, site: BuiltSite) -> Iterator[Page]:
    """Yield a page on a system that prefers dark colours."""
    with watched_page(browser, site, color_scheme="dark") as found:
        yield found


@pytest.fixture
def plain_page(browser: Browser, site: BuiltSite) -> Iterator[Page]:
    """Yield a page without JavaScript."""
    with watched_page(browser, site, java_script_enabled=False) as found:
        yield found
