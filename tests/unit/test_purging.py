"""Styles lose the rules that can match nothing, and no other."""

import pytest

from smtpcodes.built.purging import Known, is_usable, parts, purged, without_unused_variables

KNOWN = Known(
    frozenset({"html", "a", "p", "label"}),
    frozenset({"md-nav", "md-icon", "js", "for", "__drawer", "dir", "ltr", "hidden", "main"}),
)


@pytest.mark.parametrize(
    ("selector", "usable"),
    [
        (".md-nav", True),
        (".md-tabs", False),
        ("p .md-nav > a:hover", True),
        ("video", False),
        (".md-nav video", False),
        ("#main::before", True),
        ("#other", False),
        ("[hidden]", True),
        ("[data-x]", False),
        ("label[for=__drawer]", True),
        ('label[for="__toc"]', False),
        ("[dir=rtl] .md-nav", False),
        ("a[href^=https]", False),
        (".md-nav:not(.md-tabs)", True),
        (".md-nav:is(.md-tabs, .md-icon)", True),
        (".md-nav:is(.md-tabs, .md-grid)", False),
        ("p:has(> .md-grid)", False),
        ("a:nth-child(2n + 1)", True),
        ("::selection", True),
        ("*", True),
        (".js .md-nav::-webkit-scrollbar", True),
    ],
)
def test_a_selector_is_usable_if_all_that_it_names_is_known(selector: str, usable: bool) -> None:
    assert is_usable(selector, KNOWN) == usable


def test_a_list_of_selectors_is_parted_at_its_own_commas() -> None:
    text = "a:is(.x,.y),[title=','],p"
    assert parts(text) == ["a:is(.x,.y)", "[title=',']", "p"]


@pytest.mark.parametrize(
    ("css", "less"),
    [
        (".md-nav,.md-tabs{color:red}.md-tabs{a:b}", ".md-nav{color:red}"),
        ("@media print{.md-tabs{a:b}}@media print{p{a:b}}", "@media print{p{a:b}}"),
        ("@media x{@supports (a:b){.md-tabs{a:b}}}", ""),
        ('p{content:"}.md-tabs{"}', 'p{content:"}.md-tabs{"}'),
        ("p{b:url(data:image/svg+xml;x,{})}", "p{b:url(data:image/svg+xml;x,{})}"),
        ("/*! said */p{a:b}", "p{a:b}"),
        ('@charset "UTF-8";p{a:b}', "p{a:b}"),
        ("@page{margin:0}", "@page{margin:0}"),
        ("@keyframes x{to{a:b}}p{animation:x 1s}", "@keyframes x{to{a:b}}p{animation:x 1s}"),
        ("@keyframes x{to{a:b}}p{a:b}", "p{a:b}"),
    ],
)
def test_rules_without_a_use_go(css: str, less: str) -> None:
    assert purged(css, KNOWN) == less


def test_a_property_stays_as_long_as_another_one_takes_it() -> None:
    css = 'p{--a:var(--b);--b:1;--c:url("x;}");--d:var(--c);color:var(--a)}'
    assert without_unused_variables(css) == "p{--a:var(--b);--b:1;color:var(--a)}"
    assert without_unused_variables("p{color:red;--c:1}") == "p{color:red;}"
