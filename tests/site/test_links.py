"""Links: each one leads where it says, in both languages, below a path."""

from __future__ import annotations

import re

from tests.site.building import BuiltSite
from tests.site.htmlpage import HtmlPage
from tests.site.places import below, fault_of, is_foreign, language_of, twins_of

DEEP = "somewhere/deep/below/"
"""An unknown address, at which the 404 page stands."""


def test_every_internal_link_and_anchor_resolves(
    site: BuiltSite, addresses: dict[str, HtmlPage]
) -> None:
    faults = {
        f"{page}: {link.target}": fault
        for page, content in addresses.items()
        for link in content.links
        if not is_foreign(site, page, link.target)
        and (fault := fault_of(site, addresses, page, link.target))
    }
    assert faults == {}


def test_every_file_that_a_page_loads_exists(site: BuiltSite, pages: dict[str, HtmlPage]) -> None:
    faults = {
        f"{page}: {target}": fault
        for page, content in pages.items()
        for target in content.loads
        if (fault := fault_of(site, pages, page, target))
    }
    assert faults == {}


def test_no_page_loads_anything_from_another_host(
    site: BuiltSite, pages: dict[str, HtmlPage], missing_page: HtmlPage
) -> None:
    everything = {**pages, "404.html": missing_page}
    foreign = [
        (page, target)
        for page, content in everything.items()
        for target in content.loads
        if is_foreign(site, page, target)
    ]
    assert foreign == []


def test_no_style_sheet_loads_anything_from_another_host(site: BuiltSite) -> None:
    loading = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])((?:https?:)?//[^"')]+)""")
    foreign = {
        sheet.name: loading.findall(sheet.read_text(encoding="utf-8"))
        for sheet in site.folder.rglob("*.css")
    }
    assert {name: found for name, found in foreign.items() if found} == {}


def test_the_404_page_works_at_any_depth(
    site: BuiltSite, pages: dict[str, HtmlPage], missing_page: HtmlPage
) -> None:
    everything = {**pages, DEEP: missing_page}
    targets = [*(link.target for link in missing_page.links), *missing_page.loads]
    faults = {
        target: fault
        for target in targets
        if not is_foreign(site, DEEP, target)
        and (fault := fault_of(site, everything, DEEP, target))
    }
    assert faults == {}


def test_every_redirect_leads_to_its_page(
    site: BuiltSite, pages: dict[str, HtmlPage], redirects: dict[str, HtmlPage]
) -> None:
    faults = {
        address: fault
        for address, content in redirects.items()
        if (fault := fault_of(site, pages, address, content.refresh))
    }
    assert faults == {}


def test_every_redirect_can_be_followed_by_hand(redirects: dict[str, HtmlPage]) -> None:
    wrong = [
        address
        for address, content in redirects.items()
        if content.refresh not in [link.target for link in content.links if link.tag == "a"]
    ]
    assert wrong == []


def test_every_redirect_stays_in_its_language(
    site: BuiltSite, redirects: dict[str, HtmlPage]
) -> None:
    wrong = [
        address
        for address, content in redirects.items()
        for target in [below(address, site, content.refresh) or ""]
        if language_of(target) != language_of(address)
    ]
    assert wrong == []


def test_every_page_and_redirect_has_its_twin(
    pages: dict[str, HtmlPage], redirects: dict[str, HtmlPage]
) -> None:
    for found in (pages, redirects):
        lonely = [page for page in found if not found.keys() >= {*twins_of(page).values()}]
        assert lonely == []


def test_the_language_switcher_leads_to_the_twin(
    site: BuiltSite, pages: dict[str, HtmlPage]
) -> None:
    """And names its language."""
    switchers = {
        page: [
            (link.attributes.get("hreflang"), below(page, site, link.target))
            for link in content.links
            if "language" in link.classes
        ]
        for page, content in pages.items()
    }
    wrong = {page: found for page, found in switchers.items()
             if found != [*twins_of(page).items()]}  # fmt: skip
    assert wrong == {}
