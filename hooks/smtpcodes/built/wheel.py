"""The package for programs in Python: the data with typed access, as a wheel.

``python -m smtpcodes.built.wheel FOLDER`` writes it; the same commit makes the same bytes.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from smtpcodes.built.package import EXAMPLE_REPOSITORY, FOLDER, about_of
from smtpcodes.data.loading import load
from smtpcodes.files.library import tables
from smtpcodes.files.types import python
from smtpcodes.site.site import Site

NAME = "smtp_codes"

SOURCES = FOLDER / "python"

LICENCES = ("LICENSE", "NOTICE")

FIRST_DAY = "0"
"""The time of all files: archives take the first day that they know, the same on each."""


def write(project: Path, target: Path, environment: Mapping[str, str] = os.environ) -> None:
    """Write the wheel of ``project`` into the folder ``target``, which is made."""
    with TemporaryDirectory() as folder:
        staged = Path(folder) / "python"
        stage(project, staged, environment)
        builder = [sys.executable, "-m", "flit_core.wheel", "--outdir", str(target), str(staged)]
        times = {"SOURCE_DATE_EPOCH": FIRST_DAY}
        subprocess.run(builder, env={**os.environ, **times}, stdout=subprocess.PIPE, check=True)


def stage(project: Path, target: Path, environment: Mapping[str, str]) -> None:
    """Put all that the wheel is made of into the folder ``target``."""
    about = about_of(project, environment)
    site = Site.of(load(project / "codes.yaml"), about["url"], about["revision"])
    shutil.copytree(project / SOURCES, target)
    for name in LICENCES:
        shutil.copy(project / name, target)
    text = (target / "wheel.toml").read_text(encoding="utf-8")
    repository = environment.get("REPO_URL", EXAMPLE_REPOSITORY)
    for name, value in {**about, "repository": repository}.items():
        text = text.replace(f'"{{{name}}}"', json.dumps(value))
    (target / "pyproject.toml").write_text(text, encoding="utf-8")
    (target / NAME / "_types.py").write_text(python(), encoding="utf-8")
    data = target / NAME / "data"
    data.mkdir()
    for name, content in {**tables(site), "about": about}.items():
        held = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        (data / f"{name}.json").write_text(held, encoding="utf-8")


if __name__ == "__main__":
    write(Path(), Path(sys.argv[1]))
