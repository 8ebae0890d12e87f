"""The one answer: what a reader is told of a code, a cause and where the mail is."""

from __future__ import annotations

import pytest

from smtpcodes.data.values import ROLES, State
from smtpcodes.labels import LABELS
from smtpcodes.site.answers import Bare, answer, answers, of_cause, tone
from smtpcodes.site.codes import Code, all_codes
from smtpcodes.site.responses import usual
from smtpcodes.site.site import Site
from tests.unit.helpers import problems, real, small, small_text

KINDS = """\
250     done     none       nobody          none
354     goes-on  none       nobody          none
120     unused   none       nobody          none
101     unsent   later      sender          told
453     nothing  none       sender-admin    told
459     nothing  fixed      sender-admin    told
4.6.10  nothing  fixed      sender          likely
550     refused  fixed      sender          none
5.2.2   refused  fixed      recipient       likely
5.1.1   refused  elsewhere  sender          likely
5.7.17  refused  elsewhere  sender          told
5.2.122 refused  later      recipient-admin told
5.1.90  refused  later      sender          likely
5.7.508 refused  later      sender-admin    likely
5.3.190 refused  none       sender-admin    told
5.4.7   expired  fixed      recipient-admin likely
4.2.2   trying   none       nobody          told
421     trying   none       nobody          likely
4.1.3   trying   elsewhere  sender          likely
4.2.3   trying   fixed      sender          likely
4.7.27  trying   fixed      sender-admin    likely
535     unsent   fixed      sender          likely
530     unsent   fixed      sender          likely
5.7.139 unsent   fixed      sender          likely
5.7.14  unsent   fixed      sender          likely
454     unsent   later      sender-admin    likely
422     unsent   later      sender-admin    likely
432     unsent   later      sender-admin    likely
557     refused  fixed      sender          likely
5.7.51  refused  fixed      sender-admin    told
5.7.68  refused  fixed      sender-admin    told
5.2.252 unsent   fixed      sender          told
4.7.11  unsent   fixed      sender          likely
4.4.7   open     fixed      recipient-admin likely
446     open     fixed      recipient-admin told
"""
"""A code, what has become of the mail, what sending again takes, who acts at once, certainty."""

CAUSES = """\
550     sending-limit              -       refused  later      told
550     recipient-unknown          -       refused  elsewhere  told
550     spam-content               -       refused  fixed      told
5.1.90  sending-limit              -       refused  later      told
5.1.90  sender-account-blocked     -       refused  fixed      told
452     message-too-large          -       trying   fixed      told
4.3.4   storage-full               -       trying   none       told
4.7.26  dns-failure                -       trying   none       told
454     tls-failed                 -       trying   none       told
454     relay-denied               -       unsent   later      told
432     authentication-unavailable -       unsent   later      told
432     too-many-connections       -       trying   none       told
5.7.30  authentication-mechanism   -       unsent   fixed      told
5.7.30  dkim-failed                -       refused  fixed      told
4.4.62  wrong-entrance             -       trying   fixed      told
5.7.13  mailbox-disabled           -       refused  fixed      told
4.4.7   no-answer                  -       open     fixed      told
4.4.7   no-answer                  delayed trying   none       told
4.4.7   no-answer                  failed  expired  fixed      told
4.2.2   mailbox-full               failed  expired  fixed      told
4.1.1   recipient-unknown          failed  expired  elsewhere  told
535     authentication-failed      failed  refused  fixed      told
550     spam-content               delayed refused  fixed      told
"""
"""A code, a cause, what a report says, and the answer."""


@pytest.fixture(scope="module")
def site() -> Site:
    return Site.of(real(), "https://codes.example/")


@pytest.mark.parametrize("row", [line.split() for line in KINDS.splitlines()], ids=" ".join)
def test_each_kind_of_code_has_its_answer(row: list[str], site: Site) -> None:
    told = answer(site.codes[row[0]])
    assert [told.outcome, told.again, told.first or "nobody", told.certainty] == row[1:]


@pytest.mark.parametrize("row", [line.split() for line in CAUSES.splitlines()], ids=" ".join)
def test_cause_and_report_outweigh_the_code(row: list[str], site: Site) -> None:
    code, slug, report, *expected = row
    state: State | None = None if report == "-" else report  # type: ignore[assignment]
    told = answer(site.codes[code], site.knowledge.causes[slug], state)
    assert [told.outcome, told.again, told.certainty] == expected
    assert told.acts == (site.knowledge.causes[slug].acts,)


