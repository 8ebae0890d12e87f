"""Bad input gets a clear error with its line and the mend, all errors at once."""

import subprocess
import sys
from pathlib import Path

import pytest

from smtpcodes.data.loading import load, parse
from smtpcodes.data.problems import InvalidCodes
from tests.unit.helpers import ROOT, SMALL, problems, small, small_text


def test_a_file_that_is_not_there_is_reported(tmp_path: Path) -> None:
    with pytest.raises(InvalidCodes, match=r"^codes.yaml:1: .+ be read: \w.+\(restore it"):
        load(tmp_path / "codes.yaml")


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
        ("rfc: [RFC5321:4.2.3]", "rfc: [draft-hall-prdr-00]"),
        "standing 'standard' without an RFC",
        id="standard by a draft alone",
    ),
    pytest.param(
        ("plain: {de: Kein Platz.", "plain: {de: " + "Wort " * 31),
        "31 words (at most 20)",
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


def test_what_is_missing_is_missed_where_it_belongs() -> None:
    changed = small_text(("    plain: {de: Kein Platz., en: No room.}\n", ""))
    line = changed.splitlines().index('  "552":') + 1
    assert problems(changed).startswith(f"codes.yaml:{line}: replies.552.plain: 'plain' is missing")


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


def test_a_range_stands_for_all_its_numbers() -> None:
    loaded = small(("  X.2.2:\n", '  X.2.2:\n    through: "4"\n'))
    assert loaded.knowledge.enhanced["X.2.2"].through == "4"


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


SOURCED = """\
sources:
  help:
    title: Help
    url: https://post.example/
    checked: "2026-10"
providers:
  post:
    name: Post
    kind: mailbox
    recognise: {de: Am Namen., en: By its name.}
    responses:
      full:
        text: No room
        cause: mailbox-full
        source: help
"""
"""A provider with a response and its source."""


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("source: help", "source: hlep", "unknown source 'hlep' (did you mean 'help'?)"),
        ("cause: mailbox-full", "cause: mailbox-fall", "did you mean 'mailbox-full'?"),
        ('    checked: "2026-10"\n', "", "sources.help: no month in which it was read"),
        ("    url: https://post.example/\n", "", "no address for what a provider says"),
        ("  help:\n", "  more:\n    title: More\n  help:\n", "sources.more: nothing names"),
        (
            "providers:\n",
            "  more:\n    title: Help\n    url: https://post.example/\nproviders:\n",
            "sources.more: the same as 'help' (name that one)",
        ),
        (
            "        source: help\n",
            "        source: help\n      double:\n        text: No room\n"
            "        cause: mailbox-full\n        source: help\n",
            "the same as 'post-double'",
        ),
        (
            "providers:\n",
            "providers:\n  post-full:\n    name: Full\n    kind: mailbox\n"
            "    recognise: {de: Am Namen., en: By its name.}\n    responses:\n      a:\n"
            "        text: One\n        cause: mailbox-full\n        source: help\n",
            "the id 'post-full-a' is also one of post",
        ),
    ],
)
def test_a_provider_says_what_can_be_looked_up(old: str, new: str, message: str) -> None:
    text = SOURCED.replace(old, new, 1)
    if "also one of" in message:
        text = text.replace("      full:", "      full-a:")
    assert message in problems(SMALL + text)


def test_a_sourced_response_is_taken() -> None:
    found = parse((SMALL + SOURCED).encode(), Path("codes.yaml")).knowledge
    assert [(name, slug) for name, slug, _ in found.responses()] == [("post-full", "post")]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("replies.552.sources[0]", SMALL.replace("enh", "    sources: [hlep]\nenh", 1) + SOURCED),
        ("enhanced.X.2.2.sources[0]", f"{SMALL}    sources: [hlep]\n{SOURCED}"),
        (
            "enhanced.X.2.2.pairs[0].sources[0]",
            f'{SMALL}    pairs: [{{reply: "552", status: "5.2.2", sources: [hlep]}}]\n{SOURCED}',
        ),
        (
            "providers.post.limits[0].source",
            f"{SMALL}{SOURCED}    limits: [{{text: {{de: Eins., en: One.}}, source: hlep}}]\n",
        ),
        (
            "providers.post.dialect[0].source",
            f"{SMALL}{SOURCED}    dialect:\n"
            '      - {code: "552", meaning: {de: Voll., en: Full.}, source: hlep}\n',
        ),
    ],
)
def test_a_misspelt_source_is_found_wherever_it_is_named(place: str, text: str) -> None:
    line = next(at for at, line in enumerate(text.splitlines(), 1) if "hlep" in line)
    expected = f"codes.yaml:{line}: {place}: unknown source 'hlep' (did you mean 'help'?)"
    assert expected in problems(text)


