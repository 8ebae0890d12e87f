"""The promise of the data files, version 1: fields stay, their meaning stays, new ones may come.

``tests/v1`` holds what was promised: a small ``codes.yaml``, the files that were made of it, and
the schema. What is made of it today is held against them. A correction of the real data does not
touch them; a change of the model may need the small file to follow, never what is made of it.

``PYTHONPATH=hooks:. python -m tests.promise`` freezes what is new, and changes nothing of old.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from smtpcodes.files import api, tables
from smtpcodes.files.indexes import index_files
from smtpcodes.files.response_table import response_table
from smtpcodes.site.site import Site
from tests.renaming import site_of

FROZEN = Path(__file__).parent / "v1"
SCHEMA = "schema.json"
TABLES = ("codes.csv", "lookup.en.csv", "responses.csv")
FILES = (
    "codes.json", "codes/250.json", "codes/5.2.2.json", "codes/5.7.607.json", "codes/5.2.9.json",
    "causes.json", "providers.json", "responses.json", "vocabularies.json",
    "index.en.json", *TABLES, SCHEMA,
)  # fmt: skip

WORDS_ONLY = {"$id", "title", "description", "default"}
"""Keys of the schema that promise nothing."""


CLOSING = {"additionalProperties", "unevaluatedProperties", "maxProperties", "enum", "const"}
"""Keys that a schema may not get where it was open: fields and values may come."""

COMMIT = "generated_from"
"""Is there and is a text; which one it is belongs to the build and not to the promise."""


def made() -> dict[str, Any]:
    """Return what is made of the small file today, by name."""
    data = yaml.safe_load((FROZEN / "codes.yaml").read_text(encoding="utf-8"))
    found = dict(files_of(site_of(data)))
    return {name: found[name] for name in FILES}


def files_of(site: Site) -> Iterator[tuple[str, Any]]:
    """Yield the name and the content of each data file of a site."""
    kinds = (api.code_files, api.cause_files, api.provider_files, api.response_files,
             api.vocabulary_files, tables.table_files, response_table, index_files,
             api.schema_files)  # fmt: skip
    for kind in kinds:
        for file in kind(site):
            name = file.path.removeprefix(api.ROOT)
            if name in TABLES:
                assert isinstance(file.content, bytes)
                text = io.StringIO(file.content.decode(), newline="")
                yield name, list(csv.DictReader(text))
            elif name.endswith(".json"):
                yield name, json.loads(file.content)


def frozen() -> dict[str, Any]:
    """Return the files as they were promised."""
    return {name: json.loads(_place(name).read_text(encoding="utf-8")) for name in FILES}


def broken(promised: dict[str, Any], today: dict[str, Any]) -> list[str]:
    """Return where today's files break the promise."""
    compare = {SCHEMA: _schema_faults, **dict.fromkeys(TABLES, _table_faults)}
    return [
        fault
        for name, content in promised.items()
        for fault in compare.get(name, faults)(content, today[name], name)
    ]


def faults(promised: Any, today: Any, place: str) -> Iterator[str]:
    """Yield what is gone, has another value or another place; further keys may have come."""
    if isinstance(promised, dict) and isinstance(today, dict):
        yield from _order_faults(promised, today, place)
        for key, value in promised.items():
            if key == COMMIT and isinstance(today.get(key), str):
                continue
            if key in today:
                yield from faults(value, today[key], f"{place} {key}")
            else:
                yield f"{place}: {key} is gone"
    elif isinstance(promised, list) and isinstance(today, list) and len(promised) == len(today):
        for at, (value, other) in enumerate(zip(promised, today, strict=True)):
            yield from faults(value, other, f"{place}[{at}]")
    elif type(promised) is not type(today) or promised != today:
        yield f"{place}: {promised!r:.60} is now {today!r:.60}"


def _order_faults(promised: Iterable[str], today: Iterable[str], place: str) -> Iterator[str]:
    """Yield whether what is still there stands in another order."""
    before, now = list(promised), list(today)
    if [key for key in before if key in now] != [key for key in now if key in before]:
        yield f"{place}: the order is another"


def _table_faults(promised: Any, today: Any, place: str) -> Iterator[str]:
    """Yield where rows are gone or say something else: a row is known by its first cell.

    Programs know columns by their number as well: new ones come last.
    """
    columns = list(promised[0])
    if any(list(row)[: len(columns)] != columns for row in today):
        yield f"{place}: the columns are others"
    before, now = ({next(iter(row.values())): row for row in table} for table in (promised, today))
    if len(now) < len(today):
        yield f"{place}: two rows are of one thing"
    yield from faults(before, now, place)


def _schema_faults(promised: Any, today: Any, place: str) -> Iterator[str]:
    """Yield where the schema promises less: words may change, values and fields may come."""
    if isinstance(promised, dict) and isinstance(today, dict):
        for key in CLOSING & (today.keys() - promised.keys()):
            if today[key] is not True:
                yield f"{place} {key} is new: what was open is closed"
        for key in promised.keys() - WORDS_ONLY:
            yield from _key_faults(key, promised[key], today.get(key), f"{place} {key}")
    elif isinstance(promised, list) and isinstance(today, list) and len(promised) == len(today):
        for at, (form, other) in enumerate(zip(promised, today, strict=True)):
            yield from _schema_faults(form, other, f"{place}[{at}]")
    else:
        yield from faults(promised, today, place)


def _key_faults(key: str, promised: Any, today: Any, place: str) -> Iterator[str]:
    if today is None:
        yield f"{place} is gone"
    elif key in {"properties", "$defs"}:
        for name, form in promised.items():
            if name in today:
                yield from _schema_faults(form, today[name], f"{place} {name}")
            else:
                yield f"{place} {name} is gone"
    elif key in {"enum", "required"} or (key == "anyOf" and place == f"{SCHEMA} anyOf"):
        gone = [one for one in promised if one not in today]
        if gone:
            yield f"{place}: {gone} is gone"
    else:
        yield from _schema_faults(promised, today, place)


def opened(schema: Any) -> Any:
    """Return the schema as a program has to read it: values may come."""
    if isinstance(schema, dict):
        return {key: opened(value) for key, value in schema.items() if key != "enum"}
    return [opened(one) for one in schema] if isinstance(schema, list) else schema


def _place(name: str) -> Path:
    """Return where the frozen file stands; a table is kept as the rows that programs read."""
    return FROZEN / f"{name}.json" if name in TABLES else FROZEN / name


if __name__ == "__main__":
    now = made()
    for name, content in now.items():
        if isinstance(content, dict) and COMMIT in content and _place(name).exists():
            content[COMMIT] = json.loads(_place(name).read_text(encoding="utf-8"))[COMMIT]
    if all(_place(name).exists() for name in FILES) and (found := broken(frozen(), now)):
        sys.exit("\n".join(["the promise is broken:", *found]))
    for name, content in now.items():
        path = _place(name)
        path.parent.mkdir(exist_ok=True)
        text = json.dumps(content, indent=1, ensure_ascii=False)
        path.write_text(f"{text}\n", encoding="utf-8")
    print(f"frozen: {len(now)} files")
