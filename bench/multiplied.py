"""A ``codes.yaml`` with several times the codes, or several times the responses."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from itertools import chain, repeat
from pathlib import Path
from typing import Any

import yaml

from smtpcodes.data.languages import LANGUAGES
from smtpcodes.data.loading import load
from smtpcodes.data.model import Knowledge
from smtpcodes.data.numbering import numbers
from smtpcodes.site.codes import all_codes

DETAILS = 1000
"""Detail numbers of a subject: 0 to 999."""


class Writer(yaml.CSafeDumper):
    """Repeats what occurs twice: the loader knows no anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        """Say that everything is written out."""
        return True


def multiply_codes(path: Path, times: int) -> None:
    """Rewrite the ``codes.yaml`` at ``path`` with ``times`` its codes: entries renumbered.

    With 1 its content stays, written in the same form as with more.
    """
    knowledge = load(path).knowledge
    data = knowledge.model_dump(mode="json", exclude_unset=True)
    count = len(all_codes(knowledge))
    missing = (times - 1) * count
    for detail, entry in _copies(knowledge, data["enhanced"]):
        if missing <= 0:
            break
        data["enhanced"][detail] = entry
        missing -= len(entry["classes"])
    _write(path, data)


def multiply_responses(path: Path, times: int) -> None:
    """Rewrite the ``codes.yaml`` at ``path`` with ``times`` its responses: copies, numbered."""
    data = load(path).knowledge.model_dump(mode="json", exclude_unset=True)
    for provider in data["providers"].values():
        originals = dict(provider.get("responses", {}))
        for number in range(2, times + 1):
            for name, response in originals.items():
                copied = {**response, "text": f"{response['text']} (copy {number})"}
                copied.pop("was", None)  # a former name leads to one entry
                provider["responses"][f"{name}-copy-{number}"] = copied
    _write(path, data)


def _write(path: Path, data: dict[str, Any]) -> None:
    text = yaml.dump(data, Dumper=Writer, allow_unicode=True, sort_keys=False, width=100)
    path.write_text(text, "utf-8")


def _copies(knowledge: Knowledge, enhanced: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the entries again and again, each below a free number of its own subject."""
    free = {subject: _free(subject, knowledge) for subject in knowledge.subjects}
    originals = list(enhanced.items())
    for detail, entry in chain.from_iterable(repeat(originals, DETAILS)):
        number = next(free[detail.rpartition(".")[0]], None)
        if number:
            yield number, _renumbered(entry, number)


def _free(subject: str, knowledge: Knowledge) -> Iterator[str]:
    taken = {
        number for name, entry in knowledge.enhanced.items() for number in numbers(name, entry)
    }
    details = (f"{subject}.{number}" for number in range(DETAILS))
    return (detail for detail in details if detail not in taken)


def _renumbered(entry: dict[str, Any], detail: str) -> dict[str, Any]:
    """Return a copy of the entry for one detail; its pairs follow it, a range becomes one."""
    copied = deepcopy(entry)
    for one in ("through", "was"):
        copied.pop(one, None)
    for pair in copied.get("pairs", []):
        pair["status"] = pair["status"][0] + detail[1:]
    name = detail[2:].replace(".", "–")
    copied["title"] = dict.fromkeys(LANGUAGES, f"Copy {name}")
    for digit, status in copied["classes"].items():  # no two codes have the same title
        status["title"] = dict.fromkeys(LANGUAGES, f"Copy {digit}–{name}")
    return copied
