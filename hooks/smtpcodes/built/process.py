"""What the process that builds has as its own: when it looks for garbage, what it need not say."""

from __future__ import annotations

import gc
import logging

SELDOM = (50_000, 20, 50)
"""When Python looks for garbage. Knowledge and pages stay until the end, so that to look through
them as often as it would by itself takes a twentieth of a build and finds next to nothing."""


def collect_seldom() -> None:
    """Have Python look for garbage less often."""
    gc.set_threshold(*SELDOM)


def is_no_warning_of_dirty_builds(record: logging.LogRecord) -> bool:
    """Whether a message is to be shown: not that dirty builds are incomplete, for ours are not."""
    return "'dirty' build" not in record.getMessage()
