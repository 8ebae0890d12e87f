"""The notice names whatever the site ships of others."""

import json
import re
from pathlib import Path

import material
import pytest

from tests.unit.helpers import ROOT

NOTICE = (ROOT / "NOTICE").read_text(encoding="utf-8")
ASSETS = Path(material.__file__).parent / "templates" / "assets"
PACKAGE = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)/")
IMPORT = re.compile(r"""\bfrom\s+["']([^."'][^"']*)["']""")


def theirs() -> set[str]:
    """Return the packages that are inside the theme's scripts and styles, as its maps say."""
    maps = [*ASSETS.glob("javascripts/*.map"), *ASSETS.glob("stylesheets/*.map")]
    sources = [name for path in maps for name in json.loads(path.read_text("utf-8"))["sources"]]
    return {match[1] for name in sources if (match := PACKAGE.search(name))}


def ours() -> set[str]:
    """Return the packages that our own scripts import."""
    scripts = (ROOT / "docs" / "assets" / "javascripts").rglob("*.js")
    return {name for path in scripts for name in IMPORT.findall(path.read_text("utf-8"))}


def test_each_package_inside_a_script_or_style_sheet_is_named() -> None:
    named = {line.split(" ")[0] for line in NOTICE.splitlines()}
    assert "rxjs" in theirs()
    assert "minisearch" in ours()
    assert (theirs() | ours()) - named == set()


@pytest.mark.parametrize("folder", ["fm/smtp-codes", "ActiveCampaign/smtp-field-manual",
                                    "sisimai/go-sisimai", "sisimai/rb-sisimai",
                                    "zone-eu/zone-mta"])  # fmt: skip
def test_each_collection_in_which_responses_were_read_is_named(folder: str) -> None:
    assert f"https://github.com/{folder}\n" in NOTICE
    assert f"https://github.com/{folder}" in (ROOT / "codes.yaml").read_text(encoding="utf-8")


def test_each_licence_that_is_named_stands_there_in_full() -> None:
    named = set(re.findall(r"\(text ([A-Z])\)", NOTICE))
    headings = re.findall(r"^Text ([A-Z])\. .+\n-+\n\n *(\S.*)", NOTICE, re.M)
    assert named == {letter for letter, _ in headings}


def test_the_licence_of_the_data_is_the_same_everywhere() -> None:
    for name in ("README.md", "docs/de/data.md", "docs/en/data.md"):
        assert "creativecommons.org/licenses/by/4.0/" in (ROOT / name).read_text(encoding="utf-8")
    assert "CC BY 4.0" in NOTICE
