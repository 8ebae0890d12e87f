"""What the README says of sizes: rounded as it rounds, and at most a tenth beside the truth."""

import re
from pathlib import Path

import pytest
import smtp_codes

PACKAGE = Path(__file__).parents[2]
README = " ".join((PACKAGE / "python" / "README.md").read_text("utf-8").split())
INSTALLED = Path(smtp_codes.__file__).parents[1]
OFF = 0.1


@pytest.mark.parametrize(
    ("words", "folder", "files"),
    [
        ("to install from", PACKAGE / "out", "*.whl"),
        ("installed", INSTALLED, "smtp_codes*/**/*"),
    ],
)
def test_a_size_is_what_the_readme_says(words: str, folder: Path, files: str) -> None:
    told = re.search(rf"(\S+) MB {words}", README)
    assert told
    held = [path for path in folder.glob(files) if path.is_file() and path.suffix != ".pyc"]
    measured = sum(path.stat().st_size for path in held) / 1e6
    assert float(told[1]) == pytest.approx(measured, rel=OFF)
