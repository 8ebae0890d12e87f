"""Addresses that lead to a page: those of pairs, and those that a page had before.

``/550/5.1.1/`` and ``/550-5.1.1/`` lead to the top of ``/5.1.1/``, whose script names the pair.
Static hosts cannot redirect, so each is a tiny page that does, and that says so where nothing
may redirect.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import repeat

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.data.numbering import sort_key
from smtpcodes.files.outputs import FileSource
from smtpcodes.pages.rendering import Renderer
from smtpcodes.site import addresses
from smtpcodes.site.former import FAILURES
from smtpcodes.site.pairs import PairKey
from smtpcodes.site.site import Site


def pairs(site: Site) -> list[PairKey]:
    """Return every pair that has an address of its own, in numeric order.

    Those that are registered, described or seen; and each reply code with the "other" of its
    class, which is what servers note where no enhanced code was sent. Any other pair of known
    codes is taken to its page by the 404 page.
    """
    found: set[PairKey] = set()
    for code in site.codes.values():
        if code.is_enhanced:
            found |= {(partner.code.code, code.code) for partner in site.partners[code.code]}
            found |= {(reply, number) for reply in code.basic for number in code.members}
            found |= {(pair.reply, pair.status) for pair in code.pairs}
        else:
            found.add((code.code, f"{code.digit}.0.0"))
    found |= {(one.response.reply or "", one.response.status or "") for one in site.spoken}
    known = site.numbers
    return sorted(
        (pair for pair in found if known.keys() >= {*pair}),
        key=lambda pair: [sort_key(code) for code in pair],
    )


def pair_files(site: Site) -> Iterator[FileSource]:
    """Yield both addresses of each pair, in each language."""
    known = [(pair, pair) for pair in pairs(site)] + list(_former_pairs(site))
    for leading in map(Leading, LANGUAGES, repeat(site)):
        for (reply, status), now in known:
            for path in (f"{reply}/{status}/", f"{reply}-{status}/"):
                yield leading.file(path, f"{reply} {status}", addresses.code(now[1]), "-".join(now))


def former_files(site: Site) -> Iterator[FileSource]:
    """Yield a redirect from each address that a page had before, and its plain form."""
    for leading in map(Leading, LANGUAGES, repeat(site)):
        for old, new in site.former.paths.items():
            name = old.rstrip("/").rpartition("/")[2]
            yield leading.file(old, name, new)
            yield leading.plain_file(old, name, new)


def name_files(site: Site) -> Iterator[FileSource]:
    """Yield the slugs of providers by those of today and of before, in each language.

    The ids of responses begin with them: so a page's script finds one that stands there no more.
    """
    names = {slug: slug for slug in site.knowledge.providers} | site.former.providers
    for language in LANGUAGES:
        path = addresses.in_language("provider/names.json", language)
        yield FileSource(path, json.dumps(names, separators=(",", ":")))


class Leading:
    """Makes the addresses of one language that lead to a page."""

    def __init__(self, language: Language, site: Site) -> None:
        self._language = language
        self._renderer = Renderer(language, site.url)
        self._url = site.url
        self._titles = dict(_titles(site, language))

    def file(self, path: str, name: str, target: str, anchor: str = "") -> FileSource:
        """Return a page named ``name`` at ``path`` that leads to the one at ``target``."""
        html = self._renderer.render(
            "redirect.html.j2",
            path,
            name=name,
            title=self._titles[target],
            target=target,
            anchor=f"#{anchor}" if anchor else "",
        )
        return FileSource(self._place(path) + "index.html", html)

    def plain_file(self, path: str, name: str, target: str) -> FileSource:
        """Return its plain form."""
        link = f"[{self._titles[target]}]({self._url}{self._place(target)})"
        return FileSource(self._place(path) + "index.md", f"# {name}\n\n→ {link}\n")

    def _place(self, path: str) -> str:
        return addresses.in_language(path, self._language)


def _former_pairs(site: Site) -> Iterator[tuple[PairKey, PairKey]]:
    """Yield each pair that a former code may have had, and the one of today.

    Which it had nobody knows any more: any that may be.
    """
    for old, new in site.former.codes.items():
        for other in site.numbers:
            if ("." in old) == ("." in other) or not _may_meet(old, other):
                continue
            if "." in old:
                yield (other, old), (other, new)
            elif "." not in new:
                yield (old, other), (new, other)


def _may_meet(one: str, other: str) -> bool:
    """Whether servers may send two codes together: some mix the classes of failures."""
    return one[0] == other[0] or {one[0], other[0]} == set(FAILURES)


def _titles(site: Site, language: Language) -> Iterator[tuple[str, str]]:
    """Yield the path of each page that something may lead to, and its title."""
    for number, code in site.numbers.items():
        yield addresses.code(number), f"{number} {code.title[language]}"
    for slug, cause in site.knowledge.causes.items():
        yield addresses.cause(slug), cause.title[language]
    for slug, provider in site.knowledge.providers.items():
        yield addresses.provider(slug), provider.name
