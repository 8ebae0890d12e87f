"""How soon an edit shows while the site is served, against a whole build."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from bench import project, table
from bench.builds import BuildFailed

EDIT_LIMIT = 0.3


def edits(ours: Path) -> str:
    """Compare the builds after an edit of a text and of a style with the first one."""
    folder = project.copy(ours, ours.with_name("served"))
    done = subprocess.run(
        [sys.executable, "-m", "bench.rebuilding", str(folder)],
        cwd=project.ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BuildFailed(done.stderr.strip())
    times = json.loads(done.stdout.splitlines()[-1])
    return table.show(
        "While serving (processor time, once)",
        [
            ("first build", table.seconds(times["whole"])),
            ("after an edit of 550's title", table.seconds(times["text"])),
            table.ratio(times["text"], times["whole"], EDIT_LIMIT),
            ("after an edit of a style", table.seconds(times["style"])),
            table.ratio(times["style"], times["whole"], EDIT_LIMIT),
        ],
    )
