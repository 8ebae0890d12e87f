"""Tokens: what servers print for support, and what only looks like it."""

import pytest

from smtpcodes.site.tokens import tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Blocked (S3150) [<host>]", ["S3150"]),
        ("DY-001 Mail rejected by Windows Live", ["DY-001"]),
        ("LPN007_510 too many", ["LPN007_510"]),
        ("Access denied. AS(201806281)", ["AS(201806281)"]),
        ("on our block list (BL)", ["BL"]),
        ("RESOLVER.ADR.RecipNotFound; not found", ["RESOLVER.ADR.RecipNotFound"]),
        ("SubmissionQuotaExceededException", ["SubmissionQuotaExceededException"]),
        ("0x800ccc0f", ["0x800ccc0f"]),
        ("G14 and again G14", ["G14"]),
    ],
)
def test_what_is_printed_for_support_is_a_token(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "User unknown in virtual mailbox table",
        "SMTP AUTH is required",
        "see https://example.com/S3150 or mail a1@example.com",
        "host mx1.example.com said so",
        "RFC 5322, RFC5321 and RFC-2821",
        "the From: header (RFC5322)",
        "IPv6 and base64 over SMTPUTF8",
        "the 2nd time within 15min",
        "<queue-id-1a> and <x1>",
    ],
)
def test_words_names_and_places_are_none(text: str) -> None:
    assert tokens(text) == []
