"""The data files' form as types of TypeScript and of Python, from the files' own classes.

Values of enumerations may grow, so each is open: an editor shows what there is today, and a
program that is checked against these types has to expect more.
"""

from __future__ import annotations

import keyword
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

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


class Field(NamedTuple):
    """A field of an object; ``values`` are those of today, if it is an enumeration."""

    name: str
    type: str
    about: str
    values: list[str]


class Syntax(NamedTuple):
    """How a language writes a type."""

    plain: Mapping[str, str]
    array: str
    mapping: str
    values: Callable[[list[str]], str]


TYPESCRIPT = Syntax(
    {"string": "string", "integer": "number", "number": "number", "boolean": "boolean",
     "null": "null"},
    "Array<{}>",
    "Partial<Record<string, {}>>",
    lambda values: " | ".join([*(f'"{one}"' for one in values), "(string & {})"]),
)  # fmt: skip

PYTHON = Syntax(
    {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"},
    "list[{}]",
    "dict[str, {}]",
    lambda _: "str",
)

PYTHON_HEAD = '''"""The form of the data. Made from the data files' own classes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
'''

GETTER = """
    def __getitem__(self, language: Language) -> str:
        return str(getattr(self, language))"""


def typescript() -> str:
    """Return an interface for each kind of object in the data."""
    lines = ["// Made from the form of the data files; nothing here runs.", "",
             "/** A language of the texts. */",
             f"export type Language = {' | '.join(_quoted(LANGUAGES))};"]  # fmt: skip
    for name, about, fields in _objects(TYPESCRIPT):
        lines += [f"/** {about} */", f"export interface {name} {{"]
        for one in fields:
            lines += [f"  /** {one.about} */"] * bool(one.about)
            lines += [f"  {one.name}: {one.type};"]
        lines += ["}"]
    return "\n".join([*lines, ""])


def python() -> str:
    """Return a frozen class for each kind of object in the data."""
    lines = [PYTHON_HEAD, f"Language = Literal[{', '.join(_quoted(LANGUAGES))}]"]
    for name, about, fields in _objects(PYTHON):
        lines += ["", "", "@dataclass(frozen=True)", f"class {name}:", f'    """{about}"""', ""]
        for one in fields:
            today = f"(today: {', '.join(one.values)})" if one.values else ""
            lines += [f"    {one.name}{'_' * keyword.iskeyword(one.name)}: {one.type}"]
            lines += [f"    {text!r}" for text in [f"{one.about} {today}".strip()] if text]
        lines += [GETTER] * ({*LANGUAGES} <= {one.name for one in fields})
    return "\n".join([*lines, ""])


def _objects(syntax: Syntax) -> Iterator[tuple[str, str, list[Field]]]:
    """Yield the name of each kind of object, what it is, and its fields; all are always there."""
    _, exported = models_json_schema([(one, "serialization") for one in PUBLISHED])
    for name, schema in sorted(exported["$defs"].items()):
        fields = [
            Field(key, _type(one, syntax), _about(one), _values(one))
            for key, one in schema["properties"].items()
        ]
        yield name, _about(schema), fields


def _type(schema: Mapping[str, Any], syntax: Syntax) -> str:
    match schema:
        case {"$ref": name}:
            return str(name).rsplit("/", 1)[1]
        case {"anyOf": kinds}:
            return " | ".join(_type(one, syntax) for one in kinds)
        case {"enum": _} | {"const": _}:
            return syntax.values(_values(schema))
        case {"type": "array", "items": held}:
            return syntax.array.format(_type(held, syntax))
        case {"type": "object", "additionalProperties": held}:
            return syntax.mapping.format(_type(held, syntax))
    return syntax.plain[schema["type"]]


def _values(schema: Mapping[str, Any]) -> list[str]:
    kinds = (schema, *schema.get("anyOf", ()))
    return [
        value for one in kinds for value in one.get("enum", [*filter(None, [one.get("const")])])
    ]


def _about(schema: Mapping[str, Any]) -> str:
    return " ".join(schema.get("description", "").split())


def _quoted(words: tuple[str, ...]) -> list[str]:
    return [f'"{word}"' for word in words]
