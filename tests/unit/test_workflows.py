"""Nothing goes out that was not tested: what the workflows promise, read out of their files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from tests.unit.helpers import ROOT

FOLDER = ROOT / ".github" / "workflows"
SITE = "$/.github/workflows/site.yml"
"""Builds the site and tests that very build."""

PUBLISHING = [
    ("pages.yml", "deploy"),
    ("release.yml", "publish"),
    ("release.yml", "npm"),
    ("release.yml", "pypi"),
]
"""The jobs that publish something."""

FILES = sorted(FOLDER.glob("*.yml"))
PINNED = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


def jobs(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))["jobs"]
    return found


def needed(of: dict[str, Any], job: str) -> Iterator[str]:
    """Yield the jobs for which ``job`` waits."""
    needs = of[job].get("needs", [])
    for one in [needs] if isinstance(needs, str) else needs:
        yield one
        yield from needed(of, one)


def actions(job: dict[str, Any]) -> list[str]:
    return [step["uses"].partition("@")[0] for step in job["steps"] if "uses" in step]


@pytest.mark.parametrize(("name", "job"), PUBLISHING)
def test_nothing_is_published_before_it_was_tested(name: str, job: str) -> None:
    called = {one: jobs(name)[one].get("uses") for one in needed(jobs(name), job)}
    assert SITE in called.values()
    assert jobs(name)["site"]["with"] == {"publish": True}


@pytest.mark.parametrize(("name", "job"), PUBLISHING)
def test_what_publishes_builds_nothing(name: str, job: str) -> None:
    assert "actions/checkout" not in actions(jobs(name)[job])


def test_the_tests_look_at_the_build_that_is_deployed() -> None:
    site = jobs("site.yml")
    assert actions(site["build"]).count("actions/upload-pages-artifact") == 1
    (finished,) = [one for one in site["test"]["strategy"]["matrix"]["include"] if "site" in one]
    assert "build" in needed(site, "test")
    fetching = [step for step in site["test"]["steps"] if "download-artifact" in str(step)]
    assert [step["with"]["name"] for step in fetching] == ["github-pages"]
    last = site["test"]["steps"][-1]
    assert last["run"] == "make test"
    assert last["env"]["SITE"] == "${{ matrix.site }}"
    assert finished["python"] == site["build"]["steps"][1]["with"]["python-version"]


def test_a_second_build_is_compared_with_it() -> None:
    site = jobs("site.yml")
    again = site["again"]["steps"][-1]
    assert "build" in needed(site, "again")
    assert "diff --recursive --brief finished site" in again["run"]
    (build,) = [step for step in site["build"]["steps"] if "run" in step]
    assert again["env"]["REPO_URL"] == build["env"]["REPO_URL"]


def test_hidden_files_are_part_of_the_build() -> None:
    steps = jobs("site.yml")["build"]["steps"]
    (upload,) = [step for step in steps if "upload-pages-artifact" in step.get("uses", "")]
    assert upload["with"] == {"path": "site", "include-hidden-files": True}


def test_a_build_that_is_published_knows_its_address() -> None:
    (build,) = [step for step in jobs("site.yml")["build"]["steps"] if "run" in step]
    assert build["env"]["DEPLOY"] == "${{ inputs.publish && 'yes' || '' }}"
    assert {"BASE_URL", "REPO_URL"} < build["env"].keys()
    assert build["env"]["TAG"] == "${{ github.ref_type == 'tag' && github.ref_name || '' }}"


def test_a_release_says_where_it_comes_from_and_replaces_nothing() -> None:
    publish = jobs("release.yml")["publish"]
    assert "actions/attest-build-provenance" in actions(publish)
    assert publish["permissions"] == {
        "contents": "write",
        "id-token": "write",
        "attestations": "write",
    }
    assert "--clobber" not in (FOLDER / "release.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("job", ["npm", "pypi"])
def test_packages_go_out_with_a_proof_and_without_a_password(job: str) -> None:
    found = jobs("release.yml")[job]
    assert found["permissions"] == {"id-token": "write"}
    assert "secrets" not in str(found)
    fetching = [step for step in found["steps"] if "download-artifact" in str(step)]
    assert [step["with"]["name"] for step in fetching] == ["packages"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_action_is_pinned_and_every_right_is_given_by_name(path: Any) -> None:
    text = path.read_text(encoding="utf-8")
    foreign = [line.strip().removeprefix("- ") for line in text.splitlines()
               if "uses: " in line and SITE not in line]  # fmt: skip
    assert [line for line in foreign if not PINNED.match(line)] == []
    assert yaml.safe_load(text)["permissions"] == {}
    assert all("permissions" in job for job in jobs(path.name).values())


LOCKS = {"npm": "package-lock.json", "pip": "requirements.txt", "docker": "Containerfile"}


@pytest.mark.parametrize(("kind", "name"), LOCKS.items())
def test_whatever_is_installed_is_renewed(kind: str, name: str) -> None:
    updates = yaml.safe_load((FOLDER.parent / "dependabot.yml").read_text("utf-8"))["updates"]
    (renewed,) = [one for one in updates if one["package-ecosystem"] == kind]
    found = (
        path.parent.relative_to(ROOT) for at in ("", "*/", "*/*/") for path in ROOT.glob(at + name)
    )
    folders = {
        f"/{path.as_posix()}".removesuffix("/.")
        for path in found
        if not any(part.startswith(".") or part == "node_modules" for part in path.parts)
    }
    assert {path or "/" for path in folders} == set(
        renewed.get("directories", [renewed.get("directory")])
    )
