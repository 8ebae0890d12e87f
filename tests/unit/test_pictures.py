"""The pictures of a code's page: two marks that tell the truth, none where they tell nothing."""

from __future__ import annotations

import pytest

from smtpcodes.labels import LABELS
from smtpcodes.pages.pictures import (
    MENDED,
    dialogue_words,
    has_place,
    is_telling,
    transcript,
    way,
    way_words,
)
from smtpcodes.site.answers import answer
from smtpcodes.site.codes import Code, all_codes
from tests.unit.helpers import real


@pytest.fixture(scope="module")
def codes() -> dict[str, Code]:
    return all_codes(real().knowledge)


def test_it_is_mended_where_the_one_who_acts_can_mend_it(codes: dict[str, Code]) -> None:
    for name, code in codes.items():
        shown, told = way(code), answer(code)
        if shown and told.acts:
            assert shown.mended == MENDED[told.acts[0]], name


def test_a_refusal_for_the_senders_fault_is_not_blamed_on_the_receiver(
    codes: dict[str, Code],
) -> None:
    shown = way(codes["5.7.26"])
    assert shown
    assert (shown.failed, shown.mended) == ("receiving-server", "sending-server")
    words = LABELS["en"]
    assert way_words(codes["5.7.26"], "en") == (
        f"{words['way.failed']} {words['spot.receiving-server']}. "
        f"{words['way.mended']} {words['spot.sending-server']}."
    )


@pytest.mark.parametrize("name", ["535", "5.7.54", "5.7.502", "5.4.5"])
def test_what_the_own_provider_refuses_fails_at_the_sending_server(
    name: str, codes: dict[str, Code]
) -> None:
    """Signing in, an account that is blocked, a limit: the other side has never seen the mail."""
    shown = way(codes[name])
    assert shown
    assert (shown.failed, shown.mended) == ("sending-server", "sender")


def test_a_mistyped_address_fails_at_the_receiving_server(codes: dict[str, Code]) -> None:
    shown = way(codes["5.1.3"])
    assert shown
    assert (shown.failed, shown.mended) == ("receiving-server", "sender")


@pytest.mark.parametrize("name", ["550", "5.7.1", "250", "5.2.2"])
def test_there_is_no_picture_where_it_would_tell_nothing(name: str, codes: dict[str, Code]) -> None:
    assert not is_telling(codes[name])


def test_the_dialogue_is_shown_where_its_stage_tells_something(codes: dict[str, Code]) -> None:
    assert has_place(codes["5.1.1"])
    assert not has_place(codes["421"])  # may come at any stage
    assert not has_place(codes["4.4.1"])  # comes at none: there is no connection


def test_the_transcript_ends_with_the_code_and_its_official_text(codes: dict[str, Code]) -> None:
    lines = transcript(codes["5.1.1"])
    assert lines[-2] == ("C", "RCPT TO:<ben@example.com>")
    assert lines[-1] == ("S", "550 5.1.1 Bad destination mailbox address")
    assert lines[0] == ("S", "220 mx.example.com")


def test_nobody_signs_in_between_servers(codes: dict[str, Code]) -> None:
    assert not [said for _, said in transcript(codes["552"]) if said.startswith("AUTH")]
    assert [said for _, said in transcript(codes["535"]) if said.startswith("AUTH")]


def test_the_stages_are_named_in_words(codes: dict[str, Code]) -> None:
    assert dialogue_words(codes["5.1.1"], "en").startswith(LABELS["en"]["dialogue.in.many"])


def test_no_address_in_ascii_is_refused_for_not_being_so(codes: dict[str, Code]) -> None:
    assert ("C", "RCPT TO:<jürgen@example.com>") in transcript(codes["5.6.7"])
    assert ("C", "RCPT TO:<ben@example.com>") in transcript(codes["5.1.1"])
