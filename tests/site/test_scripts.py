"""The scripts of the built site: one file a page, its modules in no file of their own."""

from __future__ import annotations

import re

import pytest

from tests.site.building import BuiltSite
from tests.site.htmlpage import read_page

SCRIPTS = "assets/javascripts/"

PAGES = {"550/": "site", "en/cause/mailbox-full/": "site", "": "site", "en/decode/": "decode"}
"""A page, and the script that it loads."""

BUNDLES = {"site.js", "decode.js", "search-worker.js"}
"""What pages load, and what these start when somebody searches."""


@pytest.mark.parametrize(("path", "script"), PAGES.items())
def test_a_page_loads_one_script_of_the_project(path: str, script: str, site: BuiltSite) -> None:
    html = (site.folder / path / "index.html").read_text(encoding="utf-8")
    loaded = [address.rpartition("/")[2] for address in read_page(html).loads if ".js" in address]
    assert [name for name in loaded if not name.startswith("bundle.")] == [f"{script}.js"]


def test_no_module_is_published_beside_the_bundles(site: BuiltSite) -> None:
    assert not list(site.folder.rglob("*.mjs"))
    own = {path.name for path in (site.folder / SCRIPTS).iterdir() if path.is_file()}
    assert {name for name in own if not name.startswith("bundle.")} == BUNDLES


def test_a_bundle_imports_nothing(site: BuiltSite) -> None:
    for name in BUNDLES:
        text = (site.folder / SCRIPTS / name).read_text(encoding="utf-8")
        assert not re.search(r"\bimport\s*[({*\"]", text)
