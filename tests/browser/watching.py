"""What a reader's browser must never see: errors, failed requests, requests to other hosts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    WebError,
)

from smtpcodes.data.model import LANGUAGES
from tests.browser.places import MISSING, in_language
from tests.site.building import BuiltSite

PATIENCE = 10_000
"""Milliseconds after which something that does not happen is a failure."""

DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True}

OWN_SCHEMES = {"data", "blob"}
GIVEN_UP = {"net::ERR_ABORTED", "csp"}
"""The browser's own words for a request that it gave up: the reader went on, or wants no scripts.
What a page's own policy refuses is told on the console as well."""


@dataclass
class Watch:
    """Listens to everything that happens in a browser context."""

    url: str
    """The address of the site; nothing outside of it may be asked for."""
    missing: tuple[str, ...] = ()
    """Beginnings of the addresses that a test visits although there is no page."""
    faults: list[str] = field(default_factory=list)

    def listen(self, context: BrowserContext) -> None:
        """Note every fault of the pages in ``context`` from now on."""
        context.on("console", self._console)
        context.on("weberror", self._error)
        context.on("request", self._request)
        context.on("requestfailed", self._failed)
        context.on("response", self._response)

    def check(self) -> None:
        """Fail if a fault was seen since the last time."""
        faults, self.faults = self.faults, []
        assert not faults, "\n".join(faults)

    def _is_missing(self, url: str) -> bool:
        return url.startswith(self.missing)

    def _console(self, message: ConsoleMessage) -> None:
        place = message.location.get("url", "")
        if message.type == "error" and not self._is_missing(place):
            self.faults.append(f"console error at {place}: {message.text}")

    def _error(self, error: WebError) -> None:
        self.faults.append(f"error: {error.error}")

    def _request(self, request: Request) -> None:
        own = request.url.startswith(self.url) or urlsplit(request.url).scheme in OWN_SCHEMES
        if not own:
            self.faults.append(f"request outside of the site: {request.url}")

    def _failed(self, request: Request) -> None:
        if request.failure not in GIVEN_UP:
            self.faults.append(f"failed request: {request.url}: {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and not self._is_missing(response.url):
            self.faults.append(f"status {response.status}: {response.url}")


@contextmanager
def watched_page(browser: Browser, site: BuiltSite, **options: Any) -> Iterator[Page]:
    """Yield a page of a fresh context; on leaving, no fault may have been seen."""
    with watched(browser, site, **options) as (page, watch):
        yield page
    watch.check()


@contextmanager
def watched(browser: Browser, site: BuiltSite, **options: Any) -> Iterator[tuple[Page, Watch]]:
    """Yield a page of a fresh context, and what looks after it."""
    context = browser.new_context(base_url=site.url, **{**DESKTOP, **options})
    context.set_default_timeout(PATIENCE)
    missing = tuple(site.url + in_language(MISSING, language) for language in LANGUAGES)
    watch = Watch(site.url, missing)
    watch.listen(context)
    try:
        yield context.new_page(), watch
    finally:
        context.close()
