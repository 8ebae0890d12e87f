"""The words of the interface: nobody translates a label that nothing shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from smtpcodes.data.languages import DEFAULT
from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.data.rules.avoided_words import avoided
from smtpcodes.data.texts import CODE_MARKS
from smtpcodes.labels import LABELS
from tests.unit.helpers import NO_PROSE

ROOT = Path(__file__).parents[2]
PLACES = ("hooks", "overrides", "docs/assets")
KINDS = (".py", ".j2", ".html", ".js")
SOUGHT = "search.names."
"""Words that somebody may look for, the avoided ones among them."""


def _sources() -> Iterator[str]:
    for place in PLACES:
        for file in (ROOT / place).rglob("*"):
            if file.suffix in KINDS and file.parent.name != "labels":
                yield file.read_text(encoding="utf-8")


def _named(text: str) -> set[str]:
    """Return what a source may call a label: words in quotes, and what it takes of ``labels``."""
    return set(re.findall(r"""(?<=["'`])[\w.-]+(?=["'`])""", text)) | set(
        re.findall(r"\blabels\.([\w.]+)", text)
    )


def _begun(text: str) -> set[str]:
    """Return the starts of labels that are completed when they are used: ``"outcome." + kind``."""
    return set(re.findall(r"""["'`]([\w.-]+\.)(?:["']|\$?\{)""", text))


def _starts(key: str) -> set[str]:
    return {key[: at + 1] for at, sign in enumerate(key) if sign == "."}


def test_each_label_is_used() -> None:
    text = "\n".join(_sources())
    named, begun = _named(text), _begun(text)
    assert [key for key in LABELS[DEFAULT] if key not in named and not _starts(key) & begun] == []


def _said(language: Language) -> Iterator[tuple[str, str]]:
    for key, label in LABELS[language].items():
        if not key.startswith(SOUGHT):
            yield key, str(label)
    for page in sorted((ROOT / "docs" / language).glob("*.md")):
        yield page.name, NO_PROSE.sub("", page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_and_pages_keep_to_the_glossary(language: Language) -> None:
    told = ((place, CODE_MARKS.sub("", text)) for place, text in _said(language))
    assert [(place, word) for place, text in told for word in avoided(text, language)] == []
