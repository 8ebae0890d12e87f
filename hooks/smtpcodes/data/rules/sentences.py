"""How many sentences a text has."""

from __future__ import annotations

import re

from smtpcodes.data.texts import CODE_MARKS

SHORTENED = re.compile(r"\b(?:z\. ?B|d\. ?h|u\. ?a|bzw|usw|ggf|Nr|e\.g|i\.e|etc|vs|Inc|Co)\.")
DATE = re.compile(r"(\d)\. (?=[A-ZÄÖÜ][a-zäöü])")
END = re.compile(r"[.!?…][\"”“)]*(?= |$)")


def sentences(text: str) -> int:
    """Return the number of sentences; the dots of „z. B.“, dates and literal words end none."""
    return len(END.findall(DATE.sub(r"\1 ", SHORTENED.sub("", CODE_MARKS.sub("x", text)))))
