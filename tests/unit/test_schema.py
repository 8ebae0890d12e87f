"""The schema for editors is current and says what the model says."""

from smtpcodes.data import schema
from tests.unit.helpers import ROOT


def test_the_schema_in_the_repository_is_current() -> None:
    committed = (ROOT / "codes.schema.json").read_text(encoding="utf-8")
    assert committed == schema.text(), "call `make fix`"


def test_misspelt_codes_are_refused_by_the_schema() -> None:
    exported = schema.schema()
    assert exported["properties"]["replies"]["additionalProperties"] is False
    assert exported["$schema"] == "http://json-schema.org/draft-07/schema#"
