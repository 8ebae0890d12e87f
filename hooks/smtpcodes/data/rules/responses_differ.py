"""Responses differ."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import responses


def check(document: Document) -> Iterator[Finding]:
    """Yield each response that its provider has already, with the same codes."""
    first: dict[tuple[object, ...], str] = {}
    for place, name, response in responses(document.knowledge):
        said = (place[1], response.reply, response.status, response.text)
        if said in first:
            yield Finding(place, f"the same as '{first[said]}'", "remove one")
        first.setdefault(said, name)


RULE = Rule(
    name="responses-differ",
    en="No provider has the same response twice.",
    de="Kein Anbieter sagt dasselbe zweimal.",
    check=check,
    good="""\
        was: [550-off]
      552-full:
""",
    bad="""\
        was: [550-off]
      550-gone:
        reply: "550"
        text: "mailbox disabled at <host>"
        cause: mailbox-disabled
        source: post-help
      552-full:
""",
    at="providers.post.responses.550-gone",
)
