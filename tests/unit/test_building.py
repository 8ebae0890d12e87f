"""The tests look at the very site that is published, if they are told where it is."""

from pathlib import Path

import pytest

from tests.site.building import Finished, finished

HEAD = '<link rel="canonical" href="{url}">'


@pytest.mark.parametrize(
    ("url", "path"), [("https://codes.example/", "/"), ("https://x.example/smtp/", "/smtp/")]
)
def test_a_finished_site_keeps_all_but_its_address(url: str, path: str, tmp_path: Path) -> None:
    there, copy = tmp_path / "there", tmp_path / "copy"
    (there / "550").mkdir(parents=True)
    (there / "index.html").write_text(HEAD.format(url=url), encoding="utf-8")
    (there / "550" / "x.gz").write_bytes(b"\x1f\x8b\xff")
    site = Finished(there)
    assert site.path == path
    site.copy(copy, f"http://127.0.0.1:1{path}")
    assert HEAD.format(url=f"http://127.0.0.1:1{path}") == (copy / "index.html").read_text()
    assert (copy / "550" / "x.gz").read_bytes() == b"\x1f\x8b\xff"


def test_without_one_the_tests_build_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SITE", raising=False)
    assert finished() is None
    monkeypatch.setenv("SITE", "site")
    assert finished() == Finished(Path("site"))
