"""Inline Markdown: what a text may use, and that all else is shown as it was written."""

import pytest

from smtpcodes.pages.inline import inline

RENDERED = [
    ("plain words", "plain words"),
    ("a `code` word", "a <code>code</code> word"),
    ("`pre-approval` as a word", '<code class="nb">pre-approval</code> as a word'),
    ("`postconf -n` and `-all`", "<code>postconf -n</code> and <code>-all</code>"),
    ("`a-command --with-many-letters`", "<code>a-command --with-many-letters</code>"),
    ("*soft* and **loud**", "<em>soft</em> and <strong>loud</strong>"),
    ("[home](https://a.example/x?y=1#z)", '<a href="https://a.example/x?y=1#z">home</a>'),
    ("[a code](../5.1.1/)", '<a href="../5.1.1/">a code</a>'),
    ("[part](#causes)", '<a href="#causes">part</a>'),
    ("over\n  two   lines", "over two lines"),
    ("1 < 2 & 3", "1 &lt; 2 &amp; 3"),
    ("550 \\*literal\\*", "550 *literal*"),
    ("`<address>`", "<code>&lt;address&gt;</code>"),
]

INERT = [
    ("<b>no</b>", "&lt;b&gt;no&lt;/b&gt;"),
    ("# no heading", "# no heading"),
    ("- no item", "- no item"),
    ("1. no item", "1. no item"),
    ("> no quote", "&gt; no quote"),
    ("word{: .attribute }", "word{: .attribute }"),
    ("[x](javascript:alert)", "<span>x</span>"),
    ("[x](data:text/html,y)", "<span>x</span>"),
    ("[x](//evil.example/)", "<span>x</span>"),
    ("[x](mailto:a@b.example)", "<span>x</span>"),
    ('[x](https://a.example/ "title")', '<a href="https://a.example/">x</a>'),
    ("<https://a.example/>", "&lt;https://a.example/&gt;"),
    ("| no | table |", "| no | table |"),
    ("no heading ---", "no heading ---"),
    ("~~no~~ 'sign' of \"another\" ^kind^", "~~no~~ 'sign' of \"another\" ^kind^"),
]


@pytest.mark.parametrize(("text", "html"), RENDERED)
def test_a_text_may_use_code_emphasis_and_links(text: str, html: str) -> None:
    assert inline(text) == html


@pytest.mark.parametrize(("text", "html"), INERT)
def test_all_else_stands_as_it_was_written(text: str, html: str) -> None:
    assert inline(text) == html


def test_texts_do_not_leave_anything_for_the_next_one() -> None:
    assert inline("[x][id]\n\n[id]: https://a.example/") == "[x][id] [id]: https://a.example/"
    assert inline("see [x][id]") == "see [x][id]"
