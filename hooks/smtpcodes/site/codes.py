"""Every code of the site in one form, whatever table it comes from.

A reply code is one entry; an enhanced entry becomes one code for each class that it has.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from smtpcodes.data.model import Cause, Enhanced, Knowledge, Pair, Reply, Source, StatusClass, Text
from smtpcodes.data.numbering import numbers, sort_key
from smtpcodes.data.problems import Place
from smtpcodes.data.values import SPOTS, Again, Command, Spot, State

STAGES: tuple[Command, ...] = ("connect", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "DATA-end")
"""The SMTP dialogue in its order (RFC 5321, section 3; AUTH: RFC 4954)."""

STAGE_OF: dict[Command, Command] = {"HELO": "EHLO", "BDAT": "DATA-end", "BURL": "DATA-end"}
"""Commands that stand at another one's place in the dialogue."""


@dataclass(frozen=True)
class Code:
    """A reply code or an enhanced code: its entry, and what follows from it."""

    code: str
    entry: Reply | Enhanced
    """What ``codes.yaml`` says of the code in any class."""
    own: Reply | StatusClass
    """What it says of this class; of a reply code the same entry."""
    place: Place
    causes: list[Cause]
    sources: list[Source]
    """Where its facts were read, so far as no RFC states them."""
    pairs: list[Pair] = field(default_factory=list)
    states: list[State] = field(default_factory=list)
    """Where the mail can be when the code comes, the usual state first."""
    again: Again | None = None
    """What sending again takes, where the code itself says it."""
    without: list[str] = field(default_factory=list)
    """Steps of its causes that do not hold for it: ``cause/id``."""
    members: list[str] = field(default_factory=list)
    """The further numbers of a range that share this entry: 5.7.607 to 5.7.649."""

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Give templates each field of the entry: what is just shown needs no line here."""
            if not name.startswith("_"):
                for entry in (self.own, self.entry):
                    if name in type(entry).model_fields:
                        return getattr(entry, name)
            raise AttributeError(name)

    @property
    def title(self) -> Text:
        """The title, of the class if it has one of its own."""
        return self.own.title or self.entry.title

    @property
    def plain(self) -> Text:
        """One to three sentences for a person who knows nothing of mail."""
        return self.own.plain

    @property
    def meanings(self) -> list[Text]:
        """What it means exactly: in any class, then in this one."""
        both = [self.entry.meaning, self.own.meaning]
        return both if self.is_enhanced else both[:1]

    @property
    def commands(self) -> list[Command]:
        """Where in the dialogue it comes, in this class."""
        return self.entry.commands if self.own.commands is None else self.own.commands

    @property
    def unverified(self) -> bool:
        """Whether no source shows the code."""
        return self.entry.unverified

    @property
    def cause_slugs(self) -> list[str]:
        """The slugs of the causes, most likely first."""
        return self.own.causes

    @property
    def basic(self) -> list[str]:
        """The reply codes of this class that the registry associates with an enhanced code."""
        known = self.entry.basic if isinstance(self.entry, Enhanced) else []
        return [reply for reply in known if reply[0] == self.digit]

    @property
    def name(self) -> str:
        """The code as a title shows it: ``550``, ``5.7.606–5.7.649``."""
        return f"{self.code}–{self.members[-1]}" if self.members else self.code

    @property
    def digit(self) -> str:
        """The class: the first digit."""
        return self.code[0]

    @property
    def is_enhanced(self) -> bool:
        """Whether this is an enhanced code."""
        return "." in self.code

    @property
    def subject(self) -> str | None:
        """The subject of an enhanced code, ``X.1``; None for a reply code."""
        return f"X.{self.code.split('.')[1]}" if self.is_enhanced else None

    @property
    def detail(self) -> str | None:
        """The registry's form of an enhanced code, ``X.1.1``; None for a reply code."""
        return f"X{self.code[1:]}" if self.is_enhanced else None

    @property
    def is_failure(self) -> bool:
        """Whether the code reports a failure, transient or permanent."""
        return self.digit in "45"

    @property
    def is_explained_first(self) -> bool:
        """Whether its meaning is advice: what a provider wants of whoever gets its own code."""
        return self.is_enhanced and self.entry.standing == "nonstandard"

    @cached_property
    def spots(self) -> list[Spot]:
        """Where it can fail: the likeliest spot first, then the others along the way."""
        likely = [cause.where for cause in self.causes]
        rest = [spot for spot in SPOTS if spot in likely[1:] and spot != likely[0]]
        return [*likely[:1], *rest]

    @cached_property
    def stages(self) -> list[Command]:
        """The stages of the dialogue in which the code comes."""
        if "any" in self.commands:
            return list(STAGES)
        here = {STAGE_OF.get(command, command) for command in self.commands}
        return [stage for stage in STAGES if stage in here]

    @cached_property
    def other_commands(self) -> list[Command]:
        """Commands that the code answers and that are no stage of the usual dialogue."""
        usual = {*STAGES, *STAGE_OF, "any", "local"}
        return [command for command in self.commands if command not in usual]


