"""The same pages for another site generator, as files that any of them can read.

``python -m smtpcodes.built.elsewhere FOLDER`` writes each generated page as Markdown with front
matter whose body is the finished HTML, the pages written by hand, and a ``mkdocs.yml`` without
hooks and plugins. It is the rehearsal of a move: what it lacks, CONTRIBUTING lists.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path

from smtpcodes.data.languages import LANGUAGES
from smtpcodes.data.loading import load
from smtpcodes.pages.source import PageSource
from smtpcodes.pages.types import all_pages
from smtpcodes.site import addresses
from smtpcodes.site.site import Site

SETTINGS = """\
site_name: SMTP codes
site_url: {url}
docs_dir: docs
theme:
  name: material
  language: de
markdown_extensions: [attr_list, md_in_html, tables]
extra_css: [assets/stylesheets/site.css]
"""

TEMPLATE = re.compile(r"^template: .*\n", re.M)
"""A page's own template, which stands in `overrides/` and is of this theme."""


def write(project: Path, target: Path, url: str = addresses.EXAMPLE) -> int:
    """Write the site's pages into the folder ``target``; return how many there are."""
    docs = target / "docs"
    docs.mkdir(parents=True, exist_ok=True)
    (target / "mkdocs.yml").write_text(SETTINGS.format(url=url), encoding="utf-8")
    shutil.copytree(project / "docs" / "assets", docs / "assets", dirs_exist_ok=True)
    for language in LANGUAGES:
        folder = docs / addresses.in_language("", language)
        folder.mkdir(parents=True, exist_ok=True)
        for path in (project / "docs" / language).glob("*.md"):
            text = TEMPLATE.sub("", path.read_text(encoding="utf-8"))
            (folder / path.name).write_text(text, encoding="utf-8")
    pages = all_pages(Site.of(load(project / "codes.yaml"), url))
    for page in pages:
        path = docs / addresses.in_language(f"{page.path}index.md", page.language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_text(page), encoding="utf-8")
    return len(pages)


def _text(page: PageSource) -> str:
    """Return a page as Markdown; an empty line would end a block of HTML in it."""
    lines = (line for line in page.rendered.content.splitlines() if line.strip())
    head = {"title": page.title, "description": page.description}
    front = "\n".join(
        f"{key}: {json.dumps(text, ensure_ascii=False)}" for key, text in head.items()
    )
    return "\n".join(["---", front, "---", "", "<div>", *lines, "</div>", ""])


if __name__ == "__main__":
    print(write(Path(), Path(sys.argv[1])), "pages")
