"""The same pages for another site generator, as files that any of them can read.

``python -m smtpcodes.built.elsewhere FOLDER`` writes each generated page as Markdown with front
matter whose body is the finished HTML, the pages written by hand, the files beside them, and a
``mkdocs.yml`` without hooks and plugins. It is the rehearsal of a move: what the site that is
built of them lacks, ``missing`` tells.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path

from smtpcodes.data.languages import LANGUAGES
from smtpcodes.data.revision import revision
from smtpcodes.files.making import make
from smtpcodes.pages.source import PageSource
from smtpcodes.site import addresses

SETTINGS = """\
site_name: SMTP codes
site_url: {url}
docs_dir: docs
theme:
  name: material
  language: de
  font: false
markdown_extensions: [attr_list, md_in_html, tables]
extra_css: [assets/stylesheets/site.css]
nav: [index.md, decode.md, codes.md, data.md, about.md]
"""
"""The menu is short and named: one that is made up holds every page, and stands on every page."""

PLAIN = ".md"
"""The ending of the plain forms of pages, which a generator would make pages of."""

FROM_THE_ROOT = re.compile(r"(?<=\]\()/")
"""How a page written by hand links a page of its language."""

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
            (folder / path.name).write_text(FROM_THE_ROOT.sub("", text), encoding="utf-8")
    made = make(project, url, revision(project))
    for page in made.pages:
        name = addresses.in_language(addresses.source_file(page.path), page.language)
        _write(docs / name, _text(page))
    for file in made.files:
        if not file.path.endswith(PLAIN):
            _write(docs / file.path, file.content)
    return len(made.pages)


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


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
