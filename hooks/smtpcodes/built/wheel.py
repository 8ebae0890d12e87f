"""The package for programs in Python: the data with typed access, as a wheel.

A wheel is an archive with four small files of its own; writing them here needs no build tool and
makes the same bytes of the same commit. ``python -m smtpcodes.built.wheel FOLDER`` writes it.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from smtpcodes.built.package import EXAMPLE_REPOSITORY, FOLDER, about_of
from smtpcodes.data.loading import load
from smtpcodes.files.library import TABLES, library
from smtpcodes.files.python_types import classes
from smtpcodes.site.site import Site

NAME = "smtp_codes"

SOURCES = FOLDER / "python"

METADATA = """\
Metadata-Version: 2.4
Name: smtp-codes
Version: {version}
Summary: What SMTP reply codes and enhanced status codes mean, in German and English
License-Expression: MIT AND CC-BY-4.0
License-File: LICENSE
License-File: NOTICE
Project-URL: Homepage, {url}
Project-URL: Source, {repository}
Keywords: smtp,bounce,dsn,email,status code
Classifier: Topic :: Communications :: Email
Classifier: Typing :: Typed
Requires-Python: >=3.11
Description-Content-Type: text/markdown

{readme}"""

WHEEL = """\
Wheel-Version: 1.0
Generator: smtpcodes
Root-Is-Purelib: true
Tag: py3-none-any
"""


def contents(project: Path, environment: Mapping[str, str] = os.environ) -> dict[str, bytes]:
    """Return the files of the wheel by their paths in it, its own list aside."""
    about = about_of(project, environment)
    site = Site.of(load(project / "codes.yaml"), about["url"], about["revision"])
    held = library(site)
    made = {
        f"{NAME}/{path.name}": path.read_bytes()
        for path in sorted((project / SOURCES / NAME).iterdir())
        if path.is_file()
    }
    made[f"{NAME}/_types.py"] = classes().encode()
    for name, content in {**{name: held[name] for name in TABLES}, "about": about}.items():
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        made[f"{NAME}/data/{name}.json"] = text.encode()
    own = f"{NAME}-{about['version']}.dist-info"
    metadata = METADATA.format(
        version=about["version"],
        url=about["url"],
        repository=environment.get("REPO_URL", EXAMPLE_REPOSITORY),
        readme=(project / SOURCES / "README.md").read_text(encoding="utf-8"),
    )
    made |= {f"{own}/METADATA": metadata.encode(), f"{own}/WHEEL": WHEEL.encode()}
    for name in ("LICENSE", "NOTICE"):
        made[f"{own}/licenses/{name}"] = (project / name).read_bytes()
    return made


def write(project: Path, target: Path, environment: Mapping[str, str] = os.environ) -> Path:
    """Write the wheel of ``project`` into the folder ``target``, which is made; return its path."""
    made = contents(project, environment)
    own = next(path for path in made if path.endswith("/METADATA")).partition("/")[0]
    made[f"{own}/RECORD"] = _record(made, own)
    target.mkdir(parents=True, exist_ok=True)
    wheel = target / f"{own.removesuffix('.dist-info')}-py3-none-any.whl"
    with ZipFile(wheel, "w", ZIP_DEFLATED) as archive:
        for path, content in made.items():
            entry = ZipInfo(path)  # of the first day that archives know: the same on each
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, ZIP_DEFLATED)
    return wheel


def _record(made: Mapping[str, bytes], own: str) -> bytes:
    """Return the list of files with their hashes, as installers check them."""
    lines = [f"{path},sha256={_digest(content)},{len(content)}\n" for path, content in made.items()]
    return "".join([*lines, f"{own}/RECORD,,\n"]).encode()


def _digest(content: bytes) -> str:
    digest = hashlib.sha256(content).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


if __name__ == "__main__":
    print(write(Path(), Path(sys.argv[1])))
