"""A site of a house of its own: its name, logo and colour, its box, its servers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from smtpcodes.built.offline import is_of_house
from smtpcodes.built.permalinks import published
from tests.browser.screens import SCREENS
from tests.browser.watching import watched_page
from tests.site.building import BuiltSite, build, copy_project
from tests.site.serving import PREFIX, SiteServer
from tests.unit.test_house import LOCAL, UPSTREAM

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'

BOUNCE = """Reporting-MTA: dns; mail.example.org
Final-Recipient: rfc822; anna@campus.example
Action: failed
Status: 5.2.2
Remote-MTA: dns; mx.campus.example
Diagnostic-Code: smtp; 552 5.2.2 [CAMPUS] your quota of 5000 bytes is used up
"""


@pytest.fixture(scope="module")
def housed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """Build and serve the site of a made-up university, of a few codes."""
    project = copy_project(tmp_path_factory.mktemp("house") / "project")
    (project / "codes.yaml").write_text(UPSTREAM, encoding="utf-8")
    (project / "logo.svg").write_text(LOGO, encoding="utf-8")
    local = LOCAL.replace("  colour:", "  logo: logo.svg\n  colour:")
    (project / "local.yaml").write_text(local, encoding="utf-8")
    with SiteServer(project / "site", PREFIX) as server:
        result = build(project, server.url, strict=False)
        assert result.returncode == 0, result.stdout
        with server.running():
            yield BuiltSite(project, server.url)


@pytest.mark.parametrize("screen", SCREENS)
def test_the_box_is_seen_before_anything_is_done(
    screen: str, housed: BuiltSite, browser: Browser
) -> None:
    with watched_page(browser, housed, **SCREENS[screen]) as page:
        page.goto("en/552/")
        box = page.locator("aside.house")
        expect(box).to_be_in_viewport(ratio=1)
        expect(box).to_contain_text("In-house University")
        expect(box).to_contain_text("Large files pass.")
        expect(box.get_by_role("link", name="Service desk")).to_have_attribute(
            "href", "https://help.example/"
        )
        expect(box.get_by_role("link", name="+49")).to_have_attribute("href", "tel:+49301234")
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= SCREENS[screen]["viewport"]["width"]


def test_name_logo_and_colour_are_the_houses(housed: BuiltSite, browser: Browser) -> None:
    with watched_page(browser, housed) as page:
        page.goto("552/")
        expect(page).to_have_title("552 Zu groß – Mailhilfe")
        expect(page.locator(".md-logo img")).to_have_attribute("src", "../assets/images/house.svg")
        assert page.evaluate("document.querySelector('.md-logo img').naturalWidth") > 0
        expect(page.locator(".md-header")).to_have_css("background-color", "rgb(122, 31, 43)")
        page.goto("en/552/")
        expect(page).to_have_title("552 Too much – Mail help")


def test_the_decoder_names_the_houses_server_and_shows_its_box(
    housed: BuiltSite, browser: Browser
) -> None:
    with watched_page(browser, housed) as page:
        page.goto("en/decode/")
        page.locator("#decoder-text").fill(BOUNCE)
        answer = page.locator("#decoder-answer")
        link = answer.get_by_role("link", name="Campus")
        expect(link).to_be_visible()
        box = answer.locator("aside.house")
        for words in ("In-house University", "The portal gives more room.", "All have much room.",
                      "Service desk"):  # fmt: skip
            expect(box).to_contain_text(words)
        link.click()
        expect(page.locator("h1")).to_have_text("Campus")
        expect(page.locator("aside.house")).to_contain_text("In-house University")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_pages_break_no_rule_in_either_scheme(
    scheme: str, housed: BuiltSite, browser: Browser
) -> None:
    with watched_page(browser, housed, color_scheme=scheme, reduced_motion="reduce") as page:
        for path in ("en/552/", "provider/campus/"):
            page.goto(path)
            broken = Axe().run(page).response["violations"]
            assert [(rule["id"], rule["nodes"]) for rule in broken] == []


def test_what_the_house_says_is_reported_to_nobody_else(
    housed: BuiltSite, browser: Browser
) -> None:
    with watched_page(browser, housed) as page:
        page.goto("en/5.2.2/")
        for name, reports in (("post-552", 1), ("campus-full", 0)):
            item = page.locator(f"[id='{name}']")
            item.scroll_into_view_if_needed()
            expect(item.get_by_role("button").first).to_be_visible()
            expect(item.locator(".response__copy a")).to_have_count(reports)


def test_its_addresses_are_no_promise(housed: BuiltSite) -> None:
    assert is_of_house(housed.folder)
    names = published(housed.folder)
    assert "provider/post/#post-552" in names
    assert not [name for name in names if "campus" in name or "college" in name]
    assert Path(housed.folder, "provider/college/index.html").exists()
