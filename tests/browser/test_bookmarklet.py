"""The bookmarklet in a real browser, on made-up tickets of a helpdesk."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser

from tests.unit.helpers import ROOT

SCRIPT = (ROOT / "recipes" / "bookmarklet.js").read_text(encoding="utf-8")
SAID = "550 5.1.1 <a@example.com>: user “unknown” & gone #1"
WRITTEN = SAID.replace("&", "&amp;").replace("<", "&lt;")
TICKET = "<h1>Ticket 7</h1><article id=said>{}</article><p>Other words"
FRAMED = "<h1>Ticket 7</h1><iframe srcdoc='<p id=said>550 5.1.1 in a frame</p>'></iframe>"


@pytest.mark.parametrize(
    ("page", "chosen", "expected"),
    [
        (TICKET.format(WRITTEN), True, SAID),
        (TICKET.format(WRITTEN), False, f"Ticket 7\n\n{SAID}\nOther words"),
        (FRAMED, False, "Ticket 7\n\n550 5.1.1 in a frame"),
    ],
    ids=["chosen", "whole", "frame"],
)
def test_what_a_ticket_says_is_handed_to_the_decoder(
    browser: Browser, page: str, chosen: bool, expected: str
) -> None:
    tab = browser.new_page()
    tab.context.route("**/*", lambda route: route.fulfill(body="", content_type="text/html"))
    tab.set_content(page)
    if chosen:
        tab.evaluate("getSelection().selectAllChildren(document.querySelector('#said'))")
    tab.evaluate("globalThis.open = (address) => { globalThis.opened = address; }")
    tab.evaluate(SCRIPT)
    address, _, text = str(tab.evaluate("globalThis.opened")).partition("#text=")
    assert address == "https://smtp-codes.example/en/decode/"
    words = " ".join(unquote(text).split())
    assert words == " ".join(expected.split())
    tab.close()
