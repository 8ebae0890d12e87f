"""`make fix` brings order and loses nothing."""

from pathlib import Path

from smtpcodes.data.fixing import fixed
from smtpcodes.data.loading import parse
from tests.unit.helpers import CODES, SMALL, small_text


def test_the_real_file_is_in_canonical_form() -> None:
    text = CODES.read_text(encoding="utf-8")
    assert fixed(text) == text, "call `make fix`"


def test_fields_come_in_the_order_of_the_model_and_comments_stay_with_them() -> None:
    moved = "    # the end of the way\n    where: mailbox\n"
    shuffled = small_text(
        ("    where: mailbox\n", ""), ("  mailbox-full:\n", f"  mailbox-full:\n{moved}")
    )
    result = fixed(shuffled)
    assert f"{moved}    acts: recipient\n" in result
    assert parse(result.encode(), Path("c")).knowledge == parse(SMALL.encode(), Path("c")).knowledge


def test_entries_come_in_numeric_order_with_a_blank_line_between() -> None:
    entry = SMALL[SMALL.index('  "552":') : SMALL.index("enhanced:")]
    later = entry.replace("552", "452").replace("exceeded", "sign # no comment")
    result = fixed(SMALL.replace("enhanced:", f"  # the temporary one\n{later}enhanced:"))
    assert result.index('  # the temporary one\n  "452":') < result.index('\n\n  "552":')
    assert "sign # no comment" in result


def test_fixing_twice_changes_nothing_more() -> None:
    once = fixed(SMALL + "\n\n\n")
    assert fixed(once) == once


def test_texts_over_several_lines_stay_as_they_are() -> None:
    text = "text: >-\n      # one\n\n      # two\n    title:"
    assert text in fixed(small_text(("text: exceeded storage allocation\n    title:", text)))


def test_responses_stand_in_order_below_their_provider_without_blank_lines() -> None:
    response = "        text: {}\n        cause: mailbox-full\n        source: post\n"
    text = (
        f"{SMALL}sources:\n  post:\n    title: Post\n    url: https://post.example/\n"
        '    checked: "2026-10"\nproviders:\n  post:\n    name: Post\n    kind: mailbox\n'
        "    recognise: {de: Am Namen., en: By its name.}\n    responses:\n"
        f"      552-b:\n{response.format('B')}\n      # the first\n      552-a:\n"
        f"{response.format('A')}"
    )
    result = fixed(text)
    ordered = f"      # the first\n      552-a:\n{response.format('A')}      552-b:\n"
    assert ordered in result
    assert fixed(result) == result


SOURCES = """\
providers:
  post:
    name: Post
    kind: mailbox
    recognise: {de: Am Namen., en: By its name.}
    responses:
      full:
        source: post-help
        was: [void]
        # in capitals since 2020
        text: NO ROOM
        cause: mailbox-full
    was: [mail]
# where it was read
sources:
  # moved in 2024
  post-help:
    checked: "2026-10"
    url: https://post.example/
    title: Post, help
  book:
    title: A book
"""
"""Tables, entries and fields that stand the wrong way round."""


def test_sources_stand_before_providers_by_key_each_with_its_comment() -> None:
    result = fixed(f"{SMALL}    sources: [book]\n{SOURCES}")
    assert (
        "    sources: [book]\n\n# where it was read\nsources:\n\n"
        "  book:\n    title: A book\n\n"
        "  # moved in 2024\n  post-help:\n    title: Post, help\n"
        '    url: https://post.example/\n    checked: "2026-10"\n\nproviders:\n\n  post:\n'
    ) in result
    assert fixed(result) == result


def test_the_fields_of_a_provider_and_a_response_come_in_the_order_of_the_model() -> None:
    result = fixed(f"{SMALL}    sources: [book]\n{SOURCES}")
    assert result.endswith(
        "    was: [mail]\n    responses:\n      full:\n"
        "        # in capitals since 2020\n        text: NO ROOM\n"
        "        cause: mailbox-full\n        source: post-help\n        was: [void]\n"
    )
