"""The guide for language models holds facts that stand by themselves, and no guess as one."""

from __future__ import annotations

import re

from smtpcodes.files import llms
from smtpcodes.pages.shown import often_sent
from smtpcodes.site.answers import answer
from tests.unit.helpers import real_site


def test_the_usual_codes_are_told_in_a_line_each() -> None:
    site = real_site()
    (file,) = llms.index_file(site)
    lines = dict(re.findall(r"^  - ([\d.]+): (.+)$", str(file.content), re.M))
    assert [*lines] == [code.code for code in often_sent(site)]
    for name, line in lines.items():
        code = site.codes[name]
        assert line.startswith(code.title["en"])
        named = re.findall(r"`([a-z-]+)`", line)
        certain = answer(code).certainty != "none"
        assert named == (code.cause_slugs[:1] if certain else [])
