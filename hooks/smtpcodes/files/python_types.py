"""The data files' form as Python classes, from the same classes as the files themselves.

Values of enumerations may grow, so they are ``str``; what there is today stands in the comment.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterator
from typing import Any

from pydantic.json_schema import models_json_schema

from smtpcodes.data.languages import LANGUAGES
from smtpcodes.files.typescript import PUBLISHED

PLAIN = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}

HEAD = '''"""The form of the data. Made from the data files' own classes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
'''

GETTER = """
    def __getitem__(self, language: Language) -> str:
        return str(getattr(self, language))
"""


def classes() -> str:
    """Return a frozen class for each kind of object in the data."""
    _, exported = models_json_schema([(one, "serialization") for one in PUBLISHED])
    languages = ", ".join(f'"{language}"' for language in LANGUAGES)
    parts = [HEAD, f"Language = Literal[{languages}]\n"]
    for name, schema in sorted(exported["$defs"].items()):
        parts.append("\n".join(_declared(name, schema)))
    return "\n".join(parts)


def _declared(name: str, schema: dict[str, Any]) -> Iterator[str]:
    if "properties" not in schema:
        yield f"{name} = {_type(schema)}\n"
        return
    yield f'\n@dataclass(frozen=True)\nclass {name}:\n    """{schema.get("description", name)}"""\n'
    for key, field in schema["properties"].items():
        about = " ".join([field.get("description", ""), _values(field)]).strip()
        yield f"    {key}{'_' * keyword.iskeyword(key)}: {_type(field)}"
        if about:
            yield f"    {about.rstrip()!r}"
    if set(LANGUAGES) <= set(schema["properties"]):
        yield GETTER


def _values(schema: dict[str, Any]) -> str:
    found = [one for part in (schema, *schema.get("anyOf", ())) for one in part.get("enum", ())]
    return f"(today: {', '.join(str(one) for one in found)})" if found else ""


def _type(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[1]
    if "anyOf" in schema:
        return " | ".join(_type(one) for one in schema["anyOf"])
    if schema.get("type") == "array":
        return f"list[{_type(schema['items'])}]"
    if schema.get("type") == "object":
        return f"dict[str, {_type(schema['additionalProperties'])}]"
    return PLAIN[schema["type"]]
