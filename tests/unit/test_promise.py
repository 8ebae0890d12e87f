"""The data files keep the promise of version 1; each change that harms a program is noticed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from smtpcodes.site.site import Site
from tests.promise import FILES, SCHEMA, broken, files_of, frozen, made, opened
from tests.unit.helpers import real

Files = dict[str, Any]

FORMS = {
    "codes.json": "CodesFile",
    "causes.json": "CausesFile",
    "providers.json": "ProvidersFile",
    "responses.json": "ResponsesFile",
    "vocabularies.json": "VocabulariesFile",
}


@pytest.fixture(scope="module")
def promised() -> Files:
    return frozen()


@pytest.fixture(scope="module")
def today() -> Files:
    return made()


def test_what_was_promised_is_kept(promised: Files, today: Files) -> None:
    assert broken(promised, today) == []


def test_the_real_files_are_valid_by_the_schema_that_was_promised(promised: Files) -> None:
    """A program may read an enumeration as open: values may come."""
    schema = opened(promised[SCHEMA])
    found = dict(files_of(Site.of(real(), "https://codes.example/")))
    forms = FORMS | {name: "CodeFile" for name in found if name.startswith("codes/5.1.")}
    for name, form in forms.items():
        validator = Draft202012Validator({"$ref": f"#/$defs/{form}", "$defs": schema["$defs"]})
        errors = [(error.json_path, error.message) for error in validator.iter_errors(found[name])]
        assert errors == [], name


def test_the_promise_is_about_all_kinds(promised: Files) -> None:
    codes = promised["codes.json"]["codes"]
    assert any(len(code["dialects"]) for code in codes.values())
    assert any(pair["remarks"] for code in codes.values() for pair in code["pairs"])
    assert {code["outcome"] for code in codes.values()} >= {"trying", "refused", "unsent", "done"}
    assert {code["unverified"] for code in codes.values()} == {True, False}
    assert any(code["names"] for code in codes.values())
    assert {code["suppress"] for code in codes.values()} == {"yes", "later", "no"}
    assert all(promised[f"{kind}.json"]["moved"]
               for kind in ("codes", "causes", "providers", "responses"))  # fmt: skip
    assert promised["codes/5.2.9.json"]["moved"] == "5.2.2"


def _objects(value: Any) -> Iterator[Any]:
    """Yield every object of a file, and those within it."""
    if isinstance(value, dict):
        yield value
    for one in value.values() if isinstance(value, dict) else value:
        if isinstance(one, dict | list):
            yield from _objects(one)


def _codes(files: Files) -> Iterator[Any]:
    yield from files["codes.json"]["codes"].values()
    yield from (content for name, content in files.items() if name.startswith("codes/"))


def _each(field: str, inner: str) -> Callable[[Files], None]:
    """Return a change that takes ``inner`` away from all that stands in ``field``."""

    def change(files: Files) -> None:
        for one in _objects([content for name, content in files.items() if name != SCHEMA]):
            found = one.get(field)
            for entry in [found] if isinstance(found, dict) else found or []:
                if isinstance(entry, dict):
                    entry.pop(inner, None)

    return change


def _subject_texts(files: Files) -> None:
    for one in files["codes.json"]["subjects"].values():
        del one["text"]


def _steps(files: Files) -> None:
    for cause in files["causes.json"]["causes"].values():
        for step in [step for steps in cause["steps"].values() for step in steps]:
            del step["only"]


def _of_codes(change: Callable[[Any], object]) -> Callable[[Files], None]:
    def changed(files: Files) -> None:
        for code in _codes(files):
            change(code)

    return changed


def _swapped(files: Files) -> None:
    for one in _objects([content for name, content in files.items() if name != SCHEMA]):
        if isinstance(one.get("url"), dict):
            one["url"] = {"de": one["url"]["en"], "en": one["url"]["de"]}


def _terms(files: Files) -> None:
    for vocabulary in files["vocabularies.json"]["vocabularies"].values():
        for term in vocabulary["terms"].values():
            del term["causes"]


def _renamed_outcome(code: Any) -> None:
    code["result"] = code.pop("outcome")


def _reversed(name: str, field: str) -> Callable[[Files], None]:
    """Return a change that turns the entries of a file round."""

    def change(files: Files) -> None:
        files[name][field] = dict(reversed(files[name][field].items()))

    return change


def _rows(name: str, change: Callable[[list[Any]], list[Any]]) -> Callable[[Files], None]:
    def changed(files: Files) -> None:
        files[name] = change(files[name])

    return changed


def _moved(row: Any) -> Any:
    """Return a row whose second column stands last."""
    first, second, *rest = row.items()
    return dict([first, *rest, second])


def _between(row: Any) -> Any:
    """Return a row with a new column behind its first."""
    first, *rest = row.items()
    return dict([first, ("new", "x"), *rest])


HARM: dict[str, Callable[[Files], None]] = {
    "a dialect has no source": _each("dialects", "source"),
    "a remark on a pair has no references": _each("remarks", "references"),
    "a subject has no text": _subject_texts,
    "a source has no address": _each("sources", "url"),
    "a limit has no source": _each("limits", "source"),
    "the subjects are gone": lambda files: files["codes.json"].pop("subjects"),
    "a step holds for any class": _steps,
    "unverified is turned round": _of_codes(
        lambda code: code.update(unverified=not code["unverified"])
    ),
    "the official text is in capitals": _of_codes(
        lambda code: code.update(text=(code["text"] or "").upper() or None)
    ),
    "the likeliest cause comes last": _of_codes(lambda code: code["causes"].reverse()),
    "a code has no twin": _of_codes(lambda code: code.pop("twin")),
    "the class is a text": _of_codes(lambda code: code.update({"class": str(code["class"])})),
    "the outcome has another name": _of_codes(_renamed_outcome),
    "retry is turned round": _of_codes(lambda code: code.update(retry=not code["retry"])),
    "the addresses are swapped": _swapped,
    "dead addresses are kept": _of_codes(lambda code: code.update(suppress="no")),
    "a term has no causes": _terms,
    "the codes stand the other way round": _reversed("codes.json", "codes"),
    "the responses stand the other way round": _reversed("responses.json", "responses"),
    "the fields of a code stand the other way round": _reversed("codes/250.json", "title"),
    "the rows stand the other way round": _rows("codes.csv", lambda rows: rows[::-1]),
    "a row stands there twice": _rows("codes.csv", lambda rows: [*rows, rows[0]]),
    "a column stands elsewhere": _rows("lookup.en.csv", lambda rows: [_moved(row) for row in rows]),
    "a new column stands between others": _rows(
        "responses.csv", lambda rows: [_between(row) for row in rows]
    ),
}


@pytest.mark.parametrize("harm", HARM)
def test_a_harmful_change_is_noticed(harm: str, promised: Files, today: Files) -> None:
    files = deepcopy(today)
    HARM[harm](files)
    assert json.dumps(files) != json.dumps(today)
    assert broken(promised, files) != []


SCHEMA_HARM: dict[str, Callable[[Any], object]] = {
    "a kind of file is gone": lambda schema: schema["anyOf"].pop(),
    "a kind of object is gone": lambda schema: schema["$defs"].pop("Remark"),
    "a field is gone": lambda schema: schema["$defs"]["Step"]["properties"].pop("only"),
    "a field may be missing": lambda schema: schema["$defs"]["Code"]["required"].remove("twin"),
    "a value is gone": lambda schema: schema["$defs"]["Code"]["properties"]["standing"][
        "enum"
    ].remove("historic"),
    "a type is another": lambda schema: schema["$defs"]["Code"]["properties"]["class"].update(
        type="string"
    ),
    "no further field may come": lambda schema: schema["$defs"]["Code"].update(
        additionalProperties=False
    ),
    "no further value may come": lambda schema: schema["$defs"]["Response"]["properties"][
        "cause"
    ].update(enum=["mailbox-full"]),
    "a text may be null": lambda schema: schema["$defs"]["Response"]["properties"].update(
        text={"anyOf": [{"type": "string"}, {"type": "null"}]}
    ),
}


@pytest.mark.parametrize("harm", SCHEMA_HARM)
def test_a_schema_that_promises_less_is_noticed(harm: str, promised: Files, today: Files) -> None:
    files = deepcopy(today)
    SCHEMA_HARM[harm](files[SCHEMA])
    assert broken(promised, files) != []


def test_what_is_new_breaks_nothing(promised: Files, today: Files) -> None:
    files = deepcopy(today)
    for one in [one for name in FILES if name != SCHEMA for one in _objects(files[name])]:
        one["a further field"] = 1
    codes = files["codes.json"]["codes"]
    files["codes.json"]["codes"] = {"249": codes["250"], **codes}
    schema = files[SCHEMA]
    schema["description"] = "other words"
    schema["$defs"]["Code"]["properties"]["new"] = {"type": "string"}
    schema["$defs"]["Code"]["properties"]["standing"]["enum"].append("new")
    schema["$defs"]["New"] = {"type": "object"}
    schema["anyOf"].append({"$ref": "#/$defs/New"})
    assert broken(promised, files) == []
