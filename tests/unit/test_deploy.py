"""The samples for servers say the same as the hosts' file, and the container builds nothing."""

import re

import pytest

from smtpcodes.files.hosting import HEADERS
from tests.unit.helpers import ROOT

DEPLOY = ROOT / "deploy"
SAMPLES = ["nginx.conf", "Caddyfile", "apache.conf"]


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_sends_the_headers(name: str) -> None:
    text = (DEPLOY / name).read_text(encoding="utf-8")
    wanted = {**HEADERS, "Cache-Control": "max-age=600"}
    assert [
        one for one, value in wanted.items() if one not in text or f'"{value}"' not in text
    ] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_says_how_to_stand_below_a_path(name: str) -> None:
    text = (DEPLOY / name).read_text(encoding="utf-8")
    assert "Below a path" in text.partition("\n\n")[0]


def test_the_container_holds_the_built_site_and_builds_nothing() -> None:
    lines = (DEPLOY / "Containerfile").read_text(encoding="utf-8").splitlines()
    steps = [line for line in lines if line and not line.startswith("#")]
    (base,) = [line for line in steps if line.startswith("FROM ")]
    assert re.fullmatch(r"FROM \S+:\d+\.\d+\.\d+\S*", base)
    assert "COPY site /var/www/smtp-codes" in steps
    assert [line for line in steps if line.startswith("RUN ") and "sed " not in line] == []


def test_the_container_changes_nothing_but_the_port() -> None:
    text = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    old, new = re.findall(r"s/(.+?);/(.+?);/", text)[0]
    assert (old, new) == ("listen 80", "listen 8080")
    sample = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    assert f"{old};" in sample
    assert "root /var/www/smtp-codes;" in sample
