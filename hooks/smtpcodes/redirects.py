"""Addresses that lead to a page: ``/550/5.1.1/`` and ``/550-5.1.1/`` lead to ``/5.1.1/``.

Static hosts cannot redirect, so each is a tiny page that does, and that says so
where nothing may redirect.
"""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes import addresses
from smtpcodes.codes import Code
from smtpcodes.model import LANGUAGES
from smtpcodes.outputs import FileSource
from smtpcodes.pages import Site
from smtpcodes.rendering import Renderer


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
            for path in (f"{reply}/{status}/", f"{reply}-{status}/"):
                name, anchor = f"{reply} {status}", f"#with-{reply}"
                yield _redirect(renderer, path, name, site.codes[status], anchor)


def _redirect(renderer: Renderer, path: str, name: str, code: Code, anchor: str = "") -> FileSource:
    title = f"{code.code} {code.title[renderer.language]}"
    target = addresses.code(code.code)
    html = renderer.render(
        "redirect.html.j2", path, name=name, title=title, target=target, anchor=anchor
    )
    return FileSource(addresses.in_language(path, renderer.language) + "index.html", html)
