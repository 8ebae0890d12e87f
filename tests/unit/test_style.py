"""One word for each thing: the glossary of CONTRIBUTING, kept in codes.yaml."""

import re
from collections.abc import Iterator

import pytest

from smtpcodes.data.checks import texts
from smtpcodes.data.model import Language
from tests.unit.helpers import real

BANNED: dict[Language, str] = {
    "de": r"Email|eMail|e-mail|Blacklist|Whitelist|Blocklist|Mailbox|Inbox|Bounce|Bounces|Provider"
    r"|Account|Accounts|Login|Logins|temporär\w*|permanent\w*|endgültig\w*|Header|Headers|Admin"
    r"|Admins|Versender|Domäne|Domänen|Queue|Retry|Mail-Server|Spam-Filter|Fehlercode|Fehlercodes"
    r"|zurückgewiesen|abgewiesen|Logfile|Mailing-Liste|Attachment|DNS-Record|bitte beachten",
    "en": r"e-mail|E-mail|blacklist\w*|whitelist\w*|[Pp]lease note|sender's",
}


PRODUCTS = re.compile(r"(Sophos|Rackspace|FireEye) Email|Email (Security|Routing|Reputation)")


def prose(language: Language) -> Iterator[tuple[str, str]]:
    """Yield each text without its literal words, with its place."""
    for place, text in texts(real().knowledge):
        words = PRODUCTS.sub("", re.sub(r"`[^`]*`", "", text[language]))
        yield ".".join(map(str, place)), words


@pytest.mark.parametrize("language", BANNED)
def test_no_banned_word_stands_in_a_text(language: Language) -> None:
    pattern = re.compile(rf"\b({BANNED[language]})\b")
    # Quoted words are somebody else's.
    found = [
        (place, match[0])
        for place, text in prose(language)
        for match in pattern.finditer(re.sub(r"[„“][^„“”]*[“”]", "", text))
    ]
    assert found == []


@pytest.mark.parametrize("language", BANNED)
def test_quotation_marks_are_those_of_the_language(language: Language) -> None:
    wrong = '"' if language == "en" else '"”'
    found = [place for place, text in prose(language) if any(sign in text for sign in wrong)]
    assert found == []


def test_no_straight_apostrophe_stands_in_an_english_text() -> None:
    assert [place for place, text in prose("en") if "'" in text] == []


def test_nothing_is_said_twice_in_an_entry() -> None:
    seen: dict[tuple[object, str], str] = {}
    twice = []
    for place, text in texts(real().knowledge):
        if "dialect" in place:  # one meaning, two codes
            continue
        for sentence in re.split(r"(?<=[.!?]) ", text["en"]):
            entry = place[:4] if "responses" in place else place[:2]
            key = (entry, sentence)
            if len(sentence.split()) > 6 and key in seen:
                twice.append((seen[key], ".".join(map(str, place)), sentence))
            seen.setdefault(key, ".".join(map(str, place)))
    assert twice == []
