"""Causes that a text names by their titles: the quotation becomes a link to the cause."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from smtpcodes.data.languages import PARTICULARS, Language
from smtpcodes.data.model import Cause
from smtpcodes.site import addresses


def titles(causes: Mapping[str, Cause], language: Language) -> dict[str, str]:
    """Return the slug of each cause by its title."""
    return {cause.title[language]: slug for slug, cause in causes.items()}


def linked(
    text: str, language: Language, slugs: Mapping[str, str], href: Callable[[str], str]
) -> str:
    """Return Markdown in which each quoted title among ``slugs`` leads to the page of its cause.

    ``href`` gives the link to a path. Other quotations stay.
    """
    before, after = PARTICULARS[language].quotes

    def mended(found: re.Match[str]) -> str:
        slug = slugs.get(found[1])
        return f"[{found[1]}]({href(addresses.cause(slug))})" if slug else found[0]

    return re.sub(f"{before}([^{before}{after}]+){after}", mended, text)
