"""The form of commit messages: a short subject, an empty line, a body that says why.

``python3 tests/commits.py main..HEAD`` looks at the commits of a range, merges excepted;
``python3 tests/commits.py --file PATH`` at a message that is being written.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

LONGEST = 72
"""Characters of a subject: what a list of commits shows uncut."""

SCISSORS = "# ------------------------ >8"
"""Below it, git shows the change to whoever writes the message."""


def faults(message: str) -> Iterator[str]:
    """Yield what is wrong with a message."""
    subject, _, rest = message.strip().partition("\n")
    if len(subject) > LONGEST:
        yield f"the subject has {len(subject)} characters, at most {LONGEST} are shown"
    if rest and not rest.startswith("\n"):
        yield "an empty line is missing after the subject"
    if not rest.strip():
        yield "a body is missing that says why"


def messages(commits: str) -> Iterator[tuple[str, str]]:
    """Yield the short name and the message of each commit of a range."""
    command = ["git", "log", "--no-merges", "-z", "--format=%h%n%B", commits, "--"]
    found = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    for entry in filter(None, found.split("\0")):
        name, _, message = entry.partition("\n")
        yield name, message


def written(text: str) -> str:
    """Return the message in a file that git has prepared, without its comments."""
    lines = text.partition(SCISSORS)[0].splitlines()
    return "\n".join(line for line in lines if not line.startswith("#"))


def main(arguments: list[str]) -> int:
    """Print every fault; return 1 if there is one."""
    if arguments[0] == "--file":
        named = [(arguments[1], written(Path(arguments[1]).read_text(encoding="utf-8")))]
    else:
        named = list(messages(arguments[0]))
    found = [(name, fault, message) for name, message in named for fault in faults(message)]
    for name, fault, message in found:
        print(f"{name}: {fault}: {message.strip().partition(chr(10))[0]}", file=sys.stderr)
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
