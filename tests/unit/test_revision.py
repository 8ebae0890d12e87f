"""The commit that a site is made of: git's, or what the pipeline says where there is no git."""

import subprocess
from pathlib import Path

import pytest

from smtpcodes.data.revision import revision

GIT = ("git", "-c", "user.name=Anna", "-c", "user.email=anna@example.com")


def test_git_knows_the_commit(tmp_path: Path) -> None:
    for command in (["init", "--quiet"], ["commit", "--quiet", "--allow-empty", "-m", "First"]):
        subprocess.run([*GIT, *command], cwd=tmp_path, check=True)
    head = tmp_path / ".git" / "HEAD"
    branch = tmp_path / ".git" / head.read_text(encoding="utf-8").removeprefix("ref: ").strip()
    assert revision(tmp_path) == branch.read_text(encoding="utf-8").strip()


def test_outside_of_git_the_pipeline_knows_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_SHA", "0123abc")
    assert revision(tmp_path) == "0123abc"


def test_where_nobody_knows_it_is_unknown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_SHA", raising=False)
    assert revision(tmp_path) == "unknown"
