"""The decoder's module in a real browser; what it reads is tested in ``tests/reading``."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.decoder.running import Decoder, in_browser, real_catalog


@pytest.fixture(scope="module")
def decode(browser: Browser) -> Iterator[Decoder]:
    """Open the module with the catalog of the real file."""
    yield in_browser(browser, real_catalog())


def test_it_reads_in_a_browser(decode: Decoder) -> None:
    answer = decode("<bob@example.com>: host mx.example.com said: 550 5.1.1 User unknown")
    assert answer.error is None
    assert answer.primary
    assert (answer.primary["status"], answer.primary["cause"]) == ("5.1.1", "recipient-unknown")


def test_character_sets_are_read_in_a_browser(decode: Decoder) -> None:
    head = "From: MAILER-DAEMON@example.org\nSubject: failure notice\nContent-Type: text/plain;"
    answer = decode(f"{head} charset=iso-2022-jp\n\n\x1b$B%(%i!<\x1b(B 550\n")
    assert answer.primary
    assert (answer.primary["reply"], answer.primary["evidence"]) == ("550", "エラー 550")


def test_it_asks_for_nothing_but_its_modules(decode: Decoder) -> None:
    decode("550 5.1.1 see https://example.com/")
    asked = {name for name in decode.requests if name and not name.endswith(".js")}
    assert asked <= {"catalog.json", "favicon.ico"}
