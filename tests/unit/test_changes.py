"""What is new: the changelogs say the same, and the page tells it."""

from pathlib import Path

import pytest

from smtpcodes.data.changes import changes, parse
from smtpcodes.data.languages import LANGUAGES, PARTICULARS, Language
from smtpcodes.data.problems import Unreadable
from smtpcodes.pages.rendering import Renderer
from smtpcodes.pages.types import news_page
from smtpcodes.site.site import Site
from tests.unit.helpers import ROOT, small

TEXT = """\
# Changelog

## [Unreleased]

## [1.1.0] - 2027-02-03

### Added

- One thing,
  told in two lines.
- Another.

### Fixed

- A fault.
"""


def test_a_changelog_is_read_version_by_version() -> None:
    unreleased, version = parse(TEXT)
    assert (unreleased.anchor, unreleased.groups) == ("unreleased", [])
    assert (version.name, version.date, version.anchor) == ("1.1.0", "2027-02-03", "v1-1-0")
    assert [(group.kind, group.entries) for group in version.groups] == [
        ("Added", ["One thing, told in two lines.", "Another."]),
        ("Fixed", ["A fault."]),
    ]


def shape(language: Language) -> list[tuple[str, str | None, list[tuple[int, int]]]]:
    """Return each version with the kinds of its changes and how many entries each has."""
    kinds = PARTICULARS[language].kinds
    return [
        (
            one.name,
            one.date,
            [(kinds.index(group.kind), len(group.entries)) for group in one.groups],
        )
        for one in changes(ROOT)[language]
    ]


def test_all_changelogs_have_the_same_versions_and_entries() -> None:
    first, *others = [shape(language) for language in LANGUAGES]
    assert first
    assert all(other == first for other in others)


def test_the_page_shows_every_version_with_its_anchor() -> None:
    site = Site.of(small(), "https://codes.example/", changes=changes(ROOT))
    page = next(news_page(site, Renderer("de", site.url)))
    anchors = [section.anchor for section in page.rendered.sections if section.level == 2]
    assert anchors == [version.anchor for version in changes(ROOT)["de"]]
    entries = [
        entry for one in changes(ROOT)["de"] for group in one.groups for entry in group.entries
    ]
    assert page.rendered.content.count("<li>") == len(entries)


def test_a_heading_without_a_version_is_a_clean_error() -> None:
    with pytest.raises(Unreadable, match="no version in a changelog"):
        parse("# Changelog\n\n## \n")


def test_another_encoding_is_a_clean_error(tmp_path: Path) -> None:
    (tmp_path / "CHANGELOG.de.md").write_bytes("\n\n# Änderungen\n".encode("latin-1"))
    with pytest.raises(OSError, match=r"CHANGELOG\.de\.md:3: the file is not UTF-8"):
        changes(tmp_path)
