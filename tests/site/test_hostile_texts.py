"""No text of `codes.yaml` becomes markup of its own, in whatever place of whatever page it stands.

Every payload stands in every kind of text of one project, whose rulebook is empty.
"""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from itertools import product
from pathlib import Path
from typing import get_args
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from smtpcodes.built.policy import unknown_scripts
from smtpcodes.data.house import Helpdesk, House, Look, Notes
from smtpcodes.data.model import Knowledge, Provider, Strict, SubjectEntry, Text
from tests.site.building import build
from tests.site.hostile import PAYLOADS, TURNS, hostile_data, hostile_house, hostile_project

LEADING = {"href", "src", "action", "formaction", "data", "srcdoc", "poster"}
UNUSED = {"b", "i", "u", "iframe", "object", "embed", "base", "x"}
"""Elements that no template writes and payloads do."""

WRITTEN = re.compile(r"<h\d[^>]*>\s*heading|<li>\s*item|<!-- x -->|49INJ|<!--<script>")
"""Blocks of Markdown, a comment, a template's result, what hides the end of a script."""


class _Live(HTMLParser):
    """Collects what only a payload can have brought into a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found = [f"script: {script:.80}" for script in unknown_scripts(html)]
        self.found += WRITTEN.findall(html)
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        here = self.get_starttag_text() or tag
        if tag in UNUSED:
            self.found.append(here)
        for name, value in attrs:
            is_own = name.startswith("on") or name == "style" or set(name) & set("<\"'{")
            if is_own or (name in LEADING and _leads_away(tag, value or "")):
                self.found.append(here)

    def handle_pi(self, data: str) -> None:
        self.found.append(f"<?{data}>")


def _leads_away(tag: str, value: str) -> bool:
    if value == "data:," or re.fullmatch(r"tel:[+\d]+", value):  # no icon; a helpdesk's telephone
        return False
    parts = urlsplit(re.sub(r"[\s\x00-\x1f]", "", value))
    is_foreign = parts.netloc not in {"", "example.org"}
    if parts.scheme not in {"", "http", "https"} or "evil" in parts.netloc:
        return True
    return tag not in {"a", "link"} and is_foreign


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project, _ = hostile_project(tmp_path_factory.mktemp("hostile"))
    output = build(project).stdout
    assert (project / "site" / "en" / "431" / "index.html").is_file(), output
    return project / "site"


def test_every_kind_of_text_is_tried() -> None:
    tried = hostile_data()[1]
    known = {part for kind in tried.kinds for part in re.split(r"[^\w-]+", kind)}
    for model in _models(Knowledge) - {SubjectEntry}:
        for name, info in model.model_fields.items():
            if Text in (info.annotation, *get_args(info.annotation)):
                assert name in known, f"{model.__name__}.{name}"
    assert len(tried.kinds) > 60
    assert len(tried.accepted) > len(PAYLOADS) * 50


def test_every_text_of_a_house_is_tried() -> None:
    House.model_validate(hostile_house())
    known = set(re.findall(r"[a-z]+", str(hostile_house())))
    for model in (House, Look, Helpdesk, Notes):
        assert model.model_fields.keys() - {"sources", "providers", "logo", "colour"} <= known
    assert Provider in _models(House)  # what its servers say is tried as in codes.yaml


def test_every_payload_stands_in_every_kind_of_text() -> None:
    """But where the type of the value refuses it."""
    accepted: set[tuple[str, str]] = set()
    refused: set[tuple[str, str]] = set()
    for turn in TURNS:
        tried = hostile_data(turn)[1]
        accepted |= tried.accepted
        refused |= tried.refused
    kinds = {kind for _, kind in accepted | refused}
    assert "subjects: title.de" in kinds
    assert accepted | refused == set(product(PAYLOADS, kinds))


def test_no_text_becomes_markup_of_its_own(built: Path) -> None:
    assert _live(built) == {}


@pytest.mark.parametrize("turn", TURNS[1:])
def test_no_text_of_a_subject_becomes_markup_of_its_own(tmp_path: Path, turn: int) -> None:
    project, _ = hostile_project(tmp_path, turn)
    output = build(project).stdout
    assert (project / "site" / "en" / "x.7.x" / "index.html").is_file(), output
    assert _live(project / "site") == {}


def test_what_is_tried_stands_on_the_pages(built: Path) -> None:
    """Otherwise the tests above prove nothing."""
    for name in ("cause/cause-0", "400", "5.2.100", "provider/provider-0"):
        html = (built / "en" / name / "index.html").read_text(encoding="utf-8")
        assert html.count("&lt;script&gt;INJ=1") > 3, name


def test_the_other_files_stay_what_they_are(built: Path) -> None:
    for path in built.rglob("*.json"):
        json.loads(path.read_text(encoding="utf-8"))
    for path in [*built.rglob("*.xml"), *built.rglob("*.svg")]:
        ElementTree.fromstring(path.read_text(encoding="utf-8"))
    for page in built.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        for data in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.S):
            json.loads(data)


def _live(site: Path) -> dict[str, list[str]]:
    """Return by page what only a payload can have brought into it."""
    return {
        page.relative_to(site).as_posix(): found
        for page in site.rglob("*.html")
        if (found := _Live(page.read_text(encoding="utf-8")).found)
    }


def _models(model: type[Strict]) -> set[type[Strict]]:
    found: set[type[Strict]] = {model}
    for info in model.model_fields.values():
        todo = [info.annotation]
        while todo:
            one = todo.pop()
            todo += get_args(one)
            if isinstance(one, type) and issubclass(one, Strict) and one not in found:
                found |= _models(one)
    return found
