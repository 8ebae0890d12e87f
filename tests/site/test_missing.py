"""The rehearsal of a move: what another generator's site lacks is told, ours lacks nothing."""

from __future__ import annotations

from pathlib import Path

from smtpcodes.built.missing import missing
from smtpcodes.built.permalinks import listed
from tests.base import NAME
from tests.site.building import PROJECT, BuiltSite

POOR = '<html lang="de"><head><meta name="description" content="x"><link rel="canonical" href="/">'


def test_our_own_site_lacks_nothing(site: BuiltSite) -> None:
    assert list(missing(site.folder, listed(PROJECT / NAME))) == []


def test_another_generators_site_is_told_what_it_lacks(tmp_path: Path) -> None:
    for path in ("", "550", "en", "en/550"):
        page = tmp_path / path / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(POOR, encoding="utf-8")
    told = list(missing(tmp_path, ["./", "550/", "551/", "550/index.md"]))
    assert "addresses: 1 of 3 pages (551/)" in told
    assert "addresses: 1 of 1 plain forms of pages (550/index.md)" in told
    assert "its own language: in 2 of 4 pages (en/550/, en/)" in told
    assert "the languages of each page: sitemap.xml" in told
    assert not [line for line in told if line.startswith(("a description", "its canonical"))]
