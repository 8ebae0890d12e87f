"""The feeds: valid Atom, dated by the data, with links that last."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from smtpcodes.data.changes import parse
from smtpcodes.data.languages import LANGUAGES, Language
from smtpcodes.files import feeds
from smtpcodes.labels import LABELS
from smtpcodes.site.addresses import in_language
from smtpcodes.site.site import Site
from tests.unit.helpers import URL, real_site, small

ATOM = "{http://www.w3.org/2005/Atom}"
DATE = re.compile(r"20\d\d-[01]\d-[0-3]\dT00:00:00Z")

LOG = """\
# Changelog

## [Unreleased]

### Added

- Not yet.

## [1.2.0] - 2026-11-05

### Fixed

- `550` & <b>more</b>.
"""


@pytest.fixture(scope="module")
def written() -> dict[str, ElementTree.Element]:
    return {file.path: ElementTree.fromstring(str(file.content))
            for file in feeds.feed_files(real_site())}  # fmt: skip


def today(path: str) -> str:
    """Return the address of the feed that stands at `path`: a former one's is the present one's."""
    for slug, provider in real_site().knowledge.providers.items():
        for former in provider.was:
            path = path.replace(f"provider/{former}/", f"provider/{slug}/")
    return path


def test_every_feed_is_valid_atom(written: dict[str, ElementTree.Element]) -> None:
    """What RFC 4287 demands of feeds and entries (sections 4.1.1 and 4.1.2)."""
    for path, feed in written.items():
        present = URL + today(path)
        assert feed.tag == f"{ATOM}feed"
        assert feed.findtext(f"{ATOM}id") == present
        (own,) = [one for one in feed.findall(f"{ATOM}link") if one.get("rel") == "self"]
        assert own.get("href") == present
        assert feed.findtext(f"{ATOM}author/{ATOM}name")
        entries = feed.findall(f"{ATOM}entry")
        ids = [str(one.findtext(f"{ATOM}id")) for one in entries]
        assert len({*ids}) == len(ids)
        assert all(one.startswith(URL) for one in ids)
        for one in [feed, *entries]:
            assert DATE.fullmatch(one.findtext(f"{ATOM}updated", ""))
            assert one.findtext(f"{ATOM}title", "").strip()
        for one in entries:
            assert one.find(f"{ATOM}link") is not None
            assert "<" in one.findtext(f"{ATOM}content", "")
        dates = [one.findtext(f"{ATOM}updated", "") for one in entries]
        assert dates == sorted(dates, reverse=True)
        assert feed.findtext(f"{ATOM}updated") == dates[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_provider_that_was_read_has_one(
    language: Language, written: dict[str, ElementTree.Element]
) -> None:
    site = real_site()
    for slug in site.knowledge.providers:
        path = f"provider/{slug}/"
        dated = any(one.source.checked for one in site.of_provider(slug))
        assert feeds.has_feed(path, site) == dated
        assert (in_language(f"{path}feed.xml", language) in written) == dated
    assert not feeds.has_feed("550/", site)
    assert not feeds.has_feed("provider/", site)


def test_an_entry_of_a_provider_is_a_response_at_its_permanent_address(
    written: dict[str, ElementTree.Element],
) -> None:
    said = {one.id: one for one in real_site().of_provider("gmail")}
    entries = written["en/provider/gmail/feed.xml"].findall(f"{ATOM}entry")
    assert entries
    for entry in entries:
        page, _, anchor = entry.findtext(f"{ATOM}id", "").partition("#")
        assert page == f"{URL}en/provider/gmail/"
        assert entry.findtext(f"{ATOM}updated") == f"{said[anchor].source.checked}-01T00:00:00Z"
        assert said[anchor].cause.title["en"] in entry.findtext(f"{ATOM}content", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_feed_of_the_site_tells_versions_once_they_have_a_date(language: Language) -> None:
    site = replace(Site.of(small(), URL), changes={one: parse(LOG) for one in LANGUAGES})
    (entry,) = feeds.site_entries(site, language)
    assert (entry.title, entry.date) == (f"{LABELS[language]['site']} 1.2.0", "2026-11-05")
    path = in_language("feed.xml", language)
    (file,) = [file for file in feeds.feed_files(site) if file.path == path]
    feed = ElementTree.fromstring(str(file.content))
    content = feed.findtext(f"{ATOM}entry/{ATOM}content", "")
    assert "<code>550</code> &amp; &lt;b&gt;more&lt;/b&gt;." in content
    assert "Not yet" not in content


def test_the_feed_of_the_site_tells_what_was_read_in_a_month(
    written: dict[str, ElementTree.Element],
) -> None:
    site = real_site()
    last = max(one.source.checked for one in site.spoken if one.source.checked)
    count = sum(one.source.checked == last for one in site.spoken)
    titles = [one.text or "" for one in written["en/feed.xml"].iter(f"{ATOM}title")]
    assert any(str(count) in title for title in titles)
