"""The style sheet has every rule of the theme and of ours that something on a page matches."""

from __future__ import annotations

from pathlib import Path

import material
import pytest
from playwright.sync_api import Page, expect

from smtpcodes.built.styles import SHEET, of_theme
from tests.unit.helpers import ROOT

THEME = Path(material.__file__).parent / "templates"

PAGES = ["", "550/", "5.1.1/", "codes/", "cause/mailbox-full/", "provider/gmail/", "en/decode/",
         "bounce/", "data/", "about/", "en/x.7.x/", "news/"]  # fmt: skip

MISSED = r"""(css) => {
  const parts = (text) => {
    const found = [""];
    let depth = 0;
    for (const sign of text) {
      depth += { "(": 1, "[": 1, ")": -1, "]": -1 }[sign] ?? 0;
      if (sign === "," && !depth) found.push("");
      else found[found.length - 1] += sign;
    }
    return found.map((one) => one.trim());
  };
  const all = (rules) => [...rules].flatMap((rule) =>
    rule.selectorText ? [rule] : rule.cssRules ? all(rule.cssRules) : []);
  const selectors = (rules) => rules.flatMap((rule) => parts(rule.selectorText));
  const theme = new CSSStyleSheet();
  theme.replaceSync(css);
  const held = [...document.styleSheets].flatMap((sheet) => all(sheet.cssRules));
  const kept = new Set(selectors(held));
  const text = held.map((rule) => rule.cssText).join("");
  const isFelt = ({ style }) => [...style].some((name) =>
    !name.startsWith("--") || text.includes(`var(${name}`));
  const state = /::[\w-]+|:(hover|focus(-within|-visible)?|active|checked|valid|target)\b/g;
  const matches = (selector) => {
    try {
      return document.querySelector(selector.replace(state, "") || "*");
    } catch {
      return null; // for other browsers
    }
  };
  const felt = all(theme.cssRules).filter(isFelt);
  return selectors(felt).filter((one) => !kept.has(one) && matches(one));
}"""
"""Returns the selectors of rules that a style sheet has and the page lacks, although they match.

What sets nothing but variables without a use is not missed.
"""


@pytest.mark.parametrize("path", PAGES)
def test_no_rule_that_matches_is_left_out(path: str, page: Page) -> None:
    page.goto(path)
    page.keyboard.press("/")
    page.keyboard.type("550")
    expect(page.locator(".md-search-result__list a").first).to_be_visible()
    ours = (ROOT / "docs" / SHEET).read_text(encoding="utf-8")
    assert page.evaluate(MISSED, of_theme(THEME) + ours) == []


def test_a_rule_that_is_missing_is_found(page: Page) -> None:
    page.goto("550/")
    css = (
        ".md-header .md-logo img { top: 0 } .nothing { top: 0 } article > h1:hover { top: 0 }"
        "html > body { --md-hue: 1 } html > * { --nothing: 1 }"
    )
    missed = [".md-header .md-logo img", "article > h1:hover", "html > body"]
    assert page.evaluate(MISSED, css) == missed


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_first_paint_has_the_colours_of_the_system(scheme: str, page: Page) -> None:
    """Without the page's script, which comes later."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.route("**/site.js", lambda route: route.fulfill(content_type="text/javascript", body=""))
    page.goto("550/")
    wanted = "slate" if scheme == "dark" else "default"
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", wanted)
