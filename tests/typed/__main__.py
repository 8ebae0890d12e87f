"""Has three tools write types from the schemas, and looks whether a person would use them.

``python -m tests.typed FOLDER`` with the folder in which the tools are installed: TypeScript by
json-schema-to-typescript and quicktype, Python by datamodel-code-generator. What the Python
classes say is tried on the real files.
"""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from smtpcodes.files import schemas
from smtpcodes.files.all import DATA_TYPES
from tests.unit.helpers import real_site

NUMBERED = re.compile(r"^(?:export )?(?:interface|type|class|enum) (\w*[a-z]\d+)\b", re.M)
"""A name that a tool made up because it met the same type twice."""

NAMED = re.compile(r"^(?:export )?(?:interface|class) (\w+)", re.M)

LIKELY_MISSING = re.compile(r"^\s+\w+\?:", re.M)
"""A field of an interface that need not be there: all of ours always are."""

SAMPLES = {
    "codes": "codes.json",
    "code": "codes/550.json",
    "causes": "causes.json",
    "providers": "providers.json",
    "responses": "responses.json",
    "index": "index.en.json",
    "decoder": "decoder.json",
}
"""A real file for each schema."""


def main(folder: Path) -> int:
    """Try each tool on each schema; print what is wrong, return 1 if anything is."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        files = {file.path: file.content for kind in DATA_TYPES for file in kind(real_site())}
        faults = [fault for form in schemas.FORMS for fault in _faults(form, folder, place, files)]
        faults += _compiled(folder, place)
    print("\n".join(faults) or f"types: {len(schemas.FORMS)} schemas, 3 tools, nothing to object")
    return 1 if faults else 0


def _faults(form: str, folder: Path, place: Path, files: dict[str, Any]) -> Iterator[str]:
    schema = place / f"{form}.json"
    schema.write_text(str(files[schemas.path_of(form)]), encoding="utf-8")
    title = json.loads(schema.read_text(encoding="utf-8"))["title"]
    bins = folder / "node_modules" / ".bin"
    written: dict[str, Callable[[Path], list[str]]] = {
        f"{form}.d.ts": lambda out: [
            str(bins / "json2ts"), "--no-additionalProperties", "-i", str(schema), "-o", str(out),
        ],
        f"{form}.quick.ts": lambda out: [
            str(bins / "quicktype"), "-s", "schema", str(schema), "-l", "typescript",
            "--just-types", "--top-level", title, "-o", str(out),
        ],
        f"{form}_types.py": lambda out: [
            str(folder / "python" / "bin" / "datamodel-codegen"), "--input", str(schema),
            "--input-file-type", "jsonschema", "--output-model-type", "pydantic_v2.BaseModel",
            "--disable-timestamp", "--output", str(out),
        ],
    }  # fmt: skip
    for name, command in written.items():
        out = place / name
        subprocess.run(command(out), check=True, capture_output=True)
        text = out.read_text(encoding="utf-8")
        yield from (f"{name}: a type is named {one}" for one in NUMBERED.findall(text))
        if title not in NAMED.findall(text):
            yield f"{name}: no type is named {title}"
        if name.endswith(".ts") and LIKELY_MISSING.search(text):
            yield f"{name}: a field may be missing"
    if form in SAMPLES:
        yield from _read(place / f"{form}_types.py", title, str(files[f"api/v1/{SAMPLES[form]}"]))


def _read(module: Path, title: str, content: str) -> Iterator[str]:
    """Read a real file with the classes that were written for it."""
    spec = importlib.util.spec_from_file_location(module.stem, module)
    assert spec and spec.loader
    made = importlib.util.module_from_spec(spec)
    sys.modules[module.stem] = made
    spec.loader.exec_module(made)
    try:
        getattr(made, title).model_validate_json(content)
    except ValueError as error:
        yield f"{module.name}: a real file does not fit: {error}"


def _compiled(folder: Path, place: Path) -> Iterator[str]:
    """Have the TypeScript compiler read all of it, strictly."""
    compiler = folder / "node_modules" / ".bin" / "tsc"
    names = [str(path) for path in sorted(place.glob("*.ts"))]
    done = subprocess.run([str(compiler), "--noEmit", "--strict", "--ignoreConfig", *names],
                          capture_output=True, encoding="utf-8", check=False)  # fmt: skip
    if done.returncode:
        yield done.stdout + done.stderr


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
