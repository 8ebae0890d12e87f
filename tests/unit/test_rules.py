"""Each rule by its own examples: the good one passes all rules, the bad one breaks this one."""

from pathlib import Path
from typing import Any

import pytest

from smtpcodes.data.document import Document
from smtpcodes.data.loading import broken, read
from smtpcodes.data.problems import entry_of
from smtpcodes.data.rules import RULES
from smtpcodes.data.rules.rule import EXAMPLE, Rule
from tests.unit.helpers import CODES, ROOT

HERE = Path("codes.yaml")

FOLDER = ROOT / "hooks" / "smtpcodes" / "data" / "rules"

HELPERS = {"__init__", "rule", "walking", "sentences", "rewriting", "wrapping", "glossary"}

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


def document(text: str) -> Document:
    return read(text.encode(), HERE)


def test_the_good_examples_keep_every_rule() -> None:
    assert broken(document(EXAMPLE)) == []


@each_rule
def test_the_bad_example_breaks_this_rule_alone_at_its_place(rule: Rule) -> None:
    found = broken(document(rule.broken()))
    assert [(problem.rule, problem.entry) for problem in found] == [(rule.name, rule.at)]
    assert found[0].message


@each_rule
def test_a_finding_names_the_line_of_its_entry(rule: Rule) -> None:
    made = document(rule.broken())
    (found,) = broken(made)
    lines = [line for place, line in made.lines.items() if entry_of(place) == rule.at]
    if not rule.form:
        assert lines == [found.line]
    else:
        rows = zip(EXAMPLE.split("\n"), made.rows, strict=False)
        assert found.line == next(at for at, (old, new) in enumerate(rows, 1) if old != new)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.fix], ids=lambda rule: rule.name)
def test_the_fix_turns_the_bad_example_into_the_good_one(rule: Rule) -> None:
    assert rule.fix
    made = document(rule.broken())
    assert rule.fix(made) == EXAMPLE
    assert rule.fix(document(EXAMPLE)) == EXAMPLE


def test_the_real_file_keeps_every_rule() -> None:
    made = read(CODES.read_bytes(), CODES)
    assert [problem.report(CODES) for problem in broken(made)] == []


def test_every_rule_has_its_file_and_its_name() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    files = {path.stem for path in FOLDER.glob("*.py")} - HELPERS
    assert {rule.name.replace("-", "_") for rule in RULES} == files


COMPLETE: dict[str, Any] = {
    "name": "a-rule", "en": "It holds.", "de": "Es gilt.", "check": lambda document: [],
    "good": "    name: Post\n", "bad": "", "at": "providers.post",
}  # fmt: skip


@pytest.mark.parametrize(
    "wrong",
    [{"name": "A rule"}, {"en": ""}, {"de": "Es gilt"}, {"good": "not there"}, {"good": "title"},
     {"bad": "    name: Post\n"}, {"at": ""}],
)  # fmt: skip
def test_a_rule_without_sentence_or_examples_cannot_exist(wrong: dict[str, Any]) -> None:
    Rule(**COMPLETE)
    with pytest.raises(ValueError, match=r"rule"):
        Rule(**{**COMPLETE, **wrong})
    for name in ("en", "de", "good", "bad", "at"):
        with pytest.raises(TypeError):
            Rule(**{key: value for key, value in COMPLETE.items() if key != name})


def findings(old: str, new: str) -> list[tuple[str, str]]:
    """Return rule and entry of what is wrong with the small file once ``new`` stands there."""
    assert EXAMPLE.count(old) == 1, old
    return [(one.rule, one.entry) for one in broken(document(EXAMPLE.replace(old, new)))]


