"""How long builds take, and how they compare.

Measured is the processor's time: the same as the clock's on an idle machine, and less
disturbed on a busy one.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

from bench import multiplied, plain, project, table

ROUNDS = 3
HOW = "processor time, best of {rounds}"
PLAIN_LIMIT = 0.55
TIMES = 10
TIMES_LIMIT = 11
STEPS = (1, 2, 4)
"""Times the responses: the second step adds twice what the first one adds."""
STEP_LIMIT = 2.6
"""2 where the cost is linear, 4 or more where it is quadratic."""


class BuildFailed(Exception):
    """MkDocs could not build; says why."""


def against_plain(ours: Path) -> str:
    """Compare the project's build with plain MkDocs on the same pages as files."""
    twin = plain.write(ours, ours.with_name("plain"))
    mine, other = alternate(ours, twin)
    return table.show(
        f"Build, against plain MkDocs with the same pages as files ({HOW.format(rounds=ROUNDS)})",
        [
            ("this project", table.seconds(mine), pages(ours)),
            ("plain MkDocs", table.seconds(other), pages(twin)),
            table.ratio(mine, other, PLAIN_LIMIT),
        ],
    )


def multiplication(ours: Path) -> str:
    """Compare the build with ten times the codes with that of the codes as they are."""
    one, many = (project.copy(ours, ours.with_name(f"times-{times}")) for times in (1, TIMES))
    multiplied.multiply_codes(one / "codes.yaml", 1)
    multiplied.multiply_codes(many / "codes.yaml", TIMES)
    short, long = alternate(one, many, rounds=1)
    return table.show(
        f"Build, {TIMES} times the codes ({HOW.format(rounds=1)})",
        [
            (f"{table.count(project.code_count(one))} codes", table.seconds(short),
             pages(one)),
            (f"{table.count(project.code_count(many))} codes", table.seconds(long),
             pages(many)),
            table.ratio(long, short, TIMES_LIMIT),
        ],
    )  # fmt: skip


def responses(ours: Path) -> str:
    """Compare what more responses cost with what twice as many more cost."""
    folders = [project.copy(ours, ours.with_name(f"responses-{times}")) for times in STEPS]
    for folder, times in zip(folders, STEPS, strict=True):
        multiplied.multiply_responses(folder / "codes.yaml", times)
    once, twice, fourfold = (min(build(folder) for _ in range(2)) for folder in folders)
    return table.show(
        f"Build, more responses ({HOW.format(rounds=2)})",
        [
            *((f"{times} times", table.seconds(taken), pages(folder))
              for times, taken, folder in zip(STEPS, (once, twice, fourfold), folders,
                                              strict=True)),
            table.ratio(fourfold - twice, twice - once, STEP_LIMIT),
        ],
    )  # fmt: skip


def alternate(one: Path, other: Path, rounds: int = ROUNDS) -> tuple[float, float]:
    """Build two projects in turns; return the best time of each, in seconds."""
    times = [(build(one), build(other)) for _ in range(rounds)]
    return min(first for first, _ in times), min(second for _, second in times)


def build(folder: Path) -> float:
    """Build the project in ``folder`` from nothing; return the seconds. Raises BuildFailed."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("PYTHONPATH", None)
    before = _children()
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BuildFailed(done.stdout.strip().replace(str(folder), folder.name))
    return _children() - before


def pages(folder: Path) -> str:
    """Return how many pages the built site has, redirects included: ``713 pages``."""
    return f"{table.count(sum(1 for _ in (folder / 'site').rglob('*.html')))} pages"


def _children() -> float:
    """Return the processor time of all finished child processes so far, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
