"""Who does what about a cause, in which order, and the codes that usually report it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from smtpcodes.data.model import ROLES, Cause, Role, Step
from smtpcodes.site.codes import Code
from smtpcodes.site.responses import Spoken


def advice(
    cause: Cause, digit: str | None = None, *, waits: bool = False
) -> list[tuple[Role, list[Step]]]:
    """Return the steps of each role, the role that acts first in front.

    With ``digit``, only the steps that hold for that failure class. Where the server ``waits``
    and tries again, nobody has to act first; the sender, who reads most, stands in front.
    """
    first: Role = "sender" if waits else cause.acts
    roles = [first, *(role for role in ROLES if role != first)]
    steps = {
        role: [step for step in cause.steps.get(role, []) if digit is None
               or step.only in (None, digit)]
        for role in roles
    }  # fmt: skip
    return [(role, found) for role, found in steps.items() if found]


def usual(cause: str, codes: Iterable[Code], spoken: Iterable[Spoken]) -> list[Code]:
    """Return the codes of a cause, those first with which servers say it most often."""
    heard = Counter(one.code for one in spoken if one.response.cause == cause)
    return sorted(
        (code for code in codes if cause in code.cause_slugs),
        key=lambda code: (-heard[code.code], code.cause_slugs.index(cause)),
    )
