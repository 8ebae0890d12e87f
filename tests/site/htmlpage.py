"""A built page, reduced to what the tests ask about: links, headings, ids, what it loads."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

Attributes = dict[str, str]

LOADING = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "iframe": ("src",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "use": ("href", "xlink:href"),
    "image": ("href", "xlink:href"),
}
"""Elements that make a browser load something, and the attributes that say what."""

LOADING_RELATIONS = {
    "stylesheet",
    "icon",
    "preload",
    "modulepreload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "manifest",
    "apple-touch-icon",
}

HEADINGS = {f"h{level}": level for level in range(1, 7)}


@dataclass(frozen=True)
class Link:
    """An element that leads somewhere: ``a``, ``form`` or ``link``."""

    tag: str
    target: str
    attributes: Attributes

    @property
    def relations(self) -> set[str]:
        """The words of ``rel``."""
        return set(self.attributes.get("rel", "").split())

    @property
    def classes(self) -> set[str]:
        """The words of ``class``."""
        return set(self.attributes.get("class", "").split())


@dataclass
class Heading:
    """A heading, its text collected while it is open."""

    level: int
    text: str = ""


@dataclass
class HtmlPage:
    """What one page says of itself."""

    language: str = ""
    title: str = ""
    description: str = ""
    robots: str = ""
    refresh: str = ""
    """Where the page sends its reader at once, if it is a redirect."""
    canonical: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    styled: list[str] = field(default_factory=list)
    """Elements of the content with a ``style`` attribute."""


def read_page(html: str) -> HtmlPage:
    """Return what the page in ``html`` says of itself."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return parser.page


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = HtmlPage()
        self._heading: Heading | None = None
        self._in_article = False
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if "id" in attributes:
            self.page.ids.append(attributes["id"])
        if "style" in attributes and self._in_article:
            self.page.styled.append(f"<{tag} style={attributes['style']!r}>")
        self._note_state(tag, attributes)
        self._note_head(tag, attributes)
        self._note_links(tag, attributes)

    def handle_endtag(self, tag: str) -> None:
        if tag == "article":
            self._in_article = False
        elif tag == "title":
            self._in_title = False
        elif tag in HEADINGS:
            self._heading = None

    def handle_data(self, data: str) -> None:
        if self._heading:
            self._heading.text += data
        elif self._in_title:
            self.page.title += data

    def _note_state(self, tag: str, attributes: Attributes) -> None:
        if tag == "html":
            self.page.language = attributes.get("lang", "")
        elif tag == "article":
            self._in_article = True
        elif tag == "title" and not self.page.title:
            self._in_title = True
        elif tag in HEADINGS:
            self._heading = Heading(HEADINGS[tag])
            self.page.headings.append(self._heading)

    def _note_head(self, tag: str, attributes: Attributes) -> None:
        content = attributes.get("content", "")
        if tag == "meta" and attributes.get("name") == "description":
            self.page.description = content
        elif tag == "meta" and attributes.get("name") == "robots":
            self.page.robots = content
        elif tag == "meta" and attributes.get("http-equiv") == "refresh":
            self.page.refresh = content.partition("url=")[2]
        elif tag == "link" and attributes.get("rel") == "canonical":
            self.page.canonical.append(attributes.get("href", ""))

    def _note_links(self, tag: str, attributes: Attributes) -> None:
        for name in LOADING.get(tag, ()):
            if name in attributes:
                self.page.loads.append(attributes[name])
        target = attributes.get("action" if tag == "form" else "href")
        if tag not in {"a", "form", "link"} or target is None:
            return
        link = Link(tag, target, attributes)
        self.page.links.append(link)
        if tag == "link" and link.relations & LOADING_RELATIONS:
            self.page.loads.append(target)
