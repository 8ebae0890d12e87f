"""JSON-LD in the head of a code's page: a term of a set, and the way to it (schema.org)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from smtpcodes.data.model import Language
from smtpcodes.site import addresses
from smtpcodes.site.codes import Code

Step = tuple[str, str]
"""A page on the way: its title and its path."""


def of_code(code: Code, language: Language, site_url: str, way: Sequence[Step]) -> str:
    """Return the JSON-LD of a code's page; ``way`` leads from the home page to it."""
    last = (code.name, addresses.code(code.code))
    graph = [_term(code, language, site_url), _breadcrumbs([*way, last], language, site_url)]
    return script({"@context": "https://schema.org", "@graph": graph})


def script(data: dict[str, Any]) -> str:
    """Return ``data`` as JSON that cannot end the script element around it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", r"\u003c").replace(">", r"\u003e").replace("&", r"\u0026")


def _term(code: Code, language: Language, site_url: str) -> dict[str, Any]:
    url = site_url + addresses.in_language(addresses.code(code.code), language)
    terms = site_url + addresses.in_language("codes/", language)
    return {
        "@type": "DefinedTerm",
        "@id": url,
        "termCode": code.code,
        "name": f"{code.name} {code.title[language]}",
        "description": code.plain[language],
        "inLanguage": language,
        "inDefinedTermSet": terms,
    }


def _breadcrumbs(way: Sequence[Step], language: Language, site_url: str) -> dict[str, Any]:
    """Return the way to the page; the last step is the page itself and needs no address."""
    steps = [
        {
            "@type": "ListItem",
            "position": position,
            "name": title,
            "item": site_url + addresses.in_language(path, language),
        }
        for position, (title, path) in enumerate(way, start=1)
    ]
    del steps[-1]["item"]
    return {"@type": "BreadcrumbList", "itemListElement": steps}
