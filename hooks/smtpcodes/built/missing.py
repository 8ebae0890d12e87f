"""What a site lacks that another generator has built: the list for the rehearsal of a move.

``python -m smtpcodes.built.missing SITE permalinks.txt`` prints it, as a list in Markdown: the
addresses that would be lost, what pages lack, what the files of the whole site lack. The site
that MkDocs builds lacks nothing of it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Iterator
from pathlib import Path

from smtpcodes.built.permalinks import RESPONSE, listed, lost
from smtpcodes.data.languages import LANGUAGES
from smtpcodes.site import addresses

KINDS = {
    "pages": re.compile(r".*/"),
    "responses": RESPONSE,
    "plain forms of pages": re.compile(r".*\.md"),
    "feeds": re.compile(r".*\.xml"),
    "other files": re.compile(".*"),
}
"""Addresses by their form; the first that fits."""

PARTS = {
    "a description": r'<meta name="description"[^>]* content="[^"]',
    "its canonical address": r'<link rel="canonical"',
    "a link to its other language": r'<a [^>]*hreflang="',
    "a Content-Security-Policy": r'http-equiv="Content-Security-Policy"',
    "a picture for previews": r'property="og:image"',
    "the feed": r'type="application/atom\+xml"',
    "the search of our own": r"data-index=",
    "its own language": r'<html[^>]* lang="{language}"',
}
"""What every page has, as its HTML shows it."""

SHARED = {
    "404.html": ("the page of our own", r"data-index="),
    "sitemap.xml": ("the languages of each page", r"hreflang="),
    "_headers": ("what a host sends along", r"Content-Security-Policy:"),
    "robots.txt": ("where the sitemap is", r"Sitemap:"),
}
"""Files of the whole site, each with what it holds and how that looks."""

EXAMPLES = 3

REDIRECT = 'http-equiv="refresh"'


def missing(site: Path, promised: Collection[str]) -> Iterator[str]:
    """Yield a line for each thing that the built ``site`` lacks."""
    gone = lost(site, promised)
    for kind in KINDS:
        names = [name for name in sorted(gone) if _kind(name) == kind]
        if names:
            count = sum(_kind(name) == kind for name in promised)
            yield f"addresses: {len(names)} of {count} {kind} ({_examples(names)})"
    pages = dict(_pages(site))
    for what, words in PARTS.items():
        lacking = [name for name, html in pages.items()
                   if not re.search(words.format(language=_language(name)), html)]  # fmt: skip
        if lacking:
            yield f"{what}: in {len(lacking)} of {len(pages)} pages ({_examples(lacking)})"
    for name, (what, words) in SHARED.items():
        path = site / name
        if not path.is_file() or not re.search(words, path.read_text(encoding="utf-8")):
            yield f"{what}: {name}"


def _kind(name: str) -> str:
    return next(kind for kind, form in KINDS.items() if form.fullmatch(name))


def _examples(names: Collection[str]) -> str:
    return ", ".join(list(names)[:EXAMPLES]) + (" …" if len(names) > EXAMPLES else "")


def _language(name: str) -> str:
    """Return the language of the page at an address."""
    further = {addresses.in_language("", one): one for one in LANGUAGES}
    return further.get(name.partition("/")[0] + "/", addresses.DEFAULT_LANGUAGE)


def _pages(site: Path) -> Iterator[tuple[str, str]]:
    """Yield the pages with their HTML, without what only leads on."""
    for path in sorted(site.rglob("index.html")):
        html = path.read_text(encoding="utf-8")
        if REDIRECT not in html:
            yield f"{path.parent.relative_to(site).as_posix()}/", html


if __name__ == "__main__":
    folder, names = map(Path, sys.argv[1:])
    for line in missing(folder, listed(names)):
        print(f"- {line}")
