"""`make check` tells what is wrong, with its line, and says nothing of a valid file."""

from pathlib import Path

import pytest

from smtpcodes.data.check import main
from tests.unit.helpers import SMALL


def test_a_valid_file_passes_in_silence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "codes.yaml"
    path.write_text(SMALL, encoding="utf-8")
    assert main(path) == 0
    assert capsys.readouterr() == ("", "")


def test_a_fault_is_told_with_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "codes.yaml"
    path.write_text(SMALL.replace("where: mailbox", "where: nowhere"), encoding="utf-8")
    assert main(path) == 1
    assert "codes.yaml:10: causes.mailbox-full.where" in capsys.readouterr().err
