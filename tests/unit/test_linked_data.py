"""JSON-LD: what search engines read of a code's page."""

from __future__ import annotations

import json
from typing import Any

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.pages import linked_data
from smtpcodes.pages.source import PageSource
from smtpcodes.pages.types import all_pages
from smtpcodes.site import addresses
from smtpcodes.site.site import Site
from tests.unit.helpers import URL, small


def test_every_code_page_has_a_term_and_breadcrumbs(
    site: Site, pages: dict[tuple[Language, str], PageSource]
) -> None:
    for code in site.codes:
        for language in LANGUAGES:
            assert _types(pages[language, f"{code}/"]) == ["DefinedTerm", "BreadcrumbList"]
    assert pages["de", "codes/"].linked_data == ""


def test_a_term_says_what_its_page_says(pages: dict[tuple[Language, str], PageSource]) -> None:
    page = pages["en", "5.1.1/"]
    term = _graph(page)[0]
    assert term["termCode"] == "5.1.1"
    assert term["name"] == page.title
    assert term["@id"] == f"{URL}en/5.1.1/"
    assert term["inLanguage"] == "en"
    assert term["description"] in page.description
    assert term["inDefinedTermSet"] == f"{URL}en/codes/"


def test_breadcrumbs_lead_from_the_home_page_to_the_page(
    pages: dict[tuple[Language, str], PageSource],
) -> None:
    for (language, path), page in pages.items():
        if not page.linked_data:
            continue
        steps = _graph(page)[1]["itemListElement"]
        home = URL + addresses.in_language("", language)
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        assert {step["@type"] for step in steps} == {"ListItem"}
        assert steps[0]["item"] == home
        assert "item" not in steps[-1]  # the page itself
        assert _graph(page)[0].get("@id", home + path) == home + path
        expected = [crumb.title for crumb in page.breadcrumbs]
        assert [step["name"] for step in steps[:-1]] == expected


def test_every_page_named_by_breadcrumbs_exists(
    pages: dict[tuple[Language, str], PageSource],
) -> None:
    known = {
        URL + addresses.in_language(path, language)
        for language in LANGUAGES
        for path in ("", *(path for one, path in pages if one == language))
    }
    named = {
        step["item"]
        for page in pages.values()
        if page.linked_data
        for step in _graph(page)[1]["itemListElement"][:-1]
    }
    assert named <= known


def test_no_text_ends_the_script() -> None:
    site = Site.of(small(("Gerade voll.", "Voll & leer > halb < ganz.")), URL)
    page = next(page for page in all_pages(site) if page.path == "4.2.2/")
    assert not set("<>&") & set(page.linked_data)
    assert _graph(page)[0]["description"] == "Voll & leer > halb < ganz."


def test_scripts_are_one_line() -> None:
    assert linked_data.script({"name": "ü\n</x>"}) == r'{"name":"ü\n\u003c/x\u003e"}'


def _graph(page: PageSource) -> list[dict[str, Any]]:
    data = json.loads(page.linked_data)
    assert data["@context"] == "https://schema.org"
    graph: list[dict[str, Any]] = data["@graph"]
    return graph


def _types(page: PageSource) -> list[str]:
    return [node["@type"] for node in _graph(page)]
