"""Forms as GitHub writes them down."""

import re

from intake.forms import RESPONSE, filled
from smtpcodes.data.rules.placeholders_are_known import PLACEHOLDERS
from tests.unit.helpers import ROOT

BODY = """\
### Provider or software / Anbieter oder Software

Gmail

### Response, word for word / Antwort, Wort für Wort

```text
552 5.2.2 <address>: full
### Source / Quelle, says the server
```

### Source / Quelle

_No response_

### Month / Monat

2026-09
"""


def test_each_field_has_what_stands_below_its_label() -> None:
    form = filled(BODY.replace("\n", "\r\n"), ROOT / RESPONSE)
    assert form["provider"] == "Gmail"
    assert form["month"] == "2026-09"
    assert form["response"].startswith("552 5.2.2 <address>: full\n### Source")


def test_what_was_left_out_is_empty() -> None:
    form = filled(BODY, ROOT / RESPONSE)
    assert form["source"] == form["cause"] == ""
    assert set(filled("nothing of a form", ROOT / RESPONSE).values()) == {""}


def test_the_form_asks_for_placeholders_that_the_rules_take() -> None:
    asked = re.findall("`<([^`]+)>`", (ROOT / RESPONSE).read_text("utf-8"))
    assert asked
    assert set(asked) <= set(PLACEHOLDERS)