def test_a_delay_or_the_end_stand_side_by_side(site: Site) -> None:
    for name in ("4.4.7", "447"):
        end, delay = answers(site.codes[name])
        assert (end.state, end.outcome, end.waits) == ("failed", "expired", False)
        assert (delay.state, delay.outcome, delay.again) == ("delayed", "trying", "none")
        assert delay.waits


def test_a_fault_of_the_sign_in_and_of_a_server_stand_side_by_side(site: Site) -> None:
    program, server = answers(site.codes["454"])
    assert program == answer(site.codes["454"])
    assert (program.state, program.acts[0]) == ("unsent", "sender-admin")
    assert (server.state, server.acts) == ("delayed", ("recipient-admin",))
    assert [one.state for one in answers(site.codes["432"])] == ["unsent", "delayed"]


@pytest.mark.parametrize(
    ("code", "shown"),
    [("550", "5"), ("421", "4"), ("250", "2"), ("354", "3"), ("5.4.7", "5"), ("4.4.7", "4"),
     ("535", "5"), ("454", "4"), ("120", "1"), ("459", "1")],
)  # fmt: skip
def test_the_colour_is_that_of_what_has_become_of_the_mail(
    code: str, shown: str, site: Site
) -> None:
    assert tone(answer(site.codes[code]), site.codes[code].digit) == shown


def test_most_codes_have_one_answer(site: Site) -> None:
    for name in ("550", "421", "535", "250", "458"):
        code = site.codes[name]
        assert answers(code) == [answer(code)]


def test_every_answer_has_its_words(site: Site) -> None:
    told = [
        one
        for code in site.codes.values()
        for cause in (None, *site.knowledge.causes.values())
        for one in answers(code, cause)
        if one.outcome != "open"
    ]
    needed = {f"outcome.{one.wording}" for one in told}
    needed |= {f"resend.{one.outcome}.{one.again}" for one in told}
    for words in LABELS.values():
        kept = {key for key in words if key.startswith(("outcome.", "resend."))}
        assert needed <= kept


def test_while_the_server_waits_the_sender_stands_first(site: Site) -> None:
    waiting = answer(site.codes["4.2.2"])
    assert (waiting.waits, waiting.first) == (True, None)
    roles = [role for role, _ in waiting.steps]
    assert roles == [role for role in ROLES if role in roles]
    failed = answer(site.codes["5.2.2"])
    assert failed.steps[0][0] == failed.first == "recipient"


def test_temporary_and_permanent_failures_get_their_own_steps() -> None:
    codes = all_codes(small().knowledge)
    temporary, permanent = dict(answer(codes["4.2.2"]).steps), dict(answer(codes["5.2.2"]).steps)
    assert [step["en"] for step in temporary["sender"]] == ["Wait."]
    assert "sender" not in permanent
    assert [step["en"] for step in permanent["recipient"]] == ["Tidy up.", "Ask for it again."]
    given_up = dict(answer(codes["4.2.2"], state="failed").steps)
    assert given_up == permanent


def test_a_code_leaves_out_a_step_of_its_cause() -> None:
    known = small(
        ("Wait., only", "Wait., id: wait, only"),
        ("        meaning: {de: Vergeht.", "        without: [mailbox-full/wait]\n"
         "        meaning: {de: Vergeht."),
    ).knowledge  # fmt: skip
    codes = all_codes(known)
    assert [role for role, _ in answer(codes["4.2.2"]).steps] == ["recipient"]
    whole = of_cause(known.causes["mailbox-full"], [codes["552"]])
    assert [role for role, _ in whole.steps] == ["recipient", "sender"]


def test_a_page_leaves_out_what_holds_at_public_providers_alone() -> None:
    steps = "- {de: Warten Sie., en: Wait., only: "
    known = small(
        (steps, "- {de: Fragen Sie., en: Ask., public: true}\n        " + steps)
    ).knowledge
    temporary = dict(answer(all_codes(known)["4.2.2"]).steps)
    assert [step["en"] for step in temporary["sender"]] == ["Wait."]


