"""OpenSearch descriptions: a browser's address bar searches the site.

``?q=`` on the home page leads to the code or opens the search with the words.
"""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes import addresses
from smtpcodes.model import LANGUAGES
from smtpcodes.outputs import FileSource
from smtpcodes.pages import Site
from smtpcodes.rendering import Renderer

PATH = "opensearch.xml"


def description_files(site: Site) -> Iterator[FileSource]:
    """Yield ``opensearch.xml`` in each language."""
    for language in LANGUAGES:
        content = Renderer(language, site.url).render("opensearch.xml.j2", PATH)
        yield FileSource(addresses.in_language(PATH, language), content)
