"""What the decoder's page gets to say: ready to stand in a page."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.files.decoder_page import answers, words
from smtpcodes.labels import LABELS
from smtpcodes.site.answers import answer
from smtpcodes.site.answers import answers as site_answers
from tests.unit.helpers import real_site


@cache
def made_answers(language: Language) -> dict[str, Any]:
    """Return the answers for the real site's codes."""
    return answers(real_site(), language)


def test_every_number_has_its_title_and_what_becomes_of_the_mail() -> None:
    codes = made_answers("en")["codes"]
    assert codes["5.7.620"]["title"] == codes["5.7.606"]["title"]
    assert set(codes["535"]) == {"title", "row", "certainty", "causes"}


def test_no_markdown_is_left() -> None:
    for language in LANGUAGES:
        made = made_answers(language)
        texts = {slug: one["steps"] for slug, one in made["causes"].items()}
        texts |= {slug: one["dialect"] for slug, one in made["providers"].items()}
        assert [slug for slug, text in texts.items() if "`" in json.dumps(text)] == []


@pytest.mark.parametrize(
    ("code", "cause", "action"),
    [
        ("550", None, None), ("550", "sending-limit", None), ("5.7.620", None, "failed"),
        ("4.4.7", "no-answer", None), ("4.4.7", "no-answer", "delayed"), ("454", None, None),
        ("454", "tls-failed", None), ("535", "authentication-failed", "failed"),
        ("4.2.3", "message-too-large", None), ("250", None, "delivered"),
    ],
)  # fmt: skip
def test_what_the_script_looks_up_is_the_answer(
    code: str, cause: str | None, action: str | None
) -> None:
    site, made = real_site(), made_answers("en")
    row = made["rows"][made["codes"][code]["row"]]
    entry = made["entries"][row["causes"].get(cause, row["entry"])]
    found = made["kinds"][entry["reports"].get(action, entry["told"])]
    whole = next(one for one in site.codes.values() if code in (one.code, *one.members))
    known = site.knowledge.causes[cause] if cause else None
    told = answer(whole, known, action)  # type: ignore[arg-type]
    assert found["outcome"] == told.wording
    taken = None if told.outcome == "open" else f"{told.outcome}.{told.again}"
    assert found["resend"] == taken
    assert (found["waits"], found["steps"]) == (told.waits, told.steps_of)
    shown = [made["kinds"][name]["state"] for name in entry.get("shown", [])]
    assert shown in ([], [one.state for one in site_answers(whole, known)])


def test_a_bounce_without_a_code_says_what_its_report_says() -> None:
    made = made_answers("en")
    entry = made["entries"][made["rows"][made["classes"][""]]["entry"]]
    assert made["kinds"][entry["told"]]["outcome"] == "unsaid"
    assert made["kinds"][entry["reports"]["delayed"]]["outcome"] == "trying"
    assert made["kinds"][entry["reports"]["failed"]]["outcome"] == "refused"
    held = made["kinds"][entry["reports"]["held"]]
    assert (held["outcome"], held["acts"], held["waits"]) == ("held", "recipient", False)
    assert held["first"] == LABELS["en"]["outcome.held.first"]


def test_every_outcome_has_its_words() -> None:
    for language in LANGUAGES:
        made, labels = made_answers(language), words(language)
        for kind in made["kinds"].values():
            assert kind["told"] == LABELS[language][f"outcome.{kind['outcome']}"]
            assert (kind["again"] is None) == (kind["resend"] is None)
            assert (kind["when"] is None) == (kind["state"] is None)
        for kind in made["kinds"].values():
            assert f"ticket.intro.{kind['outcome']}" in labels["tickets"][language] or (
                kind["digit"] in "123"
            )
        assert all(labels["signs"][digit].startswith('<span class="sign ') for digit in "12345")
