"""A file that is not UTF-8 is named with its line before anything is read from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from smtpcodes.data.encoding import InvalidTexts, check


def test_every_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "docs" / "de").mkdir(parents=True)
    (tmp_path / "docs" / "de" / "a.md").write_bytes(b"# A\n\nSch\xf6n\n")
    (tmp_path / "docs" / "b.md").write_bytes("# Schön\n".encode())
    (tmp_path / "LOG.md").write_bytes(b"\xff\xfeA\0")
    with pytest.raises(InvalidTexts) as caught:
        check(tmp_path, ["LOG.md", "docs/**/*.md", "missing.txt"])
    assert str(caught.value).splitlines() == [
        "LOG.md:1: the file is not UTF-8 (save it as UTF-8)",
        "docs/de/a.md:3: the file is not UTF-8 (save it as UTF-8)",
    ]


def test_utf_8_is_taken_with_and_without_its_mark(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("\ufeffÄ 宛先\n".encode())
    check(tmp_path, ["*.md"])
