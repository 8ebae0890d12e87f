"""The data files: valid by their own schema, complete, in a stable order."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from smtpcodes.files import api, api_models
from smtpcodes.files.all import all_files
from smtpcodes.site.answers import answer
from smtpcodes.site.site import Site
from tests.unit.helpers import real, small

URL = "https://codes.example/base/"
REVISION = "0123456789abcdef0123456789abcdef01234567"

FORMS = {
    "codes.json": "CodesFile",
    "codes/550.json": "CodeFile",
    "codes/5.1.1.json": "CodeFile",
    "codes/5.7.607.json": "CodeFile",
    "causes.json": "CausesFile",
    "providers.json": "ProvidersFile",
    "responses.json": "ResponsesFile",
    "vocabularies.json": "VocabulariesFile",
}


@pytest.fixture(scope="module")
def site() -> Site:
    return Site.of(real(), URL, REVISION)


@pytest.fixture(scope="module")
def files(site: Site) -> dict[str, str]:
    return _files(site)


@pytest.mark.parametrize(("name", "form"), FORMS.items())
def test_files_are_valid_by_the_schema(name: str, form: str, files: dict[str, str]) -> None:
    errors = _validator(form).iter_errors(json.loads(files[name]))
    assert [(error.json_path, error.message) for error in errors] == []


def test_every_code_is_valid_by_the_schema(site: Site, files: dict[str, str]) -> None:
    names = [name for name in files if name.startswith("codes/")]
    different = {files[name]: name for name in names}.values()
    faults = [name for name in different if not _validator("CodeFile").is_valid(_read(files, name))]
    assert faults == []
    assert len(names) == sum(1 + len(code.members) for code in site.codes.values())


def test_the_schema_is_a_schema_and_refuses_what_is_wrong(files: dict[str, str]) -> None:
    schema = _read(files, "schema.json")
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"{URL}api/v1/schema.json"
    code = _read(files, "codes/550.json")
    assert not _validator("CodeFile").is_valid({**code, "type": "broken"})
    assert not _validator("CodeFile").is_valid({key: code[key] for key in code if key != "class"})
    assert _validator("CodeFile").is_valid({**code, "a further field": 1})


def test_every_code_and_each_number_of_a_range_has_its_file(
    site: Site, files: dict[str, str]
) -> None:
    for code in site.codes.values():
        for number in (code.code, *code.members):
            assert _read(files, f"codes/{number}.json")["code"] == code.code


def test_one_code_says_the_same_alone_and_among_all(files: dict[str, str]) -> None:
    codes = _read(files, "codes.json")["codes"]
    for name, code in codes.items():
        head = {"version": "1", "generated_from": "unknown"}
        assert _read(files, f"codes/{name}.json") == {**head, **code}


def test_every_file_names_its_form_and_leaves_the_commit_to_the_manifest(
    files: dict[str, str],
) -> None:
    for name in FORMS:
        keys = list(_read(files, name).items())[:2]
        assert keys == [("version", "1"), ("generated_from", "unknown")]


def test_the_order_is_stable(files: dict[str, str]) -> None:
    again = _files(Site.of(real(), URL, REVISION))
    assert list(again.items()) == list(files.items())


def test_references_lead_to_entries(files: dict[str, str]) -> None:
    codes, causes = _read(files, "codes.json")["codes"], _read(files, "causes.json")["causes"]
    providers = _read(files, "providers.json")["providers"]
    responses = _read(files, "responses.json")["responses"]
    for code in codes.values():
        assert set(code["causes"]) <= causes.keys()
        assert set(code["responses"]) <= responses.keys()
        assert {pair["code"] for pair in code["pairs"]} | set(code["instead"]) <= codes.keys()
        assert {name for pair in code["pairs"] for name in pair["providers"]} <= providers.keys()
    for response in responses.values():
        assert response["provider"] in providers
        assert response["id"] in causes[response["cause"]]["responses"]
        assert response["id"] in providers[response["provider"]]["responses"]


def test_a_code_tells_a_program_what_to_do() -> None:
    code = _read(_files(Site.of(small(), URL)), "codes/4.2.2.json")
    assert (code["kind"], code["class"], code["type"]) == ("enhanced", 4, "temporary")
    assert (code["retry"], code["retry_by"]) == (True, "server")
    assert (code["causes"], code["twin"], code["pairs"]) == (["mailbox-full"], "5.2.2", [])
    reference = code["references"][0]
    assert (reference["rfc"], reference["section"]) == ("RFC3463", "3.3")
    assert code["url"]["de"] == f"{URL}4.2.2/"
    assert code["url"]["en"] == f"{URL}en/4.2.2/"
    permanent = _read(_files(Site.of(small(), URL)), "codes/5.2.2.json")
    assert [(pair["code"], pair["registered"]) for pair in permanent["pairs"]] == [("552", True)]


def test_retry_is_what_the_page_of_the_code_says(site: Site) -> None:
    by = {"trying": (True, "server"), "unsent": (False, "client")}
    for name, code in api.codes_of(site).items():
        told = answer(site.codes[name])
        assert (code.outcome, code.again, code.certainty) == (
            told.outcome, told.again, told.certainty
        )  # fmt: skip
        assert (code.retry, code.retry_by) == by.get(told.outcome, (False, None))


def test_what_programs_read_of_a_code(site: Site) -> None:
    said = {name: (code.retry, code.retry_by) for name, code in api.codes_of(site).items()}
    assert said["4.2.2"] == said["421"] == (True, "server")
    assert said["535"] == said["454"] == said["530"] == said["432"] == (False, "client")
    assert said["550"] == said["4.4.7"] == said["458"] == said["250"] == (False, None)


def test_a_response_says_until_when_a_passing_source_was_seen(files: dict[str, str]) -> None:
    responses = _read(files, "responses.json")["responses"].values()
    passing = [one for one in responses if one["source"].startswith("https://pastebin.com/")]
    assert passing
    assert all(one["until"] and one["until"] <= one["checked"] for one in passing)
    assert any(one["until"] is None for one in responses)


def test_a_range_has_one_entry_and_a_file_for_each_number() -> None:
    files = _files(Site.of(small(("  X.2.2:\n", '  X.2.2:\n    through: "4"\n')), URL))
    assert list(_read(files, "codes.json")["codes"]) == ["552", "4.2.2", "5.2.2"]
    assert _read(files, "codes/5.2.3.json") == _read(files, "codes/5.2.2.json")
    assert _read(files, "codes/5.2.3.json")["through"] == "5.2.4"


def test_every_data_file_is_generated(site: Site) -> None:
    paths = {file.path for file in all_files(site)}
    assert {
        f"api/v1/{name}" for name in (*FORMS, "codes.csv", "schema.json", "manifest.json")
    } <= paths
    assert {"opensearch.xml", "en/opensearch.xml", "llms.txt"} <= paths


def _files(site: Site) -> dict[str, str]:
    kinds = (api.code_files, api.cause_files, api.provider_files, api.response_files,
             api.vocabulary_files, api.schema_files)  # fmt: skip
    return {
        file.path.removeprefix(api.ROOT): str(file.content) for kind in kinds for file in kind(site)
    }


def _read(files: dict[str, str], name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(files[name])
    return content


@cache
def _schema() -> dict[str, Any]:
    return api.schema(URL)


@cache
def _validator(form: str) -> Draft202012Validator:
    assert form in {model.__name__ for model in api_models.FILES}
    return Draft202012Validator({"$ref": f"#/$defs/{form}", "$defs": _schema()["$defs"]})
