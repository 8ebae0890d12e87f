"""One schema a file: true of the files, and such that tools write sane types from it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from smtpcodes.data.languages import LANGUAGES
from smtpcodes.files import api, schemas
from smtpcodes.files.all import DATA_TYPES
from smtpcodes.files.manifest import manifest_file
from tests.unit.helpers import URL, real_site

SAMPLES = {
    "codes": ["codes.json"],
    "code": ["codes/550.json", "codes/5.1.1.json", "codes/5.7.620.json"],
    "causes": ["causes.json"],
    "providers": ["providers.json"],
    "responses": ["responses.json"],
    "index": [f"index.{language}.json" for language in LANGUAGES],
    "decoder": ["decoder.json"],
    "manifest": ["manifest.json"],
}


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    made = [file for kind in DATA_TYPES for file in kind(real_site())]
    made += manifest_file(made, "unknown")
    return {
        file.path.removeprefix(api.ROOT): file.content
        for file in made
        if isinstance(file.content, str)
    }


@pytest.mark.parametrize("name", SAMPLES)
def test_the_files_are_valid_by_their_own_schema(name: str, files: dict[str, str]) -> None:
    schema = json.loads(files[f"schema/{name}.json"])
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"{URL}api/v1/schema/{name}.json"
    validator = Draft202012Validator(schema)
    for sample in SAMPLES[name]:
        errors = validator.iter_errors(json.loads(files[sample]))
        assert [(error.json_path, error.message) for error in errors] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_a_schema_refuses_what_is_wrong(name: str, files: dict[str, str]) -> None:
    validator = Draft202012Validator(json.loads(files[f"schema/{name}.json"]))
    content = json.loads(files[SAMPLES[name][0]])
    for key in content:
        assert not validator.is_valid({k: v for k, v in content.items() if k != key}), key


@pytest.mark.parametrize("name", schemas.FORMS)
def test_titles_are_names_of_objects(name: str) -> None:
    schema = schemas.form(name, URL)
    named = [schema, *schema.get("$defs", {}).values()]
    assert all(one["type"] == "object" for one in named)
    titles = [place for place, one in _parts(schema) if isinstance(one.get("title"), str)]
    assert titles == ["", *(f"/$defs/{key}" for key in schema.get("$defs", {}))]
    assert "anyOf" not in schema


@pytest.mark.parametrize("name", schemas.FORMS)
def test_lists_of_values_are_closed_only_where_that_is_promised(name: str) -> None:
    schema = schemas.form(name, URL)
    objects = {schema["title"]: schema, **schema.get("$defs", {})}
    for title, one in objects.items():
        for field, about in one.get("properties", {}).items():
            held = [part for _, part in _parts(about)]
            if any("enum" in part for part in held):
                assert (title, field) in schemas.CLOSED
            if any("examples" in part for part in held):
                assert about["description"].endswith(schemas.GROWS)


def test_a_new_value_breaks_no_program(files: dict[str, str]) -> None:
    validator = Draft202012Validator(json.loads(files["schema/code.json"]))
    code = json.loads(files["codes/550.json"])
    assert validator.is_valid({**code, "outcome": "a new one", "a further field": 1})
    assert not validator.is_valid({**code, "type": "a new one"})


def _parts(value: Any, place: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each object of a schema with its place, save those that name fields."""
    if isinstance(value, dict):
        yield place, value
        for key, one in value.items():
            if key in {"properties", "$defs"}:
                for name, inner in one.items():
                    yield from _parts(inner, f"{place}/{key}/{name}")
            else:
                yield from _parts(one, f"{place}/{key}")
    elif isinstance(value, list):
        for at, one in enumerate(value):
            yield from _parts(one, f"{place}/{at}")