def test_a_step_that_is_left_out_exists() -> None:
    wrong = small_text(("Wait., only", "Wait., id: wait, only"),
                       ("    standing: standard\n    causes", "    standing: standard\n"
                        "    without: [mailbox-full/wit]\n    causes"))  # fmt: skip
    assert "552 has no step 'mailbox-full/wit'" in problems(wrong)
    assert "did you mean 'mailbox-full/wait'" in problems(wrong)


def test_a_step_has_a_name_of_its_own() -> None:
    wrong = small_text(("auf., en: Tidy up.", "auf., en: Tidy up., id: wait"),
                       ("Wait., only", "Wait., id: wait, only"))  # fmt: skip
    assert "'wait' names two steps" in problems(wrong)


def test_states_fit_the_class() -> None:
    start = "    standing: standard\n    causes"
    delayed = "    standing: standard\n    states: [delayed]\n    causes"
    twice = "    standing: standard\n    states: [failed, failed]\n    causes"
    assert "class 5 is not tried again" in problems(small_text((start, delayed)))
    assert "a state comes twice" in problems(small_text((start, twice)))


def test_the_answer_of_a_cause_speaks_of_all_its_codes(site: Site) -> None:
    def told(slug: str) -> str:
        codes: list[Code] = usual(slug, site.codes.values(), site.spoken)
        return of_cause(site.knowledge.causes[slug], codes).wording

    assert told("greylisting") == "trying"
    assert told("mailbox-full") == "refused"
    assert told("authentication-failed") == "unsent"
    assert told("delivery-expired") == "expired"


def test_a_cause_tells_its_steps_for_all_codes(site: Site) -> None:
    for slug, cause in site.knowledge.causes.items():
        codes: list[Code] = usual(slug, site.codes.values(), site.of_cause(slug))
        told = [step for _, steps in of_cause(cause, codes).steps for step in steps]
        assert [
            step
            for steps in cause.steps.values()
            for step in steps
            if not step.public and step not in told
        ] == []


def test_without_a_code_the_mail_failed(site: Site) -> None:
    cause = site.knowledge.causes["mailbox-full"]
    assert answer(Bare("5"), cause).outcome == "refused"
    assert answer(Bare("4"), cause).outcome == "trying"
    spoken = {one.id: one.answer.outcome for one in site.spoken}
    assert spoken["postfix-2-7-0-break-rules"] == "refused"
    assert set(spoken.values()) <= {"refused", "trying", "expired", "unsent", "open", "nothing"}


def test_a_step_for_other_codes_is_left_out(site: Site) -> None:
    def told(code: str) -> str:
        return " ".join(step["en"] for _, steps in answer(site.codes[code]).steps for step in steps)

    assert "sender.office.com" in told("5.7.606")
    assert "sender.office.com" not in told("5.7.511")
    assert "delist@microsoft.com" in told("5.7.511")
    assert "delist@microsoft.com" not in told("5.7.606") + told("5.7.800")
    assert "Postfix" not in told("5.7.64")
    assert "TenantAttribution" in told("5.7.64")
    assert "5.7.750" not in told("5.7.708")
    assert "5.7.750" in told("5.7.750")


def test_whoever_acts_at_once_has_something_to_do(site: Site) -> None:
    idle = [
        code.code
        for code in site.codes.values()
        for told in answers(code)
        if told.first and told.first not in dict(told.steps)
    ]
    assert idle == []


def test_a_code_that_no_source_shows_tells_no_cause(site: Site) -> None:
    assert site.codes["546"].unverified
    assert answer(site.codes["546"]).certainty == "likely"


def test_a_step_for_some_codes_has_a_name_and_known_codes() -> None:
    nameless = small_text(("Wait., only", 'Wait., codes: ["552"], only'))
    assert "'codes' without an 'id'" in problems(nameless)
    unknown = small_text(("Wait., only", 'Wait., id: wait, codes: ["559"], only'))
    assert "unknown code '559'" in problems(unknown)


@pytest.mark.parametrize(
    ("code", "again", "steps"),
    [
        ("550", "fixed", "5"),
        ("451", "later", "5"),
        ("5.7.508", "later", "5"),
        ("454", "later", "4"),
    ],
)
def test_what_a_mail_program_shows_has_not_left_it(
    site: Site, code: str, again: str, steps: str
) -> None:
    told = answer(site.codes[code], state="unsent")
    assert (told.outcome, told.again, told.steps_of) == ("unsent", again, steps)
