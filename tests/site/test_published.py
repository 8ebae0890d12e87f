"""What is published beside pages and data: nothing that no page uses, nothing with a date."""

from __future__ import annotations

from tests.site.building import BuiltSite, snapshot


def test_no_source_map_and_no_language_of_the_search_is_published(site: BuiltSite) -> None:
    names = sorted(snapshot(site.folder / "assets"))
    assert [name for name in names if name.endswith(".map") or "/lunr/" in name] == []


def test_no_script_and_no_style_sheet_names_a_source_map(site: BuiltSite) -> None:
    files = snapshot(site.folder / "assets").items()
    assert [name for name, content in files if b"sourceMappingURL" in content] == []


def test_the_packed_sitemap_says_nothing_of_its_day(site: BuiltSite) -> None:
    assert (site.folder / "sitemap.xml.gz").read_bytes()[4:8] == bytes(4)
