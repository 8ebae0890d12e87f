"""``llms.txt``: what the site is and where its texts and data stand, for language models.

In English, as the convention (llmstxt.org) is; it leads to the plain Markdown of the pages.
"""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.languages import DEFAULT, LANGUAGES, PARTICULARS, Language
from smtpcodes.files import api
from smtpcodes.files.outputs import FileSource
from smtpcodes.pages.rendering import Renderer
from smtpcodes.pages.shown import often_sent
from smtpcodes.site.answers import answer
from smtpcodes.site.site import Site, classes, subjects

LANGUAGE: Language = "en"


def index_file(site: Site) -> Iterator[FileSource]:
    """Yield ``llms.txt``."""
    content = Renderer(LANGUAGE, site.url).render(
        "llms.txt.j2",
        "llms.txt",
        knowledge=site.knowledge,
        frequent=[(code, answer(code)) for code in often_sent(site)],
        code_count=len(site.codes),
        classes=classes(site),
        subjects=subjects(site),
        data=site.url + api.ROOT,
        default=PARTICULARS[DEFAULT].english,
        all_languages=_listed([PARTICULARS[language].english for language in LANGUAGES]),
    )
    yield FileSource("llms.txt", content)


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
