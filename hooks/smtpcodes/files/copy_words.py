"""What the buttons beside literal responses copy: one file a language, for all pages.

A page of Gmail's responses would carry the texts of half of all causes; few who read it copy one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.files.outputs import FileSource
from smtpcodes.labels import LABELS
from smtpcodes.pages.tickets import intro, parts
from smtpcodes.site.addresses import in_language
from smtpcodes.site.site import Site

BUTTONS = ("text", "link", "markdown", "html", *LANGUAGES)
"""What can be copied of a response, in the order of its buttons."""


def copy_files(site: Site) -> Iterator[FileSource]:
    """Yield ``assets/copy.<language>.json`` for each language."""
    for language in LANGUAGES:
        content = json.dumps(copy_words(site, language), ensure_ascii=False, separators=(",", ":"))
        yield FileSource(f"assets/copy.{language}.json", content)


def copy_words(site: Site, language: Language) -> dict[str, Any]:
    """Return the words of the buttons, and what they say of each cause in each language."""
    labels = LABELS[language]
    told = {one.answer.wording: one.answer for one in site.spoken}
    causes = {one.response.cause: one.cause for one in site.spoken}
    return {
        "language": language,
        "toolbar": labels["copy.toolbar"],
        "buttons": {name: [labels[f"copy.{name}"], labels[f"copy.{name}.long"]]
                    for name in BUTTONS},
        "said": {one: {wording: intro(told[wording], one) for wording in sorted(told)}
                 for one in LANGUAGES},
        "public": [one.name for one in site.knowledge.providers.values() if one.public],
        "more": {one: LABELS[one]["ticket.more"] for one in LANGUAGES},
        "about": {one: site.url + in_language("cause/", one) for one in LANGUAGES},
        "causes": {slug: {one: parts(cause, one) for one in LANGUAGES}
                   for slug, cause in sorted(causes.items())},
    }  # fmt: skip
