"""``llms.txt``: what the site is and where its texts and data stand, for language models.

In English, as the convention (llmstxt.org) is; it leads to the plain Markdown of the pages.
"""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.files import api
from smtpcodes.files.outputs import FileSource
from smtpcodes.pages.rendering import Renderer
from smtpcodes.site.site import Site, classes, subjects


def index_file(site: Site) -> Iterator[FileSource]:
    """Yield ``llms.txt``."""
    content = Renderer("en", site.url).render(
        "llms.txt.j2",
        "llms.txt",
        knowledge=site.knowledge,
        code_count=len(site.codes),
        classes=classes(site),
        subjects=subjects(site),
        data=site.url + api.ROOT,
    )
    yield FileSource("llms.txt", content)
