"""Files that hosts, crawlers, browsers and finders of weaknesses look for by their names."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from smtpcodes.data.house import Look
from smtpcodes.data.languages import DEFAULT, LANGUAGES, Language
from smtpcodes.files.outputs import FileSource
from smtpcodes.labels import LABELS
from smtpcodes.site import addresses

HEADERS = {
    "Content-Security-Policy": "frame-ancestors 'none'; base-uri 'none'; object-src 'none'; "
    "form-action 'self'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""What a page cannot say of itself. The samples in ``deploy/`` send the same; a test compares."""

MANIFEST = "site.webmanifest"
COLOUR, PAPER = "#16324f", "#ffffff"
"""Of the logo and of the page, as the style sheet has them."""

ICONS = (
    ("logo.svg", "any", "any"),
    ("icon-192.png", "192x192", "any"),
    ("icon-512.png", "512x512", "any"),
    ("icon-maskable-512.png", "512x512", "maskable"),
)
"""Name, size and purpose of each icon; ``tests/icons.py`` draws them from the logo."""

KEPT = timedelta(days=360)
"""How long the contact for weaknesses holds after the commit: less than a year (RFC 9116)."""


@dataclass(frozen=True)
class Place:
    """Where the site stands and comes from."""

    folder: Path
    """The project's."""
    url: str
    """The address of the site, with the final slash."""
    repository: str
    """The address of the repository."""
    committed: datetime | None
    """When the commit was made that the site is built from, if that is known."""
    look: Look = field(default_factory=Look)
    """What a house makes of it that runs the site."""


def hosting_files(place: Place) -> Iterator[FileSource]:
    """Yield the files that stand at names of their own. Raises ``OSError``."""
    yield FileSource("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {place.url}sitemap.xml\n")
    yield FileSource("_headers", headers(urlsplit(place.url).path))
    notice = (place.folder / "NOTICE").read_text(encoding="utf-8")
    yield FileSource(addresses.NOTICE, notice)
    if place.committed:
        yield FileSource(".well-known/security.txt", contact(place, place.committed))
    for language in LANGUAGES:
        yield FileSource(addresses.in_language(MANIFEST, language), manifest(language, place.look))
    if place.look.logo:
        yield FileSource(str(logo(place.look)), (place.folder / place.look.logo).read_bytes())


def headers(root: str) -> str:
    """Return the file from which Netlify and Cloudflare Pages take the headers.

    ``root`` is the path of the site on its host, with the final slash.
    """
    rules = {
        "*": HEADERS,
        "api/*": {"Access-Control-Allow-Origin": "*"},
    }
    lines = []
    for path, named in rules.items():
        lines += [f"{root}{path}", *(f"  {name}: {value}" for name, value in named.items()), ""]
    return "\n".join(lines)


def contact(place: Place, committed: datetime) -> str:
    """Return whom to tell of a weakness (RFC 9116).

    It runs out by the commit's date and not by today's, so that a commit makes the same file on
    any day.
    """
    repository = place.repository.rstrip("/")
    fields = {
        "Contact": f"{repository}/security/advisories/new",
        "Expires": f"{committed.astimezone(UTC) + KEPT:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages": ", ".join(LANGUAGES),
        "Canonical": f"{place.url}.well-known/security.txt",
        "Policy": f"{repository}/blob/main/SECURITY.md",
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def logo(look: Look) -> str | None:
    """Return where the logo of a house is published, if it has one of its own."""
    return f"assets/images/house{Path(look.logo).suffix}" if look.logo else None


def frame(look: Look, language: Language, name: str, theme: Mapping[str, Any]) -> dict[str, str]:
    """Return the name, logo and icon of the site as templates know them: a house's, or the usual.

    ``name`` and ``theme`` have the usual ones. An icon is an SVG file.
    """
    own = logo(look) or ""
    return {
        "site_name": look.name[language] if look.name else name,
        "logo": own or theme["logo"],
        "icon": own if own.endswith(".svg") else theme["favicon"],
    }


def manifest(language: Language, look: Look | None = None) -> str:
    """Return what a browser shows of the site where somebody installs it (W3C App Manifest)."""
    look = look or Look()
    words, assets = LABELS[language], "assets/images/"
    if language != DEFAULT:
        assets = f"../{assets}"
    icons = [{"src": f"{assets}{name}", "sizes": sizes, "type": _type(name), "purpose": purpose}
             for name, sizes, purpose in ICONS]  # fmt: skip
    content = {
        "name": look.name[language] if look.name else words["site"],
        "description": words["opensearch.description"],
        "lang": language,
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "theme_color": look.colour or COLOUR,
        "background_color": PAPER,
        "icons": icons,
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _type(name: str) -> str:
    return "image/svg+xml" if name.endswith(".svg") else "image/png"
