"""The site's one style sheet: of the theme's styles what the pages can use, and ours.

The theme's are made for all that a site might hold; a page of ours uses a quarter of them. Which
ones PurgeCSS reads out of all that writes pages: templates, scripts, texts (``purging.js`` says
how). What a page cannot hold needs no rule, and the test beside it looks at the built pages for
rules that are missed.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path

from smtpcodes.built.scripts import OPTIONS, InvalidScripts, esbuild, run
from smtpcodes.data.house import House
from smtpcodes.data.languages import LANGUAGES
from smtpcodes.data.stamps import stamp
from smtpcodes.files.outputs import FileSource

SHEET = "assets/stylesheets/site.css"
"""Ours, below ``docs``; and the one that is published, below the site's root."""

HOUSE_SHEET = "assets/stylesheets/house.css"
"""What a house needs besides (``local.yaml``); it is published within the one sheet."""

THEME = ("assets/stylesheets/main.*.min.css", "assets/stylesheets/palette.*.min.css")
"""The theme's, in the order in which they hold."""

WRITERS = (
    "overrides/**/*.html",
    "hooks/smtpcodes/pages/templates/*.html.j2",
    "hooks/smtpcodes/pages/*.py",
    "docs/**/*.md",
    "docs/assets/javascripts/page/*.js",
    f"docs/{SHEET}",
)
"""All that writes pages, and what we say of their look."""

PURGECSS = Path("node_modules") / "purgecss" / "bin" / "purgecss.js"

RULES = Path(__file__).with_name("purging.js")
"""What PurgeCSS takes for a use."""

FAULT = re.compile(r"CssSyntaxError: <css input>(:\d+:\d+: .+)")

MENUS = ((".md-nav__item", ".md-nav__list>li"), (".md-nav__link", ".md-nav__list>li>a"))
"""What the theme marks by a class at each item of a list; ours says it once, at the list."""


def sheet(project: Path, theme: Path, house: House | None = None) -> FileSource:
    """Return the style sheet of ``project``, made again only if something has changed.

    ``theme`` is the folder of the theme's templates; ours names its icons as if they stood in
    ``theme/``. That of a ``house`` has its colour and the rules for what it adds. Raises
    ``InvalidScripts``.
    """
    patterns = (*WRITERS, f"docs/{HOUSE_SHEET}")
    writers = [file for pattern in patterns for file in sorted(project.glob(pattern))]
    return _sheet(project, theme, house and of_house(project, house), stamp(writers))


@lru_cache(maxsize=1)
def _sheet(project: Path, theme: Path, further: str | None, _stamp: str) -> FileSource:
    own = (project / "docs" / SHEET).read_text(encoding="utf-8") + (further or "")
    css = _used(project, theme, of_theme(theme) + own)
    icons = [f"--alias:theme={theme / '.icons'}", "--loader:.svg=dataurl"]
    return FileSource(SHEET, esbuild(project, ["--loader=css", *OPTIONS, *icons], css).decode())


def of_house(project: Path, house: House) -> str:
    """Return the rules for what a house adds, its colour among them."""
    rules = (project / "docs" / HOUSE_SHEET).read_text(encoding="utf-8")
    colour = house.site.colour
    if not colour:
        return rules
    return f"{rules}[data-md-color-scheme] {{ --md-primary-fg-color: {colour} }}\n"


def of_theme(theme: Path) -> str:
    """Return the theme's styles in one line: so lines that are counted are those of ours."""
    files = [file for name in THEME for file in sorted(theme.glob(name))]
    if len(files) != len(THEME):
        raise InvalidScripts(f"the theme has not one each of {', '.join(THEME)}")
    css = " ".join(line for file in files for line in file.read_text("utf-8").splitlines())
    for name, place in MENUS:
        css = re.sub(rf"{re.escape(name)}(?![\w-])", place, css)
    return css


def _used(project: Path, theme: Path, css: str) -> bytes:
    """Return the rules, variables and animations that something on a page can use."""
    languages = [str(theme / "partials/languages" / f"{name}.html") for name in LANGUAGES]
    options = ["--config", str(RULES), "--css", "-", "--content", *WRITERS, *languages]
    try:
        [made] = json.loads(run(project, PURGECSS, options, css.encode()))
    except InvalidScripts as error:
        if fault := FAULT.search(str(error)):
            raise InvalidScripts(f"docs/{SHEET}{fault[1]}") from None
        raise
    return str(made["css"]).encode()
