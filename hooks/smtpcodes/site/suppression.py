"""Whether to go on writing to an address after a failure: what those who keep lists need.

Never ``yes`` on a guess, and never while a server still tries: an address that is kept costs one
more bounce, one that is dropped by mistake costs a reader.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

from smtpcodes.data.model import Cause
from smtpcodes.data.values import Bounce

Suppress = Literal["yes", "later", "no"]
"""Whether the address is dead: ``yes``, ``later`` (only if it stays like this), ``no``."""

ADVICE: dict[Bounce, Suppress] = {"block": "no", "soft": "later", "hard": "yes"}
"""From the most careful one on."""


class Told(Protocol):
    """What is needed of a code."""

    @property
    def is_failure(self) -> bool:
        """Whether it reports a failure."""

    @property
    def digit(self) -> str:
        """The class."""

    @property
    def unverified(self) -> bool:
        """Whether no source shows the code."""

    @property
    def causes(self) -> Sequence[Cause]:
        """Why it can come."""


def of_cause(cause: Cause, digit: str = "5") -> Suppress:
    """Return the advice where the cause is known, and the class is ``digit``."""
    return ADVICE[bounce_of(cause, digit)]


def bounce_of(cause: Cause, digit: str = "5") -> Bounce:
    """Return what a known cause tells of the address: in class 4 none is dead yet."""
    return "soft" if cause.bounce == "hard" and digit == "4" else cause.bounce


def of_code(code: Told) -> Suppress:
    """Return the advice where nothing but the code is known; of several, the most careful one."""
    return next((told for one, told in ADVICE.items() if one in _bounces(code)), "no")


def bounce_of_code(code: Told) -> Bounce | None:
    """Return what a code tells of the address; None where its causes differ, or nothing failed."""
    found = _bounces(code)
    return found.pop() if len(found) == 1 else None


def _bounces(code: Told) -> set[Bounce]:
    if not code.is_failure:
        return set()
    # What no source shows is a guess: no address is given up for it.
    digit = "4" if code.unverified else code.digit
    return {bounce_of(cause, digit) for cause in code.causes}
