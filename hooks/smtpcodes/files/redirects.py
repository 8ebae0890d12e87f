"""Addresses that lead to a page: ``/550/5.1.1/`` and ``/550-5.1.1/`` lead to ``/5.1.1/``.

Static hosts cannot redirect, so each is a tiny page that does, and that says so
where nothing may redirect.
"""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.model import LANGUAGES
from smtpcodes.data.moved import Moved, page_of
from smtpcodes.files.outputs import FileSource
from smtpcodes.pages.rendering import Renderer
from smtpcodes.site import addresses
from smtpcodes.site.site import Site


def pairs(site: Site) -> list[tuple[str, str]]:
    """Return every pair of a reply code and an enhanced code that the data knows."""
    return [
        (reply, partner.code.code)
        for reply in site.codes
        if "." not in reply
        for partner in site.partners[reply]
    ]


def pair_files(site: Site) -> Iterator[FileSource]:
    """Yield both addresses of each pair, in each language."""
    for language in LANGUAGES:
        renderer = Renderer(language, site.url)
        for reply, status in pairs(site):
            target = f"{addresses.code(status)}#with-{reply}"
            title = f"{status} {site.codes[status].title[language]}"
            for path in (f"{reply}/{status}/", f"{reply}-{status}/"):
                yield redirect(renderer, path, f"{reply} {status}", title, target)


def redirect(renderer: Renderer, path: str, name: str, title: str, target: str) -> FileSource:
    """Return a page named ``name`` at ``path`` that leads to ``target``, a page with ``title``."""
    page, _, anchor = target.partition("#")
    html = renderer.render(
        "redirect.html.j2",
        path,
        name=name,
        title=title,
        target=page,
        anchor=f"#{anchor}" if anchor else "",
    )
    return FileSource(addresses.in_language(path, renderer.language) + "index.html", html)


def moved_files(all_moved: Moved, site_url: str) -> Iterator[FileSource]:
    """Yield a redirect for each address that has moved, in each language."""
    for language in LANGUAGES:
        renderer = Renderer(language, site_url)
        for old, new in all_moved.items():
            if "#" not in old:
                yield redirect(renderer, old, old.rstrip("/"), page_of(new).rstrip("/"), new)
