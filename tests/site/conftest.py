"""The pages of the built site, parsed once."""

from __future__ import annotations

import pytest

from tests.site.building import BuiltSite
from tests.site.htmlpage import HtmlPage, read_page


@pytest.fixture(scope="session")
def addresses(site: BuiltSite) -> dict[str, HtmlPage]:
    """Return what stands at every address: pages and redirects."""
    return {
        address: read_page((site.folder / address / "index.html").read_text(encoding="utf-8"))
        for address in site.addresses
    }


@pytest.fixture(scope="session")
def pages(addresses: dict[str, HtmlPage]) -> dict[str, HtmlPage]:
    """Return every page by its address, the 404 page not among them."""
    return {address: page for address, page in addresses.items() if not page.refresh}


@pytest.fixture(scope="session")
def redirects(addresses: dict[str, HtmlPage]) -> dict[str, HtmlPage]:
    """Return every address that merely leads to a page."""
    return {address: page for address, page in addresses.items() if page.refresh}


@pytest.fixture(scope="session")
def missing_page(site: BuiltSite) -> HtmlPage:
    """Return the page that stands at every unknown address."""
    return read_page((site.folder / "404.html").read_text(encoding="utf-8"))