def test_a_source_of_a_code_needs_no_month_and_no_address() -> None:
    text = f"{SMALL}    sources: [book]\nsources:\n  book:\n    title: A book\n"
    assert parse(text.encode(), Path("codes.yaml")).knowledge.sources["book"].url is None


OTHER = """\
  post-box:
    name: Box
    kind: mailbox
    recognise: {de: Am Namen., en: By its name.}
    responses:
      full:
        text: No box
        cause: mailbox-full
        source: help
"""
"""A provider whose key begins as another's does."""


def renamed(table: str, old: str) -> str:
    """Return a valid file in whose ``table`` the entry has the former name ``old``."""
    marks = {
        "causes": "    phrases: [mailbox full]\n",
        "replies": "    causes: [mailbox-full]\n",
        "enhanced": "    text: Mailbox full\n",
        "providers": "    name: Post\n",
        "responses": "        text: No room\n",
        "the other responses": "        text: No box\n",
    }
    mark = marks[table]
    indent = mark[: len(mark) - len(mark.lstrip())]
    text = SMALL + SOURCED + OTHER
    return text.replace(mark, f'{mark}{indent}was: ["{old}"]\n', 1)


@pytest.mark.parametrize(
    ("table", "old", "name"),
    [
        ("causes", "mailbox-full", "mailbox-full"),
        ("replies", "552", "552"),
        ("replies", "4.2.2", "4.2.2"),
        ("enhanced", "X.2.2", "X.2.2"),
        ("enhanced", "5.2.2", "5.2.2"),
        ("enhanced", "552", "552"),
        ("providers", "post-box", "post-box"),
        ("responses", "full", "post-full"),
        ("responses", "box-full", "post-box-full"),
    ],
)
def test_a_former_name_is_no_living_one(table: str, old: str, name: str) -> None:
    text = renamed(table, old)
    line = next(at for at, line in enumerate(text.splitlines(), 1) if "was:" in line)
    report = problems(text)
    assert report.startswith(f"codes.yaml:{line}: ")
    assert f"was[0]: '{name}' is still in use (remove it from 'was')" in report


def test_a_number_of_a_living_range_is_no_former_name() -> None:
    text = renamed("enhanced", "X.2.3").replace("  X.2.2:\n", '  X.2.2:\n    through: "4"\n')
    assert "'X.2.3' is still in use" in problems(text)


@pytest.mark.parametrize(
    ("table", "old"),
    [
        ("causes", "552"),
        ("replies", "553"),
        ("replies", "5.2.3"),
        ("enhanced", "X.2.3"),
        ("enhanced", "4.2.3"),
        ("enhanced", "523"),
        ("providers", "mail"),
        ("responses", "old"),
        ("the other responses", "old"),
    ],
)
def test_a_former_name_is_kept(table: str, old: str) -> None:
    assert old in str(parse(renamed(table, old).encode(), Path("codes.yaml")).knowledge)


def test_only_one_entry_has_had_a_name() -> None:
    box = "        text: No box\n"
    other_provider = renamed("responses", "old").replace(box, f"{box}        was: [old]\n")
    parse(other_provider.encode(), Path("codes.yaml"))
    same_provider = other_provider.replace("  post-box:\n", "").replace(
        "    name: Box\n    kind: mailbox\n    recognise: {de: Am Namen., en: By its name.}\n"
        "    responses:\n      full:",
        "      box:",
    )
    report = problems(same_provider)
    assert "post.responses.full.was[0]: 'post-old' is claimed by 'post-box' too" in report


@pytest.mark.parametrize(("reply", "detail"), [("523", "523"), ("5.2.3", "X.2.3")])
def test_a_former_code_leads_to_one_page(reply: str, detail: str) -> None:
    text = renamed("enhanced", detail)
    mark = "    causes: [mailbox-full]\n"
    report = problems(text.replace(mark, f'{mark}    was: ["{reply}"]\n', 1))
    assert f"X.2.2.was[0]: '{reply}' is claimed by '552' too" in report


def test_a_former_key_of_a_provider_holds_the_ids_of_its_responses() -> None:
    text = renamed("providers", "mail").replace("  post-box:", "  mail-box:")
    parse(text.encode(), Path("codes.yaml"))
    report = problems(text.replace("      full:", "      box-full:", 1))
    assert "providers.post.was[0]: 'mail-box-full' is still in use" in report


@pytest.mark.parametrize(
    ("table", "old"),
    [("causes", "Full"), ("replies", "X.2.3"), ("enhanced", "X.9.3"), ("providers", "a b")],
)
def test_a_former_name_has_the_form_of_a_name(table: str, old: str) -> None:
    assert f"was[0]: '{old}'" in problems(renamed(table, old))
