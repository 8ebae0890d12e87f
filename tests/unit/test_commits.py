"""Commit messages: a subject that a list shows uncut, and a body that says why."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.commits import faults, main

GOOD = "Übersicht " + "x" * 62 + "\n\nNobody found it.\n"


def test_a_subject_of_72_characters_and_a_body_are_right() -> None:
    assert list(faults(GOOD)) == []


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("x" * 73 + "\n\nWhy.", "the subject has 73 characters"),
        ("Subject\nWhy.", "an empty line is missing"),
        ("Subject", "a body is missing"),
        ("Subject\n\n \n", "a body is missing"),
    ],
)
def test_a_fault_is_named(message: str, expected: str) -> None:
    (fault,) = faults(message)
    assert expected in fault


def test_commits_before_the_range_are_not_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def git(*arguments: str) -> None:
        settings = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        subprocess.run(["git", *settings, *arguments], cwd=tmp_path, check=True)

    git("init", "-q")
    for message in ("old and bare", GOOD, "new and bare"):
        git("commit", "-q", "--allow-empty", "-m", message)
    monkeypatch.chdir(tmp_path)
    assert main(["HEAD~2..HEAD~1"]) == 0
    assert main(["HEAD~2..HEAD"]) == 1
    said = capsys.readouterr().err
    assert "a body is missing that says why: new and bare" in said
    assert "old" not in said


def test_a_message_being_written_is_read_without_its_comments(tmp_path: Path) -> None:
    path = tmp_path / "message"
    path.write_text(f"{GOOD}# Please enter\n# ------------------------ >8 ---\n+code\n", "utf-8")
    assert main(["--file", str(path)]) == 0
    path.write_text("Subject\n\n# On branch main\n", "utf-8")
    assert main(["--file", str(path)]) == 1
