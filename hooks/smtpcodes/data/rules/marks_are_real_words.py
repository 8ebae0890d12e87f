"""What tells a cause is quoted as servers write it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.texts import CODE_MARKS


def check(document: Document) -> Iterator[Finding]:
    """Yield each literal word in ``recognise`` of a cause that no response and no phrase holds."""
    heard: dict[str, list[str]] = {}
    for _, _, response in document.knowledge.responses():
        codes = " ".join(filter(None, (response.reply, response.status)))
        heard.setdefault(response.cause, []).append(f"{codes} {response.text}".lower())
    causes = document.knowledge.causes
    for one in document.told:
        slug = str(one.place[1])
        if one.place[0] != "causes" or one.field != "recognise":
            continue
        known = [*heard.get(slug, []), *causes[slug].phrases, *causes[slug].hints]
        for words in CODE_MARKS.findall(one.text):
            parts = [part for part in re.split(r" ?… ?", words.strip("`").lower()) if part]
            if not any(all(part in text for part in parts) for text in known):
                mend = "quote a response or a phrase of the cause"
                yield Finding(one.place, f"nobody is known to write {words}", mend)


RULE = Rule(
    name="marks-are-real-words",
    en="Whatever `recognise` of a cause quotes occurs in a response with this cause, or in its "
    "phrases and hints. `…` stands for omitted words.",
    de="Was `recognise` einer Ursache zitiert, steht in einer Antwort mit dieser Ursache oder "
    "unter ihren Formulierungen; `…` steht für Ausgelassenes.",
    check=check,
    good="en: The mailbox is named with `over quota`.",
    bad="en: The mailbox is named with `under quota`.",
    at="causes.mailbox-full.recognise.en",
    fields=("Cause.recognise",),
)
