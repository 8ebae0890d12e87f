"""`make fix` mends what a machine can, loses nothing and says what remains."""

from pathlib import Path

import pytest

from smtpcodes.data import fixing
from smtpcodes.data.document import Document
from smtpcodes.data.loading import read
from smtpcodes.data.rules.rewriting import retyped
from smtpcodes.data.rules.rule import EXAMPLE
from tests.unit.helpers import CODES, SMALL, document, small_text


def fixed(text: str) -> str:
    """Return the fixed text; fixing it again must change nothing more."""
    once = fixing.fixed(document(text)).text
    assert fixing.fixed(document(once)).text == once
    return once


def test_the_real_file_is_in_canonical_form() -> None:
    text = CODES.read_text(encoding="utf-8")
    assert fixing.fixed(document(text)).text == text, "call `make fix`"


def test_fields_come_in_the_order_of_the_model_and_comments_stay_with_them() -> None:
    moved = "    # the end of the way\n    where: mailbox\n"
    shuffled = small_text(
        ("    where: mailbox\n", ""), ("  mailbox-full:\n", f"  mailbox-full:\n{moved}")
    )
    result = fixed(shuffled)
    assert f"{moved}    acts: recipient\n" in result
    assert document(result).knowledge == document(SMALL).knowledge


def test_entries_come_in_numeric_order_with_a_blank_line_between() -> None:
    entry = SMALL[SMALL.index('  "552":') : SMALL.index("enhanced:")]
    later = entry.replace("552", "452").replace("exceeded", "sign # no comment")
    result = fixed(SMALL.replace("enhanced:", f"  # the temporary one\n{later}enhanced:"))
    assert result.index('  # the temporary one\n  "452":') < result.index('\n\n  "552":')
    assert "sign # no comment" in result


def test_the_file_ends_with_one_line_end() -> None:
    assert fixed(SMALL + "\n\n\n").endswith("[mailbox-full]\n")


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


TYPOGRAPHY = [
    ("Full to the brim.", "'Full, as the brim''s'", "'Full, as the brim’s'"),
    ("Full to the brim.", "'It''s \"full\".'", "'It’s “full”.'"),
    ("Full to the brim.", '"It\'s \\"full\\": `\\"x\\"`."', '"It’s “full”: `\\"x\\"`."'),
    ("Full to the brim.", "It's „full“.", "It’s “full”."),
    ("Full to the brim.", "Full - to the “brim - now”.", "Full – to the “brim - now”."),
    ("Voll bis zum Rand.", 'Voll "bis" zum “Rand”.', "Voll „bis“ zum „Rand“."),
    ("Voll bis zum Rand.", "Auf `MAIL`- oder `RCPT`.", "Auf `MAIL`- oder `RCPT`."),
]  # fmt: skip


@pytest.mark.parametrize(("old", "written", "expected"), TYPOGRAPHY)
def test_signs_become_typographic_outside_code(old: str, written: str, expected: str) -> None:
    assert fixed(EXAMPLE.replace(old, written)) == EXAMPLE.replace(old, expected)


def test_signs_are_found_behind_the_quotes_around_a_text() -> None:
    written = document(EXAMPLE.replace("Full to the brim.", "'''Tis full'''"))
    curved = retyped(written, lambda one: one.text.replace("'", "’"))
    assert curved == EXAMPLE.replace("Full to the brim.", "'’Tis full’'")


def test_signs_take_the_place_of_signs_and_no_others() -> None:
    with pytest.raises(ValueError, match="zip"):
        retyped(document(EXAMPLE), lambda one: one.text.replace("Full", "Fu"))


def test_a_folded_text_keeps_its_head_and_its_lines() -> None:
    folded = "\n      en: >-\n        Full - to\n        the brim's.\n"
    meaning = "{de: Voll bis zum Rand., en: Full to the brim.}\n"
    written = EXAMPLE.replace(f" {meaning}", f"\n      de: Voll bis zum Rand.{folded}")
    assert fixed(written) == written.replace("Full - to", "Full – to").replace("m's", "m’s")


def test_a_mark_without_its_other_remains() -> None:
    written = EXAMPLE.replace("Full to the brim.", "Full to the ”brim.")
    assert fixed(written) == written


LONG = "Nothing is left of all the room that there was in this mailbox when it was new"


def test_long_texts_go_below_a_sign_and_long_ones_below_it_are_broken_again() -> None:
    plain = EXAMPLE.replace("en: Mailbox switched off", f"en: {LONG}, and so it was told")
    assert f"      en: >-\n        {LONG}, and so it\n        was told\n" in fixed(plain)
    quoted = EXAMPLE.replace("en: Mailbox switched off", f'en: "{LONG}: and so it was told"')
    assert f"      en: >-\n        {LONG}: and so it\n        was told\n" in fixed(quoted)
    folded = EXAMPLE.replace("even if it is\n", f"even if it is {LONG}\n")
    result = fixed(folded)
    assert max(map(len, result.splitlines())) <= 100
    assert fixing.said(document(result)) == fixing.said(document(folded))


def test_a_long_list_is_broken_behind_a_comma_and_an_address_is_not() -> None:
    codes = ", ".join(['"552"'] * 20)
    written = EXAMPLE.replace('    basic: ["552"]', f"    basic: [{codes}]")
    result = fixed(written)
    assert max(map(len, result.splitlines())) <= 100
    assert document(result).knowledge == document(written).knowledge
    rows = result[result.index("    basic:") :].splitlines()
    assert rows[0].endswith(",")
    assert rows[1].startswith('      "552"')
    long = EXAMPLE.replace("https://post.example/", f"https://post.example/{'x' * 90}")
    assert fixed(long) == long


