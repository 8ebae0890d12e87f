"""The words of the interface: nobody translates a label that nothing shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from smtpcodes.data.languages import DEFAULT
from smtpcodes.labels import LABELS

ROOT = Path(__file__).parents[2]
PLACES = ("hooks", "overrides", "docs/assets")
KINDS = (".py", ".j2", ".html", ".js")


def _sources() -> Iterator[str]:
    for place in PLACES:
        for file in (ROOT / place).rglob("*"):
            if file.suffix in KINDS and file.parent.name != "labels":
                yield file.read_text(encoding="utf-8")


def _is_named(key: str, text: str) -> bool:
    """Tell whether a source names the label, or a start of it that is completed when it is used."""
    if re.search(rf"""["'`]{re.escape(key)}["'`]|\blabels\.{re.escape(key)}\b""", text):
        return True
    parts = key.split(".")
    starts = [re.escape(".".join(parts[:count])) + r"\." for count in range(1, len(parts))]
    return any(re.search(rf"""["'`]{start}(["']|\$?\{{)""", text) for start in starts)


def test_each_label_is_used() -> None:
    text = "\n".join(_sources())
    assert [key for key in LABELS[DEFAULT] if not _is_named(key, text)] == []
