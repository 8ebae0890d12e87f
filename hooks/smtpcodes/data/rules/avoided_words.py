"""One word for one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from smtpcodes.data.document import Document
from smtpcodes.data.model import Language
from smtpcodes.data.rules.glossary import GLOSSARY
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.texts import Told

AVOIDED: Mapping[Language, re.Pattern[str]] = {
    language: re.compile(
        r"\b(?:"
        + "|".join(term.patterns[language] for term in GLOSSARY if language in term.patterns)
        + r")\b"
    )
    for language in {language for term in GLOSSARY for language in term.patterns}
}

NONE = re.compile(r"(?!)")
"""Found nowhere: in some language the glossary may have nothing to avoid."""

QUOTED = re.compile(r"[„“][^„“”]*[“”]")
"""Words in quotation marks are somebody else's."""

PRODUCTS = re.compile(r"(?:Sophos|Rackspace|FireEye) Email|Email (?:Security|Routing|Reputation)")


def check(document: Document) -> Iterator[Finding]:
    """Yield each word that the glossary avoids; of its own words a product may consist."""
    for one in document.told:
        avoided = AVOIDED.get(one.language, NONE)
        for found in avoided.finditer(PRODUCTS.sub("", QUOTED.sub("", one.prose))):
            yield Finding(one.place, f"'{found[0]}' is not said here", _instead(found[0], one))


def _instead(word: str, one: Told) -> str:
    for term in GLOSSARY:
        if re.fullmatch(term.patterns.get(one.language, ""), word):
            said = getattr(term, one.language, "")
            return f"say: {said}" if word.lower() not in said.lower() else "see the glossary"
    return "see the glossary"


RULE = Rule(
    name="avoided-words",
    en="One word for one thing: what the glossary avoids stands in no text, quotations aside.",
    de="Ein Wort für eine Sache: Was das Glossar meidet, steht in keinem Text außer in Zitaten.",
    check=check,
    good="de: Nichts zu tun.",
    bad="de: Kein Account.",
    at="enhanced.X.2.2.classes.2.meaning.de",
)
