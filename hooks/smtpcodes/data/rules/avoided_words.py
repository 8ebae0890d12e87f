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


BEGINNING = re.compile(r"(?:^|(?<=[.:!?*] )|(?<=\*\*))[A-ZÄÖÜ](?=[a-zäöü])", re.MULTILINE)
"""The capital with which a sentence begins: no reason to overlook a word."""


def avoided(text: str, language: Language) -> list[str]:
    """Return what the glossary avoids in a text, each as it is written in the glossary."""
    plain = QUOTED.sub("", text)
    pattern = AVOIDED.get(language, NONE)
    found = dict.fromkeys(one[0] for one in pattern.finditer(plain))
    within = BEGINNING.sub(lambda capital: capital[0].lower(), plain)
    return list(found | dict.fromkeys(one[0] for one in pattern.finditer(within)))


def check(document: Document) -> Iterator[Finding]:
    """Yield each word that the glossary avoids; of its own words a product may consist."""
    for one in document.told:
        for found in avoided(PRODUCTS.sub("", one.prose), one.language):
            yield Finding(one.place, f"'{found}' is not said here", _instead(found, one))


def _instead(word: str, one: Told) -> str:
    for term in GLOSSARY:
        if re.fullmatch(term.patterns.get(one.language, ""), word):
            said = getattr(term, one.language, "")
            return f"say: {said}" if word.lower() not in said.lower() else "see the glossary"
    return "see the glossary"


RULE = Rule(
    name="avoided-words",
    en="One word for one thing: no text uses a word that the glossary avoids, except in "
    "quotations.",
    de="Ein Wort für eine Sache: Was das Glossar meidet, steht in keinem Text außer in Zitaten.",
    check=check,
    good="de: Nichts zu tun.",
    bad="de: Kein Account.",
    at="enhanced.X.2.2.classes.2.meaning.de",
)
