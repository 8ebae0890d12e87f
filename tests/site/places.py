"""Addresses of the built site and the files and twins that belong to them."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from smtpcodes.data.model import Language
from tests.site.building import BuiltSite
from tests.site.htmlpage import HtmlPage


def language_of(page: str) -> Language:
    """Return the language that the address ``page`` stands for."""
    return "en" if page.startswith("en/") else "de"


def twin_of(page: str) -> str:
    """Return the address of the same page in the other language."""
    return page.removeprefix("en/") if language_of(page) == "en" else f"en/{page}"


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
        known = not anchor or anchor in pages[path].ids
        return None if known else "leads to an anchor that does not exist"
    return None if _is_file(site.folder / path) else "leads to nothing"


def _is_file(path: Path) -> bool:
    return path.is_file() and path.name != "index.html"
