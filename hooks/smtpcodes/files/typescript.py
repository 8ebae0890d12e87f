"""The data files' form as TypeScript, from the same classes as the files themselves.

Values of enumerations may grow, so each is open: an editor offers what there is today, and a
program that is checked against these types has to expect more.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic.json_schema import models_json_schema

from smtpcodes.data.languages import LANGUAGES
from smtpcodes.files import api_models

PUBLISHED = (
    api_models.Code,
    api_models.Subject,
    api_models.Cause,
    api_models.Provider,
    api_models.Response,
)

PLAIN = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean",
         "null": "null"}  # fmt: skip


def declarations() -> str:
    """Return an interface for each kind of object in the data."""
    _, exported = models_json_schema([(one, "serialization") for one in PUBLISHED])
    parts = [text for name, schema in sorted(exported["$defs"].items())
             for text in _declared(name, schema)]  # fmt: skip
    languages = " | ".join(f'"{language}"' for language in LANGUAGES)
    head = ["// Made from the form of the data files; nothing here runs.", "",
            "/** A language of the texts. */", f"export type Language = {languages};"]  # fmt: skip
    return "\n".join([*head, *filter(None, parts), ""])


def _declared(name: str, schema: dict[str, Any]) -> Iterator[str]:
    yield _comment(schema, "")
    if "properties" not in schema:
        yield f"export type {name} = {_type(schema)};"
        return
    yield f"export interface {name} {{"
    for key, field in schema["properties"].items():
        yield _comment(field, "  ")
        optional = "" if key in schema.get("required", ()) else "?"
        yield f"  {key}{optional}: {_type(field)};"
    yield "}"


def _comment(schema: dict[str, Any], indent: str) -> str:
    text = " ".join(schema.get("description", "").split())
    text = text.replace("*/", "* /")
    return f"{indent}/** {text} */" if text else ""


def _type(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[1]
    if "anyOf" in schema:
        return " | ".join(_type(one) for one in schema["anyOf"])
    if "enum" in schema or "const" in schema:
        values = schema.get("enum", [schema.get("const")])
        named = " | ".join(f'"{one}"' if isinstance(one, str) else str(one) for one in values)
        return f"{named} | (string & {{}})" if isinstance(values[0], str) else named
    if schema.get("type") == "array":
        return f"Array<{_type(schema['items'])}>"
    if schema.get("type") == "object" and "additionalProperties" in schema:
        return f"Partial<Record<string, {_type(schema['additionalProperties'])}>>"
    return PLAIN[schema["type"]]
