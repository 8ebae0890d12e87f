"""A further language in a small copy of the project, by the recipe of CONTRIBUTING.

The language is Esperanto, which the theme knows, and made up: each word that a reader may see
carries the mark of its language, in the copy's other languages too. So a text that stands in a
page of another language gives itself away.
"""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml

from smtpcodes.data.languages import LANGUAGES
from smtpcodes.labels import NAMING
from tests.site.building import copy_project
from tests.unit.helpers import SMALL
from tests.unit.test_decoder_catalog import PROVIDER

NEW = "eo"
ALL = (*LANGUAGES, NEW)
MARKS = {language: f"zq{language}" for language in ALL}

LIST = "hooks/smtpcodes/data/languages.py"
LABELS = "hooks/smtpcodes/labels"
ENTRY = """\
    "eo": Particulars(
        english="Esperanto",
        quotes=("«", "»"),
        changelog="CHANGELOG.eo.md",
        kinds=("Aldonita", "Modifita", "Malrekomendita", "Forigita", "Riparita", "Sekureco"),
    ),
"""


def translated_project(folder: Path) -> Path:
    """Return a small copy of the project to which the recipe has been applied."""
    project = copy_project(folder)
    _cut_down(project)
    _extend_list(project / LIST)
    _add_labels(project / LABELS)
    _add_pages(project / "docs")
    _add_entry(project / "mkdocs.yml")
    _add_changelog(project)
    _add_texts(project / "codes.yaml")
    return project


@contextmanager
def changed(path: Path, change: Callable[[str], str] | None = None) -> Iterator[None]:
    """Change the text of a file for a while, or take the file away."""
    before = path.read_text(encoding="utf-8")
    after = change(before) if change else None
    assert after != before
    path.unlink()
    try:
        if after is not None:
            path.write_text(after, encoding="utf-8")
        yield
    finally:
        path.write_text(before, encoding="utf-8")


def marked(language: str, text: str) -> str:
    """Return a text, perhaps an English one already marked, that tells its language."""
    return f"{MARKS[language]} {text.replace(MARKS['en'] + ' ', '')}"


def _cut_down(project: Path) -> None:
    """Leave a few codes, and no link that leads to another."""
    data = yaml.safe_load(SMALL + PROVIDER)
    data["replies"]["452"] = {
        **data["replies"]["552"],
        "title": {"de": "Noch kein Platz", "en": "No room yet"},
    }
    _write(project / "codes.yaml", _in_each(data, LANGUAGES))
    for page in (project / "docs").rglob("*.md"):
        language = page.relative_to(project / "docs").parts[0]
        text = re.sub(r"\]\(/[^)]*\.md[^)]*\)", "]", page.read_text(encoding="utf-8"))
        page.write_text(_marked_page(language, text), encoding="utf-8")
    for language in LANGUAGES:
        _write_labels(project / LABELS / f"{language}.py", language)


def _extend_list(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"^(Language = Literal\[.*)\]$", rf'\1, "{NEW}"]', text, flags=re.M)
    text = re.sub(r"^(PARTICULARS\b.*?)^\}$", rf"\1{ENTRY}}}", text, flags=re.M | re.S)
    path.write_text(text, encoding="utf-8")


def _add_labels(folder: Path) -> None:
    shutil.copy(folder / "en.py", folder / f"{NEW}.py")
    _write_labels(folder / f"{NEW}.py", NEW)


def _add_pages(docs: Path) -> None:
    shutil.copytree(docs / "en", docs / NEW)
    for page in (docs / NEW).rglob("*.md"):
        text = page.read_text(encoding="utf-8").replace(MARKS["en"], MARKS[NEW])
        page.write_text(text, encoding="utf-8")


def _add_entry(path: Path) -> None:
    """Copy the entry of English in `mkdocs.yml` and translate it."""
    text = path.read_text(encoding="utf-8")
    found = re.search(r"^        - locale: en\n(?:          .*\n)+", text, re.M)
    assert found
    german, english = text[: found.start()], found[0]
    translated = english.replace("locale: en", f"locale: {NEW}").replace("English", "Esperanto")
    parts = {"de": german, "en": english, NEW: translated}
    words = re.compile(r"(\bname: (?=[^}\n]*\})|Start: (?=\w+\})|site_(?:name|description): )")
    marked_parts = [words.sub(rf"\g<1>{MARKS[one]} ", part) for one, part in parts.items()]
    path.write_text("".join([*marked_parts, text[found.end() :]]), encoding="utf-8")


def _add_changelog(project: Path) -> None:
    text = (project / "CHANGELOG.md").read_text(encoding="utf-8")
    text = text.replace("### Added", "### Aldonita")
    (project / f"CHANGELOG.{NEW}.md").write_text(text, encoding="utf-8")


def _add_texts(path: Path) -> None:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    _write(path, _in_each(data, (NEW,)))


def _in_each(data: Any, languages: tuple[str, ...]) -> Any:
    """Return the data with its texts in ``languages`` marked; a new one's are made from English."""
    if isinstance(data, list):
        return [_in_each(value, languages) for value in data]
    if not isinstance(data, dict):
        return data
    if "en" not in data:
        return {key: _in_each(value, languages) for key, value in data.items()}
    own = {language: data.get(language) or data["en"] for language in languages}
    return {**data, **{language: _marked_value(language, value) for language, value in own.items()}}


def _marked_value(language: str, value: str | list[str]) -> str | list[str]:
    if isinstance(value, list):
        return [marked(language, one) for one in value]
    return marked(language, value)


def _marked_page(language: str, text: str) -> str:
    return re.sub(r'^((?:title|description): "?|#+ )', rf"\1{MARKS[language]} ", text, flags=re.M)


def _write_labels(path: Path, language: str) -> None:
    """Write the labels of a module again, each with the mark of ``language``."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assigned = next(node for node in tree.body if isinstance(node, ast.AnnAssign))
    assert assigned.value
    words: dict[str, str] = ast.literal_eval(assigned.value)
    named = {label.format(one): f"for {one}" for label in NAMING for one in ALL}
    words = {key: marked(language, text) for key, text in (named | words).items()}
    words["locale"] = f"{language}_{language.upper()}"
    path.write_text(f"WORDS: dict[str, str] = {words!r}\n", encoding="utf-8")


def _write(path: Path, data: Any) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000)
    path.write_text(text, encoding="utf-8")
