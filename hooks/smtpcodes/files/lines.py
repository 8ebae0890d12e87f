"""The form of the large data files: one record a line.

Indented, a quarter of their bytes would be blanks; in one single line they could be neither
searched with grep nor compared. So each field of the whole stands on a line, and each entry of a
table within it.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel


def in_lines(content: BaseModel) -> str:
    """Return ``content`` as JSON with one record a line, and a line end behind it."""
    fields = content.model_dump(mode="json", by_alias=True).items()
    return (
        "{\n" + ",\n".join(f"{_json(name)}: {_record(value)}" for name, value in fields) + "\n}\n"
    )


def _record(value: Any) -> str:
    """Return the value of a field: a table of records with each on its own line."""
    if not (isinstance(value, dict) and all(isinstance(one, dict) for one in value.values())):
        return _json(value)
    if not value:
        return "{}"
    return "{\n" + ",\n".join(f"{_json(key)}: {_json(one)}" for key, one in value.items()) + "\n}"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