def test_a_list_is_broken_only_where_it_is_too_long() -> None:
    head = "    basic: ["
    count = (100 - len(head) - len("]") + len(", ")) // len('"552", ')
    codes = ", ".join(['"552"'] * count)
    row = f"{head}{codes}]"
    written = EXAMPLE.replace('    basic: ["552"]', row)
    assert 93 < len(row) <= 100
    assert row in fixed(written)


def test_what_is_written_line_by_line_is_not_broken() -> None:
    written = EXAMPLE.replace(
        "en: Mailbox switched off", f"en: |-\n        {LONG}, and so it was told"
    )
    assert f"en: |-\n        {LONG}, and so it was told\n" in fixed(written)


def test_what_cannot_be_broken_by_a_machine_remains() -> None:
    written = EXAMPLE.replace("en: Full to the brim.", f"en: {LONG}")
    assert fixed(written) == written


@pytest.mark.parametrize(
    ("good", "bad"),
    [('  "552":\n    text', "  552:\n    text"), ('basic: ["552"]', "basic: [552]"),
     ("    text: Mailbox full\n", "    text: Mailbox full \t \n"), ('only: "4"', "only: 4")],
)  # fmt: skip
def test_quotes_and_space_are_mended(good: str, bad: str) -> None:
    assert good in EXAMPLE
    assert fixed(EXAMPLE.replace(good, bad)) == EXAMPLE


def test_a_fix_that_would_change_what_is_said_is_not_made(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Document, "text", EXAMPLE, raising=False)
    path = tmp_path / "codes.yaml"
    path.write_text(EXAMPLE.replace("name: Post\n", "name: Post \n"), encoding="utf-8")

    def lying(text: bytes, where: Path) -> Document:
        return read(text.replace(b"Mailbox full", b"Mailbox empty"), where)

    monkeypatch.undo()
    monkeypatch.setattr(fixing, "read", lambda text, where: lying(text, where)
                        if b"Post \n" not in text else read(text, where))  # fmt: skip
    before = path.read_bytes()
    assert fixing.main(path) == 1
    told = capsys.readouterr().err
    assert told.startswith("codes.yaml:1: fixing would change what the file says")
    assert path.read_bytes() == before


def test_what_remains_is_told_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "codes.yaml"
    broken = EXAMPLE.replace("name: Post\n", "name: Post \n").replace(
        "causes: [mailbox-full]\n    keywords", "causes: [mailbox-ful]\n    keywords"
    )
    path.write_text(broken, encoding="utf-8")
    assert fixing.main(path) == 1
    told = capsys.readouterr().err
    line = broken[: broken.index("mailbox-ful]")].count("\n") + 1
    assert told.startswith(f"codes.yaml:{line}: replies.552.causes[0]: unknown cause 'mailbox-ful'")
    assert "[causes-exist]" in told
    assert told.endswith("This remains to be mended by hand.\n")
    assert "name: Post\n" in path.read_text(encoding="utf-8")


def test_a_valid_file_is_left_alone_and_nothing_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "codes.yaml"
    path.write_text(EXAMPLE, encoding="utf-8")
    assert fixing.main(path) == 0
    assert capsys.readouterr() == ("", "")
    assert path.read_text(encoding="utf-8") == EXAMPLE


def test_a_file_that_does_not_fit_the_model_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "codes.yaml"
    path.write_text("causes: [", encoding="utf-8")
    assert fixing.main(path) == 1
    assert "Nothing was changed." in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "causes: ["


def test_tables_causes_and_classes_stand_in_their_own_orders() -> None:
    first, second = (EXAMPLE.index(f"  mailbox-{one}:\n") for one in ("disabled", "full"))
    end = EXAMPLE.index("replies:\n")
    causes = EXAMPLE[second:end] + EXAMPLE[first:second]
    assert fixed(EXAMPLE[:first] + causes + EXAMPLE[end:]) == EXAMPLE
    details, end = EXAMPLE.index("  X.2.1:\n"), EXAMPLE.index("sources:\n\n")
    middle = EXAMPLE.index("  X.2.2:\n")
    enhanced = EXAMPLE[middle:end] + EXAMPLE[details:middle]
    assert fixed(EXAMPLE[:details] + enhanced + EXAMPLE[end:]) == EXAMPLE
    two, four, five = (EXAMPLE.rindex(f'      "{one}":\n') for one in "245")
    classes = EXAMPLE[four:five] + EXAMPLE[two:four]
    assert fixed(EXAMPLE[:two] + classes + EXAMPLE[five:]) == EXAMPLE
    tables, end = EXAMPLE.index("replies:\n"), EXAMPLE.index("enhanced:\n")
    moved = EXAMPLE[:tables] + EXAMPLE[end:] + "\n" + EXAMPLE[tables:end]
    assert fixed(moved) == EXAMPLE


def test_roles_stay_in_the_order_in_which_they_are_written() -> None:
    steps = EXAMPLE.index("      recipient:\n"), EXAMPLE.index("      sender:\n")
    assert steps[0] < steps[1]
    assert fixed(EXAMPLE) == EXAMPLE


def test_comments_stay_with_the_key_below_them_and_others_where_they_are() -> None:
    name, kind = "    name: Post\n", "    kind: mailbox\n"
    own, other = "    # of the name\n", "      # a note on the kind\n"
    written = EXAMPLE.replace(name + kind, kind + other + own + name)
    assert fixed(written) == EXAMPLE.replace(name + kind, own + name + kind + other)


def test_blank_lines_within_an_entry_go_and_those_between_entries_come_once() -> None:
    written = EXAMPLE.replace("    kind: mailbox\n", "\n    kind: mailbox\n\n")
    assert fixed(written) == EXAMPLE
    assert fixed(EXAMPLE.replace("providers:\n\n", "\n\nproviders:\n")) == EXAMPLE
