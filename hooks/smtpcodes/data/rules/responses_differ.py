"""Responses differ."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Yield each response that its provider has already, with the same codes."""
    first: dict[tuple[str | None, ...], str] = {}
    for slug, response in document.knowledge.responses.items():
        said = (response.provider, response.reply, response.status, response.text)
        if said in first:
            yield Finding(("responses", slug), f"the same as '{first[said]}'", "remove one")
        first.setdefault(said, slug)


RULE = Rule(
    name="responses-differ",
    en="No provider says the same thing twice.",
    de="Kein Anbieter sagt dasselbe zweimal.",
    check=check,
    good="""\
  post-552-full:
""",
    bad="""\
  post-550-gone:
    provider: post
    reply: "550"
    text: "mailbox disabled at <host>"
    cause: mailbox-disabled
    source: https://post.example/
    checked: 2026-10

  post-552-full:
""",
    at="responses.post-550-gone",
)
