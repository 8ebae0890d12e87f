"""The names by which an address without a page may mean a cause or a provider."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from smtpcodes.data.languages import Language
from smtpcodes.site import addresses
from smtpcodes.site.site import Site


def named_pages(site: Site, language: Language) -> list[dict[str, Any]]:
    """Return each cause and provider with its title, its path and its names."""
    causes = [
        _page(cause.title[language], addresses.cause(slug), {slug, *cause.was})
        for slug, cause in site.knowledge.causes.items()
    ]
    providers = [
        _page(one.name, addresses.provider(slug), {slug, *one.was, *_words(one.name, one.hosts)})
        for slug, one in site.knowledge.providers.items()
    ]
    return [*providers, *causes]


def _page(title: str, path: str, names: set[str]) -> dict[str, Any]:
    return {"names": sorted(names), "title": title, "path": path}


def _words(name: str, hosts: list[str]) -> Iterator[str]:
    """Yield a provider's names and domains as they may stand in an address."""
    for part in re.split(r"[()/,]", name):
        if slug := re.sub(r"[^a-z0-9]+", "-", part.lower()).strip("-"):
            yield slug
    for host in hosts:
        yield host.replace(".", "-")
        yield host.split(".")[-2] if "." in host else host
