from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

import pytest

from smtpcodes.built.later import Later
from smtpcodes.built.standing import Standing
from smtpcodes.files.outputs import FileSource


def files(**content: str) -> Sequence[FileSource]:
    return [FileSource(f"{name}.json", text) for name, text in content.items()]


def served(site: Path) -> tuple[Later, Standing]:
    """Return what is known after a first build that has written `a.json` and `b.json`."""
    later, standing = Later(), Standing()
    standing.begin()
    for made in later.now(lambda: files(a="1", b="1"), standing):
        (site / made.path).write_bytes(str(made.content).encode())
        standing.note(made.path, made.content)
    (site / "page.html").write_text("page")
    standing.end()
    return later, standing


def test_the_first_build_writes_all_files(tmp_path: Path) -> None:
    served(tmp_path)
    assert (tmp_path / "a.json").read_text() == "1"


def test_an_edit_puts_them_off_and_leaves_the_old_ones_standing(tmp_path: Path) -> None:
    later, standing = served(tmp_path)
    standing.begin()
    assert later.now(lambda: pytest.fail("made although nobody asked"), standing) == []
    assert standing.end() == []


@pytest.mark.parametrize("asked", ["a.json", "new.json"])
def test_who_asks_for_a_file_gets_it_as_it_is_now(tmp_path: Path, asked: str) -> None:
    later, standing = served(tmp_path)
    later.now(lambda: files(a="2", new="2"), standing)
    later.answer(asked, tmp_path)
    assert {path.name: path.read_text() for path in tmp_path.glob("*.json")} == {
        "a.json": "2",
        "new.json": "2",
    }


def test_who_asks_for_a_page_waits_for_no_file(tmp_path: Path) -> None:
    later, standing = served(tmp_path)
    later.now(lambda: pytest.fail("made for a page"), standing)
    later.answer("page.html", tmp_path)


def test_files_are_made_once_for_all_requests(tmp_path: Path) -> None:
    later, standing = served(tmp_path)
    made: list[str] = []

    def make() -> Sequence[FileSource]:
        made.append("made")
        return files(a="2", b="1")

    later.now(make, standing)
    later.answer("a.json", tmp_path)
    later.answer("b.json", tmp_path)
    assert made == ["made"]


def test_a_fault_is_told_and_the_last_good_file_stays(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    later, standing = served(tmp_path)

    def broken() -> Sequence[FileSource]:
        raise ValueError("a template fails")

    later.now(broken, standing)
    with caplog.at_level(logging.ERROR):
        later.answer("a.json", tmp_path)
    assert "a template fails" in caplog.text
    assert (tmp_path / "a.json").read_text() == "1"
    later.now(lambda: files(a="3"), standing)
    later.answer("a.json", tmp_path)
    assert (tmp_path / "a.json").read_text() == "3"
