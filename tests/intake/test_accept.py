"""An accepted form becomes an entry, or a comment that says why not; events are made up."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from intake.accept import accept
from intake.forms import RESPONSE
from smtpcodes.data.check import findings
from smtpcodes.data.loading import load
from tests.unit.helpers import ROOT, SMALL, real
from tests.unit.test_decoder_catalog import PROVIDER

ISSUE = "https://github.com/example/smtp-codes/issues/7"
TEXT = "the quokka that keeps this mailbox has no room for <size> more"


def copied(folder: Path, codes: str) -> Path:
    """Write what the script reads into ``folder``."""
    (folder / RESPONSE).parent.mkdir(parents=True)
    shutil.copy(ROOT / RESPONSE, folder / RESPONSE)
    (folder / "codes.yaml").write_text(codes, encoding="utf-8")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """What the script reads, with few codes and one provider."""
    return copied(
        tmp_path / "project",
        SMALL + PROVIDER.replace("post:", "gmail:", 1).replace("Post\n    kind", "Gmail\n    kind"),
    )


def event(**fields: str) -> dict[str, Any]:
    """Return what GitHub says of an issue, its fields filled in."""
    form = {
        "Provider or software / Anbieter oder Software": "Gmail",
        "Response, word for word / Antwort, Wort für Wort": f"```text\n552 5.2.2 {TEXT}\n```",
        "Source / Quelle": "https://example.com/bounces/1",
        "Month / Monat": "2026-09",
        "Cause / Ursache": "mailbox-full",
    }
    for start, text in fields.items():
        (label,) = [one for one in form if one.casefold().startswith(start)]
        form[label] = text
    body = "\n\n".join(f"### {label}\n\n{text}" for label, text in form.items())
    return {"issue": {"number": 7, "html_url": ISSUE, "body": body}}


def test_an_accepted_form_becomes_a_checked_entry(tmp_path: Path) -> None:
    project = copied(tmp_path / "project", (ROOT / "codes.yaml").read_text("utf-8"))
    target = tmp_path / "accepted"
    assert accept(event(), project, target) == 0
    loaded = load(target / "codes.yaml").knowledge
    new = set(loaded.providers["gmail"].responses) - set(
        real().knowledge.providers["gmail"].responses
    )
    (key,) = new
    entry = loaded.providers["gmail"].responses[key]
    assert (entry.reply, entry.status, entry.text) == ("552", "5.2.2", TEXT)
    assert loaded.sources[entry.source].url == "https://example.com/bounces/1"
    assert loaded.sources[entry.source].checked == "2026-09"
    assert findings(target / "codes.yaml") == []
    subject, empty, *why = (target / "message").read_text("utf-8").splitlines()
    assert len(subject) <= 72
    assert empty == ""
    assert ISSUE in "".join(why)
    assert f"gmail-{key}" in (target / "comment").read_text("utf-8")


def test_of_ones_own_bounce_the_issue_is_the_source(project: Path, tmp_path: Path) -> None:
    accept(event(source="own bounce message"), project, tmp_path)
    sources = load(tmp_path / "codes.yaml").knowledge.sources.values()
    assert ISSUE in {one.url for one in sources}


def test_the_lines_of_a_reply_become_one_text(project: Path, tmp_path: Path) -> None:
    said = "552-5.2.2 the quokka has\n552 5.2.2 gone for a walk in the bush"
    accept(event(response=said), project, tmp_path)
    responses = load(tmp_path / "codes.yaml").knowledge.providers["gmail"].responses.values()
    assert "the quokka has gone for a walk in the bush" in {one.text for one in responses}


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("provider", "Nobody `Ltd`", "no provider `Nobody 'Ltd'`"),
        ("response", "552 5.2.2 quota of bob@example.com exceeded", "personal data"),
        ("response", "550 5.7.1 host 192.0.2.7 is listed somewhere", "personal data"),
        ("response", "550 5.7.1 host 2001:db8::8a2e:7334 is listed", "personal data"),
        ("response", "552 5.2.2", "no words"),
        ("response", "552 5.2.2 <address> ¿?", "0 letters besides the placeholders"),
        ("response", f"552 5.2.2 {'no room ' * 200}", "1599 characters"),
        ("response", "a" * 60_000, "60000 characters"),
        ("response", "552 5.2.2 the quokka \x1b[31m is red", "U+001B"),
        ("response", "552 5.2.2 the quo\u200bkka is gone", "U+200B"),
        ("response", "552-5.2.2 the quokka\n550 5.1.1 is unknown", "different codes"),
        ("response", '552 5.2.2 =HYPERLINK("https://example.com/", "quokka")', "a formula"),
        ("month", "last year", "2026-09"),
        ("cause", "bad luck", "no cause"),
        ("source", "https:///bounces", "no address of a page"),
        ("source", "https://[::1", "no address of a page"),
        ("source", f"https://example.com/{'a' * 500}", "no address of a page"),
        ("source", "https://bob@example.com/", "personal data"),
        ("source", "https://example.com/?to=bob%40example.org", "personal data"),
    ],
)
def test_what_is_unclear_is_told_and_nothing_is_changed(
    project: Path, tmp_path: Path, field: str, text: str, said: str
) -> None:
    assert accept(event(**{field: text}), project, tmp_path / "to") == 1
    assert [path.name for path in (tmp_path / "to").iterdir()] == ["comment"]
    assert said in (tmp_path / "to" / "comment").read_text("utf-8")


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("source", "https://unpkg.com/quokka@1.2.3/index.js"),
        ("source", "https://ü/ä"),
        ("response", "받는 사람이 없습니다"),
        ("response", "552 5.2.2 quokka at 10:20:30, code 0x1F::2"),
    ],
)
def test_what_is_odd_is_taken(project: Path, tmp_path: Path, field: str, text: str) -> None:
    assert accept(event(**{field: text}), project, tmp_path) == 0


def test_what_is_told_of_a_broken_rule_calls_nobody(project: Path, tmp_path: Path) -> None:
    assert accept(event(response="quokka <@team> <server> ```"), project, tmp_path) == 1
    lines = (tmp_path / "comment").read_text("utf-8").splitlines()
    assert lines[2] == "```text"
    assert lines.index("```") == len(lines) - 1


def test_a_response_that_is_there_already_is_told(project: Path, tmp_path: Path) -> None:
    known = "<address>: No room for <count> bytes"
    assert known in PROVIDER
    assert accept(event(response=known), project, tmp_path) == 1
    assert "already" in (tmp_path / "comment").read_text("utf-8")


@pytest.mark.parametrize(
    "text", ["$(touch x) `id` 552", "a: [b, {c", '" # - *x &y !z', "– ‘x’ ${{ y }}"]
)
def test_whatever_is_written_stays_text(project: Path, tmp_path: Path, text: str) -> None:
    hostile = event(response=f"552 5.2.2 quokka {text}")
    if accept(json.loads(json.dumps(hostile)), project, tmp_path) == 0:
        responses = load(tmp_path / "codes.yaml").knowledge.providers["gmail"].responses.values()
        assert any(text in one.text for one in responses)
    else:
        assert (tmp_path / "comment").read_text("utf-8").startswith("The entry ")