ALSO = [
    ("acting-role-has-steps", "causes.mailbox-full.steps",
     "    acts: recipient\n", "    acts: sender-admin\n"),
    ("standing-has-its-reference", "enhanced.X.2.1",
     "    sources:\n      - title: Post\n", ""),
    ("titles-are-short", "enhanced.X.2.1.title.en",
     "en: Mailbox switched off", "en: Mailbox switched off."),
    ("titles-are-short", "replies.552.title.en", "en: Too much is stored", "en: Too much (552)"),
    ("plain-sentences-are-short", "replies.552.plain.en",
     "en: There is no room for your email.", "en: There is no room. Wait."),
    ("plain-is-plain", "replies.552.plain.en",
     "en: There is no room for your email.", "en: There is no room (5.2.2)."),
    ("quotation-marks", "causes.mailbox-disabled.explanation.en",
     "Servers say “disabled”.", "Servers say “disabled."),
    ("quotation-marks", "causes.mailbox-disabled.explanation.en",
     "Servers say “disabled”.", "Servers say „disabled“."),
    ("messages-can-be-filled-in", "causes.mailbox-full.ticket.en",
     "en: The mailbox is full. Please tell the recipient.",
     "en: The mailbox is full. Please tell <name>."),
    ("hints-have-one-gap", "causes.mailbox-full.hints[0]",
     "hints: [inbox | mailbox … exceeded]", "hints: [inbox | mailbox exceeded]"),
    ("hints-have-one-gap", "causes.mailbox-full.hints[0]",
     "hints: [inbox | mailbox … exceeded]", "hints: [inbox | … exceeded]"),
    ("hints-have-one-gap", "causes.mailbox-full.phrases[1]",
     "phrases: [mailbox full, over quota]", "phrases: [mailbox full, over … quota]"),
    ("wordings-are-lower-case", "causes.mailbox-full.keywords.en[0]",
     "en: [full]}\n    phrases", "en: [Full]}\n    phrases"),
    ("responses-have-their-provider", "responses.letter-552-full.cause",
     'text: "<address>: mailbox full"\n    cause: mailbox-full',
     'text: "<address>: mailbox full"\n    cause: mailbox-ful'),
    ("steps-are-few", "causes.mailbox-full.steps.sender",
     "      sender:\n", "      sender:\n" + "        - {de: Halt., en: Halt.}\n" * 6),
    ("linked-codes-exist", "enhanced.X.2.2.pairs[0].reply",
     '      - reply: "552"', '      - reply: "553"'),
    ("linked-codes-exist", "enhanced.X.2.2.basic[0]", 'basic: ["552"]', 'basic: ["553"]'),
    ("failures-have-causes", "replies.552",
     "    causes: [mailbox-full]\n    keywords", "    keywords"),
    ("values-are-typed", "causes.mailbox-full.symptom", "symptom: true", 'symptom: "true"'),
    ("values-are-typed", "causes.mailbox-full.symptom", "symptom: true", "symptom: yes"),
    ("values-are-typed", "replies.552.text", "text: exceeded storage allocation", "text: true"),
    ("nothing-is-said-twice", "causes.mailbox-full.ticket.de",
     "de: Das Postfach ist voll. Bitte sagen Sie dem Empfänger Bescheid.",
     "de: Das Postfach ist voll. Erst das Löschen alter E-Mails schafft ihn."),
    ("texts-have-their-length", "causes.mailbox-full.steps.sender[0].de",
     "de: Warten Sie einen Tag.", "de: Warten Sie. Warten Sie. Warten Sie. Warten Sie."),
    ("lines-are-short", "replies.552.plain.en",
     "en: There is no room for your email.",
     "en: There is no room for your email just now at all."),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "entry", "old", "new"), ALSO)
def test_a_rule_has_further_sides(rule: str, entry: str, old: str, new: str) -> None:
    assert findings(old, new) == [(rule, entry)]


FINE = [
    ("hints: [inbox | mailbox … exceeded]", "hints: [受信拒否]"),
    ("en: Full to the brim.", "en: Full `<b>` to `550-5.1.1` `it's`."),
    ("en: Mailbox switched off", "en: Code 4.3.1 without its dots"),
    ("en: The mailbox is full. Please tell the recipient.",
     "en: The mailbox is full. Please use port 587."),
    ("de: Voll bis zum Rand.", "de: Voll „bis zum Account“ `Account`."),
    ("en: There is enough room.", 'en: "There is enough room with SSL/TLS, e.g. for a day."'),
    ("en: It passes.", "en: It passes on 24. December. It does."),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), FINE)
def test_what_is_right_is_not_found(old: str, new: str) -> None:
    assert findings(old, new) == []
