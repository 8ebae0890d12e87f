"""The one answer: what a reader is told of a code, a cause and where the mail is.

Pages, tickets, the decoder's page and the data files take it from here; none of them derives a
part of it again. The code's own fields outweigh its class, a delivery report outweighs both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import compress
from typing import Literal, Protocol

from smtpcodes.data.model import Cause
from smtpcodes.data.values import Again, Role, State
from smtpcodes.site.advice import Advice, advice
from smtpcodes.site.codes import by_class

Outcome = Literal[
    "refused", "trying", "expired", "unsent", "open", "held", "done", "goes-on", "nothing", "unused"
]
"""What has become of the mail: refused for good, still being tried, given up after trying, still
in the mail program, tried or given up (only the report says which), accepted but waiting for
somebody's release (no code says so), delivered, the dialogue goes on, no mail is concerned, a code
that no server of today sends."""

Certainty = Literal["told", "likely", "none"]
"""Whether the code tells the cause, lets a likely one stand first, or leaves it open."""

FEW = 6
"""With more causes than this, the code alone says nothing about which one it is."""

SETTLED: dict[str, Outcome] = {"1": "unused", "2": "done", "3": "goes-on"}
"""The classes in which nothing failed (RFC 5321, section 4.2.1; SMTP has no replies 1yz)."""

TONES: dict[Outcome, str] = {
    "refused": "5", "expired": "5", "trying": "4", "open": "4", "held": "4", "done": "2",
    "goes-on": "3",
}  # fmt: skip
"""The class whose colour and sign stand beside an outcome; 1 beside what concerns no mail."""

REPORTS: dict[str, tuple[State, ...]] = {
    "4": ("delayed", "failed", "unsent"),
    "5": ("failed", "unsent"),
}
"""What a report may say of a class: a delay is never permanent (RFC 3464, section 2.3.3), but a
temporary failure that lasts is given up (RFC 5321, section 4.5.4.1). A mail program that shows the
answer itself still has the mail, whatever the code."""


STEPS: dict[State, str] = {"delayed": "4", "failed": "5", "unsent": "5"}
"""The class whose steps hold: nobody tries again what has not left the mail program. A code that
comes there by itself has steps of its own class."""


class Said(Protocol):
    """What an answer needs of a code."""

    @property
    def digit(self) -> str:
        """The class."""

    @property
    def states(self) -> Sequence[State]:
        """Where the mail can be, the usual state first."""

    @property
    def again(self) -> Again | None:
        """What sending again takes, if the code says it."""

    @property
    def without(self) -> Sequence[str]:
        """Steps that are wrong for the code: ``cause/id``."""

    @property
    def unverified(self) -> bool:
        """Whether no source shows the code."""

    @property
    def causes(self) -> Sequence[Cause]:
        """The likeliest first."""

    @property
    def cause_slugs(self) -> Sequence[str]:
        """The names of the causes, in their order."""


@dataclass(frozen=True)
class Bare:
    """A code of which only the class is known, or none at all: it failed."""

    digit: str
    again: Again | None = None
    without: tuple[str, ...] = ()
    unverified: bool = False
    causes: tuple[Cause, ...] = ()
    cause_slugs: tuple[str, ...] = ()

    @property
    def states(self) -> Sequence[State]:
        """Where the mail can be."""
        return by_class(self.digit)


@dataclass(frozen=True)
class Answer:
    """What a reader is told of one situation."""

    state: State | None
    outcome: Outcome
    again: Again
    acts: tuple[Role, ...]
    """Who can act, who has to move first in front."""
    certainty: Certainty
    steps_of: str | None
    """The class whose steps hold: a step may be for a failure that lasts, or one that passes."""
    cause: Cause | None = None
    """The cause whose advice is given: the known or the likeliest one."""
    without: frozenset[str] = frozenset()
    """The steps of the cause that are wrong for the code."""

    @property
    def waits(self) -> bool:
        """Whether nobody has to act at first: a server tries again, and that may well help."""
        return self.outcome == "trying" and self.again == "none"

    @property
    def first(self) -> Role | None:
        """Who has to act at once; None if nobody has to at first."""
        return None if self.waits or not self.acts else self.acts[0]

    @property
    def wording(self) -> str:
        """The outcome as the labels name it: trying in vain has words of its own."""
        return "in-vain" if self.outcome == "trying" and not self.waits else self.outcome

    @cached_property
    def steps(self) -> Advice:
        """What each role does; while all wait, the sender, who reads most, stands first."""
        if self.cause is None:
            return []
        first: Role = "sender" if self.waits else self.cause.acts
        return advice(self.cause, first, self.steps_of, self.without)


HELD = Answer(None, "held", "none", ("recipient",), "none", "4")
"""Of a mail that somebody at the recipient's side has to release, whatever the reason is. No code
tells it: the server has accepted the mail, and says so in a message of its own."""


def answer(code: Said, cause: Cause | None = None, state: State | None = None) -> Answer:
    """Return the answer for ``code``; ``cause`` if it is known, ``state`` if a report says it.

    A state that the class rules out is ignored: then the code counts, as without a report.
    """
    known = state if state in (*reportable(code), *code.states) else None
    fitting = [cause] if cause else _fitting(code, known)
    advised = fitting[0] if fitting else None
    possible = [known] if known else states(code, advised)
    is_open = {*possible} == {"failed", "delayed"}
    here = None if is_open or not possible else possible[0]
    if here and not known and not cause:
        fitting = _fitting(code, here)
    outcome = "open" if is_open else _outcome(code, here, advised)
    return Answer(
        here,
        outcome,
        _again(code, outcome, fitting, cause),
        tuple(dict.fromkeys(one.acts for one in fitting)),
        "told" if cause else certainty(code),
        _steps_of(code, here),
        advised,
        _left_out(code, advised),
    )


def tone(told: Answer, digit: str) -> str:
    """Return the class whose colour and sign stand beside the answer for a code of ``digit``."""
    return digit if told.outcome == "unsent" else TONES.get(told.outcome, "1")


def answers(code: Said, cause: Cause | None = None) -> list[Answer]:
    """Return the answers that stand side by side: one for each state that can be meant."""
    usual = answer(code, cause)
    possible = states(code, cause)
    if len(possible) < 2:
        return [usual]
    order = sorted(possible, key=lambda state: state != usual.state)
    return [answer(code, cause, state) for state in order]


def of_cause(cause: Cause, codes: Sequence[Said]) -> Answer:
    """Return the answer where only the cause is known; ``codes`` are its codes, usual ones first.

    It speaks of a failure if one of the codes is permanent, unless the usual one says that the
    mail has not left the mail program. The steps are those of both classes, and of all codes.
    """
    found = [answer(code, cause) for code in codes]
    failed = [one for one in found if one.outcome in ("refused", "expired")]
    told = found[0] if found[0].outcome == "unsent" or not failed else failed[0]
    return replace(told, steps_of=None, without=frozenset())


def states(code: Said, cause: Cause | None = None) -> list[State]:
    """Return where the mail can be, the usual state first.

    Where a code comes at the sign-in as well as between servers (454: RFC 4954, section 6, and
    RFC 3207, section 4), the cause tells the two apart.
    """
    if cause is None or "unsent" not in code.states or len(code.states) < 2:
        return list(code.states)
    return [state for state in code.states if (state == "unsent") == cause.submission]


def reportable(code: Said) -> tuple[State, ...]:
    """Return the states that a delivery report may give a code.

    A report is written by a server that had taken the mail, so it can also contradict a code that
    usually comes at the sign-in: a server signs in at its relay with the same commands.
    """
    return REPORTS.get(code.digit, ()) if code.states else ()


def certainty(code: Said) -> Certainty:
    """Return what the code alone says of the cause, by the number of its causes.

    Of a code that no source shows, even the only cause is a guess.
    """
    if len(code.causes) == 1 and not code.unverified:
        return "told"
    return "likely" if 0 < len(code.causes) <= FEW else "none"


def _steps_of(code: Said, state: State | None) -> str:
    is_own = state == "unsent" and state in code.states
    return code.digit if is_own or state is None else STEPS.get(state, code.digit)


def _fitting(code: Said, state: State | None) -> list[Cause]:
    """Return the causes that go with a state; all of them if it does not tell."""
    fitting = [cause for cause in code.causes if state in states(code, cause)]
    return fitting or list(code.causes)


def _outcome(code: Said, state: State | None, cause: Cause | None) -> Outcome:
    if state is None:
        return SETTLED.get(code.digit, "nothing")
    if state == "unsent":
        return "unsent"
    if state == "delayed":
        return "trying"
    # A server gives up what was temporary; a code that reports this has a cause that says so.
    lasted = code.digit == "4" or any(one.symptom for one in (cause, *code.causes) if one)
    return "expired" if lasted else "refused"


def _again(code: Said, outcome: Outcome, causes: Sequence[Cause], known: Cause | None) -> Again:
    """Return what sending again takes.

    The code's word holds for itself and its likeliest cause; another cause knows better.
    """
    if outcome == "unsent" and "unsent" not in code.states:
        later = code.digit == "4" or "later" in (code.again, known and known.again)
        return "later" if later else "fixed"
    if code.again and (known is None or known is next(iter(code.causes), None)):
        return code.again
    if outcome in ("done", "goes-on", "nothing", "unused"):
        return "none"
    if outcome == "trying":
        return "fixed" if causes and causes[0].again == "fixed" else "none"
    if outcome == "unsent":
        # A temporary failure of the sign-in asks for no other password (RFC 4954, section 6).
        return "fixed" if code.digit == "5" else "later"
    ways = {cause.again or "fixed" for cause in causes}
    return ways.pop() if len(ways) == 1 else "fixed"


def _left_out(code: Said, cause: Cause | None) -> frozenset[str]:
    if not code.without:  # of most codes
        return frozenset()
    slugs = set(compress(code.cause_slugs, (one is cause for one in code.causes)))
    named = (name.split("/") for name in code.without)
    return frozenset(step for slug, step in named if slug in slugs)
