"""One JSON Schema for each kind of data file, ``schema/codes.json`` and so on.

Made for tools that write types: one object at the root, titles on objects alone (each title
becomes the name of a type), and fields whose values may grow are plain texts that name their
values as examples, so that a new value breaks no program. ``schema.json`` is the old one, of all
files together; it stays.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter

from smtpcodes.files import api, api_models, catalog, indexes, manifest
from smtpcodes.files.outputs import FileSource
from smtpcodes.site.site import Site

FORMS: dict[str, type[Any]] = {
    "codes": api_models.CodesFile,
    "code": api_models.CodeFile,
    "moved": api_models.MovedFile,
    "causes": api_models.CausesFile,
    "providers": api_models.ProvidersFile,
    "responses": api_models.ResponsesFile,
    "vocabularies": api_models.VocabulariesFile,
    "index": indexes.IndexFile,
    "decoder": catalog.Catalog,
    "manifest": manifest.Manifest,
}
"""What each schema is about, by its name."""

CLOSED = {("Code", "kind"), ("Code", "type"), ("CodeFile", "kind"), ("CodeFile", "type"),
          ("MovedFile", "kind"), ("MovedFile", "type"), ("ShortCode", "type"), ("Step", "only"),
          ("Sentence", "only")}  # fmt: skip
"""The fields whose values are all there will ever be in this version."""

ABOUT = {"decoder": catalog.__doc__}
"""What is said of a file beyond its fields."""

GROWS = "Further values may come."


def form_files(site: Site) -> Iterator[FileSource]:
    """Yield the schema of each kind of file."""
    for name in FORMS:
        content = json.dumps(form(name, site.url), indent=2, ensure_ascii=False) + "\n"
        yield FileSource(path_of(name), content)


def path_of(name: str) -> str:
    """Return where the schema with this name stands."""
    return f"{api.ROOT}schema/{name}.json"


def form(name: str, url: str) -> dict[str, Any]:
    """Return one schema (draft 2020-12); ``url`` is the site's address."""
    exported = TypeAdapter(FORMS[name]).json_schema(mode="serialization", by_alias=True)
    definitions = exported.pop("$defs", {})
    title = exported.pop("title")
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": url + path_of(name),
        "title": title,
    }
    found = {**head, **_object(title, exported)}
    if name in ABOUT:
        found["description"] = ABOUT[name]
    if definitions:
        found["$defs"] = {
            key: {"title": key, **_object(key, one)} for key, one in definitions.items()
        }
    return found


def _object(name: str, described: dict[str, Any]) -> dict[str, Any]:
    """Return what is said of an object, its fields without titles and open where they may grow."""
    described = {key: value for key, value in described.items() if key != "title"}
    fields = described.get("properties", {})
    if fields:
        described["properties"] = {
            key: _field(value, (name, key) in CLOSED) for key, value in fields.items()
        }
    return described


def _field(value: dict[str, Any], closed: bool) -> dict[str, Any]:
    found: dict[str, Any] = _opened(value, closed)
    if found != _opened(value, closed=True):
        about = found.get("description", "").removesuffix(".")
        found["description"] = f"{about}. {GROWS}".removeprefix(". ")
    if "$ref" in found and len(found) > 1:
        # Beside other words, a reference makes some tools write its type a second time.
        found = {"allOf": [{"$ref": found.pop("$ref")}], **found}
    return found


def _opened(value: Any, closed: bool) -> Any:
    """Return a part of a schema without titles, and without closed lists of values."""
    if isinstance(value, list):
        return [_opened(one, closed) for one in value]
    if not isinstance(value, dict):
        return value
    found = {key: _opened(one, closed) for key, one in value.items() if key != "title"}
    if closed:
        return found
    found.pop("propertyNames", None)
    if "enum" in found:
        found["examples"] = found.pop("enum")
    return found
