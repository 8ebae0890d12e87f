"""The catalogs that growth is measured with are as valid as the one they are made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.multiplied import multiply_codes, multiply_responses
from smtpcodes.data.loading import load
from tests.unit.helpers import SMALL
from tests.unit.test_decoder_catalog import PROVIDER


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    path = tmp_path / "codes.yaml"
    path.write_text(SMALL + PROVIDER, encoding="utf-8")
    return path


def test_there_are_twice_as_many_codes(copied: Path) -> None:
    before = len(load(copied).knowledge.enhanced)
    multiply_codes(copied, 2)
    assert len(load(copied).knowledge.enhanced) > 1.5 * before


def test_there_are_twice_as_many_responses(copied: Path) -> None:
    def count() -> int:
        return sum(len(one.responses) for one in load(copied).knowledge.providers.values())

    before = count()
    multiply_responses(copied, 2)
    assert count() == 2 * before
