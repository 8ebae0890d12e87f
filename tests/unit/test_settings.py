"""A site that goes out knows its own address; one that is tried out need not."""

import re
from pathlib import Path

import pytest

from smtpcodes.built.settings import main
from tests.unit.helpers import ROOT

SET = {"SITE_URL": "https://codes.example/smtp/", "REPO_URL": "https://git.example/smtp-codes"}


@pytest.mark.parametrize("name", SET)
@pytest.mark.parametrize("deploying", [False, True])
def test_what_is_forgotten_is_said_and_stops_a_deployment(
    name: str, deploying: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    environment = {**SET, "DEPLOY": "1" if deploying else ""}
    del environment[name]
    assert main(environment) == int(deploying)
    told = capsys.readouterr().err
    assert told.startswith("Error: " if deploying else "Warning: ")
    assert name in told
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SITE_URL", "https://codes.example/smtp"),
        ("SITE_URL", ""),
        ("REPO_URL", ""),
        ("SITE_URL", "codes.example/"),
        ("SITE_URL", "/smtp/"),
        ("REPO_URL", "git@git.example:smtp-codes"),
    ],
)
def test_what_is_no_address_stops_any_build(
    name: str, value: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main({**SET, name: value}) == 1
    assert capsys.readouterr().err.startswith(f"Error: {name} is '{value}'")


@pytest.mark.parametrize(("tag", "status"), [("v1.2.0", 0), ("v1.2.1", 1), ("1.2.0", 1), ("", 0)])
def test_a_release_has_the_version_that_its_tag_names(
    tag: str, status: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.2.0"\n', "utf-8")
    assert main({**SET, "TAG": tag}, tmp_path) == status
    assert capsys.readouterr().err.startswith("Error: the tag is" if status else "")


def test_nothing_is_said_where_nothing_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main({**SET, "DEPLOY": "1"}) == 0
    assert capsys.readouterr().err == ""


def test_make_build_looks_at_the_settings_before_it_builds() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    recipe = re.search(r"^build:.*\n((?:\t.*\n)+)", makefile, re.M)
    assert recipe
    first, second = recipe[1].splitlines()
    assert "smtpcodes.built.settings" in first
    assert "mkdocs build --strict" in second
