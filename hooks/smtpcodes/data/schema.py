"""The JSON Schema of ``codes.yaml`` for editors, exported from the model (draft-07)."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from smtpcodes.data.descriptions import description
from smtpcodes.data.model import Knowledge


def schema() -> dict[str, Any]:
    """Return the schema: every key known to the model, no other allowed."""
    exported = Knowledge.model_json_schema(ref_template="#/definitions/{model}")
    definitions = exported.pop("$defs")
    for name, part in [("Knowledge", exported), *definitions.items()]:
        for field, about in part.get("properties", {}).items():
            about["description"] = description(name, field)
    closed: dict[str, Any] = _closed(
        {
            "$schema": "http://json-schema.org/draft-07/schema#",
            **exported,
            "title": "codes.yaml",
            "definitions": definitions,
        }
    )
    return closed


def text() -> str:
    """Return the schema as the text of ``codes.schema.json``."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _closed(part: Any) -> Any:
    """Forbid keys that match no pattern; editors then mark a misspelt code."""
    if isinstance(part, dict):
        closed = {key: _closed(value) for key, value in part.items()}
        if "patternProperties" in closed:
            closed["additionalProperties"] = False
        return closed
    if isinstance(part, list):
        return [_closed(item) for item in part]
    return part


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(text(), encoding="utf-8")
