"""What is no YAML, or no table of codes, gets a clear error with its line and the mend."""

from pathlib import Path

import pytest

from smtpcodes.data.loading import parse
from tests.unit.helpers import SMALL, problems

BROKEN = {
    "empty file": ("", "codes.yaml:1: the file is empty"),
    "comment only": ("# nothing\n", "codes.yaml:1: the file is empty"),
    "no YAML": ("causes: [", "codes.yaml:2: no valid YAML"),
    "a list instead of tables": ("- causes\n", "codes.yaml:1:"),
    "a text instead of tables": ("causes\n", "codes.yaml:1:"),
    "two documents": ("a: 1\n---\nb: 2\n", "no valid YAML"),
    "tabs": ("causes:\n\tx: 1\n", "codes.yaml:2: no valid YAML"),
    "anchors": ("causes: &a {}\nreplies: *a\n", "anchors and aliases are not used here"),
    "endless anchor": ("causes: &a [*a]\n", "anchors and aliases are not used here"),
    "a key that is a list": ("? [a, b]\n: c\n", "a key that is no text"),
    "control character": ("causes: a\x01b\n", "codes.yaml:1:"),
    "deep nesting": ("causes: " + "[" * 400 + "]" * 400, "nested too deep"),
    "bottomless brackets": ("\n" + "[" * 200_000, "codes.yaml:2: nested too deep"),
    "a bottomless list": ("- " * 200_000, "codes.yaml:1: nested too deep"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_is_no_table_of_codes_is_reported_with_its_line(name: str) -> None:
    content, expected = BROKEN[name]
    assert expected in problems(content)


def test_tabs_come_with_the_mend() -> None:
    assert "with spaces, not with tabs" in problems("causes:\n\tx: 1\n")


def test_another_encoding_is_reported_with_its_line() -> None:
    report = problems("causes:\n  straße: 1\n".encode("latin-1"))
    assert report.startswith("codes.yaml:2: the file is not UTF-8 (save it as UTF-8)")


def test_a_byte_order_mark_moves_no_line() -> None:
    report = problems(b"\xef\xbb\xbf\n\xff")
    assert report.startswith("codes.yaml:2: the file is not UTF-8")


def test_a_forbidden_sign_is_found_in_its_line_behind_umlauts() -> None:
    report = problems("\nä: äöü\nb: \x01\n" + "c: 1\n" * 9)
    assert report.startswith("codes.yaml:3: a character that YAML forbids: U+0001 (remove it)")


@pytest.mark.parametrize(
    ("broken", "mend"),
    [
        ("a: %b\n", "put texts that start with a sign in quotes"),
        ("a: b: c\n", "put texts that contain ': ' in quotes"),
        ("a: [b\n", "check the indentation and the quotes"),
    ],
)
def test_faults_of_yaml_come_with_the_mend(broken: str, mend: str) -> None:
    assert mend in problems(broken)


def test_utf_16_is_reported() -> None:
    assert "codes.yaml:1: the file is not UTF-8" in problems(SMALL.encode("utf-16"))


def test_a_byte_order_mark_does_no_harm() -> None:
    parse(b"\xef\xbb\xbf" + SMALL.encode(), Path("codes.yaml"))
