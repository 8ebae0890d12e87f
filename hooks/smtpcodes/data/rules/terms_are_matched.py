"""A word of others stands for causes that there are, or the file says why it stands for none."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.problems import did_you_mean
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import terms


def check(document: Document) -> Iterator[Finding]:
    """Yield each word without a cause and without a note, and each unknown cause."""
    known = document.knowledge.causes
    for place, term in terms(document.knowledge):
        if not term.causes and not term.note:
            yield Finding(place, "it stands for no cause", "name its causes, or say why in 'note'")
        for at, slug in enumerate(term.causes):
            if slug not in known:
                mend = did_you_mean(slug, known) or "add it to causes or correct it"
                yield Finding((*place, "causes", at), f"unknown cause '{slug}'", mend)


RULE = Rule(
    name="terms-are-matched",
    en="A word of another vocabulary names causes that exist in `causes`, or its `note` says why "
    "it matches none.",
    de="Ein Wort eines anderen Vokabulars nennt Ursachen aus `causes`, oder seine `note` sagt, "
    "warum keine passt.",
    check=check,
    good="Full: {bounce: soft, causes: [mailbox-full]}",
    bad="Full: {bounce: soft}",
    at="vocabularies.parcels.terms.Full",
    fields=("Term.causes", "Term.note"),
)
