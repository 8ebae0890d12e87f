"""Texts for the ticket: short, complete, in the customer's language."""

import json
import re

import pytest

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.files.copy_words import copy_files
from smtpcodes.labels import LABELS
from smtpcodes.pages.tickets import cause_text, cause_texts, form, letter, parts, ticket_text
from smtpcodes.site.answers import FEW
from smtpcodes.site.codes import all_codes
from smtpcodes.site.responses import usual
from smtpcodes.site.site import Site
from tests.unit.helpers import real, small

URL = "https://codes.example/"
LINK = re.compile(r"\n\n[^\n]*(https://\S+)$")


@pytest.fixture(scope="module")
def site() -> Site:
    return Site.of(real(), URL)


def sentences(text: str) -> int:
    """Return how many sentences stand before the line with the link."""
    return len(re.findall(r"[.!?](?=\s|$)", LINK.sub("", text)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_of_every_cause_has_three_to_eight_sentences_and_its_codes(
    language: Language, site: Site
) -> None:
    wrong = {
        slug: text
        for slug, cause in site.knowledge.causes.items()
        for codes in [usual(slug, site.codes.values(), site.spoken)]
        for text in [cause_text(cause, codes, language, URL)]
        if codes[0].code not in text or not 3 <= sentences(text) <= 8
    }
    assert wrong == {}


def test_the_text_of_a_cause_names_the_codes_that_servers_use_most(site: Site) -> None:
    codes = usual("mailbox-full", site.codes.values(), site.spoken)
    heard = [sum(one.code == code.code and one.response.cause == "mailbox-full"
                 for one in site.spoken) for code in codes]  # fmt: skip
    assert heard[0] > 0
    assert heard == sorted(heard, reverse=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_of_every_failure_has_three_to_nine_sentences_and_its_code(
    language: Language, site: Site
) -> None:
    failures = [code for code in site.codes.values() if code.is_failure and code.causes]
    texts = {code.code: ticket_text(code, language, URL) for code in failures}
    wrong = {
        code: text
        for code, text in texts.items()
        if code not in text or not 3 <= sentences(text) <= 9
    }
    assert wrong == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_end_with_the_link(language: Language) -> None:
    cause = small().knowledge.causes["mailbox-full"]
    codes = list(all_codes(small().knowledge).values())
    match = LINK.search(cause_text(cause, codes, language, URL + "x/"))
    assert match
    assert match[1] == URL + "x/"


def test_a_cause_without_permanent_codes_speaks_of_a_delay() -> None:
    knowledge = small().knowledge
    codes = all_codes(knowledge)
    cause = knowledge.causes["mailbox-full"]
    assert "has not been delivered yet (" in cause_text(cause, [codes["4.2.2"]], "en", URL)
    assert "could not be" in cause_text(cause, [codes["4.2.2"], codes["5.2.2"]], "en", URL)


def test_the_words_beside_responses_hold_each_cause_once(site: Site) -> None:
    (file,) = [one for one in copy_files(site) if one.path == "assets/copy.de.json"]
    words = json.loads(file.content)
    assert set(words["causes"]) == {one.response.cause for one in site.spoken}
    assert set(words["said"]["de"]) == {one.answer.wording for one in site.spoken}
    assert words["said"]["en"]["trying"].startswith("Your email has not")
    assert words["about"]["en"] == f"{URL}en/cause/"
    assert words["said"]["en"]["refused"].endswith("The server ({provider}) reports:")
    assert [*words["buttons"]] == ["text", "link", "markdown", "html", *LANGUAGES]


def test_one_of_several_causes_is_no_fact(site: Site) -> None:
    words = LABELS["en"]
    for code in site.codes.values():
        if not code.causes:
            continue
        text = ticket_text(code, "en", URL)
        many = len(code.causes)
        few = many <= FEW and (many > 1 or code.unverified)
        assert (words["ticket.certainty.likely"] in text) == few, code.code
        assert (words["ticket.certainty.none"].split("{")[0] in text) == (many > FEW), code.code


def test_nobody_is_told_to_wait_where_waiting_is_no_use(site: Site) -> None:
    text = ticket_text(site.codes["4.6.9"], "en", URL)
    assert "waiting alone does not help" in text
    assert "no need to send" not in text
    assert "no need to send" in ticket_text(site.codes["4.2.2"], "en", URL)


def test_a_refused_sign_in_is_not_called_undeliverable(site: Site) -> None:
    for name in ("530", "534", "535", "538", "524", "5.7.139", "5.5.6", "5.7.57"):
        assert "has not been sent yet" in ticket_text(site.codes[name], "en", URL), name


def test_what_may_be_a_delay_is_not_called_the_end(site: Site) -> None:
    assert "could not be delivered so far" in ticket_text(site.codes["4.4.7"], "en", URL)


def test_nobody_is_asked_to_send_again_what_nobody_needs_to(site: Site) -> None:
    told = ticket_text(site.codes["5.3.190"], "en", URL)
    assert "again" not in told


def test_the_sender_is_asked_to_send_again_only_once_nobody_tries_any_more(site: Site) -> None:
    cause = site.knowledge.causes["mailbox-full"]
    failed = ticket_text(site.codes["5.2.2"], "en", URL)
    assert "again once there is room" in failed
    assert "again once there is room" not in ticket_text(site.codes["4.2.2"], "en", URL)
    assert "again once there is room" in cause_text(cause, [site.codes["5.2.2"]], "en", URL)


def test_who_runs_the_mail_of_the_sender_speaks_for_himself(site: Site) -> None:
    cause, code = site.knowledge.causes["dkim-failed"], site.codes["5.7.20"]
    assert "Your administrator or email provider has to check" in cause_text(
        cause, [code], "en", URL
    )
    ours = cause_text(cause, [code], "en", URL, "ours")
    assert "We will check the key and the signature" in ours
    assert "Your administrator" not in ours


def test_both_voices_are_given_where_they_differ(site: Site) -> None:
    def told(slug: str) -> list[tuple[str, str]]:
        codes = usual(slug, site.codes.values(), site.spoken)
        texts = cause_texts(site.knowledge.causes[slug], codes, lambda language: URL)
        return [(one.language, one.voice) for one in texts]

    assert told("mailbox-full") == [("de", "theirs"), ("en", "theirs")]
    assert told("dkim-failed") == [
        (language, voice) for language in ("de", "en") for voice in ("theirs", "ours")
    ]


def test_where_the_code_leaves_the_cause_open_the_message_is_asked_for(site: Site) -> None:
    text = ticket_text(site.codes["550"], "en", URL)
    first, second, third = (cause.title["en"] for cause in site.codes["550"].causes[:3])
    assert f"usually one of these: {first}; {second}; {third}." in text
    assert "Please send us the complete message" in text


def test_where_few_causes_are_possible_the_others_are_named(site: Site) -> None:
    code = next(one for one in site.codes.values() if one.digit == "5" and len(one.causes) == 2)
    assert f"It may also be: {code.causes[1].title['en']}." in ticket_text(code, "en", URL)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_to_a_postmaster_has_each_fact_once_on_a_line(
    language: Language, site: Site
) -> None:
    for slug, cause in site.knowledge.causes.items():
        if cause.postmaster is None:
            continue
        text = letter(cause, language)
        facts = LABELS[language]["postmaster.facts"].split("\n")
        for fact in facts:
            assert text.count(fact[fact.index("<") :]) in (1, 2), (slug, fact)
        assert len([fact for fact in facts if fact in text.split("\n")]) >= 2, slug
        assert text.startswith(LABELS[language]["postmaster.opening"])
        assert text.endswith(LABELS[language]["postmaster.closing"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_places_of_a_letter_that_a_bounce_may_fill_are_named(
    language: Language, site: Site
) -> None:
    told = form(site.knowledge.causes["dns-failure"], language)
    plain = letter(site.knowledge.causes["dns-failure"], language)
    named = re.findall(r"\{(\w+)\|(<[^<>]*>)\}", told)
    assert {name for name, _ in named} == {"domain", "time", "server", "sender", "recipient",
                                           "response"}  # fmt: skip
    assert re.sub(r"\{\w+\|(<[^<>]*>)\}", r"\1", told) == plain
    assert LABELS[language]["postmaster.domain"] in plain


def test_the_scripts_learn_what_few_sentences_have() -> None:
    written = "en: The mailbox is full. No room.}"
    both = (
        ", public: false}\n      - {de: Es ist voll. So ist es., en: It is full. So it is.,"
        " public: true, asks: true}"
    )

    def told(more: str) -> list[list[str | bool | None]]:
        known = small((written, written.removesuffix("}") + more)).knowledge
        return [one[1:] for one in parts(known.causes["mailbox-full"], "en")]

    assert told("}") == [[None, None]]
    assert told(", asks: true}") == [[None, None, True]]
    assert told(both) == [
        [None, None, False, False], [None, None, True, True],
    ]  # fmt: skip


def test_a_code_alone_names_no_public_provider(site: Site) -> None:
    told = cause_text(site.knowledge.causes["policy-rejected"], [site.codes["5.7.1"]], "en", URL)
    assert "their administrator" in told
    assert "Only their provider" not in told
