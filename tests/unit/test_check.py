"""`make check` tells in seconds what is wrong, for people and for GitHub."""

from pathlib import Path

import pytest

from smtpcodes.data import check
from smtpcodes.data.problems import Problem
from smtpcodes.data.rules.rule import EXAMPLE

BROKEN = EXAMPLE.replace("de: Nichts zu tun.", "de: Kein Account.").replace(
    "name: Post\n", "name: Post \n"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "codes.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    return path


def line(words: str) -> int:
    return BROKEN[: BROKEN.index(words)].count("\n") + 1


def test_all_findings_come_in_the_order_of_the_file(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check.main([str(path)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"codes.yaml:{line('Kein Account')}: enhanced.X.2.2.classes.2.meaning.de: "
        "'Account' is not said here (say: Konto) [avoided-words]",
        f"codes.yaml:{line('name: Post')}: providers.post.name: "
        "white space at the end (remove it) [lines-end-without-space]",
        "2 problems in codes.yaml",
    ]


def test_github_shows_them_at_their_lines(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main(["--format=github", str(path)]) == 1
    assert capsys.readouterr().out.splitlines()[0] == (
        f"::error file={path},line={line('Kein Account')},title=avoided-words::"
        "enhanced.X.2.2.classes.2.meaning.de: 'Account' is not said here (say: Konto)"
    )


def test_signs_that_github_reads_are_written_otherwise() -> None:
    problem = Problem(3, "", "50 %\r\nfull", "", "a:b,c")
    assert check.annotation(problem, Path("x")) == (
        "::error file=x,line=3,title=a%3Ab%2Cc::50 %25%0D%0Afull"
    )
    assert "title=codes.yaml::" in check.annotation(Problem(1, "", "empty"), Path("x"))


@pytest.mark.parametrize("form", ["text", "github"])
def test_a_good_file_says_nothing(
    path: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path.write_text(EXAMPLE, encoding="utf-8")
    assert check.main([f"--format={form}", str(path)]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("content", "expected"),
    [(None, "the file cannot be read"), (b"a: \xff\n", "the file is not UTF-8"),
     (b"causes: [\n", "no valid YAML"), (b"causes: {}\n", "'replies' is missing")],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_told_as_well(
    path: Path, content: bytes | None, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    assert check.main([str(path)]) == 1
    assert expected in capsys.readouterr().out
