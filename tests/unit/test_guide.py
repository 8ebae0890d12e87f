"""What is made of the model and the rules is current: CONTRIBUTING and the schema."""

from typing import Any

import pytest

from smtpcodes.data.descriptions import description, entry
from smtpcodes.data.guide import PART, renewed
from smtpcodes.data.rules import RULES
from smtpcodes.data.schema import schema
from tests.unit.helpers import ROOT

GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_contributing_is_current() -> None:
    assert renewed(GUIDE) == GUIDE, "call `make fix`"


def test_contributing_tells_of_every_rule_and_every_entry() -> None:
    parts = {part["name"] for part in PART.finditer(GUIDE)}
    told = {name.removeprefix("fields of ") for name in parts}
    assert {"rules", "words"} <= parts
    untold = {"Text", "Keywords", "SubjectEntry"}  # one look at the file explains them
    assert set(schema()["definitions"]) - told <= untold
    assert all(f"`{rule.name}`" in GUIDE for rule in RULES)


def test_a_stale_part_is_renewed_and_the_rest_stays() -> None:
    made = renewed("a\n<!-- made: fields of Step -->\nstale\n<!-- end -->\nb\n")
    assert made.startswith(
        "a\n<!-- made: fields of Step -->\n| field | what it holds |\n|---|---|\n"
    )
    assert '| `only` | `"4"` or `"5"` limits' in made
    assert made.endswith("|\n<!-- end -->\nb\n")
    assert "stale" not in made


def test_a_sign_of_tables_is_written_otherwise() -> None:
    made = renewed("<!-- made: fields of Cause -->\n<!-- end -->\n")
    assert all(row.count("|") - row.count("\\|") == 3 for row in made.splitlines()[1:-1])


@pytest.mark.parametrize("name", ["fields of Nobody", "fields of Role", "nothing"])
def test_a_part_that_nothing_is_made_for_is_an_error(name: str) -> None:
    with pytest.raises(LookupError, match=r"Nobody|Role|nothing"):
        renewed(f"<!-- made: {name} -->\n<!-- end -->\n")


def fields() -> list[tuple[str, str, dict[str, Any]]]:
    exported = schema()
    parts = [("Knowledge", exported), *exported["definitions"].items()]
    return [(name, field, about) for name, part in parts
            for field, about in part.get("properties", {}).items()]  # fmt: skip


def test_every_field_of_the_schema_is_described_in_one_line() -> None:
    assert len(fields()) > 80
    for name, field, about in fields():
        assert about["description"] == description(name, field)
        assert about["description"].endswith(".")
        assert "\n" not in about["description"]


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.fields], ids=lambda rule: rule.name
)
def test_a_rule_stands_at_the_fields_that_it_names(rule: Any) -> None:
    for name in rule.fields:
        assert description(*name.split(".")).count(rule.en) == 1


def test_what_the_model_does_not_know_has_no_description() -> None:
    with pytest.raises(LookupError, match=r"Cause\.nothing"):
        description("Cause", "nothing")
    assert entry("Cause").__name__ == "Cause"
