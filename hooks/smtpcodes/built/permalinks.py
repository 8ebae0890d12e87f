"""Addresses that must never die: ``permalinks.txt`` lists all that the site has published.

``make permalinks`` calls this module. It adds what the built site has and the list
lacks, and removes nothing: a published address may stand in somebody's ticket.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from smtpcodes.data.languages import LANGUAGES
from smtpcodes.site import addresses

ANCHOR = re.compile(r'<(?:h[2-6]|details|div|li|ol|span|tr)\b[^>]*?\sid="([^"]+)"')
"""Headings, steps, responses, pairs. A page's own title needs none: it is the page's top."""

ARTICLE = re.compile(r"<article\b.*</article>", re.S)

INDEXES = [addresses.in_language("search/", language) for language in LANGUAGES]
FOR_HOSTS = ("_headers", "robots.txt", ".well-known/", "favicon.ico", "apple-touch-icon.png")
MANIFESTS = [addresses.in_language("site.webmanifest", language) for language in LANGUAGES]
UNLISTED = ("assets/", *INDEXES, "404.html", *FOR_HOSTS, *MANIFESTS)
"""Parts of pages: nobody links to them, and their names change with the theme. What hosts,
crawlers and browsers look for by its name."""


def published(site: Path) -> set[str]:
    """Return every address of the built site below its root, and every anchor of its pages."""
    found: set[str] = set()
    for file in site.rglob("*"):
        name = file.relative_to(site).as_posix()
        if not file.is_file() or name.startswith(UNLISTED):
            continue
        if file.name != "index.html":
            found.add(name)
            continue
        address = name.removesuffix("index.html")
        found.add(address or "./")
        found.update(f"{address}#{anchor}" for anchor in anchors(file.read_text(encoding="utf-8")))
    return found


def anchors(html: str) -> Iterator[str]:
    """Yield the anchors of a page to which people link: not those of form fields."""
    for article in ARTICLE.findall(html):
        yield from ANCHOR.findall(article)


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


if __name__ == "__main__":
    folder, name = map(Path, sys.argv[1:])
    if not (folder / "index.html").exists():
        sys.exit(f"{folder} holds no built site")
    print(f"{len(add(folder, name))} new addresses in {name}")
