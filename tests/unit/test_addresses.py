"""Public addresses are permanent: what they look like is a promise."""

import pytest

from smtpcodes.site import addresses


def test_addresses_of_each_kind_of_page() -> None:
    assert addresses.code("550") == "550/"
    assert addresses.code("5.1.1") == "5.1.1/"
    assert addresses.reply_class("5") == "5xx/"
    assert addresses.status_class("5") == "5.x.x/"
    assert addresses.subject("X.7") == "x.7.x/"
    assert addresses.cause("mailbox-full") == "cause/mailbox-full/"


def test_english_stands_below_en_and_german_at_the_root() -> None:
    assert addresses.in_language("550/", "de") == "550/"
    assert addresses.in_language("550/", "en") == "en/550/"


@pytest.mark.parametrize(
    ("target", "origin", "link"),
    [
        ("550/", "", "550/"),
        ("", "550/", "../"),
        ("550/", "5.1.1/", "../550/"),
        ("550/", "cause/mailbox-full/", "../../550/"),
        ("en/550/", "en/5.1.1/", "../550/"),
        ("cause/", "cause/mailbox-full/", "../"),
        ("550/", "550/", "./"),
    ],
)
def test_links_are_relative(target: str, origin: str, link: str) -> None:
    assert addresses.relative(target, origin) == link


def test_references_lead_to_the_section() -> None:
    assert addresses.rfc("RFC5321:4.2.3") == (
        "https://www.rfc-editor.org/rfc/rfc5321.html#section-4.2.3"
    )
    assert addresses.rfc("RFC3463:A") == "https://www.rfc-editor.org/rfc/rfc3463.html#appendix-A"
    assert addresses.rfc("draft-levine-mailbomb-header-00") is None


def test_the_source_file_stands_where_the_page_stands() -> None:
    assert addresses.source_file("cause/mailbox-full/") == "cause/mailbox-full.md"
    assert addresses.source_file("") == "index.md"
