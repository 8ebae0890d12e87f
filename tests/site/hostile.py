"""A `codes.yaml` in which every text is somebody's attempt to get markup of his own into a page."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from smtpcodes.data.model import (
    LANGUAGES,
    Cause,
    Enhanced,
    Program,
    Provider,
    Reply,
    Source,
    Strict,
    Vocabulary,
)
from smtpcodes.data.rules.rule import EXAMPLE
from tests.site.building import copy_project

PAYLOADS = [
    "<script>INJ=1</script>",
    r"\`<script>INJ=1</script>\`",
    "``a` <b> `b``",
    "<img src=x onerror=INJ>",
    "[x](javascript:INJ)",
    "[x](JaVaScRiPt:INJ)",
    "[x](java\tscript:INJ)",
    "[x](data:text/html,INJ)",
    "[x](vbscript:INJ)",
    "[x](//evil.example/)",
    "![x](https://evil.example/x.png)",
    "*x*{: onclick=INJ style=position:fixed }",
    "x\n\n## heading",
    "x\n\n- item",
    "    code",
    "<svg/onload=INJ>",
    "<a href=javascript:INJ>x</a>",
    "<!-- x --><b>",
    "<?x?>",
    "&lt;script&gt;",
    "&#60;script&#62;INJ",
    "[x]: javascript:INJ\n[x]",
    "<https://evil.example/>",
    "<x@evil.example>",
    '[x](https://a.example/"onmouseover="INJ)',
    '[x](https://a.example "t" onx=INJ)',
    "\u0002wzxhzdk:0\u0003",
    "\u0002klzzwxh:0000\u0003",
    "`<b>` <i>",
    r"\<b\>",
    "**<b>**",
    "[`<b>`](https://a.example)",
    "x<!--<script>",
    "]]><b>",
    "{{ 7 * 7 }}INJ {% raw %}",
    "[x](&#106;avascript:INJ)",
    "[x](https://a.example/</script><b>)",
    "`</code><b>`",
    "x' onx='INJ\" onx=\"INJ",
    "[![x](javascript:INJ)](https://a.example '><b>')",
]
"""What somebody may write into a text to get something of his own into a page."""

SUBJECTS = 8
TURNS = range(len(PAYLOADS) // SUBJECTS)
"""How often the subjects are filled anew until each kind of their texts had each payload."""

FORMS = ("{}", "x{}", "https://a.example/{}")
"""A payload as it is; as the type of a value wants it."""

Path_ = tuple[str | int, ...]


@dataclass
class Tried:
    """What became of the attempts: payload and kind of text."""

    accepted: set[tuple[str, str]] = field(default_factory=set)
    refused: set[tuple[str, str]] = field(default_factory=set)
    """By the type of the value alone."""

    @property
    def kinds(self) -> set[str]:
        """The kinds of text that take a payload."""
        return {kind for _, kind in self.accepted}


def hostile_project(folder: Path, turn: int = 0) -> tuple[Path, Tried]:
    """Return a project full of payloads, and which stand in it; its rulebook is empty.

    What the rules refuse must be harmless all the same: a page does not rest on them.
    """
    project = copy_project(folder)
    data, tried = hostile_data(turn)
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000)
    (project / "codes.yaml").write_text(text, encoding="utf-8")
    house = yaml.safe_dump(hostile_house(turn), allow_unicode=True, width=1000)
    (project / "local.yaml").write_text(house, encoding="utf-8")
    with (project / "hooks/smtpcodes/data/rules/__init__.py").open("a", encoding="utf-8") as rules:
        rules.write("\nRULES = ()\n")
    return project, tried


def hostile_data(turn: int = 0) -> tuple[dict[str, Any], Tried]:
    """Return the tables with one entry of each kind a payload.

    Of the subjects there are but eight: a payload stands in each of their kinds of text in one of
    the ``TURNS``, and a further turn needs no more than one entry of all the others.
    """
    example, tried = _whole_example(), Tried()
    tables: dict[str, dict[str, Any]] = {name: {} for name in example}
    for number, payload in enumerate(PAYLOADS[:1] if turn else PAYLOADS):
        cause, source = f"cause-{number}", f"source-{number}"

        def add(
            table: str, key: str, entry: Any, model: type[Strict], payload: str = payload
        ) -> None:
            tables[table][key] = _filled(entry, model, payload, table, tried)

        add("causes", cause, example["causes"]["mailbox-full"], Cause)
        add("sources", source, example["sources"]["post-help"], Source)
        reply = {**example["replies"]["552"], "causes": [cause], "sources": [source]}
        add("replies", str(400 + number), reply, Reply)
        enhanced = copy.deepcopy(example["enhanced"]["X.2.2"])
        enhanced["sources"] = [source]
        enhanced["basic"] = [str(400 + number)]
        for digit in "45":
            enhanced["classes"][digit]["causes"] = [cause]
        pair = {"reply": str(400 + number), "status": f"5.2.{100 + number}", "sources": [source]}
        enhanced["pairs"][0].update(pair)
        add("enhanced", f"X.2.{100 + number}", enhanced, Enhanced)
        provider = copy.deepcopy(example["providers"]["post"])
        provider["limits"][0]["source"] = provider["dialect"][0]["source"] = source
        for demand in provider["demands"]:
            demand["source"] = source
        for response in provider["responses"].values():
            response.update(reply=str(400 + number), cause=cause, source=source)
        provider["responses"]["552-full"]["status"] = f"5.2.{100 + number}"
        add("providers", f"provider-{number}", provider, Provider)
        words = {**example["vocabularies"]["parcels"], "sources": [source]}
        words["terms"] = {"Full": {"causes": [cause], "note": words["about"]}}
        add("vocabularies", f"vocabulary-{number}", words, Vocabulary)
        names = {**example["programs"]["library"], "sources": [source]}
        names["codes"] = {"X.2.100": ["Words"]}  # one that each name is shown with
        names["note"] = words["about"]
        add("programs", f"program-{number}", names, Program)
    tables["subjects"] = _subjects(turn, tried)
    return tables, tried


def hostile_house(turn: int = 0) -> dict[str, Any]:
    """Return a ``local.yaml`` with payloads: its names have others in each turn and language."""
    shift = len(PAYLOADS) // len(TURNS) * turn

    def texts(number: int) -> dict[str, str]:
        return {
            language: PAYLOADS[(number + shift + 3 * at) % len(PAYLOADS)]
            for at, language in enumerate(LANGUAGES)
        }

    numbers = range(1 if turn else len(PAYLOADS))
    return {
        "name": texts(0),
        "site": {"name": texts(1)},
        "helpdesk": {"name": texts(2), "url": "https://a.example/?q='onx=INJ", "phone": "+49 30 1"},
        "notes": {
            "codes": {str(400 + number): texts(number) for number in numbers},
            "causes": {f"cause-{number}": texts(number) for number in numbers},
            "providers": {f"provider-{number}": texts(number) for number in numbers},
        },
    }


def _subjects(turn: int, tried: Tried) -> dict[str, Any]:
    """Return X.0 to X.7, each kind of their texts with other payloads than in the other turns."""
    subjects: dict[str, Any] = {f"X.{number}": {} for number in range(SUBJECTS)}
    for (key, entry), name in product(subjects.items(), ("title", "text")):
        entry[name] = {}
        for language in LANGUAGES:
            payload = PAYLOADS[(int(key[2:]) + SUBJECTS * turn) % len(PAYLOADS)]
            entry[name][language] = payload
            tried.accepted.add((payload, f"subjects: {name}.{language}"))
    return subjects


def _whole_example() -> dict[str, Any]:
    """Return the small file, with the texts that it has no need of."""
    data: dict[str, Any] = yaml.safe_load(EXAMPLE)
    text = dict.fromkeys(LANGUAGES, "Words.")
    cause, reply = data["causes"]["mailbox-full"], data["replies"]["552"]
    cause["postmaster"] = text
    for steps in cause["steps"].values():
        for step in steps:
            step.pop("codes", None)
    reply["notes"] = [text]
    enhanced, provider = data["enhanced"]["X.2.2"], data["providers"]["post"]
    enhanced.pop("through")
    enhanced["notes"] = [text]
    enhanced["keywords"] = {language: ["word"] for language in LANGUAGES}
    enhanced["pairs"][0]["text"] = "Words."
    for status in enhanced["classes"].values():
        status.pop("without", None)
        status["title"] = text
    provider["signs"] = ["Words"]
    provider["limits"] = [{"text": text, "source": "post-help"}]
    provider["links"] = [{"title": text, "url": "https://post.example/"}]
    provider["dialect"] = [{"code": "552", "meaning": text, "source": "post-help"}]
    provider["responses"]["552-full"]["note"] = text
    for old in (cause, provider, *provider["responses"].values()):
        old.pop("was", None)
        old.pop("neighbours", None)
    return data


def _filled(entry: Any, model: type[Strict], payload: str, table: str, tried: Tried) -> Any:
    """Return an entry with the payload at every place that takes it."""
    filled = json.loads(json.dumps(entry))  # no two places share a text
    for place in list(_leaves(filled)):
        kind = f"{table}: " + ".".join("[]" if isinstance(part, int) else part for part in place)
        inner, before = _at(filled, place[:-1]), _at(filled, place)
        for form in FORMS:
            inner[place[-1]] = form.format(payload)
            if _is_valid(filled, model):
                tried.accepted.add((payload, kind))
                break
            inner[place[-1]] = before
        else:
            tried.refused.add((payload, kind))
    return filled


def _leaves(entry: Any, place: Path_ = ()) -> Iterator[Path_]:
    if isinstance(entry, str):
        yield place
    elif isinstance(entry, dict | list):
        for key, value in entry.items() if isinstance(entry, dict) else enumerate(entry):
            yield from _leaves(value, (*place, key))


def _at(entry: Any, place: Path_) -> Any:
    for part in place:
        entry = entry[part]
    return entry


def _is_valid(entry: Any, model: type[Strict]) -> bool:
    try:
        model.model_validate(entry)
    except ValidationError:
        return False
    return True
