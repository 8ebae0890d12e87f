"""The schema for editors is current and says what the model says."""

import re

import pytest

from smtpcodes.data import schema
from tests.unit.helpers import ROOT


@pytest.mark.parametrize("name", schema.MODELS)
def test_the_schema_in_the_repository_is_current(name: str) -> None:
    committed = (ROOT / name.replace(".yaml", ".schema.json")).read_text(encoding="utf-8")
    assert committed == schema.text(name), "call `make fix`"


def test_the_schema_for_a_house_takes_each_name_of_a_code_and_no_other() -> None:
    codes = schema.schema("local.yaml")["definitions"]["Notes"]["properties"]["codes"]
    assert codes["additionalProperties"] is False
    (pattern,) = codes["patternProperties"]
    assert all(re.search(pattern, name) for name in ("550", "5.7.1", "X.7.1"))
    assert not any(re.search(pattern, name) for name in ("55", "5.7", "X.9.1", "5xx"))


def test_misspelt_codes_are_refused_by_the_schema() -> None:
    exported = schema.schema()
    assert exported["properties"]["replies"]["additionalProperties"] is False
    assert exported["$schema"] == "http://json-schema.org/draft-07/schema#"
