"""``make check``: every rule on ``codes.yaml``, each finding with its line and its mend."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from smtpcodes.data.loading import broken, content_of, read
from smtpcodes.data.problems import InvalidCodes, Problem


def findings(path: Path) -> list[Problem]:
    """Return all that is wrong with the file at ``path``, in the order of its lines."""
    try:
        return sorted(set(broken(read(content_of(path), path))))
    except InvalidCodes as error:
        return sorted(set(error.problems))


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
    found = findings(given.path)
    if given.format == "github":
        for problem in found:
            print(annotation(problem, given.path))
    elif found:
        print(InvalidCodes(given.path, found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
