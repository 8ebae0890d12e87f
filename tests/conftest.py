"""What the tests of the built site share: one build, one server, the knowledge behind it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from smtpcodes.data.loading import Loaded, load
from smtpcodes.site.codes import Code, all_codes
from tests.site.building import BuiltSite, build, copy_project, finished
from tests.site.serving import PREFIX, SiteServer


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """Build the site once and serve it below a path until all tests are done.

    One that is there already, by `make test` or to be published, is taken as it is and served at
    its own path.
    """
    project, there = copy_project(tmp_path_factory.mktemp("project")), finished()
    with SiteServer(project / "site", there.path if there else PREFIX) as server:
        if there:
            there.copy(project / "site", server.url)
        else:
            result = build(project, server.url)
            assert result.returncode == 0, result.stdout
        with server.running():
            yield BuiltSite(project, server.url, there.folder if there else None)


@pytest.fixture(scope="session")
def loaded(site: BuiltSite) -> Loaded:
    """Return the `codes.yaml` that the site is built from."""
    return load(site.project / "codes.yaml")


@pytest.fixture(scope="session")
def codes(loaded: Loaded) -> dict[str, Code]:
    """Return every code that has a page, by its name."""
    return all_codes(loaded.knowledge)
