"""The list of permanent addresses: it grows and never shrinks."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from smtpcodes.built.permalinks import add, listed, lost, promised, published
from tests.base import NAME, NoBase, listed_before
from tests.unit.helpers import ROOT

PAGE = """
<h2 id="todo">What to do</h2>
<ul class="responses" data-provider="Post"><li id="post-full"><span id="mail-full"></span>
<p id="note-post-full">x</p></li></ul><ul><li id="post-office">x</li></ul>
"""
LEADS = '<noscript><meta http-equiv="refresh" content="0; url=../post/"></noscript>'

FILES = {
    "index.html": "",
    "550/index.html": PAGE,
    "550/index.md": "",
    "provider/post/index.html": PAGE,
    "provider/mail/index.html": LEADS,
    "opensearch.xml": "",
}
"""In every language."""

ONCE = ("assets/x.js", "search/index.json", "api/v1/codes.json", "404.html")

ADDRESSES = {
    "./", "550/", "550/index.md", "provider/post/", "provider/post/#post-full", "provider/mail/",
    "opensearch.xml", "api/v1/codes.json",
}  # fmt: skip


@pytest.fixture
def built(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    files = {f"{folder}{name}": text for name, text in FILES.items() for folder in ("", "en/")}
    for name, text in (files | dict.fromkeys(ONCE, "")).items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    return site


def test_pages_files_and_responses_are_collected_without_a_language(built: Path) -> None:
    assert published(built) == ADDRESSES


def test_what_a_house_adds_is_no_promise_nor_is_what_leads_to_it(built: Path) -> None:
    (built / "provider/post/index.html").write_text(f'<aside class="house" data-own>{PAGE}')
    assert published(built) == {one for one in ADDRESSES if not one.startswith("provider/")}


def test_what_leads_to_a_page_that_is_not_there_is_promised_all_the_same(built: Path) -> None:
    (built / "provider/mail/index.html").write_text(LEADS.replace("post", "gone"))
    assert published(built) == ADDRESSES


def test_what_is_published_is_not_lost(built: Path) -> None:
    assert lost(built, ADDRESSES) == set()


def test_a_former_id_works_where_its_page_leads_on(built: Path) -> None:
    former = {"provider/mail/#mail-full", "provider/mail/#post-full", "provider/post/#mail-full"}
    assert lost(built, former) == set()
    assert lost(built, {"provider/mail/#mail-other"}) == {"provider/mail/#mail-other"}


@pytest.mark.parametrize("name", ["550/index.html", "en/550/index.html", "en/550/index.md"])
def test_a_page_that_one_language_lacks_is_lost(name: str, built: Path) -> None:
    (built / name).unlink()
    gone = "550/index.md" if name.endswith(".md") else "550/"
    assert lost(built, ADDRESSES) == {gone}


def test_a_response_that_is_gone_is_lost(built: Path) -> None:
    page = built / "en" / "provider" / "post" / "index.html"
    page.write_text(PAGE.replace("post-full", "post-new"), encoding="utf-8")
    assert lost(built, ADDRESSES) == {"provider/post/#post-full"}


def test_a_file_that_is_gone_is_lost(built: Path) -> None:
    (built / "api" / "v1" / "codes.json").unlink()
    assert lost(built, ADDRESSES) == {"api/v1/codes.json"}


def test_of_an_older_list_only_promises_are_kept() -> None:
    old = ["./", "en/", "550/", "en/550/", "550/#todo", "en/550/#with-5.1.1", "550/#post-full",
           "provider/post/#post-full", "en/provider/post/#post-full", "provider/post/#links",
           "en/opensearch.xml", "decode/answers.json", "en/decode/answers.json"]  # fmt: skip
    assert promised(old) == {"./", "550/", "provider/post/#post-full", "opensearch.xml"}


def test_new_addresses_are_added_and_old_ones_stay(built: Path, tmp_path: Path) -> None:
    names = tmp_path / NAME
    names.write_text("550/\n999/\n", encoding="utf-8")
    assert "./" in add(built, names)
    assert {"999/", "provider/post/#post-full"} < listed(names)
    lines = names.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))


def test_nothing_new_leaves_the_list_as_it_is(built: Path, tmp_path: Path) -> None:
    names = tmp_path / NAME
    add(built, names)
    assert add(built, names) == set()


def test_the_projects_list_holds_all_that_its_base_held() -> None:
    shrunk = sorted(listed_before(ROOT) - listed(ROOT / NAME))
    assert not shrunk, f"{NAME} has lost {shrunk[:20]} ({len(shrunk)} in all)"


def test_the_projects_list_is_sorted_and_holds_promises_once() -> None:
    lines = (ROOT / NAME).read_text(encoding="utf-8").splitlines()
    assert lines == sorted(promised(lines))


class Repository:
    """A repository with nothing but the list."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str) -> str:
        """Return what git says."""
        identity = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        command = ["git", *identity, *arguments]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    def write(self, *lines: str) -> None:
        """Write the list."""
        (self.folder / NAME).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")

    def commit(self, *lines: str) -> str:
        """Commit the list; return the commit."""
        self.write(*lines)
        self.git("add", NAME)
        self.git("commit", "--quiet", "--no-verify", "--message", "x")
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    for name in [name for name in os.environ if name == "BASE" or name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    return Repository(tmp_path)


def test_a_branch_is_compared_with_where_it_left_main(repository: Repository) -> None:
    repository.commit("550/", "551/")
    repository.git("switch", "--quiet", "--create", "work")
    repository.commit("550/")
    repository.git("switch", "--quiet", "main")
    repository.commit("550/", "551/", "552/")
    repository.git("switch", "--quiet", "work")
    assert listed_before(repository.folder) == {"550/", "551/"}


def test_the_pipeline_names_the_base(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = repository.commit("550/", "551/")
    repository.commit("550/")
    assert listed_before(repository.folder) == {"550/"}
    monkeypatch.setenv("BASE", base)
    assert listed_before(repository.folder) == {"550/", "551/"}
    monkeypatch.setenv("BASE", "0" * 40)
    assert listed_before(repository.folder) == {"550/"}


def test_a_base_may_begin_and_end_with_a_nought(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BASE", "0a0")
    with pytest.raises(NoBase, match="BASE names 0a0,"):
        listed_before(repository.folder)


def test_a_base_that_is_not_there_is_told(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit("550/")
    monkeypatch.setenv("BASE", "1" * 40)
    with pytest.raises(NoBase, match="fetch it"):
        listed_before(repository.folder)


def test_without_a_main_branch_the_last_commit_counts(repository: Repository) -> None:
    repository.git("switch", "--quiet", "--orphan", "alone")
    repository.commit("550/", "551/")
    repository.write("550/")
    assert listed_before(repository.folder) == {"550/", "551/"}


def test_outside_of_git_the_list_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BASE", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / NAME).write_text("550/\n", encoding="utf-8")
    assert listed_before(tmp_path) == {"550/"}
