"""One page of each type, in each language."""

from __future__ import annotations

from smtpcodes.data.model import LANGUAGES, Language

MISSING = "no-such-page/"
"""An address without a page."""

PAGES = {
    "home": "",
    "reply code": "550/",
    "enhanced code": "5.1.1/",
    "success code": "250/",
    "number of a range": "5.7.620/",
    "class overview": "5xx/",
    "subject overview": "x.7.x/",
    "table": "codes/",
    "cause": "cause/mailbox-full/",
    "postmaster cause": "cause/policy-rejected/",
    "causes": "cause/",
    "recognising": "recognise/",
    "provider": "provider/gmail/",
    "providers": "provider/",
    "rules": "rules/",
    "vocabularies": "vocabularies/",
    "bounce": "bounce/",
    "decoder": "decode/",
    "data": "data/",
    "about": "about/",
    "404": MISSING,
}

EVERYWHERE = [(name, language) for name in PAGES for language in LANGUAGES]


def in_language(path: str, language: Language) -> str:
    """Return the address of ``path`` in ``language``."""
    return path if language == "de" else f"{language}/{path}"


COLOURS = "[data-md-component=palette] button"
"""The button that changes the colours."""
