"""``make fix``: mend in ``codes.yaml`` what a machine can, and say what remains.

What the file says stays: only how it is written changes, and the signs that are typographic.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

from smtpcodes.data.check import findings
from smtpcodes.data.document import Document
from smtpcodes.data.loading import broken, content_of, read
from smtpcodes.data.problems import InvalidCodes, Problem
from smtpcodes.data.rules import RULES

SIGNS = str.maketrans({**dict.fromkeys("„“”«»", '"'), "’": "'", "–": "-"})
"""Signs that may take each other's place."""


def fixed(document: Document) -> Document:
    """Return the document with every fix of the rules that it breaks.

    Raises ``InvalidCodes`` if it would then say something else.
    """
    current = document
    for rule in RULES:
        if rule.fix and broken(current, (rule,)):
            current = read(rule.fix(current).encode(), document.path)
    if said(current) != said(document):
        message = "fixing would change what the file says; this is a fault of a rule's fix"
        raise InvalidCodes(document.path, [Problem(1, "", message, "report it")])
    return current


def said(document: Document) -> Any:
    """Return what the document says, whatever signs and spaces it says it with."""
    return _said(document.knowledge.model_dump())


def _said(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _said(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_said(one) for one in value]
    return re.sub(r"\s+", " ", value).translate(SIGNS) if isinstance(value, str) else value


def main(path: Path) -> int:
    """Fix the file in place and print what remains; return 1 if anything does.

    A file that does not fit the model is left alone.
    """
    try:
        document = read(content_of(path), path)
        text = fixed(document).text
    except InvalidCodes as error:
        print(f"{error}\nNothing was changed.", file=sys.stderr)
        return 1
    if text != document.text:
        path.write_text(text, encoding="utf-8", newline="\n")
    remaining = findings(path)
    if remaining:
        print(InvalidCodes(path, remaining), file=sys.stderr)
        print("This remains to be mended by hand.", file=sys.stderr)
    return 1 if remaining else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
