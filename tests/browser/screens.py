"""What of a code's page stands on its first screen."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from tests.browser.watching import DESKTOP, PHONE

SCREENS: dict[str, dict[str, Any]] = {"desktop": DESKTOP, "phone": PHONE}

PARTS = {
    "outcome": ".outcome__what",
    "who acts": ".outcome__facts > :first-child",
    "first step": ".steps > li, .message, details.role[open] li",
}
"""What a reader is to see without scrolling; of the last one whatever comes first."""


def below_the_fold(page: Page) -> list[str]:
    """Return what of ``PARTS`` is missing or does not end on the first screen of ``page``.

    Without JavaScript, the bar and the field for a message are hidden.
    """
    found: list[str] = page.evaluate(
        """parts => {
          const bar = document.querySelector(".bar");
          const end = bar?.offsetHeight
            ? Math.min(innerHeight, bar.getBoundingClientRect().top) : innerHeight;
          return Object.entries(parts).filter(([, selector]) => {
            const parts = document.querySelectorAll(`article :is(${selector})`);
            const box = [...parts].map(part => part.getBoundingClientRect())
              .find(one => one.height);
            return !box || box.bottom > end;
          }).map(([name]) => name);
        }""",
        PARTS,
    )
    return found
