"""A value is read as what it looks like, by the loader and by the schema for editors."""

from pathlib import Path

import pytest
from check_jsonschema.parsers.yaml import construct_yaml_implementation
from jsonschema import Draft7Validator

from smtpcodes.data.loading import load, parse
from smtpcodes.data.problems import InvalidCodes
from smtpcodes.data.rules.rule import EXAMPLE
from smtpcodes.data.schema import schema
from tests.unit.helpers import problems, small, small_text


def test_words_and_codes_stay_texts() -> None:
    loaded = small(
        ("keywords: {de: [voll]", 'keywords: {de: [no, "0550", "4.20", 5.2.2, 2026-10-01]')
    )
    words = loaded.knowledge.causes["mailbox-full"].keywords["de"]
    assert words == ["no", "0550", "4.20", "5.2.2", "2026-10-01"]


TYPED = [
    "550", "-1", "0550", "4.20", ".5", "1e3", "0x1f", "0o17", "1_000", ".inf", ".nan", "true",
    "False", "yes", "no", "null", "~", "2026-10-01", "5.2.2", '"550"', "'true'", "1+", "12:30", "_",
    "0b11",
]  # fmt: skip


@pytest.mark.parametrize("value", TYPED)
@pytest.mark.parametrize("field", ["text: exceeded storage allocation", "symptom: true"])
def test_the_loader_and_the_schema_agree(value: str, field: str) -> None:
    name, _, old = field.partition(": ")
    changed = EXAMPLE.replace(f"    {field}\n", f"    {name}: {value}\n")
    assert changed != EXAMPLE or value == old
    data = construct_yaml_implementation().load(changed)
    valid = not list(Draft7Validator(schema()).iter_errors(_with_texts_for_keys(data)))
    assert (not findings_in(changed)) == valid


def _with_texts_for_keys(data: object) -> object:
    if isinstance(data, dict):
        return {str(key): _with_texts_for_keys(value) for key, value in data.items()}
    return [_with_texts_for_keys(one) for one in data] if isinstance(data, list) else data


def findings_in(text: str) -> list[str]:
    """Return what is wrong with the text, if it is anything, but for its form."""
    try:
        parse(text.encode(), Path("codes.yaml"))
    except InvalidCodes as error:
        return [problem.message for problem in error.problems]
    return []


@pytest.mark.parametrize("value", ["!!int five", "!str five", "!!bool five", '!!int "5"', "!a {}"])
def test_tags_are_refused(value: str) -> None:
    report = problems(small_text(("text: exceeded storage allocation", f"text: {value}")))
    assert "is not used here (remove it)" in report


def test_a_missing_file_is_a_clean_error(tmp_path: Path) -> None:
    with pytest.raises(InvalidCodes, match=r"codes.yaml:1: the file cannot be read: No such file"):
        load(tmp_path / "codes.yaml")
