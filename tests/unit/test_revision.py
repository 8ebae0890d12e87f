"""The commit that a site is made from: the project's own, never that of a folder around it."""

import subprocess
from pathlib import Path

import pytest

from smtpcodes.data.revision import committed, revision


def git(folder: Path, *command: str) -> str:
    names = ["-c", "user.name=A", "-c", "user.email=a@example.com"]
    return subprocess.run(
        ["git", *names, *command], cwd=folder, capture_output=True, text=True, check=True
    ).stdout.strip()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("GITHUB_SHA", raising=False)
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-11-26T12:00:00+01:00")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "commit", "--quiet", "--allow-empty", "--message", "x")
    return tmp_path


def test_the_commit_and_its_time_are_told(project: Path) -> None:
    assert revision(project) == git(project, "rev-parse", "HEAD")
    found = committed(project)
    assert found
    assert found.isoformat() == "2026-11-26T12:00:00+01:00"


def test_a_copy_inside_another_project_does_not_take_its_commit(project: Path) -> None:
    copy = project / "copy"
    copy.mkdir()
    assert revision(copy) == "unknown"
    assert committed(copy) is None


def test_the_pipeline_names_the_commit_where_there_is_no_history(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_SHA", "abc")
    copy = project / "fetched"
    copy.mkdir()
    assert revision(copy) == "abc"
