"""What a code's page tells its readers to do: their own steps first, then those of the others.

The reader is the sender, who got the message. All of it comes from the answers; here it is only
put in order.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from smtpcodes.data.model import Step
from smtpcodes.data.values import Role
from smtpcodes.site.advice import Advice
from smtpcodes.site.answers import Answer, Said, answers

READER: Role = "sender"


@dataclass(frozen=True)
class Situation:
    """One state that the code can report, and the reader's steps that hold in it alone."""

    told: Answer
    steps: list[Step]


@dataclass(frozen=True)
class Plan:
    """The steps of a code's page."""

    situations: list[Situation]
    """The usual one first; more than one only where the code leaves open what happened."""
    own: list[Step]
    """The reader's steps, whatever the situation."""
    others: Advice
    """The steps of each other role, who has to act first in front."""
    acting: Role | None
    """Who has to act at once, if it is not the reader."""

    @property
    def is_open(self) -> bool:
        """Whether several situations stand side by side."""
        return len(self.situations) > 1


def plan(code: Said) -> Plan:
    """Return the steps that the page of ``code`` shows."""
    told = answers(code)
    own = [_of(READER, one) for one in told]
    shared = [step for step in own[0] if all(step in steps for steps in own)]
    alone = [[step for step in steps if step not in shared] for steps in own]
    first = told[0].first
    return Plan(
        situations=[
            Situation(one, steps if len(told) > 1 else [])
            for one, steps in zip(told, alone, strict=True)
        ],
        own=shared,
        others=_others(told),
        acting=first if first != READER else None,
    )


def _of(role: Role, told: Answer) -> list[Step]:
    return next((steps for one, steps in told.steps if one == role), [])


def _others(told: Iterable[Answer]) -> Advice:
    """Return the steps of the other roles in all situations, each step once."""
    found: dict[Role, list[Step]] = {}
    for one in told:
        for role, steps in one.steps:
            if role != READER:
                known = found.setdefault(role, [])
                known += [step for step in steps if step not in known]
    return list(found.items())
