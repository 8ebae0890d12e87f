"""The way in: whoever finds a mistake reaches a form that is filled in already."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from intake.forms import RESPONSE, filled
from tests.site.building import PROJECT, BuiltSite


def asked(address: str) -> dict[str, str]:
    """Return what a link fills in."""
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def test_the_foot_names_the_page_and_its_language(page: Page, site: BuiltSite) -> None:
    page.goto(f"{site.url}en/552/")
    form = asked(page.locator(".foot .edit a").first.get_attribute("href") or "")
    assert form["template"] == "1-wrong-text.yml"
    assert form["page"].endswith("/en/552/")
    assert form["language"] == "en"


def test_the_entry_opens_at_its_line_in_an_editor(page: Page, site: BuiltSite) -> None:
    page.goto(f"{site.url}552/")
    address = page.locator(".foot [rel=edit]").get_attribute("href") or ""
    line = address.rpartition("#L")[2]
    assert urlsplit(address).netloc in {"github.dev", urlsplit(site.url).netloc}
    entry = (site.project / "codes.yaml").read_text("utf-8").splitlines()[int(line) - 1]
    assert '"552"' in entry


def test_beside_a_response_the_form_names_it(page: Page, site: BuiltSite) -> None:
    page.goto(f"{site.url}provider/gmail/")
    group = page.locator("details.provider").first
    if group.get_attribute("open") is None:
        group.locator("summary").click()
    item = group.locator(".responses > li").first
    item.scroll_into_view_if_needed()
    link = item.locator(".response__copy a")
    expect(link).to_be_visible()
    form = asked(link.get_attribute("href") or "")
    assert form["page"].endswith(f"#{item.get_attribute('id')}")
    assert form["wrong"] == f"Gmail: {item.locator('code').first.text_content()}"
    expect(item.locator("[role=toolbar] [tabindex='0']")).to_have_count(1)


def test_a_providers_page_leads_to_the_form_for_a_response(page: Page, site: BuiltSite) -> None:
    page.goto(f"{site.url}en/provider/gmail/")
    link = page.locator(".foot").get_by_role("link", name="Report another response")
    form = asked(link.get_attribute("href") or "")
    assert form == {"template": "3-provider-response.yml", "provider": "Gmail",
                    "title": "Response: Gmail"}  # fmt: skip


UNKNOWN = """\
<anna@example.com>: host gmail-smtp-in.l.google.com[192.0.2.1] said: 550 5.9.9
    the quokka at anna@example.com naps at 203.0.113.45 (in reply to RCPT TO command)
"""


def test_unknown_words_get_into_the_form_as_the_reader_leaves_them(
    page: Page, site: BuiltSite
) -> None:
    page.goto(f"{site.url}en/decode/")
    page.locator("#decoder-text").fill(UNKNOWN)
    report = page.locator(".decoder__report")
    link = report.get_by_role("link")
    expect(link).to_be_hidden()
    report.locator("summary").click()
    field = report.get_by_role("textbox")
    expect(field).to_be_visible()
    expect(field).to_have_value(re.compile(r"^550 5\.9\.9\s+the quokka at <address> naps at <ip>$"))
    assert asked(link.get_attribute("href") or "")["provider"] == "Gmail"
    field.fill("550 5.9.9 the quokka naps")
    form = asked(link.get_attribute("href") or "")
    assert form["response"] == "550 5.9.9 the quokka naps"
    fields = filled("", PROJECT / RESPONSE)
    assert form.keys() - {"template", "title"} <= fields.keys()
    assert form["template"] == RESPONSE.name


def test_of_a_text_that_may_be_anything_nothing_gets_into_the_form(
    page: Page, site: BuiltSite
) -> None:
    page.goto(f"{site.url}en/decode/")
    page.locator("#decoder-text").fill(
        "From: anna@example.com\nSubject: Lunch\n\nSee you at one.\n"
    )
    report = page.locator(".decoder__report")
    report.locator("summary").click()
    expect(report.get_by_role("textbox")).to_have_value("")
    assert "response" not in asked(report.get_by_role("link").get_attribute("href") or "")


def test_known_words_are_not_asked_for(page: Page, site: BuiltSite) -> None:
    page.goto(f"{site.url}en/decode/")
    page.locator("#decoder-text").fill("552 5.2.2 <anna@example.com>: Mailbox is full")
    expect(page.locator("#decoder-answer h2")).to_have_text("Mailbox full")
    expect(page.locator(".decoder__report")).to_have_count(0)


MISSING_CODE = PROJECT / ".github" / "ISSUE_TEMPLATE" / "2-missing-code.yml"
PLACES = ["field", "table", "search", "address", "message"]


@pytest.mark.parametrize("place", PLACES)
def test_where_a_code_has_no_page_the_form_is_filled_in(
    place: str, page: Page, site: BuiltSite
) -> None:
    link = _looked_for("5.9.97", place, page, site)
    expect(link).to_be_visible()
    form = asked(link.evaluate("link => link.href"))
    assert form == {"template": MISSING_CODE.name, "title": "Code: 5.9.97", "code": "5.9.97"}
    assert form.keys() - {"template", "title"} <= filled("", MISSING_CODE).keys()


@pytest.mark.parametrize("place", PLACES)
def test_where_a_code_has_a_page_no_form_asks_for_it(
    place: str, page: Page, site: BuiltSite
) -> None:
    expect(_looked_for("5.7.620", place, page, site)).to_have_count(0)


def _looked_for(code: str, place: str, page: Page, site: BuiltSite) -> Locator:
    """Look for a code in one of the places, and return the link to the form for missing ones."""
    paths = {"table": f"codes/?q={code}", "address": f"decode/#{code}", "message": "decode/"}
    page.goto(f"{site.url}en/{paths.get(place, '')}")
    if place == "field":
        page.locator("#lookup-field").fill(code)
        page.locator("#lookup button").click()
        told = page.get_by_text("does not know that code")
        expect(told.or_(page.locator("h1", has_text=code))).to_be_visible()
    elif place == "table":
        expect(page.locator(".codes__filter p")).to_contain_text(" of ")
    elif place == "search":
        page.locator(".md-search__input").fill(code)
        expect(page.locator("#search-results a").first).to_be_visible()
    else:
        if place == "message":
            page.locator("#decoder-text").fill(f"550 {code} the quokka naps")
        expect(page.locator("#decoder-answer")).not_to_be_empty()
        expect(page.locator("#decoder-answer")).not_to_contain_text("Loading")
    return page.get_by_role("link", name="Report the missing code")
