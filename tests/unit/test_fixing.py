"""`make fix` brings order and loses nothing."""

from pathlib import Path

from smtpcodes.data.fixing import fixed
from smtpcodes.data.loading import parse
from tests.unit.helpers import CODES, SMALL


def test_the_real_file_is_in_canonical_form() -> None:
    text = CODES.read_text(encoding="utf-8")
    assert fixed(text) == text, "call `make fix`"


def test_fields_come_in_the_order_of_the_model_and_comments_stay_with_them() -> None:
    shuffled = SMALL.replace("    where: mailbox\n", "").replace(
        "    title: {de: Postfach voll, en: Mailbox full}\n    plain",
        "    # the end of the way\n    where: mailbox\n"
        "    title: {de: Postfach voll, en: Mailbox full}\n    plain",
        1,
    )
    result = fixed(shuffled)
    assert "    explanation: {de: Kein Platz., en: No room.}\n    # the end of the way\n" in result
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
    text = "de: >-\n          # one\n\n          # two\n        en: No room."
    result = fixed(
        SMALL.replace("{de: Kein Platz., en: No room.}\n    where", f"\n        {text}\n    where")
    )
    assert text in result


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
