"""Prints what servers say, as JSON, for the tests of the decoder that run in node."""

from __future__ import annotations

import json

from smtpcodes.data.loading import load
from smtpcodes.site.site import Site
from tests.decoder.running import ROOT


def main() -> None:
    """Print each response: its id, provider, codes, cause and text, placeholders and all."""
    site = Site.of(load(ROOT / "codes.yaml"), "/")
    rows = [
        {"id": name, "provider": slug}
        | one.model_dump(include={"reply", "status", "cause", "text"})
        for name, slug, one in site.knowledge.responses()
    ]
    print(json.dumps(rows, ensure_ascii=False))


if __name__ == "__main__":
    main()
