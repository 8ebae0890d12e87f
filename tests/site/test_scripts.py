"""The scripts of the built site: one file a page, its modules in no file of their own."""

from __future__ import annotations

import re

import pytest

from smtpcodes.built.scripts import ENTRIES, WORKERS
from tests.site.building import BuiltSite
from tests.site.htmlpage import read_page

SCRIPTS = "assets/javascripts/"

PAGES = {
    "550/": ["site.js"],
    "en/cause/mailbox-full/": ["site.js"],
    "": ["site.js"],
    "en/decode/": ["decode.js"],
}
"""A page, and the script that it loads."""


@pytest.mark.parametrize(("path", "scripts"), PAGES.items())
def test_a_page_loads_one_module_of_the_project(
    path: str, scripts: list[str], site: BuiltSite
) -> None:
    html = (site.folder / path / "index.html").read_text(encoding="utf-8")
    loads = dict.fromkeys(read_page(html).loads)  # what is asked for early is loaded once
    assert [address.rpartition("/")[2] for address in loads if ".js" in address] == scripts


def test_no_module_is_published_beside_the_bundles(site: BuiltSite) -> None:
    assert not list(site.folder.rglob("*.mjs"))
    own = {path.name for path in (site.folder / SCRIPTS).iterdir() if path.is_file()}
    bundles = {f"{entry}.js" for entry in (*ENTRIES, *WORKERS)}
    assert own == bundles


def test_a_bundle_imports_nothing(site: BuiltSite) -> None:
    """But for the worker's script, where there are no workers: its name is no word of the code."""
    for entry in (*ENTRIES, *WORKERS):
        text = (site.folder / SCRIPTS / f"{entry}.js").read_text(encoding="utf-8")
        assert not re.search(r"\bimport\s*(?:[{*\"]|\(\s*[\"'`])", text)
