"""Inline Markdown of one text as HTML: code, emphasis and links, nothing else.

A text is one paragraph. Raw HTML, attribute lists, images and blocks are off, and a link leads
to the web or within the site; whatever else looks like markup stands there as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Self, TypeVar
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import build_block_parser
from markdown.inlinepatterns import build_inlinepatterns
from markdown.postprocessors import build_postprocessors
from markdown.preprocessors import build_preprocessors
from markdown.treeprocessors import Treeprocessor, build_treeprocessors
from markdown.util import Registry
from markupsafe import Markup

T = TypeVar("T")

TOGETHER = re.compile(
    r"(?<=\bRFC) (?=\d)|(?<=\bPort) (?=\d)|(?<=\bport) (?=\d)|(?<=\bMicrosoft) (?=365\b)"
    r"|(?<=\bKlasse) (?=\d)|(?<=\bclass) (?=\d)|(?<=\d) (?=(?:KB|MB|GB|%)(?!\w))"
    r"|(?<=\bAbschnitt) (?=\d)|(?<=\b[Ss]ection) (?=\d)|(?<=\bAnhang) (?=[A-Z\d])"
    r"|(?<=\bappendix) (?=[A-Z\d])"
)
"""Blanks between what must not stand on two lines: RFC 5321, port 25, 30 MB, Microsoft 365."""

SPAN = re.compile(r"(`+).*?\1|\]\([^)]*\)", re.S)
"""Code and targets of links: what is copied keeps its letters."""

HYPHENED = re.compile(r"<code>(?=[^<]{1,24}</code>)(?=[^<]*\w-\w)")
"""A short command with a hyphen, behind which a browser would break it; a long one has to break."""

UNMARKED = re.compile(r"[^`\\\[\]*_&<>\x02\x03]*")
"""A text in which Markdown and HTML see nothing but letters: more than every other one."""

PATTERNS = ("backtick", "escape", "link", "em_strong")
"""Of Python-Markdown's inline patterns those that a text may use, in their order."""

SAFE_LINK = re.compile(r"https?://[^\s]+|(?!//)[a-zA-Z0-9._~#?/-]*")
"""To the web, or below the site; no other scheme, no other host by two slashes."""


class _SafeLinks(Treeprocessor):
    """Takes links apart that lead elsewhere, and titles from all; their words stay."""

    def run(self, root: Element) -> None:
        """Change ``root`` in place."""
        for link in root.iter("a"):
            target = link.get("href", "")
            link.attrib.clear()
            if SAFE_LINK.fullmatch(target):
                link.set("href", target)
            else:
                link.tag = "span"


class _Inline(Markdown):
    """Python-Markdown with one kind of block and four kinds of inline markup."""

    def build_parser(self) -> Self:
        """Register what a text may use, and nothing else."""
        self.preprocessors = _only(build_preprocessors(self), ["normalize_whitespace"])
        self.parser = build_block_parser(self)
        self.parser.blockprocessors = _only(self.parser.blockprocessors, ["paragraph"])
        self.inlinePatterns = _only(build_inlinepatterns(self), PATTERNS)
        self.treeprocessors = _only(build_treeprocessors(self), ["inline", "unescape"])
        # Last of all, when escaped characters stand in their links again.
        self.treeprocessors.register(_SafeLinks(self), "safe_links", -len(PATTERNS))
        self.postprocessors = _only(build_postprocessors(self), ["amp_substitute"])
        return self


def together(text: str) -> str:
    """Return ``text`` with blanks that do not break between a word and its number."""
    return TOGETHER.sub("\u00a0", text)


def _kept_together(markdown: str) -> str:
    """Return Markdown with such blanks outside of code and of links' targets."""
    parts, end = [], 0
    for span in SPAN.finditer(markdown):
        parts += [together(markdown[end : span.start()]), span[0]]
        end = span.end()
    return "".join([*parts, together(markdown[end:])])


@cache
def inline(text: str) -> Markup:
    """Return ``text`` as HTML that is safe wherever an element may stand."""
    line = " ".join(text.split())
    if UNMARKED.fullmatch(line):
        return Markup(together(line))
    html = _converter().reset().convert(_kept_together(line))
    whole = HYPHENED.sub('<code class="nb">', html)
    return Markup(whole.removeprefix("<p>").removesuffix("</p>"))


@lru_cache
def _converter() -> Markdown:
    return _Inline(output_format="html")


def _only(registry: Registry[T], names: Iterable[str]) -> Registry[T]:
    """Return a registry with the named items alone, in the order of ``names``."""
    kept: Registry[T] = Registry()
    for at, name in enumerate(names):
        kept.register(registry[name], name, -at)
    return kept
