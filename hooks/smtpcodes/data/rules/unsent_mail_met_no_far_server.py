"""What never left the mail program was not refused by a server far away."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import classes

NEAR = {"sender", "sending-server"}
"""Where a cause can lie that shows itself before the mail is on its way."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each cause of the other side at a code that comes in the mail program alone."""
    knowledge = document.knowledge
    for code, place, entry in classes(knowledge):
        if code[0] not in "45" or entry.states != ["unsent"]:
            continue
        for at, slug in enumerate(entry.causes):
            where = knowledge.causes[slug].where if slug in knowledge.causes else "sender"
            if where not in NEAR:
                message = f"{code} comes in the mail program, '{slug}' lies at '{where}'"
                mend = "name a cause on the sender's side, or what else 'states' can be"
                yield Finding((*place, "causes", at), message, mend)


RULE = Rule(
    name="unsent-mail-met-no-far-server",
    en="A code that appears only in the mail program (`states: [unsent]`) has causes on the side "
    "of the sender or the sending server, because the reader can take only their steps.",
    de="Ein Code, der nur im Mailprogramm erscheint (`states: [unsent]`), nennt Ursachen, die beim "
    "Absender oder beim sendenden Server liegen: Nur deren Schritte kann der Leser gehen.",
    check=check,
    good="    states: [failed]\n",
    bad="    states: [unsent]\n",
    at="replies.552.causes[0]",
    fields=("Reply.states", "StatusClass.states"),
)