def by_class(code: str) -> list[State]:
    """Return where the mail is by the first digit of ``code`` alone.

    After a transient failure the sending server tries again, after a permanent one it does not
    (RFC 5321, section 4.2.1).
    """
    return {"4": ["delayed"], "5": ["failed"]}.get(code[:1], [])  # type: ignore[return-value]


def all_codes(knowledge: Knowledge) -> dict[str, Code]:
    """Return every code of the site by its name, in numeric order, reply codes first."""
    found = [_reply(code, entry, knowledge) for code, entry in knowledge.replies.items()]
    for detail, entry in knowledge.enhanced.items():
        found += [_status(digit, detail, entry, knowledge) for digit in entry.classes]
    return {code.code: code for code in sorted(found, key=lambda code: sort_key(code.code))}


def _reply(code: str, entry: Reply, knowledge: Knowledge) -> Code:
    return Code(
        code,
        entry,
        entry,
        ("replies", code),
        _causes(entry, knowledge),
        _sources(entry, knowledge),
        states=by_class(code) if entry.states is None else entry.states,
        again=entry.again,
        without=_left_out(code, entry.without, entry.causes, knowledge),
    )


def _status(digit: str, detail: str, entry: Enhanced, knowledge: Knowledge) -> Code:
    status = entry.classes[digit]  # type: ignore[index]
    all_numbers = [digit + number[1:] for number in numbers(detail, entry)]
    code = all_numbers[0]
    return Code(
        code=code,
        entry=entry,
        own=status,
        states=by_class(code) if status.states is None else status.states,
        again=status.again,
        without=_left_out(code, status.without, status.causes, knowledge, entry.hosted),
        place=("enhanced", detail, "classes", digit),
        causes=_causes(status, knowledge),
        sources=_sources(entry, knowledge),
        pairs=[pair for pair in entry.pairs if pair.status in all_numbers],
        members=[one for one in all_numbers[1:] if not _has_own_entry(one, knowledge)],
    )


def _causes(entry: Reply | StatusClass, knowledge: Knowledge) -> list[Cause]:
    return [knowledge.causes[slug] for slug in entry.causes]


def _sources(entry: Reply | Enhanced, knowledge: Knowledge) -> list[Source]:
    return [knowledge.sources[key] for key in entry.sources]


def _left_out(
    code: str, named: list[str], causes: list[str], knowledge: Knowledge, hosted: bool = False
) -> list[str]:
    """Return the steps that do not hold: those it names, and those for other codes only.

    On a ``hosted`` server those for a server of one's own do not hold either.
    """
    foreign = (
        f"{slug}/{step.id}"
        for slug in causes
        for steps in knowledge.causes[slug].steps.values()
        for step in steps
        if (step.codes and code not in step.codes) or (hosted and step.own_server)
    )
    return list(dict.fromkeys((*named, *foreign)))


def _has_own_entry(code: str, knowledge: Knowledge) -> bool:
    entry = knowledge.enhanced.get(f"X{code[1:]}")
    return bool(entry and code[0] in entry.classes)
