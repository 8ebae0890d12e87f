"""Bad input gets a clear error with its line and the mend, all errors at once."""

import subprocess
import sys
from pathlib import Path

import pytest
from check_jsonschema.parsers.yaml import construct_yaml_implementation
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from smtpcodes.data.loading import load, parse
from smtpcodes.data.problems import InvalidCodes
from smtpcodes.data.rules.rule import EXAMPLE
from smtpcodes.data.schema import schema
from tests.unit.helpers import CODES, ROOT, SMALL, problems, small, small_text

BROKEN = {
    "empty file": ("", "codes.yaml:1: the file is empty"),
    "comment only": ("# nothing\n", "codes.yaml:1: the file is empty"),
    "no YAML": ("causes: [", "codes.yaml:2: no valid YAML"),
    "a list instead of tables": ("- causes\n", "codes.yaml:1:"),
    "a text instead of tables": ("causes\n", "codes.yaml:1:"),
    "two documents": ("a: 1\n---\nb: 2\n", "no valid YAML"),
    "tabs": ("causes:\n\tx: 1\n", "codes.yaml:2: no valid YAML"),
    "anchors": ("causes: &a {}\nreplies: *a\n", "anchors and aliases are not used here"),
    "endless anchor": ("causes: &a [*a]\n", "anchors and aliases are not used here"),
    "a key that is a list": ("? [a, b]\n: c\n", "a key that is no text"),
    "control character": ("causes: a\x01b\n", "codes.yaml:1:"),
    "deep nesting": ("causes: " + "[" * 500 + "]" * 500, "nested too deep"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_is_no_table_of_codes_is_reported_with_its_line(name: str) -> None:
    content, expected = BROKEN[name]
    assert expected in problems(content)


def test_tabs_come_with_the_mend() -> None:
    assert "with spaces, not with tabs" in problems("causes:\n\tx: 1\n")


def test_another_encoding_is_reported_with_its_line() -> None:
    report = problems("causes:\n  straße: 1\n".encode("latin-1"))
    assert report.startswith("codes.yaml:2: the file is not UTF-8 (save it as UTF-8)")


def test_utf_16_is_reported() -> None:
    assert "codes.yaml:1: the file is not UTF-8" in problems(SMALL.encode("utf-16"))


def test_a_byte_order_mark_does_no_harm() -> None:
    parse(b"\xef\xbb\xbf" + SMALL.encode(), Path("codes.yaml"))


FAULTS = [
    pytest.param(
        ("causes: [mailbox-full]\nenh", "causes: [mailbox-ful]\nenh"),
        "replies.552.causes[0]: unknown cause 'mailbox-ful' (did you mean 'mailbox-full'?)",
        id="misspelt cause",
    ),
    pytest.param(
        ("    where: mailbox", "    wher: mailbox"),
        "causes.mailbox-full.wher: unknown key 'wher' (did you mean 'where'?)",
        id="misspelt key",
    ),
    pytest.param(
        ("where: mailbox", "where: mailbx"),
        "causes.mailbox-full.where: 'mailbx' is not known here (did you mean 'mailbox'?)",
        id="misspelt word",
    ),
    pytest.param(
        ("title: {de: Zu groß, en: Too much}", "title: {de: Zu groß}"),
        "replies.552.title.en: 'en' is missing (add it)",
        id="language missing",
    ),
    pytest.param(
        ("title: {de: Zu groß, en: Too much}", "title: {de: Zu groß, en: }"),
        "replies.552.title.en: the value is missing",
        id="empty text",
    ),
    pytest.param(
        ('  "552":', '  "5522":'),
        "replies.5522: '5522'",
        id="malformed reply code",
    ),
    pytest.param(("  X.2.2:", "  X.2.02:"), "enhanced.X.2.02", id="malformed detail"),
    pytest.param(("RFC5321:4.2.3", "RFC 5321"), "replies.552.rfc[0]", id="malformed reference"),
    pytest.param(
        ("  X.2.2:", "  X.3.2:"),
        "enhanced.X.3.2: subject 'X.3' is missing",
        id="subject missing",
    ),
    pytest.param(
        ('basic: ["552"]', 'basic: ["553"]'),
        "unknown code '553' (did you mean '552'?)",
        id="unknown associated reply",
    ),
    pytest.param(
        ("    acts: recipient\n", "    acts: sender-admin\n"),
        "no steps for 'sender-admin', who acts first",
        id="no steps for who acts",
    ),
    pytest.param(
        ("    causes: [mailbox-full]\nenh", "enh"),
        "replies.552: a failure without a cause",
        id="failure without cause",
    ),
    pytest.param(
        ("standing: standard", "standing: nonstandard"),
        "standing 'nonstandard' without a source",
        id="nonstandard without source",
    ),
    pytest.param(
        ("    rfc: [RFC5321:4.2.3]\n", ""),
        "standing 'standard' without a reference",
        id="standard without reference",
    ),
    pytest.param(
        ("plain: {de: Kein Platz.", "plain: {de: " + "Wort " * 31),
        "31 words (at most 30)",
        id="long plain sentence",
    ),
    pytest.param(("Kein Platz mehr.", "Kein `Platz."), "odd number of backticks", id="backtick"),
    pytest.param(("Kein Platz mehr.", "Kein <b>Platz"), "HTML in a text", id="HTML"),
    pytest.param(("meaning: {de: Voll.", "meaning: {de: *x"), "no valid YAML", id="alias"),
    pytest.param(
        ("  X.2.2:\n", '  X.2.2:\n    through: "2"\n'), "is no end of a range", id="empty range"
    ),
]


@pytest.mark.parametrize(("change", "expected"), FAULTS)
def test_a_fault_names_its_entry_and_the_mend(change: tuple[str, str], expected: str) -> None:
    assert expected in problems(small_text(change))


def test_a_fault_names_its_line() -> None:
    changed = small_text(("where: mailbox", "where: mailbx"))
    line = changed.splitlines().index("    where: mailbx") + 1
    assert problems(changed).startswith(f"codes.yaml:{line}: causes.mailbox-full.where:")


def test_a_duplicate_key_names_both_lines() -> None:
    changed = SMALL + '      "5":\n        plain: {de: x, en: y}\n'
    report = problems(changed)
    first = SMALL.splitlines().index('      "5":') + 1
    assert f"duplicate key, first in line {first}" in report
    assert report.startswith(f"codes.yaml:{len(SMALL.splitlines()) + 1}: ")


def test_all_faults_come_at_once_in_the_order_of_the_file() -> None:
    changed = small_text(
        ("where: mailbox", "where: mailbx"),
        ("rfc: [RFC5321:4.2.3]", "rfc: [5321]"),
        ("basic:", "basc:"),
    )
    report = problems(changed).splitlines()
    assert report[-1] == "3 problems in codes.yaml"
    lines = [int(line.split(":")[1]) for line in report[:-1]]
    assert lines == sorted(lines)
    assert len(lines) == 3


def test_words_and_codes_stay_texts() -> None:
    loaded = small(
        ("keywords: {de: [voll]", 'keywords: {de: [no, "0550", "4.20", 5.2.2, 2026-10-01]')
    )
    words = loaded.knowledge.causes["mailbox-full"].keywords.de
    assert words == ["no", "0550", "4.20", "5.2.2", "2026-10-01"]


TYPED = [
    "550", "-1", "0550", "4.20", ".5", "1e3", "0x1f", "0o17", "1_000", ".inf", ".nan", "true",
    "False", "yes", "no", "null", "~", "2026-10-01", "5.2.2", '"550"', "'true'", "+", "12:30", "_",
    "0b11",
]  # fmt: skip


@pytest.mark.parametrize("value", TYPED)
@pytest.mark.parametrize("field", ["text: exceeded storage allocation", "symptom: true"])
def test_the_loader_and_the_schema_agree(value: str, field: str) -> None:
    name, _, old = field.partition(": ")
    changed = EXAMPLE.replace(f"    {field}\n", f"    {name}: {value}\n")
    assert changed != EXAMPLE or value == old
    data = construct_yaml_implementation().load(changed)
    valid = not list(Draft7Validator(schema()).iter_errors(_with_texts_for_keys(data)))
    assert (not findings_in(changed)) == valid


def _with_texts_for_keys(data: object) -> object:
    if isinstance(data, dict):
        return {str(key): _with_texts_for_keys(value) for key, value in data.items()}
    return [_with_texts_for_keys(one) for one in data] if isinstance(data, list) else data


def findings_in(text: str) -> list[str]:
    """Return what is wrong with the text, if it is anything, but for its form."""
    try:
        parse(text.encode(), Path("codes.yaml"))
    except InvalidCodes as error:
        return [problem.message for problem in error.problems]
    return []


@pytest.mark.parametrize("value", ["!!int five", "!str five", "!!bool five", '!!int "5"', "!a {}"])
def test_tags_are_refused(value: str) -> None:
    report = problems(small_text(("text: exceeded storage allocation", f"text: {value}")))
    assert "is not used here (remove it)" in report


def test_a_missing_file_is_a_clean_error(tmp_path: Path) -> None:
    with pytest.raises(InvalidCodes, match=r"codes.yaml:1: the file cannot be read: No such file"):
        load(tmp_path / "codes.yaml")


def test_a_range_stands_for_all_its_numbers() -> None:
    loaded = small(("  X.2.2:\n", '  X.2.2:\n    through: "4"\n'))
    assert loaded.knowledge.enhanced["X.2.2"].through == "4"


LINES = CODES.read_text(encoding="utf-8").splitlines(keepends=True)
ODD = st.sampled_from(["\t", "- ", ": ", "{", "]", "'", '"', "&a ", "*a ", "!!int ", "é", "\x00",
                       "? ", "|", ">-\n", "---\n", "#", "%", "@"])  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    at=st.integers(0, len(LINES) - 1), column=st.integers(0, 40), odd=ODD, kind=st.integers(0, 3)
)
def test_a_mutated_file_is_valid_or_cleanly_refused(
    at: int, column: int, odd: str, kind: int
) -> None:
    # A window of the file keeps an example fast; the tables' heads keep it real.
    lines = LINES[max(0, at - 400) : at + 400]
    here = min(at, 400)
    line = lines[here]
    lines[here : here + 1] = {
        0: [line[:column] + odd + line[column:]],
        1: [],
        2: [line, line],
        3: [line.lstrip()],
    }[kind]
    try:
        parse("".join(lines).encode(), Path("codes.yaml"))
    except InvalidCodes as error:
        assert error.problems
        assert all(1 <= problem.line <= len(lines) + 40 for problem in error.problems)


@settings(max_examples=25, deadline=None)
@given(at=st.integers(0, len(LINES) - 1), column=st.integers(0, 40), odd=ODD)
def test_the_whole_file_with_one_odd_sign_is_valid_or_cleanly_refused(
    at: int, column: int, odd: str
) -> None:
    lines = list(LINES)
    lines[at] = lines[at][:column] + odd + lines[at][column:]
    try:
        parse("".join(lines).encode(), Path("codes.yaml"))
    except InvalidCodes as error:
        assert str(error).endswith("in codes.yaml")


@given(st.binary(max_size=200))
def test_any_bytes_are_cleanly_refused(content: bytes) -> None:
    with pytest.raises(InvalidCodes):
        parse(content, Path("codes.yaml"))


def test_fixing_refuses_a_broken_file_and_leaves_it_alone(tmp_path: Path) -> None:
    path = tmp_path / "codes.yaml"
    path.write_text("causes: [", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "smtpcodes.data.fixing", str(path)],
        cwd=ROOT / "hooks", capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "codes.yaml:2: no valid YAML" in done.stderr
    assert path.read_text(encoding="utf-8") == "causes: ["
