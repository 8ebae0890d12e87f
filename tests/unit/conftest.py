"""The real site without a build, for the tests that ask what it says."""

from __future__ import annotations

import pytest

from smtpcodes.data.model import Language
from smtpcodes.pages.source import PageSource
from smtpcodes.site.site import Site
from tests.unit.helpers import real_pages, real_site


@pytest.fixture(scope="session")
def site() -> Site:
    """Return the facts of the real site."""
    return real_site()


@pytest.fixture(scope="session")
def pages() -> dict[tuple[Language, str], PageSource]:
    """Return the generated pages of the real site, by language and path."""
    return {(page.language, page.path): page for page in real_pages()}
