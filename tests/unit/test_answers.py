"""What the decoder's page gets to say: ready to stand in a page."""

from __future__ import annotations

import json

from smtpcodes.data.model import LANGUAGES
from smtpcodes.files.decoder_page import answers, words
from smtpcodes.site.site import Site
from tests.unit.helpers import real


def test_every_number_has_its_title_and_what_becomes_of_the_mail() -> None:
    site = Site.of(real(), "https://codes.example/")
    codes = answers(site, "en")["codes"]
    assert codes["5.7.620"]["title"] == codes["5.7.606"]["title"]
    assert codes["535"] == {
        "title": codes["535"]["title"],
        "retry": "client",
        "resend": "corrected",
    }


def test_no_markdown_is_left() -> None:
    site = Site.of(real(), "https://codes.example/")
    for language in LANGUAGES:
        made = answers(site, language)
        texts = {slug: one["steps"] for slug, one in made["causes"].items()}
        texts |= {slug: one["dialect"] for slug, one in made["providers"].items()}
        assert [slug for slug, text in texts.items() if "`" in json.dumps(text)] == []


def test_every_outcome_has_its_words() -> None:
    site = Site.of(real(), "https://codes.example/")
    said = answers(site, "de")["codes"].values()
    for language in LANGUAGES:
        labels = words(language)
        for code in said:
            assert f"retry.{code['retry']}" in labels
            assert f"resend.{code['resend']}" in labels
        assert all(labels["signs"][digit].startswith("<svg") for digit in "2345")
