"""The tables of codes: sorted by number, filtered by what is typed."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.data.numbering import sort_key
from smtpcodes.labels import LABELS
from smtpcodes.site.codes import Code
from tests.browser.places import in_language

COLUMNS = 4

MESSAGE = "550 5.1.1 <anna@example.com>: user unknown"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_lists_every_code_in_numeric_order_those_of_no_server_last(
    language: Language, codes: dict[str, Code], page: Page
) -> None:
    page.goto(in_language("codes/", language))
    in_order = sorted(codes, key=lambda code: (code[0] == "1", sort_key(code)))
    assert _shown(page) == [codes[code].name for code in in_order]


def test_a_click_sorts_by_number_downwards_and_upwards(codes: dict[str, Code], page: Page) -> None:
    page.goto("en/codes/")
    header = page.get_by_role("columnheader", name="Code")
    header.get_by_role("button").click()
    expect(header).to_have_attribute("aria-sort", "ascending")
    ascending = _shown(page)
    header.get_by_role("button").click()
    expect(header).to_have_attribute("aria-sort", "descending")
    assert ascending == [codes[code].name for code in sorted(codes, key=_numbers)]
    assert _shown(page) == ascending[::-1]


@pytest.mark.parametrize("column", range(1, COLUMNS))
def test_every_column_sorts(column: int, page: Page) -> None:
    page.goto("codes/")
    header = page.locator("thead th").nth(column)
    header.get_by_role("button").click()
    expect(header).to_have_attribute("aria-sort", "ascending")
    assert page.locator("th[aria-sort]").count() == 1
    cells = page.locator(f"tbody td:nth-child({column + 1})")
    in_order = cells.evaluate_all(
        """cells => cells.map((cell) => cell.textContent.trim()).every((text, at, all) =>
             !at || all[at - 1].localeCompare(text, "de", { numeric: true }) <= 0)"""
    )
    assert in_order


def test_columns_sort_by_keyboard(page: Page) -> None:
    page.goto("codes/")
    header = page.locator("thead th").first
    header.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(header).to_have_attribute("aria-sort", "ascending")


@pytest.mark.parametrize(
    ("language", "typed", "code", "hidden"),
    [("de", "postfach", "5.2.2", "220"), ("en", "MAILBOX full", "5.2.2", "220")],
)
def test_the_filter_keeps_the_rows_with_all_words(
    language: Language, typed: str, code: str, hidden: str, page: Page
) -> None:
    page.goto(in_language("codes/", language))
    _filter(page).fill(typed)
    expect(_row(page, code)).to_be_visible()
    expect(_row(page, hidden)).to_be_hidden()
    rows = page.locator("tbody tr:visible").all_inner_texts()
    assert all(word in row.lower() for row in rows for word in typed.lower().split())


def test_the_filter_says_how_many_are_left(codes: dict[str, Code], page: Page) -> None:
    page.goto("en/codes/")
    status = page.locator(".codes__filter").get_by_role("status")
    expect(status).to_have_text(f"{len(codes)} of {len(codes)} codes")
    _filter(page).fill("5.1.1 does not exist")
    expect(status).to_have_text(f"1 of {len(codes)} codes")
    _filter(page).fill("no row has this")
    expect(status).to_contain_text(f"0 of {len(codes)} codes")
    _filter(page).fill("")
    expect(page.locator("tbody tr:visible")).to_have_count(len(codes))


@pytest.mark.parametrize("typed", ["empfanger", "EMPFÄNGER", "empfaenger"])
def test_the_filter_finds_umlauts_however_they_are_typed(typed: str, page: Page) -> None:
    page.goto("codes/")
    _filter(page).fill(typed)
    expect(_row(page, "5.1.1")).to_be_visible()
    expect(_row(page, "220")).to_be_hidden()


def test_the_filter_stands_in_the_address(codes: dict[str, Code], page: Page) -> None:
    page.goto("en/codes/")
    _filter(page).fill("mailbox full")
    shown = _shown(page)
    expect(page).to_have_url(re.compile(r"\?q=mailbox\+full$"))
    page.reload()
    expect(_filter(page)).to_have_value("mailbox full")
    assert _shown(page) == shown
    _filter(page).fill("")
    expect(page).to_have_url(re.compile(r"/en/codes/$"))


def test_the_table_leads_to_its_csv(page: Page) -> None:
    page.goto("en/codes/")
    link = page.get_by_role("link", name=LABELS["en"]["all.csv"])
    target = str(link.evaluate("link => link.href"))
    assert '"code"' in page.request.get(target).text().splitlines()[0]


def test_the_filter_has_its_place_before_the_script_comes(page: Page, plain_page: Page) -> None:
    """Without scripts it would do nothing; put in late it pushed the table down."""
    plain_page.goto("en/codes/")
    expect(_filter(plain_page)).to_have_count(1)
    expect(_filter(plain_page)).to_be_hidden()
    page.goto("en/codes/")
    expect(_filter(page)).to_be_visible()


def test_sorting_keeps_the_filter(page: Page) -> None:
    page.goto("en/codes/")
    _filter(page).fill("mailbox full")
    expect(_row(page, "220")).to_be_hidden()
    before = set(_shown(page))
    page.locator("thead th button").first.click()
    assert set(_shown(page)) == before


def test_an_overview_can_be_sorted_too(page: Page) -> None:
    page.goto("en/5.x.x/")
    before = _shown(page)
    page.locator("thead th button").first.click()
    page.locator("thead th button").first.click()
    assert _shown(page) == before[::-1]


def test_a_row_leads_to_its_code(page: Page) -> None:
    page.goto("en/codes/")
    _row(page, "5.1.1").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("5.1.1")


def _filter(page: Page) -> Locator:
    return page.locator("#codes-filter")


def _shown(page: Page) -> list[str]:
    return page.locator("tbody tr:visible td:first-child").all_inner_texts()


def _row(page: Page, code: str) -> Locator:
    return page.locator("tbody tr").filter(has=page.locator(f'a[href$="/{code}/"]'))


def _numbers(code: str) -> tuple[int, ...]:
    """Sort codes as their numbers come: 5.7.10 behind 5.7.9, and 5.7.9 before 550."""
    return tuple(int(part) for part in code.split("."))


@pytest.mark.parametrize("path", ["5xx/", "en/4.x.x/"])
def test_the_overview_of_a_class_does_not_name_it_in_every_row(path: str, page: Page) -> None:
    page.goto(path)
    texts = page.locator("tbody tr").all_text_contents()
    said = [set(text.split()) for text in texts]
    expect(page.locator("thead th")).to_have_count(COLUMNS - 1)
    assert not set.intersection(*said)


def test_what_no_row_says_is_searched_for_everywhere(page: Page) -> None:
    page.goto("codes/")
    page.get_by_label(LABELS["de"]["all.filter"]).fill("quokka")
    expect(page.get_by_role("table")).to_be_hidden()
    page.get_by_role("button", name=LABELS["de"]["all.elsewhere"]).click()
    expect(page.locator(".md-search input")).to_have_value("quokka")
    expect(page.locator(".md-search-result__meta")).to_have_text("Keine Seite gefunden")


def test_a_message_in_the_filter_stands_in_no_address(page: Page) -> None:
    """A reload, and the way on, would send it to the server."""
    asked: list[str] = []
    page.goto("en/codes/")
    page.on("request", lambda request: asked.append(request.url))
    _filter(page).fill(MESSAGE)
    button = page.get_by_role("button", name=LABELS["en"]["all.elsewhere"])
    expect(button).to_be_visible()
    expect(page).to_have_url(re.compile(r"/en/codes/$"))
    expect(page.locator("article a[href*=anna]")).to_have_count(0)
    button.click()
    page.locator(".md-search-result a").first.click()
    expect(page.locator("#decoder-text")).to_have_value(MESSAGE)
    assert [url for url in asked if "anna" in url] == []
