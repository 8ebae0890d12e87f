"""What somebody filled in: an issue that was made with one of the forms.

GitHub turns a form into Markdown: each label as a heading, below it what was written. The labels
are read from the form itself, so that both cannot differ.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

RESPONSE = Path(".github") / "ISSUE_TEMPLATE" / "3-provider-response.yml"

EMPTY = "_No response_"
"""What stands below the label of a field that was left out."""

FENCE = re.compile(r"\A(`{3,})\w*\n(.*?)\n?\1\Z", re.S)


def filled(body: str, form: Path) -> dict[str, str]:
    """Return what stands in each field, by its id; nothing for one that is empty or missing."""
    labels = _labels(form)
    heading = "|".join(re.escape(label) for label in labels)
    parts = re.split(rf"^### ({heading})[ \t]*$", body.replace("\r\n", "\n"), flags=re.M)
    written = dict.fromkeys(labels.values(), "")
    for label, text in zip(parts[1::2], parts[2::2], strict=True):
        written[labels[label]] = written[labels[label]] or _plain(text)
    return written


def _labels(form: Path) -> dict[str, str]:
    """Return the id of each field by its label."""
    fields: list[Mapping[str, Any]] = yaml.safe_load(form.read_text(encoding="utf-8"))["body"]
    return {one["attributes"]["label"]: one["id"] for one in fields if "id" in one}


def _plain(text: str) -> str:
    text = text.strip()
    fenced = FENCE.match(text)
    text = fenced[2].strip() if fenced else text
    return "" if text == EMPTY else text
