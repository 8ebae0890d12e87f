"""The examples of the page about the data: blocks of code in its Markdown."""

from __future__ import annotations

import re

from smtpcodes.data.model import Language
from smtpcodes.site.addresses import EXAMPLE
from tests.site.building import BuiltSite

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)


def examples(site: BuiltSite, language: Language, kind: str) -> list[str]:
    """Return the examples of a kind (`bash`), made for the local server."""
    page = site.project / "docs" / language / "data.md"
    blocks = BLOCK.findall(page.read_text(encoding="utf-8"))
    return [text.replace(EXAMPLE, site.url) for name, text in blocks if name == kind]
