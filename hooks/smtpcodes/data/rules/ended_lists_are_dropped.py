"""Nobody is sent to a blocklist that is no more."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.model import Knowledge
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import responses


def check(document: Document) -> Iterator[Finding]:
    """Yield each response that names an ended list and leaves it to somebody who cannot help."""
    knowledge = document.knowledge
    signs = ended(knowledge)
    for place, _, response in responses(knowledge):
        text = response.text.casefold()
        named = place[1] in signs or any(sign in text for one in signs.values() for sign in one)
        cause = knowledge.causes.get(response.cause)
        if not named or cause is None:
            continue
        # The acting role stands first.
        if not next(iter(cause.steps), "").startswith("recipient"):
            mend = "name a cause where the recipient's side acts, such as receiver-fault"
            yield Finding((*place, "cause"), "the list that it names has ended", mend)
        elif response.note is None:
            yield Finding(place, "the list that it names has ended", "say so in 'note'")


def ended(knowledge: Knowledge) -> dict[str, list[str]]:
    """Return the signs of each list that was shut down, in lower case."""
    return {
        slug: [sign.casefold() for sign in provider.signs]
        for slug, provider in knowledge.providers.items()
        if provider.ended
    }


RULE = Rule(
    name="ended-lists-are-dropped",
    en="A response that names a blocklist with `ended` has a cause where the recipient's side "
    "acts, and its `note` says that the list no longer exists.",
    de="Eine Antwort, die eine Sperrliste mit `ended` nennt, hat eine Ursache, bei der die Seite "
    "des Empfängers handelt, und ihre `note` sagt, dass es die Liste nicht mehr gibt.",
    check=check,
    good="        note: {de: Die Liste ist nicht mehr da., en: The list is no more.}\n",
    bad="",
    at="providers.grey.responses.550-listed",
    fields=("Provider.ended",),
)
