"""What a page looks like on narrow screens: nothing cut, no word broken, no box in pieces."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from smtpcodes.data.model import LANGUAGES, Language
from tests.browser.places import EVERYWHERE, PAGES, in_language
from tests.browser.watching import watched_page
from tests.site.building import BuiltSite

NARROW, PHONE = {"width": 320, "height": 640}, {"width": 390, "height": 844}

TARGET = 24
"""So many pixels are between two links that stand below each other (WCAG 2.2, 2.5.8)."""

BROKEN = """parts => {
  const SHY = "\\u00ad"; // its hyphen on the line above belongs to the letter behind it
  const broken = [];
  for (const part of parts) {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      for (const { 0: word, index } of text.data.matchAll(/[^\\s\\u00ad]+/g)) {
        const range = document.createRange();
        range.setStart(text, text.data[index - 1] === SHY ? index + 1 : index);
        range.setEnd(text, index + word.length);
        const tops = [...range.getClientRects()].map((box) => Math.round(box.top));
        if (new Set(tops).size > 1) broken.push(word);
      }
    }
  }
  return broken;
}"""
"""The words of which a part stands on the next line."""

CUT = """parts =>
  parts.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.innerText)"""
"""What elements say of which a part is out of sight."""


APART = """parts => parts.filter((part) => {
    const texts = [...part.parentElement.childNodes].filter((one) => one.nodeType === 3);
    const { display } = getComputedStyle(part.parentElement);
    return /grid|flex/.test(display) && texts.some((one) => one.data.trim());
  }).map((part) => part.parentElement.innerText)"""
"""The texts in boxes of which each piece is laid out apart."""

UNDRAWN = """marks => marks.filter((mark) =>
  [mark, ...mark.querySelectorAll("*")].every((one) => ["", "::before", "::after"].every((part) => {
    const style = getComputedStyle(one, part || null);
    return style.content === "none" && part ? true : style.maskImage === "none";
  }))).length"""
"""How many marks no icon gives their shape."""


def broken_words(page: Page, selector: str) -> list[str]:
    """Return the words of the elements at ``selector`` that two lines share."""
    found: list[str] = page.locator(selector).evaluate_all(BROKEN)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "path", ["552/", "334/", "525/", "cause/protocol-error/", "4.7.501/", "4.4.7/", "5.7.620/"]
)
def test_no_word_of_the_first_lines_and_of_pictures_is_broken(
    path: str, language: Language, browser: Browser, site: BuiltSite
) -> None:
    for screen in (NARROW, PHONE):
        with watched_page(browser, site, viewport=screen) as page:
            page.goto(in_language(path, language))
            assert broken_words(page, "h1, .outcome, .facts, .way, .stages__here, .tag, .bar") == []


@pytest.mark.parametrize(
    "path", ["", "4.5.2/", "cause/authentication-failed/", "cause/", "5.7.501/"]
)
def test_email_stays_one_word_where_people_read_first(path: str, reader: Page) -> None:
    for screen in (NARROW, PHONE):
        reader.set_viewport_size({"width": screen["width"], "height": screen["height"]})
        reader.goto(path)
        broken = broken_words(reader, ".plain, .steps, .cards p, h2 ~ ul > li:not(.lookup)")
        assert [word for word in broken if "E-Mail" in word] == []


def test_email_stays_one_word_in_an_answer_of_the_decoder(phone: Page) -> None:
    phone.goto("decode/")
    phone.locator("#decoder-text").fill("550 5.7.26 SPF check failed, see your domain")
    expect(phone.locator("#decoder-answer summary").first).to_be_visible()
    for width in range(NARROW["width"], PHONE["width"], 10):
        phone.set_viewport_size({"width": width, "height": PHONE["height"]})
        broken = broken_words(phone, "#decoder-answer :is(h2, .plain, .steps, summary, .outcome)")
        assert [word for word in broken if "E-Mail" in word] == []


@pytest.mark.parametrize("path", ["251/", "2.3.6/", "en/354/", "5.7.1/"])
def test_a_section_stands_beside_its_number(path: str, reader: Page) -> None:
    reader.goto(path)
    references = reader.locator("main a[href*='rfc-editor.org']").all_inner_texts()
    assert references
    parts = re.compile(r"\b(?:RFC|Abschnitt|[Ss]ection|Anhang|appendix) ")
    assert [one for one in references if parts.search(one)] == []


@pytest.mark.parametrize("path", ["101/", "120/", "250/", "354/", "451/", "550/"])
def test_every_mark_in_a_picture_is_drawn(path: str, reader: Page) -> None:
    reader.goto(path)
    marks = reader.locator(".outcome .sign, .way b, .stages__here")
    assert marks.count() > 0
    assert marks.evaluate_all(UNDRAWN) == 0


@pytest.mark.parametrize("path", ["4.5.2/", "5.2.3/", "en/550/"])
def test_what_can_be_copied_is_never_covered_by_the_jump_bar(path: str, phone: Page) -> None:
    phone.goto(path)
    phone.evaluate(
        """() => {
          const [jump, bar] = [".jump", ".bar"].map((one) => document.querySelector(one));
          const [upper, lower] = [jump, bar].map((one) => one.getBoundingClientRect().top);
          scrollBy(0, upper - lower - 10);
        }"""
    )
    button = phone.locator(".bar button").first
    covered = """button => {
      const { x, y, width, height } = button.getBoundingClientRect();
      return !button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    }"""
    assert not button.evaluate(covered)


@pytest.mark.parametrize("path", ["en/4.7.501/", "5.7.124/", "525/"])
def test_what_a_code_rests_on_is_told_in_one_box(
    path: str, browser: Browser, site: BuiltSite
) -> None:
    with watched_page(browser, site, viewport=NARROW) as page:
        page.goto(path)
        assert page.locator(".tag").evaluate("tag => tag.getClientRects().length") == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["data/", "bounce/", "vocabularies/"])
def test_tables_of_words_need_no_scrolling_on_the_narrowest_screen(
    path: str, language: Language, browser: Browser, site: BuiltSite
) -> None:
    with watched_page(browser, site, viewport=NARROW) as page:
        page.goto(in_language(path, language))
        assert page.locator(".md-typeset__scrollwrap").count() > 0
        assert page.locator(".md-typeset__scrollwrap").evaluate_all(CUT) == []


@pytest.mark.parametrize("path", ["codes/", "x.7.x/", "en/5xx/"])
def test_on_a_phone_who_acts_has_the_room_of_the_meaning(
    path: str, browser: Browser, site: BuiltSite
) -> None:
    with watched_page(browser, site, viewport=PHONE) as page:
        page.goto(path)
        row = page.locator(".codes tbody tr.kind--4, .codes tbody tr.kind--5").first
        row.scroll_into_view_if_needed()
        meaning, acts = (row.locator(f"td:nth-child({at})").bounding_box() for at in (2, 3))
        assert meaning and acts
        assert meaning["width"] == acts["width"]


@pytest.mark.parametrize("width", [390, 768])
def test_names_of_classes_are_not_broken(width: int, reader: Page) -> None:
    reader.set_viewport_size({"width": width, "height": 800})
    reader.goto("vocabularies/")
    assert broken_words(reader, "table code") == []


@pytest.mark.parametrize(("name", "language"), EVERYWHERE)
def test_no_piece_of_a_text_is_laid_out_on_its_own(
    name: str, language: Language, reader: Page
) -> None:
    """In a grid, words that are held together would stand in a column of their own."""
    reader.goto(in_language(PAGES[name], language))
    assert reader.locator(".nb, code, a").evaluate_all(APART) == []


@pytest.mark.parametrize("path", ["x.7.x/", "en/5.x.x/"])
def test_a_range_stands_within_its_column(path: str, reader: Page) -> None:
    for screen in (NARROW, PHONE, {"width": 768, "height": 800}):
        reader.set_viewport_size({"width": screen["width"], "height": screen["height"]})
        reader.goto(path)
        assert reader.locator(".codes tbody td:first-child").evaluate_all(CUT) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_field_of_the_home_page_shows_its_whole_example(
    language: Language, browser: Browser, site: BuiltSite
) -> None:
    with watched_page(browser, site, viewport=NARROW) as page:
        page.goto(in_language("", language))
        room: float = page.locator(".lookup input").evaluate(
            """field => {
              const pen = document.createElement("canvas").getContext("2d");
              const style = getComputedStyle(field);
              pen.font = `${style.fontSize} ${style.fontFamily}`;
              const sides = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
              return field.clientWidth - sides - pen.measureText(field.placeholder).width;
            }"""
        )
        assert room >= 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["552/", "5.7.136/"])
def test_the_jump_bar_shows_all_its_places(
    path: str, language: Language, browser: Browser, site: BuiltSite
) -> None:
    ends = "links => links.map(link => link.getBoundingClientRect().right)"
    tops = "links => new Set(links.map(link => link.getBoundingClientRect().top)).size"
    for screen in (NARROW, PHONE):
        with watched_page(browser, site, viewport=screen) as page:
            page.goto(in_language(path, language))
            links = page.locator(".jump a")
            assert max(links.evaluate_all(ends)) <= screen["width"]
            if screen is PHONE:
                assert links.evaluate_all(tops) == 1


def test_the_pages_before_and_after_are_named_in_full(browser: Browser, site: BuiltSite) -> None:
    for screen in (NARROW, {"width": 1280, "height": 900}):
        with watched_page(browser, site, viewport=screen) as page:
            page.goto("5.7.124/")
            assert page.locator(".md-footer__link--next .md-ellipsis").evaluate_all(CUT) == []


def test_the_answers_to_broken_rules_can_be_told_apart_by_a_finger(
    browser: Browser, site: BuiltSite
) -> None:
    with watched_page(browser, site, viewport=PHONE) as page:
        page.goto("rules/")
        heights = "rows => rows.map((row) => row.getBoundingClientRect().height)"
        assert min(page.locator(".demands li").evaluate_all(heights)) >= TARGET
