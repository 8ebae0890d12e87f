"""``make check``: every rule on ``codes.yaml``, each finding with its line and its mend.

Of a ``local.yaml`` beside it as well.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from smtpcodes.data.loading import Loaded, broken, content_of, read
from smtpcodes.data.merging import NAME, load_house
from smtpcodes.data.problems import InvalidCodes, Problem


def findings(path: Path) -> list[Problem]:
    """Return all that is wrong with the file at ``path``, in the order of its lines."""
    try:
        return sorted(set(broken(read(content_of(path), path))))
    except InvalidCodes as error:
        return sorted(set(error.problems))


def findings_of_house(path: Path, upstream: Path) -> list[Problem]:
    """Return what is wrong with a ``local.yaml``; nothing if there is none.

    What it names cannot be looked up where ``upstream``, the ``codes.yaml``, is not readable.
    """
    if not path.exists():
        return []
    try:
        document = read(content_of(upstream), upstream)
        load_house(path, Loaded(document.knowledge, document.lines))
    except InvalidCodes as error:
        return sorted(set(error.problems)) if error.path == path else []
    return []


def annotation(problem: Problem, path: Path) -> str:
    """Return the problem as GitHub notes it at the line of a pull request."""
    mend = f" ({problem.mend})" if problem.mend else ""
    message = _escaped(f"{problem.entry}: {problem.message}{mend}".removeprefix(": "))
    title = _escaped(problem.rule or "codes.yaml").replace(":", "%3A").replace(",", "%2C")
    return f"::error file={path},line={problem.line},title={title}::{message}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def main(arguments: list[str]) -> int:
    """Print what is wrong; return 1 if anything is."""
    parser = argparse.ArgumentParser(prog="smtpcodes.data.check", description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--format", choices=["text", "github"], default="text")
    given = parser.parse_args(arguments)
    local = given.path.with_name(NAME)
    found = {given.path: findings(given.path), local: findings_of_house(local, given.path)}
    for path, problems in found.items():
        if given.format == "github":
            for problem in problems:
                print(annotation(problem, path))
        elif problems:
            print(InvalidCodes(path, problems))
    return 1 if any(found.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
