"""An accepted form becomes a change: ``python -m intake.accept EVENT FOLDER``.

``EVENT`` is what GitHub says of the issue. Into ``FOLDER`` go ``codes.yaml`` with the entry,
``message`` for the commit and ``comment`` for the issue; where the form is unclear only a
``comment`` that says why, and the command fails. What people wrote is read from a file and written
to files: it never meets a shell.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from intake.forms import RESPONSE, filled
from intake.response import Unclear, added, report
from smtpcodes.data.loading import content_of, read

MESSAGE = """\
{provider} says: a response as issue {number} has it

Somebody has seen it and named where it stands. {url}
"""


def accept(event: dict[str, Any], project: Path, target: Path) -> int:
    """Write what an accepted issue leads to; return 1 where it is unclear."""
    issue = event["issue"]
    number, url = int(issue["number"]), str(issue["html_url"])
    target.mkdir(parents=True, exist_ok=True)
    path = project / "codes.yaml"
    try:
        document = read(content_of(path), path)
        form = filled(issue["body"] or "", project / RESPONSE)
        told = report(form, document.knowledge, url)
        text, name = added(document, told)
    except Unclear as unclear:
        (target / "comment").write_text(f"{unclear}\n", encoding="utf-8")
        return 1
    (target / "codes.yaml").write_text(text, encoding="utf-8", newline="\n")
    message = MESSAGE.format(provider=told.provider, number=number, url=url)
    (target / "message").write_text(message, encoding="utf-8")
    comment = f"The entry is `{name}`. Whoever merges it runs `make permalinks` before.\n"
    (target / "comment").write_text(comment, encoding="utf-8")
    return 0


if __name__ == "__main__":
    said = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    sys.exit(accept(said, Path(), Path(sys.argv[2])))
