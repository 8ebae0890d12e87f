"""Plain texts come in short sentences."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.sentences import has_semicolon, longest, sentences

MOST = 20
"""Words."""
SENTENCES = 3
CHARACTERS = 147
"""So many fit into a description of 155 characters behind the longest code."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each ``plain`` with a longer sentence, a semicolon or too many sentences."""
    for one in document.told:
        if one.field != "plain":
            continue
        words, count = longest(one.text), sentences(one.text)
        if words > MOST:
            yield Finding(one.place, f"a sentence of {words} words", f"at most {MOST}")
        if len(one.text) > CHARACTERS:
            yield Finding(one.place, f"{len(one.text)} characters", f"at most {CHARACTERS}")
        if has_semicolon(one.text):
            yield Finding(one.place, "a semicolon in a plain text", "write two sentences")
        if not 1 <= count <= SENTENCES:
            yield Finding(one.place, f"{count} sentences", f"1 to {SENTENCES}")


RULE = Rule(
    name="plain-sentences-are-short",
    en=f"`plain` has one to three sentences of at most {MOST} words each, no semicolon, and "
    f"at most {CHARACTERS} characters, so that search engines show all of it.",
    de=f"`plain` besteht aus ein bis drei Sätzen zu höchstens {MOST} Wörtern, ohne Semikolon, "
    f"und aus höchstens {CHARACTERS} Zeichen: Suchmaschinen zeigen ihn ganz.",
    check=check,
    good="en: There is no room for your email.",
    bad="en: There is\n      " + "so " * 14 + "little room for your email.",
    at="replies.552.plain.en",
    fields=("Cause.plain", "Reply.plain", "StatusClass.plain"),
)
