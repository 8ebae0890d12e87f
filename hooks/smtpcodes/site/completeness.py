"""What a language needs besides its texts: words, pages written by hand, a changelog, an entry.

What is missing is an error with its place; no other language stands in for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from smtpcodes import labels
from smtpcodes.data.languages import DEFAULT, LANGUAGES, PARTICULARS, IncompleteLanguages

HEAD = re.compile(r"---\n(.*?)^---$", re.DOTALL | re.MULTILINE)
"""What stands before the text of a page."""

LIST = "hooks/smtpcodes/data/languages.py"


def check(folder: Path, docs: Path, configured: Sequence[str]) -> None:
    """Raise ``IncompleteLanguages`` with all that a language of the site lacks.

    ``folder`` is the project's, ``docs`` holds the pages written by hand, ``configured`` are the
    languages that the site generator builds, the default one first.
    """
    found = [*_unlike(configured), *_particulars(), *labels.faults(), *_changelogs(folder)]
    found += [*_pages(folder, docs), *_heads(folder, docs)]
    if found:
        raise IncompleteLanguages(found)


def _unlike(configured: Sequence[str]) -> Iterator[str]:
    for language in LANGUAGES:
        if language not in configured:
            yield f"mkdocs.yml: '{language}' of {LIST} has no entry below 'languages' of i18n"
    for name in configured:
        if name not in LANGUAGES:
            yield f"{LIST}: '{name}' is missing, but mkdocs.yml has an entry for it"
    if configured and configured[0] != DEFAULT:
        yield f"mkdocs.yml: the default language is '{configured[0]}', but '{DEFAULT}' in {LIST}"


def _particulars() -> Iterator[str]:
    for language in LANGUAGES:
        if language not in PARTICULARS:
            yield f"{LIST}: '{language}' has no entry in PARTICULARS"


def _changelogs(folder: Path) -> Iterator[str]:
    for language, particulars in PARTICULARS.items():
        if not (folder / particulars.changelog).is_file():
            yield f"{particulars.changelog}: the changelog in '{language}' is missing"


def _pages(folder: Path, docs: Path) -> Iterator[str]:
    """Yield each page that one language has and another lacks; the home page is a must."""
    names = {
        language: {path.relative_to(docs / language) for path in (docs / language).rglob("*.md")}
        for language in LANGUAGES
    }
    for name in sorted(set().union({Path("index.md")}, *names.values())):
        for language in LANGUAGES:
            if name not in names[language]:
                place = (docs / language / name).relative_to(folder).as_posix()
                yield f"{place}: the page is missing in '{language}'"


def _heads(folder: Path, docs: Path) -> Iterator[str]:
    """Yield each page whose head gives it no title: it would stand there as a text."""
    for path in sorted(path for one in LANGUAGES for path in (docs / one).rglob("*.md")):
        place = path.relative_to(folder).as_posix()
        head = HEAD.match(path.read_text(encoding="utf-8"))
        try:
            told = yaml.safe_load(head[1]) if head else None
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 2 if error.problem_mark else 1
            yield f"{place}:{line}: the page's head is no valid YAML ({error.problem})"
            continue
        if not isinstance(told, dict) or not told.get("title"):
            yield f"{place}:1: the page has no title (begin it with '---', 'title: …', '---')"
