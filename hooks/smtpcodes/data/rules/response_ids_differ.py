"""The public id of a response is its own."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import responses


def check(document: Document) -> Iterator[Finding]:
    """Yield each response whose id, provider and key together, is that of another provider's."""
    first: dict[str, str] = {}
    for place, name, _ in responses(document.knowledge):
        slug = str(place[1])
        if name in first:
            yield Finding(place, f"the id '{name}' is also one of {first[name]}", "rename it")
        first.setdefault(name, slug)


RULE = Rule(
    name="response-ids-differ",
    en="No two responses have the same public id, `provider-key`.",
    de="Keine zwei Antworten haben dieselbe öffentliche Kennung `Anbieter-Schlüssel`.",
    check=check,
    good="""\
  post:
    name: Post
""",
    bad="""\
  letter-552:
    name: Letter 552
    kind: software
    recognise: {de: An seinen Worten., en: By its words.}
    responses:
      full:
        text: "mailbox full for now"
        cause: mailbox-full
        source: letter-help

  post:
    name: Post
""",
    at="providers.letter-552.responses.full",
    fields=("Provider.responses",),
)
