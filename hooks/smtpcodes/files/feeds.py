"""What has changed, as Atom feeds (RFC 4287): of the site, and of each provider.

Made from the data's own history: the month in which each response was read, and the versions of
the changelog. An entry is dated by what the data say, a month by its first day; no clock is asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from textwrap import shorten

from smtpcodes.data.changes import Version
from smtpcodes.data.languages import LANGUAGES, Language
from smtpcodes.files.outputs import FileSource
from smtpcodes.labels import LABELS
from smtpcodes.pages.rendering import Renderer, month
from smtpcodes.site import addresses
from smtpcodes.site.responses import Spoken
from smtpcodes.site.site import Site

NAME = "feed.xml"

UNKNOWN_TO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot hold, in whatever form (XML 1.0, section 2.2)."""

MONTHS = 24
"""So many months stand in the feed of the site, the latest ones."""

LATEST = 9
"""So many responses stand in the feed of a provider, those read last."""

LONGEST = 100
"""Characters of a title."""


@dataclass(frozen=True)
class Entry:
    """One entry of a feed; what it says is in one of the three last fields."""

    title: str
    path: str
    """What it leads to, below the site's root."""
    date: str
    """``2026-10-01``."""
    name: str = ""
    """What tells it from others that lead to the same page."""
    spoken: Spoken | None = None
    version: Version | None = None
    counts: Sequence[tuple[str, str, int]] = field(default_factory=list)
    """Slug and name of a provider, and how many of its responses were read."""


def feed_files(site: Site) -> Iterator[FileSource]:
    """Yield the feed of the site and of each provider in each language."""
    for language in LANGUAGES:
        words, renderer = LABELS[language], Renderer(language, site.url)
        yield _feed("", words["feed.site"], site_entries(site, language), renderer)
        for slug, provider in site.knowledge.providers.items():
            entries = provider_entries(site.of_provider(slug), language)
            if entries:
                title = words["feed.provider"].format(name=provider.name)
                feed = _feed(addresses.provider(slug), title, entries, renderer)
                yield feed
                for former in provider.was:  # whoever follows it there goes on doing so
                    path = addresses.in_language(addresses.provider(former), language) + NAME
                    yield FileSource(path, feed.content)


def has_feed(path: str, site: Site) -> bool:
    """Return whether the page at ``path`` (without its language) is that of a provider with one."""
    kind, _, rest = path.partition("/")
    said = site.of_provider(rest.rstrip("/")) if kind == "provider" else []
    return any(one.source.checked for one in said)


def site_entries(site: Site, language: Language) -> list[Entry]:
    """Return the versions of the site and the months in which responses were read."""
    versions = [
        Entry(f"{LABELS[language]['site']} {version.name}", "news/", version.date,
              version.anchor, version=version)
        for version in site.changes.get(language, [])
        if version.date
    ]  # fmt: skip
    return sorted([*versions, *_months(site, language)], key=lambda one: one.date, reverse=True)


def provider_entries(spoken: Sequence[Spoken], language: Language) -> list[Entry]:
    """Return the responses of a provider, those first that were read last."""
    dated = [(one.source.checked, one) for one in spoken if one.source.checked]
    latest = sorted(dated, key=lambda item: item[0], reverse=True)[:LATEST]
    return [
        Entry(
            shorten(one.line, LONGEST, placeholder=" …"),
            addresses.provider(one.slug),
            f"{checked}-01",
            one.id,
            spoken=one,
        )
        for checked, one in latest
    ]


def _months(site: Site, language: Language) -> Iterator[Entry]:
    read: dict[str, Counter[str]] = {}
    for one in site.spoken:
        if one.source.checked:
            read.setdefault(one.source.checked, Counter())[one.slug] += 1
    providers = site.knowledge.providers
    for checked, counts in sorted(read.items(), reverse=True)[:MONTHS]:
        most = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        title = LABELS[language]["feed.month"].format(
            month=month(checked, language), count=counts.total()
        )
        named = [(slug, providers[slug].name, count) for slug, count in most]
        yield Entry(title, "provider/", f"{checked}-01", checked, counts=named)


def _feed(path: str, title: str, entries: Sequence[Entry], renderer: Renderer) -> FileSource:
    place = addresses.in_language(path, renderer.language) + NAME
    updated = entries[0].date if entries else "1970-01-01"
    content = renderer.render("feed.xml.j2", path, title=title, entries=entries, updated=updated)
    return FileSource(place, UNKNOWN_TO_XML.sub("", content))
