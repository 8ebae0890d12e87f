"""What of the pages of failures stands on their first screen: outcome, who acts, first step."""

from __future__ import annotations

import json
from pathlib import Path

from bench import browsing, table
from tests.browser.screens import PARTS, SCREENS, below_the_fold

LANGUAGES = {"de": "", "en": "en/"}
"""Where the pages of each language begin."""

FAILURES = ("4", "5")


def first_screens(ours: Path) -> str:
    """Count the pages of failures on whose first screen nothing is missing."""
    site = ours / "site"
    codes: list[str] = [
        code
        for code in json.loads((site / "api/v1/codes.json").read_text(encoding="utf-8"))["codes"]
        if code.startswith(FAILURES)
    ]
    rows: list[table.Row] = [("", *PARTS, "all", "pages")]
    with browsing.visit(site, "") as (page, served):
        for screen, options in SCREENS.items():
            page.set_viewport_size(options["viewport"])
            for language, start in LANGUAGES.items():
                missing = []
                for code in codes:
                    page.goto(f"{served.url}/{start}{code}/")
                    missing.append(below_the_fold(page))
                shown = [sum(part not in one for one in missing) for part in PARTS]
                figures = [*shown, missing.count([]), len(codes)]
                rows.append((f"{screen}, {language}", *map(table.count, figures)))
    return table.show("Pages of failures, and what stands on their first screen", rows)
