"""What a code rests on is named."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import codes


def check(document: Document) -> Iterator[Finding]:
    """Yield each claim of a standard without one, and each nonstandard code without a source."""
    for place, entry in codes(document.knowledge):
        if entry.standing != "nonstandard" and not entry.rfc:
            mend = "add 'rfc: [RFC5321:4.2.3]' or set standing: nonstandard"
            yield Finding(place, f"standing '{entry.standing}' without a reference", mend)
        if entry.standing == "standard" and entry.rfc and not any(map(_is_rfc, entry.rfc)):
            yield Finding(place, "standing 'standard' without an RFC", "set standing: registered")
        if entry.standing == "nonstandard" and not (entry.sources or entry.unverified):
            mend = "add 'sources', or 'unverified: true' if none was found"
            yield Finding(place, "standing 'nonstandard' without a source", mend)
    for code, reply in document.knowledge.replies.items():
        if reply.unverified and code in _used(document):
            mend = "name the provider's source in 'sources', without 'unverified'"
            yield Finding(("replies", code), "unverified, yet a provider uses it", mend)


def _used(document: Document) -> set[str | None]:
    providers = document.knowledge.providers.values()
    return {said.reply for provider in providers for said in provider.responses.values()} | {
        told.code for provider in providers for told in provider.dialect
    }


def _is_rfc(reference: str) -> bool:
    return reference.startswith("RFC")


RULE = Rule(
    name="standing-has-its-reference",
    en="A code that is defined in a standard names its RFC. Any other code names where it was "
    "seen.",
    de="Ein Code, der sich auf einen Standard beruft, nennt den RFC; jeder andere den Fundort.",
    check=check,
    good="    rfc: [RFC5321:4.2.3]\n",
    bad="",
    at="replies.552",
    fields=("Reply.standing", "Enhanced.standing"),
)
