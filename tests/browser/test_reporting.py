"""The way in: whoever finds a mistake reaches a form that is filled in already."""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from tests.site.building import BuiltSite


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
