"""Prints what servers say, as JSON, for the tests that run in node."""

from __future__ import annotations

import json

from smtpcodes.data.loading import load
from smtpcodes.files.patterns import pattern
from smtpcodes.site.site import Site
from tests.decoder.running import ROOT


def main() -> None:
    """Print each response: id, provider, codes, cause, text with placeholders, pattern."""
    site = Site.of(load(ROOT / "codes.yaml"), "/")
    rows = [
        {"id": name, "provider": slug, "pattern": pattern(one)}
        | one.model_dump(include={"reply", "status", "cause", "text"})
        for name, slug, one in site.knowledge.responses()
    ]
    print(json.dumps(rows, ensure_ascii=False))


if __name__ == "__main__":
    main()
