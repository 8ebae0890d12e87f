"""What a code says of itself: what becomes of the mail, where it comes, what is said first."""

from __future__ import annotations

import pytest

from smtpcodes.pages.inline import inline
from smtpcodes.site.codes import Code, all_codes
from smtpcodes.site.responses import all_spoken, by_code, by_meaning
from tests.unit.helpers import problems, real, real_pages, real_site, small, small_text


@pytest.fixture(scope="module")
def codes() -> dict[str, Code]:
    return all_codes(real().knowledge)


def test_a_class_may_come_elsewhere_in_the_dialogue(codes: dict[str, Code]) -> None:
    assert codes["4.4.1"].stages == []
    assert codes["5.4.1"].stages == ["RCPT"]


def test_a_code_of_a_provider_says_first_what_it_means() -> None:
    site = real_site()
    pages = {page.path: page.rendered.content for page in real_pages() if page.language == "en"}
    meaning = inline(site.codes["5.7.134"].meanings[0]["en"])
    page = pages["5.7.134/"]
    assert page.index('id="todo"') < page.index(meaning) < page.index('id="recipient-admin"')
    standard = pages["5.1.1/"]
    meaning = inline(site.codes["5.1.1"].meanings[0]["en"])
    assert standard.index('id="standard"') < standard.index(meaning)


def test_a_step_for_one_class_says_so_on_the_page_of_its_cause() -> None:
    site = real_site()
    pages = {page.path: page.rendered.content for page in real_pages() if page.language == "en"}
    wrong = [
        (slug, step["en"])
        for slug, cause in site.knowledge.causes.items()
        for steps in cause.steps.values()
        for step in steps
        if step.only and f"<li>{inline(step['en'])}" in pages[f"cause/{slug}/"]
    ]
    assert wrong == []
    assert "<em>While your mail server is still trying:</em>" in pages["cause/greylisting/"]
    assert "<em>If the code begins with 4" in pages["cause/mailbox-full/"]


def test_a_success_has_no_cause() -> None:
    text = small_text(('"552":', '"252":'), ('basic: ["552"]', "basic: []"))
    assert "252 is no failure" in problems(text)


def test_codes_with_one_meaning_stand_together_in_numeric_order() -> None:
    gmail = real().knowledge.providers["gmail"]
    groups = [[dialect.code for dialect in alike] for alike in by_meaning(gmail.dialect)]
    assert ["4.7.27", "5.7.27"] in groups
    assert sum(map(len, groups)) == len(gmail.dialect)


def test_responses_of_a_provider_stand_by_code() -> None:
    knowledge = real().knowledge
    spoken = all_spoken(knowledge, all_codes(knowledge))
    codes = [one.codes for one in by_code(one for one in spoken if one.slug == "gmx")]
    assert codes == sorted(codes, key=lambda code: (not code, code))


def test_the_class_says_where_the_mail_is_unless_the_code_does(codes: dict[str, Code]) -> None:
    plain = all_codes(small().knowledge)
    assert {name: code.states for name, code in plain.items()} == {
        "552": ["failed"], "4.2.2": ["delayed"], "5.2.2": ["failed"]
    }  # fmt: skip
    assert codes["535"].states == ["unsent"]
    assert codes["458"].states == codes["250"].states == []
