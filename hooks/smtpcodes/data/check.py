"""``make check``: what is wrong with ``codes.yaml``, in seconds and without the site generator."""

from __future__ import annotations

import sys
from pathlib import Path

from smtpcodes.data.loading import load
from smtpcodes.data.problems import InvalidCodes


def main(path: Path) -> int:
    """Print every problem of the file with its line; return 1 if there is one."""
    try:
        load(path)
    except (InvalidCodes, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
