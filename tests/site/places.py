"""Addresses of the built site and the files and twins that belong to them."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from smtpcodes.data.languages import DEFAULT, LANGUAGES, Language
from smtpcodes.site.addresses import in_default, in_language
from tests.site.building import BuiltSite
from tests.site.htmlpage import HtmlPage


def language_of(page: str) -> Language:
    """Return the language that the address ``page`` stands for."""
    first = page.partition("/")[0]
    return next((language for language in LANGUAGES if language == first), DEFAULT)


def twins_of(page: str) -> dict[Language, str]:
    """Return the addresses of the same page in all other languages."""
    here = language_of(page)
    path = in_default(page, here)
    return {one: in_language(path, one) for one in LANGUAGES if one != here}


def below(page: str, site: BuiltSite, target: str) -> str | None:
    """Return where ``target`` leads from ``page``, below the site; None if elsewhere."""
    reached = urljoin(site.url + page, target)
    return reached.removeprefix(site.url) if reached.startswith(site.url) else None


def is_foreign(site: BuiltSite, page: str, target: str) -> bool:
    """Whether ``target`` leads to another host."""
    return urlsplit(urljoin(site.url + page, target)).netloc != urlsplit(site.url).netloc


def fault_of(site: BuiltSite, pages: dict[str, HtmlPage], page: str, target: str) -> str | None:
    """Return what is wrong with the internal link ``target`` of ``page``, if anything."""
    place = below(page, site, target)
    if place is None:
        return "leaves the path below which the site stands"
    parts = urlsplit(place)
    path, anchor = unquote(parts.path), unquote(parts.fragment)
    if path in pages:
        known = not anchor or anchor in pages[path].ids or _is_pair(anchor, path)
        return None if known else "leads to an anchor that does not exist"
    return None if _is_file(site.folder / path) else "leads to nothing"


def _is_pair(anchor: str, path: str) -> bool:
    """Whether the fragment names a pair on the page of its enhanced code, for its script."""
    return bool(re.fullmatch(rf"(.*/)?{re.escape(anchor[4:])}/", path) and anchor[3:4] == "-")


def _is_file(path: Path) -> bool:
    return path.is_file() and path.name != "index.html"
