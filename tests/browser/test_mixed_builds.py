"""Data that fit neither the page nor one another: the decoder says so and shows nothing wrong.

After a new build a browser may hold a file of before; a proxy or a full disk gives half of one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from smtpcodes.labels import LABELS
from tests.site.building import BuiltSite

BOUNCE = "552 5.2.2 <anna@example.com>: Mailbox is full"
LINK = "#550-5.1.1&cause=mailbox-full"
Change = Callable[[Any], str]


def _renamed(catalog: Any) -> str:
    return json.dumps({**catalog, "causes": catalog["causes"].replace("mailbox-full", "full")})


def _without_causes(answers: Any) -> str:
    return json.dumps({**answers, "causes": {}})


def _without_codes(answers: Any) -> str:
    return json.dumps({name: table for name, table in answers.items() if name != "codes"})


ODD: dict[str, Change] = {
    "half of it": lambda data: json.dumps(data)[:40_000],
    "a page": lambda _: "<!doctype html><title>404</title>",
    "nothing": lambda _: "null",
    "an empty table": lambda _: "{}",
    "a list": lambda _: "[]",
}
"""What stands in place of either file."""

CHANGES = [
    *((name, change) for name in ("catalog", "answers") for change in ODD.values()),
    ("catalog", _renamed),
    ("answers", _without_causes),
    ("answers", _without_codes),
]


@pytest.fixture
def odd(browser: Browser, site: BuiltSite) -> Iterator[Page]:
    """Yield a page in which scripts may fail."""
    context = browser.new_context(base_url=site.url)
    yield context.new_page()
    context.close()


def _give(page: Page, name: str, change: Change, times: int | None = None) -> None:
    def give(route: Route) -> None:
        route.fulfill(content_type="application/json", body=change(route.fetch().json()))

    page.route(f"**/decode/{name}.json", give, times=times)


@pytest.mark.parametrize(("name", "change"), CHANGES)
def test_what_does_not_fit_is_said(name: str, change: Change, odd: Page) -> None:
    _give(odd, name, change)
    odd.goto("en/decode/")
    odd.locator("#decoder-text").fill(BOUNCE)
    answer = odd.locator("#decoder-answer")
    expect(answer).to_have_text(LABELS["en"]["decode.failed"])


@pytest.mark.parametrize(("name", "change"), CHANGES)
def test_a_link_to_what_does_not_fit_shows_no_empty_page(
    name: str, change: Change, odd: Page
) -> None:
    _give(odd, name, change)
    odd.goto(f"en/decode/{LINK}")
    expect(odd.locator("#decoder-answer")).to_have_text(LABELS["en"]["decode.failed"])


@pytest.mark.parametrize(
    ("name", "change"), [("catalog", _renamed), ("answers", ODD["half of it"])]
)
def test_a_file_of_before_is_asked_for_anew(name: str, change: Change, odd: Page) -> None:
    _give(odd, name, change, times=1)
    odd.goto("en/decode/")
    odd.locator("#decoder-text").fill(BOUNCE)
    expect(odd.locator("#decoder-answer h2")).to_have_text("Mailbox full")


@pytest.mark.parametrize("name", ["catalog", "answers"])
def test_a_link_says_at_once_that_its_answer_is_coming(name: str, odd: Page) -> None:
    odd.route(f"**/decode/{name}.json", lambda _: None)
    odd.goto(f"en/decode/{LINK}")
    expect(odd.locator("#decoder-answer")).to_have_text(LABELS["en"]["decode.loading"])


def test_a_search_without_workers_says_that_it_fails(odd: Page) -> None:
    odd.add_init_script("window.Worker = class { constructor() { throw new DOMException('no') } }")
    odd.goto("en/550/")
    odd.locator(".md-search input").click()
    odd.locator(".md-search input").fill("spf")
    expect(odd.locator(".md-search-result__meta")).to_have_text(LABELS["en"]["search.failed"])
