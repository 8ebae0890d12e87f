"""Each page forbids itself to send anything to another host, and runs only what is known."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from smtpcodes.built.policy import (
    INLINE_SCRIPT,
    is_known,
    policy,
    unknown_scripts,
    with_policy,
)
from smtpcodes.pages.inline import inline
from tests.site.hostile import PAYLOADS
from tests.unit.helpers import ROOT

KNOWN = INLINE_SCRIPT.findall((ROOT / "overrides/partials/colours.html").read_text("utf-8"))[0]
"""One of the scripts that stand in pages, letter by letter."""

PAGE = (
    f'<head><meta charset="utf-8"></head><script>{KNOWN}</script>'
    '<script>go()</script><script src="x.js"></script>'
)


def test_nothing_may_be_sent_elsewhere() -> None:
    rules = dict(rule.split(" ", 1) for rule in policy(PAGE).split("; "))
    assert rules["default-src"] == rules["form-action"] == "'self'"
    for kind in ("connect-src", "style-src", "font-src", "frame-src", "worker-src"):
        assert rules.get(kind, rules["default-src"]) == "'self'"


def test_only_known_scripts_in_the_page_are_allowed_by_their_hash() -> None:
    rule = next(rule for rule in policy(PAGE).split("; ") if rule.startswith("script-src"))
    digest = b64encode(sha256(KNOWN.encode()).digest()).decode()
    assert rule == f"script-src 'self' 'sha256-{digest}'"
    assert "unsafe" not in policy(PAGE)
    assert unknown_scripts(PAGE) == ["go()"]


def test_a_page_that_loads_nothing_may_load_nothing() -> None:
    leading = f'<meta charset="utf-8"><a href="../5.1.1/">5.1.1</a><script>{KNOWN}</script>'
    rules = dict(rule.split(" ", 1) for rule in policy(leading).split("; "))
    assert rules["default-src"] == rules["form-action"] == rules["base-uri"] == "'none'"
    assert rules["script-src"].startswith("'sha256-")
    for more in ('<link rel="stylesheet" href="a.css">', '<img src="a.png">', "<form></form>"):
        assert policy(leading + more).startswith("default-src 'self'")


def test_a_known_script_with_an_addition_is_unknown() -> None:
    assert is_known(KNOWN)
    assert not is_known(f"{KNOWN};go()")


def test_the_policy_stands_before_anything_is_loaded() -> None:
    page = with_policy(PAGE + '<meta charset="utf-8">')
    assert page.index("Content-Security-Policy") < page.index("<script")
    assert page.count("Content-Security-Policy") == 1


LIVE = re.compile(
    r"<(?!/?(?:code|em|strong|span)>|a href=\"(?:https?://|[\w./~#?-]*\")[^<>]*>|/a>)", re.I
)
"""Any tag but those that a text may become."""


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("pattern", ["{}", "a {} b", "`{}`", "**{}**", "[{}](https://a.example)"])
def test_no_text_becomes_markup_of_its_own(payload: str, pattern: str) -> None:
    html = str(inline(pattern.format(payload)))
    assert LIVE.findall(html) == []
    assert INLINE_SCRIPT.findall(html) == []
