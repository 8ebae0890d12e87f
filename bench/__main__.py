"""Measure everything and print it, section by section; see ``make bench``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Error as BrowserError

from bench import (
    browsing,
    builds,
    edits,
    first_answer,
    first_screens,
    growth,
    project,
    searching,
    sizes,
    visit,
    weights,
)

SECTIONS: tuple[Callable[[Path], str], ...] = (
    builds.against_plain,
    builds.multiplication,
    builds.responses,
    edits.edits,
    visit.first_visit,
    weights.weights,
    weights.kinds,
    first_screens.first_screens,
    sizes.indexes,
    searching.key_to_result,
    first_answer.first_answer,
    growth.of_the_decoder,
)
MEMORY = Path("/dev/shm")
"""Builds are measured in memory where there is such a disk: what another costs is the machine's."""
FAULTS = (builds.BuildFailed, browsing.NoBrowser, BrowserError)


def main() -> None:
    """Print the figures; what cannot be measured says so, and the rest follows."""
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        ours = project.copy(project.ROOT, Path(folder) / "project")
        try:
            builds.build(ours)  # not timed: compiles the hooks, and shows whether it can be built
        except builds.BuildFailed as fault:
            print(f"The site cannot be built, so nothing was measured.\n{fault}")
            return
        for section in SECTIONS:
            print(_figures(section, ours), end="\n\n", flush=True)


def _figures(section: Callable[[Path], str], ours: Path) -> str:
    try:
        return section(ours)
    except FAULTS as fault:
        return f"{section.__name__} was not measured: {str(fault).splitlines()[0]}"


if __name__ == "__main__":
    main()
