"""Addresses that must never die: ``permalinks.txt`` lists all that the site has published.

Each stands there once, without a language: ``550/`` is a page in every language. They are the
pages, the data files, and the literal responses on their provider's page
(``provider/gmail/#gmail-5-7-26-unauthenticated``). Headings are no promise: a correction may
take one away. Nor is what a house adds of its own (``local.yaml``).

``make permalinks`` calls this module. It adds what the built site has and the list lacks, and
removes nothing: a published address may stand in somebody's ticket.
"""

from __future__ import annotations

import posixpath
import re
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from smtpcodes.data.languages import LANGUAGES
from smtpcodes.site import addresses

FOR_HOSTS = ("_headers", "robots.txt", ".well-known/", "favicon.ico", "apple-touch-icon.png")
UNLISTED = (
    "assets/", "search/", "decode/answers.json", "decode/catalog.json", "decode/tickets.json",
    "provider/names.json", "404.html", "site.webmanifest", *FOR_HOSTS,
)  # fmt: skip
"""Parts of pages: nobody links to them, and their names change with the theme. What hosts,
crawlers and browsers look for by its name."""

RESPONSE = re.compile(r"provider/([a-z0-9-]+)/#\1-.+")
"""A response at its provider: the id begins with the provider's slug."""

RESPONSES = re.compile(r'<ul class="responses".*?</ul>', re.S)
ITEM = re.compile(r'<li\s[^>]*?\bid="([^"]+)"')
ID = re.compile(r'\sid="([^"]+)"')
OWN = re.compile(r'<aside class="house"[^>]* data-own\b')
"""What a page that is the house's begins with."""

REFRESH = re.compile(r'<meta http-equiv="refresh" content="0; url=([^"#]*)')


def promised(lines: Iterable[str]) -> set[str]:
    """Return the addresses that are a promise, of a list or a site, without their language.

    Lists of before 2026-12 named each language, and anchors of all kinds.
    """
    found = {_without_language(line) for line in lines}
    return {
        line
        for line in found
        if not line.startswith(UNLISTED) and ("#" not in line or RESPONSE.fullmatch(line))
    }


def published(site: Path) -> set[str]:
    """Return all that the built site has to promise."""
    names = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    found = {_address(name) for name in names}
    pages = [name for name in found if re.fullmatch(r"provider/[^/]+/", name)]
    own = tuple(page for page in pages if _is_own(site, page))
    found = {name for name in found if not name.startswith(own)}
    for page in found.intersection(pages):
        html = _file(site, page).read_text(encoding="utf-8")
        found |= {f"{page}#{one}" for part in RESPONSES.findall(html) for one in ITEM.findall(part)}
    return promised(found)


def _is_own(site: Path, page: str) -> bool:
    """Whether a page is the house's, or leads to one that is."""
    html = _file(site, page).read_text(encoding="utf-8")
    if leads_to := REFRESH.search(html):
        target = _file(site, posixpath.normpath(posixpath.join(page, leads_to[1])) + "/")
        html = target.read_text(encoding="utf-8") if target.is_file() else ""
    return OWN.search(html) is not None


def lost(site: Path, names: Iterable[str]) -> set[str]:
    """Return those of the listed ``names`` that do not work on the built site.

    A page works in every language, a response on the page to which its address leads on, and a
    file where it stands.
    """

    @cache
    def ids(page: str) -> set[str]:
        path = _file(site, page)
        if not path.is_file():
            return set()
        html = path.read_text(encoding="utf-8")
        leads_to = REFRESH.search(html)
        if leads_to:
            return ids(posixpath.normpath(posixpath.join(page, leads_to[1])) + "/")
        return set(ID.findall(html))

    def works(name: str) -> bool:
        page, _, anchor = name.partition("#")
        localized = page.endswith(("/", ".md"))
        for language in LANGUAGES if localized else LANGUAGES[:1]:
            here = addresses.in_language(page.removeprefix("./"), language)
            if not _file(site, here).is_file() or (anchor and anchor not in ids(here)):
                return False
        return True

    return {name for name in names if not works(name)}


def listed(path: Path) -> set[str]:
    """Return what the list at ``path`` holds."""
    return set(path.read_text(encoding="utf-8").split()) if path.exists() else set()


def add(site: Path, path: Path) -> set[str]:
    """Add to the list at ``path`` what the built site has and it lacks; return the new ones."""
    known = listed(path)
    new = published(site) - known
    if new:
        path.write_text("".join(f"{line}\n" for line in sorted(known | new)), encoding="utf-8")
    return new


def _address(name: str) -> str:
    """Return the address of a file without its language: ``en/550/index.html`` is ``550/``."""
    path = _without_language(name)
    return (path.removesuffix("index.html") or "./") if path.endswith("index.html") else path


def _without_language(line: str) -> str:
    for language in _further():
        line = line.removeprefix(language)
    return line or "./"


@cache
def _further() -> list[str]:
    return [prefix for language in LANGUAGES if (prefix := addresses.in_language("", language))]


def _file(site: Path, page: str) -> Path:
    return site / page / "index.html" if page.endswith("/") or not page else site / page


if __name__ == "__main__":
    folder, name = map(Path, sys.argv[1:])
    if not (folder / "index.html").exists():
        sys.exit(f"{folder} holds no built site")
    print(f"{len(add(folder, name))} new addresses in {name}")
