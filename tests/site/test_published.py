"""What is published beside pages and data: nothing that no page uses, nothing with a date."""

from __future__ import annotations

import json

import pytest

from smtpcodes.data.languages import LANGUAGES, Language
from smtpcodes.site.addresses import in_language
from tests.site.building import BuiltSite, snapshot
from tests.site.htmlpage import HtmlPage
from tests.site.places import below, language_of


def test_no_source_map_and_no_language_of_the_search_is_published(site: BuiltSite) -> None:
    names = sorted(snapshot(site.folder / "assets"))
    assert [name for name in names if name.endswith(".map") or "/lunr/" in name] == []


def test_no_script_and_no_style_sheet_names_a_source_map(site: BuiltSite) -> None:
    files = snapshot(site.folder / "assets").items()
    assert [name for name, content in files if b"sourceMappingURL" in content] == []


def test_the_packed_sitemap_says_nothing_of_its_day(site: BuiltSite) -> None:
    assert (site.folder / "sitemap.xml.gz").read_bytes()[4:8] == bytes(4)


def test_every_page_leads_to_the_licences_at_its_foot(
    pages: dict[str, HtmlPage], site: BuiltSite, missing_page: HtmlPage
) -> None:
    without = [
        page
        for page, content in {**pages, "404.html": missing_page}.items()
        if "NOTICE.txt" not in {below(page, site, link.target) for link in content.links}
        or not any("license" in link.relations for link in content.links)
    ]
    assert without == []
    text = (site.folder / "NOTICE.txt").read_text(encoding="utf-8")
    assert text == (site.project / "NOTICE").read_text(encoding="utf-8")


def test_heads_name_icons_and_home_pages_the_manifest_of_their_language(
    pages: dict[str, HtmlPage], site: BuiltSite
) -> None:
    for page in ("", "550/", "en/", "en/cause/mailbox-full/"):
        links = {(one.attributes["rel"], below(page, site, one.target)) for one in pages[page].links
                 if one.tag == "link"}  # fmt: skip
        manifest = in_language("site.webmanifest", language_of(page))
        assert {("icon", "favicon.ico"), ("icon", "assets/images/logo.svg")} <= links
        kept = {("apple-touch-icon", "apple-touch-icon.png"), ("manifest", manifest)}
        assert kept & links == (kept if page in ("", "en/") else set())
        assert json.loads((site.folder / manifest).read_text(encoding="utf-8"))["lang"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_manifest_starts_and_shows_what_is_there(language: Language, site: BuiltSite) -> None:
    name = in_language("site.webmanifest", language)
    manifest = json.loads((site.folder / name).read_text(encoding="utf-8"))
    assert below(name, site, manifest["start_url"]) == in_language("", language)
    for icon in manifest["icons"]:
        assert (site.folder / str(below(name, site, icon["src"]))).is_file()
