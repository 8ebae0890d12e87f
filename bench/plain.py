"""The same site for plain MkDocs: all pages and files on disk, no hook, no theme of its own."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import yaml
from mkdocs.utils.yaml import yaml_load

from smtpcodes.data.loading import load
from smtpcodes.data.model import LANGUAGES
from smtpcodes.files.all import all_files
from smtpcodes.pages.source import PageSource
from smtpcodes.pages.types import all_pages
from smtpcodes.site.addresses import source_file
from smtpcodes.site.site import Site

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def write(project: Path, target: Path) -> Path:
    """Write the plain twin of ``project`` to ``target``; return that."""
    config = yaml_load((project / "mkdocs.yml").read_text("utf-8"))
    shutil.copytree(project / "docs", target / "docs")
    for language in LANGUAGES:
        for path in (target / "docs" / language).rglob("*.md"):
            path.write_text(without_template(path.read_text("utf-8")), "utf-8")
    site = Site.of(load(project / "codes.yaml"), config["site_url"])
    for page in all_pages(site):
        _write(target / "docs" / page.language / source_file(page.path), as_file(page))
    for made in all_files(site):
        _write(target / "docs" / made.path, made.content)
    (target / "mkdocs.yml").write_text(_dump(_plain(config)), "utf-8")
    return target


def without_template(markdown: str) -> str:
    """Return a page without the line of its front matter that names a template."""
    return FRONT_MATTER.sub(
        lambda found: re.sub(r"^template:.*\n", "", found[0], flags=re.MULTILINE), markdown
    )


def as_file(page: PageSource) -> str:
    """Return a generated page as the Markdown file that somebody would have written.

    Its content is the finished HTML: pages with verdicts, pictures, foldable lists and fields are
    HTML in a Markdown file too, and were until their templates wrote the page itself. Of all
    forms it is the one that has the same content; the plain twins lack the half of it.
    """
    meta = _dump({"title": page.title, "description": page.description})
    return f"---\n{meta}---\n\n{page.rendered.content}"


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def _plain(config: dict[str, Any]) -> dict[str, Any]:
    """Return the configuration without what makes it this project's; the rest is the same.

    Its search is MkDocs' own: that of the project goes with its hook.
    """
    theme = {key: value for key, value in config["theme"].items() if key != "custom_dir"}
    rest = {key: value for key, value in config.items() if key not in ("hooks", "watch")}
    return {**rest, "theme": theme, "plugins": ["search", *config["plugins"]]}


def _dump(data: dict[str, Any]) -> str:
    text: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    return text
