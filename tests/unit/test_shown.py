from __future__ import annotations

from pathlib import Path

import pytest

from smtpcodes.data.loading import parse
from smtpcodes.pages.shown import often_sent
from smtpcodes.site.site import Site
from tests.unit.helpers import SMALL, URL
from tests.unit.test_decoder_catalog import PROVIDER


@pytest.mark.parametrize(
    ("kind", "codes"),
    [("mailbox", {"552", "5.2.2"}), ("gateway", {"552", "5.2.2"}), ("software", set())],
)
def test_codes_are_usual_that_providers_send_not_those_in_a_source(
    kind: str, codes: set[str]
) -> None:
    text = (SMALL + PROVIDER).replace("kind: mailbox", f"kind: {kind}")
    site = Site.of(parse(text.encode(), Path("codes.yaml")), URL)
    assert {code.code for code in often_sent(site)} == codes
