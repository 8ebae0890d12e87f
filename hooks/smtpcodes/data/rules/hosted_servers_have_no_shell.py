"""Nobody is sent to the command line of a server that somebody else runs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.model import Knowledge
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import steps

SHELL = re.compile(
    r"`(?:nc|post(?:conf|queue|super|tls-finger)|qshape|exim|exigrep|grep|df|ping|ss|ip) "
    r"|/(?:etc|var)/|journalctl|doveadm|main\.cf|master\.cf"
)
"""A command or a file of the sending server."""
ELSEWHERE = re.compile(r"Exchange|Microsoft")
"""The step names a way for a hosted service as well."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each step for the sender's administrator that only a server of one's own allows."""
    knowledge = document.knowledge
    needing = {
        one.place[:-1]
        for one in document.told
        if SHELL.search(one.text) and not ELSEWHERE.search(one.text)
    }
    hosted = _of_hosted(knowledge)
    for place, slug, step in steps(knowledge):
        mine = slug in hosted and place[3] == "sender-admin" and place in needing
        if mine and not step.own_server:
            message = "codes of a hosted service lead here, and it needs one's own server"
            yield Finding(place, message, "add 'own_server: true' and an 'id'")


def _of_hosted(knowledge: Knowledge) -> set[str]:
    """Return the causes to which codes of hosted services lead."""
    return {
        slug
        for entry in knowledge.enhanced.values()
        for status in (entry.classes.values() if entry.hosted else ())
        for slug in status.causes
    }


RULE = Rule(
    name="hosted-servers-have-no-shell",
    en="If a code with `hosted` has the cause, a step of `sender-admin` that needs the sending "
    "server's command line has `own_server: true`.",
    de="Ein Schritt von `sender-admin`, der die Befehlszeile des sendenden Servers braucht, hat "
    "`own_server: true`, wenn ein Code mit `hosted` zu seiner Ursache führt.",
    check=check,
    good=", id: queue, own_server: true}",
    bad=", id: queue}",
    at="causes.mailbox-full.steps.sender-admin[0]",
    fields=("Step.own_server", "Enhanced.hosted"),
)
