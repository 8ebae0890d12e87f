"""The steps of a cause: who does what about it, in which order."""

from __future__ import annotations

from collections.abc import Collection

from smtpcodes.data.model import Cause, Step
from smtpcodes.data.values import ROLES, Role

Advice = list[tuple[Role, list[Step]]]
"""The steps of each role that has any."""


def advice(
    cause: Cause,
    first: Role,
    digit: str | None = None,
    without: Collection[str | None] = (),
    *,
    every: bool = False,
) -> Advice:
    """Return the steps of each role, those of ``first`` in front.

    With ``digit``, only the steps that hold for that failure class; without the steps whose
    ids stand in ``without``. Those for public providers alone are there with ``every`` only.
    """
    roles = [first, *(role for role in ROLES if role != first)]
    steps = {
        role: [
            step
            for step in cause.steps.get(role, [])
            if (digit is None or step.only in (None, digit))
            and not (step.id and step.id in without)
            and (every or not step.public)
        ]
        for role in roles
    }
    return [(role, found) for role, found in steps.items() if found]
