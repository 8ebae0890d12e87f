"""The site's one style sheet: of the theme's styles what the pages can use, and ours.

The theme's are made for all that a site might hold; a page of ours uses a quarter of them. Which
ones is read out of all that writes pages: templates, scripts, texts. What a page cannot hold
needs no rule, and the test beside it looks at the built pages for rules that are missed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from smtpcodes.built.purging import Known, purged, without_unused_variables
from smtpcodes.built.scripts import OPTIONS, InvalidScripts, esbuild
from smtpcodes.data.languages import LANGUAGES
from smtpcodes.data.stamps import stamp
from smtpcodes.files.outputs import FileSource

SHEET = "assets/stylesheets/site.css"
"""Ours, below ``docs``; and the one that is published, below the site's root."""

THEME = ("assets/stylesheets/main.*.min.css", "assets/stylesheets/palette.*.min.css")
"""The theme's, in the order in which they hold."""

WRITERS = (
    "overrides/**/*.html",
    "hooks/smtpcodes/pages/templates/*.html.j2",
    "hooks/smtpcodes/pages/*.py",
    "docs/**/*.md",
    "docs/assets/javascripts/page/*.js",
)
"""All that writes pages."""

MARKDOWN = (
    "html body p h1 h2 h3 h4 h5 h6 ul ol li a code pre em strong blockquote hr br table thead tbody"
    " tr th td img"
)
"""The elements that Markdown makes."""

MENUS = ((".md-nav__item", ".md-nav__list>li"), (".md-nav__link", ".md-nav__list>li>a"))
"""What the theme marks by a class at each item of a list; ours says it once, at the list."""

ICON = re.compile(r"url\(theme:([\w/-]+)\)")
"""An icon of the theme, by its name."""

REMARK = re.compile(r"\{#.*?#\}|/\*.*?\*/|(?<![:\"'`])//[^\n]*", re.DOTALL)
ELEMENT = re.compile(r"<([a-z][a-z0-9]*)\b|createElement\(\"(\w+)\"\)")
MARKUP = re.compile(r"<[a-z][^>]*>|\{:?\s*[.#][^}]*\}")
"""Where names stand in what writes pages: tags, and the attribute lists of Markdown."""

SCRIPT = re.compile(r"\"[^\"\n]*\"|`[^`]*`|\.\w+")
"""Where they stand in scripts: strings, and properties, which set attributes."""

DIRECTION = re.compile(r'"direction": "(\w+)"')


def sheet(project: Path, theme: Path) -> FileSource:
    """Return the style sheet of ``project``, made again only if something has changed.

    ``theme`` is the folder of the theme's templates. Raises ``InvalidScripts``.
    """
    return _sheet(project, theme, stamp([*_writers(project), project / "docs" / SHEET]))


@lru_cache(maxsize=1)
def _sheet(project: Path, theme: Path, _stamp: str) -> FileSource:
    own = (project / "docs" / SHEET).read_text(encoding="utf-8")
    known = known_in(_writers(project), theme)
    css = purged(of_theme(theme), known) + ICON.sub(lambda name: _icon(theme, name[1]), own)
    made = esbuild(project, ["--loader=css", *OPTIONS[1:]], css.encode())
    return FileSource(SHEET, without_unused_variables(made.decode()))


def of_theme(theme: Path) -> str:
    """Return the theme's styles."""
    files = [file for name in THEME for file in sorted(theme.glob(name))]
    if len(files) != len(THEME):
        raise InvalidScripts(f"the theme has not one each of {', '.join(THEME)}")
    css = "".join(file.read_text(encoding="utf-8") for file in files)
    for name, place in MENUS:
        css = re.sub(rf"{re.escape(name)}(?![\w-])", place, css)
    return css


def known_in(writers: Iterable[Path], theme: Path) -> Known:
    """Return what can stand in pages that ``writers`` write."""
    tags, words = set(MARKDOWN.split()), {"class", "id", *_directions(theme)}
    for file in writers:
        code = REMARK.sub("", file.read_text(encoding="utf-8"))
        tags |= {name for names in ELEMENT.findall(code) for name in names if name}
        for written in (SCRIPT if file.suffix == ".js" else MARKUP).findall(code):
            words |= set(re.findall(r"[\w-]+", written))
    return Known(frozenset(tags), frozenset(words | {_dashed(word) for word in words}))


def _dashed(word: str) -> str:
    """Return how the page names what scripts call ``dataset.mdColorScheme``."""
    return "data-" + re.sub(r"[A-Z]", lambda letter: f"-{letter[0].lower()}", word)


def _directions(theme: Path) -> Iterator[str]:
    """Yield the directions in which the site's languages are written."""
    for language in LANGUAGES:
        file = theme / "partials" / "languages" / f"{language}.html"
        found = DIRECTION.search(file.read_text(encoding="utf-8")) if file.exists() else None
        yield found[1] if found else "ltr"


def _icon(theme: Path, name: str) -> str:
    svg = re.sub(r"<!--.*?-->", "", (theme / ".icons" / f"{name}.svg").read_text(encoding="utf-8"))
    data = quote(svg.replace('"', "'"), safe="'/:=,;()+ ")
    return f'url("data:image/svg+xml,{data}")'


def _writers(project: Path) -> list[Path]:
    return [file for pattern in WRITERS for file in sorted(project.glob(pattern))]
