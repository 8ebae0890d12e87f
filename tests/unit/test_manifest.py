"""The manifest: what has changed, told by hashes; all else is the same from commit to commit."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from smtpcodes.files.all import all_files
from smtpcodes.files.outputs import FileSource
from smtpcodes.site.site import Site
from tests.unit.helpers import URL, small

NAME = "api/v1/manifest.json"


def test_another_commit_changes_nothing_but_the_manifest() -> None:
    one, other = _files(small(), "a" * 40), _files(small(), "b" * 40)
    assert {name for name in one if one[name] != other[name]} == {NAME}
    assert _manifest(one)["generated_from"] == "a" * 40


def test_a_changed_text_changes_the_hashes_of_its_files() -> None:
    before = _files(small())
    after = _files(small(("de: Zu groß", "de: Zu viel")))
    hashes = [_manifest(files)["files"] for files in (before, after)]
    changed = {name for name in hashes[0] if hashes[0][name] != hashes[1][name]}
    assert {"codes.json", "codes/552.json", "index.de.json", "lookup.de.csv"} <= changed
    assert not changed & {"codes/5.2.2.json", "causes.json", "index.en.json", "schema.json"}


def test_it_tells_size_and_hash_of_every_data_file() -> None:
    files = _files(small())
    told = _manifest(files)["files"]
    data = {name.removeprefix("api/v1/") for name in files if name.startswith("api/v1/")}
    assert told.keys() == data - {"manifest.json"}
    for name, one in told.items():
        content = files[f"api/v1/{name}"]
        assert one == {"size": len(content), "sha256": sha256(content).hexdigest()}


def _files(loaded: Any, revision: str = "unknown") -> dict[str, bytes]:
    return {file.path: _bytes(file) for file in all_files(Site.of(loaded, URL, revision))}


def _bytes(file: FileSource) -> bytes:
    return file.content if isinstance(file.content, bytes) else file.content.encode()


def _manifest(files: dict[str, bytes]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files[NAME])
    return found
