"""The JSON Schemas of ``codes.yaml`` and ``local.yaml`` for editors, from their models (draft-07).

``python -m smtpcodes.data.schema codes.schema.json local.schema.json`` writes both.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from smtpcodes.data.descriptions import description
from smtpcodes.data.house import House
from smtpcodes.data.model import Knowledge, Strict

MODELS: dict[str, type[Strict]] = {"codes.yaml": Knowledge, "local.yaml": House}


def schema(file: str = "codes.yaml") -> dict[str, Any]:
    """Return the schema of a file: every key known to the model, no other allowed."""
    model = MODELS[file]
    exported = model.model_json_schema(ref_template="#/definitions/{model}")
    definitions = exported.pop("$defs")
    for name, part in [(model.__name__, exported), *definitions.items()]:
        for field, about in part.get("properties", {}).items():
            about["description"] = description(name, field)
    closed: dict[str, Any] = _closed(
        {
            "$schema": "http://json-schema.org/draft-07/schema#",
            **exported,
            "title": file,
            "definitions": definitions,
        }
    )
    return closed


def text(file: str = "codes.yaml") -> str:
    """Return the schema of a file as the text of ``codes.schema.json``."""
    return json.dumps(schema(file), indent=2, ensure_ascii=False) + "\n"


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
    for path in map(Path, sys.argv[1:]):
        path.write_text(text(path.name.replace(".schema.json", ".yaml")), encoding="utf-8")
