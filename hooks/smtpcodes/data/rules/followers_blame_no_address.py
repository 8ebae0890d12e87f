"""What is said of a whole session condemns no single address."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.model import Knowledge
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import responses

SUMMED = "too many"
"""Counted up before: whoever is named last need not be one of them."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each response on a session whose cause says that an address takes nothing."""
    knowledge = document.knowledge
    follow = repeated(knowledge)
    for place, _, response in responses(knowledge):
        cause = knowledge.causes.get(response.cause)
        text = response.text.casefold()
        if not cause or cause.bounce == "block":
            continue
        if any(wording in text for wording in follow):
            mend = "name a cause with 'bounce: block': the refusal before it tells of the address"
            yield Finding((*place, "cause"), "it only follows from an earlier refusal", mend)
        elif cause.bounce == "hard" and SUMMED in text:
            mend = "name the cause that was counted, such as poor-reputation"
            yield Finding((*place, "cause"), f"'{SUMMED}' tells of no single address", mend)


def repeated(knowledge: Knowledge) -> set[str]:
    """Return what servers answer to a whole email after they refused its recipients."""
    return {one for wordings in knowledge.wordings.values() for one in wordings.repeats}


RULE = Rule(
    name="followers-blame-no-address",
    en="A response that only follows from an earlier refusal (`repeats`) has a cause with "
    "`bounce: block`, and a response about a number (“too many”) has no cause with `hard`.",
    de="Eine Antwort, die nur auf eine frühere Ablehnung folgt (`repeats`), hat eine Ursache mit "
    "`bounce: block`, und eine, die zählt („too many“), keine mit `hard`.",
    check=check,
    good='        text: "mailbox disabled at <host>"\n',
    bad='        text: "no valid recipients at <host>"\n',
    at="providers.post.responses.550-disabled.cause",
    fields=("Response.cause",),
)
