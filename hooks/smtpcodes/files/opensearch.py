"""OpenSearch descriptions: a browser's address bar searches the site.

``?q=`` on the home page leads to the code or opens the search with the words.
"""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.model import LANGUAGES
from smtpcodes.files.outputs import FileSource
from smtpcodes.pages.rendering import Renderer
from smtpcodes.site import addresses
from smtpcodes.site.site import Site

PATH = "opensearch.xml"


def description_files(site: Site) -> Iterator[FileSource]:
    """Yield ``opensearch.xml`` in each language."""
    for language in LANGUAGES:
        content = Renderer(language, site.url).render("opensearch.xml.j2", PATH)
        yield FileSource(addresses.in_language(PATH, language), content)
