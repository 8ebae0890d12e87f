"""Notes and meanings begin with what they speak of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from smtpcodes.data.document import Document
from smtpcodes.data.model import Language
from smtpcodes.data.rules.rule import Finding, Rule

WITHOUT: Mapping[Language, re.Pattern[str]] = {
    # With a comma before its end it is a condition: „Kommt die Antwort von Gmail, …“.
    "de": re.compile(
        r"(?:Kommt|Erscheint|Steht|Tritt|Trifft|Endet|Kann|Betrifft|Auch (?:bei|beim|wenn))\b"
        r"[^,.;:]*(?:[.;:]|$)"
        # „Das“ and „Es“ stand for words in another language, a line above.
        r"|(?:Es (?:betrifft|gilt)|Das (?:betrifft|entsteht|gilt|kommt|steht))\b"
    ),
    "en": re.compile(
        r"(?:Comes|Appears|Applies|Belongs|Occurs|Stands|Ends|Follows|Meant|Can|Could|Concerns"
        r"|Affects|Makes|Also (?:when|if|for))\b"
    ),
}
"""By language, the beginning of a sentence without a subject."""

FIELDS = ("note", "notes", "meaning", "explanation", "recognise")


def check(document: Document) -> Iterator[Finding]:
    """Yield each text that begins with its verb."""
    for one in document.told:
        form = WITHOUT.get(one.language)
        if form and one.field in FIELDS and (found := form.match(one.text)):
            message = f"'{found[0][:40]}' lacks its subject"
            yield Finding(one.place, message, "say what it is: the code, it, …")


RULE = Rule(
    name="texts-name-their-subject",
    en="A note or a meaning begins with its subject: “The code comes …”, not “Comes …”.",
    de="Eine Anmerkung oder Bedeutung beginnt mit ihrem Subjekt: „Der Code kommt …“, nicht "
    "„Kommt …“.",
    check=check,
    good="en: Post replies this to everybody.",
    bad="en: Comes to everybody from Post.",
    at="providers.post.responses.552-full.note.en",
    fields=("Response.note", "StatusClass.meaning"),
)
