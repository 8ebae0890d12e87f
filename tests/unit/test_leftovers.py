"""What the theme brings and the site leaves out; files that are the same on any day."""

import gzip

import pytest

from smtpcodes.built.leftovers import is_unused, undated


@pytest.mark.parametrize(
    ("path", "unused"),
    [
        ("assets/javascripts/bundle.a5f9d56c.min.js.map", True),
        ("assets/stylesheets/main.57a0d79d.min.css.map", True),
        ("assets/javascripts/lunr/min/lunr.th.min.js", True),
        ("assets/javascripts/lunr/wordcut.js", True),
        ("assets/images/favicon.png", True),
        ("assets/javascripts/bundle.a5f9d56c.min.js", True),
        ("assets/stylesheets/main.57a0d79d.min.css", True),
        ("assets/stylesheets/site.css", True),
        ("assets/javascripts/workers/search.a7633da7.min.js", True),
        ("assets/javascripts/search-worker.js", False),
        ("assets/images/logo.svg", False),
        ("provider/lunr/index.html", False),
    ],
)
def test_only_what_no_page_uses_is_left_out(path: str, unused: bool) -> None:
    assert is_unused(path) == unused


def test_the_day_leaves_no_trace_in_a_packed_file() -> None:
    days = [gzip.compress(b"sitemap", mtime=day) for day in (1, 1_700_000_000)]
    assert days[0] != days[1]
    assert undated(days[0]) == undated(days[1])
    assert gzip.decompress(undated(days[0])) == b"sitemap"
