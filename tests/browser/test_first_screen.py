"""The page of a code: the answer on the first screen, everything else one tap away."""

from __future__ import annotations

import random
import re

import pytest
from playwright.sync_api import Browser, Page, expect

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.labels import LABELS
from smtpcodes.site.codes import Code
from tests.browser.places import in_language
from tests.browser.screens import SCREENS, below_the_fold
from tests.browser.watching import watched_page
from tests.site.building import BuiltSite

SAMPLE = 20
"""So many of the codes of failures are looked at in each run; the seed is fixed."""

MANY = ["550", "5.7.1", "4.7.1", "530"]
"""Codes that leave the cause open, or where the mail is: most stands above the first step."""

NARROW = 320
"""The narrowest screen (WCAG 2.2, 1.4.10)."""


def sample(codes: dict[str, Code], count: int = SAMPLE) -> list[str]:
    failures = [name for name, code in codes.items() if code.is_failure]
    return random.Random(11).sample(failures, count)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", SCREENS)
def test_the_first_screen_tells_what_happened_who_acts_and_the_first_step(
    screen: str, language: Language, codes: dict[str, Code], browser: Browser, site: BuiltSite
) -> None:
    hidden: dict[str, list[str]] = {}
    with watched_page(browser, site, java_script_enabled=False, **SCREENS[screen]) as page:
        for name in [*sample(codes), *MANY]:
            page.goto(in_language(f"{name}/", language))
            if found := below_the_fold(page):
                hidden[name] = found
    assert hidden == {}


def test_no_code_page_is_wider_than_the_narrowest_screen(
    codes: dict[str, Code], browser: Browser, site: BuiltSite
) -> None:
    narrow = {"width": NARROW, "height": 700}
    wide: dict[str, int] = {}
    with watched_page(browser, site, java_script_enabled=False, viewport=narrow) as page:
        for name in [*sample(codes, 10), "535", "5.7.133", "4.7.650", "550"]:
            page.goto(f"{name}/")
            width: int = page.evaluate("document.documentElement.scrollWidth")
            if width > NARROW:
                wide[name] = width
    assert wide == {}


@pytest.mark.parametrize("path", ["codes/", "x.7.x/", "4xx/", "5.x.x/"])
def test_no_table_of_codes_is_cut_off_on_the_narrowest_screen(
    path: str, browser: Browser, site: BuiltSite
) -> None:
    with watched_page(browser, site, viewport={"width": NARROW, "height": 700}) as page:
        page.goto(path)
        ends = "rows => rows.map(row => row.getBoundingClientRect().right)"
        assert max(page.locator(".codes tr").evaluate_all(ends)) <= NARROW


def test_without_scripts_the_steps_of_another_role_are_one_tap_away(plain_page: Page) -> None:
    plain_page.goto("5.7.1/")
    reader, acting = plain_page.locator("#sender li"), plain_page.locator("#recipient-admin li")
    other = plain_page.locator("#sender-admin")
    expect(reader.first).to_be_visible()
    expect(acting.first).to_be_visible()
    expect(other.locator("li").first).to_be_hidden()
    other.locator("summary").click()
    expect(other.locator("li").first).to_be_visible()
    expect(acting.first).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_pasted_on_a_code_page_is_read_by_the_decoder(
    language: Language, site: BuiltSite, page: Page
) -> None:
    page.goto(in_language("550/", language))
    page.locator("#message").fill("host mx.example.com said: 550 5.1.1 User unknown")
    page.locator(".message button").click()
    expect(page).to_have_url(site.url + in_language("decode/", language))
    expect(page.locator("#decoder-text")).to_have_value(
        "host mx.example.com said: 550 5.1.1 User unknown"
    )


def test_the_bar_stays_in_reach_on_a_phone_and_copies_the_ticket(phone: Page) -> None:
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    phone.goto("5.1.1/")
    phone.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    button = phone.get_by_role("button", name=LABELS["de"]["bar.en"])
    expect(button).to_be_in_viewport(ratio=1)
    button.tap()
    copied = phone.evaluate("navigator.clipboard.readText()")
    assert copied == phone.locator("#ticket-en").input_value()


def test_the_jump_bar_of_a_phone_leads_to_the_sections(phone: Page) -> None:
    phone.goto("5.1.1/")
    phone.locator(".jump a[href='#standard']").tap()
    expect(phone.locator("h2#standard")).to_be_in_viewport()


def test_responses_are_found_by_their_words(page: Page) -> None:
    page.goto("en/5.1.1/")
    field = page.locator(".responses__filter input")
    field.fill("NoSuchUser")
    found = page.locator(".responses > li:visible")
    expect(found.first).to_contain_text("NoSuchUser")
    assert all("NoSuchUser" in text for text in found.all_inner_texts())
    expect(page.locator(".responses__filter").get_by_role("status")).to_contain_text(" of ")
    field.fill("")
    expect(page.locator(".responses > li:visible")).to_have_count(0)


def test_without_scripts_a_provider_unfolds_by_a_tap(plain_page: Page) -> None:
    plain_page.goto("en/5.1.1/")
    group = plain_page.locator("#from-gmail")
    expect(group.locator(".responses > li").first).to_be_hidden()
    group.locator("summary").click()
    expect(group.locator(".responses > li").first).to_be_visible()


PRINTED = ["550/", "5.7.1/", "en/4.4.7/", "cause/poor-reputation/", "en/cause/recipient-unknown/"]


@pytest.mark.parametrize("path", PRINTED)
def test_a_code_and_a_cause_print_on_two_sheets_with_its_address(path: str, page: Page) -> None:
    page.goto(path)
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) <= 2
    page.emulate_media(media="print")
    expect(page.locator("h1 + .address")).to_be_visible()
