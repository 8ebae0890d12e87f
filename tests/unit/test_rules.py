"""Each rule by its own examples: the good one passes all rules, the bad one breaks this one."""

from typing import Any

import pytest

from smtpcodes.data.loading import broken, read
from smtpcodes.data.problems import InvalidCodes, entry_of
from smtpcodes.data.rules import RULES
from smtpcodes.data.rules.rule import EXAMPLE, Rule
from tests.unit.helpers import CODES, ROOT, document, example

FOLDER = ROOT / "hooks" / "smtpcodes" / "data" / "rules"

HELPERS = {"__init__", "rule", "walking", "sentences", "rewriting", "wrapping", "glossary", "verbs"}

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


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
        rows = zip(EXAMPLE.split("\n"), made.text.split("\n"), strict=False)
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


SUCCESS = """\
replies:

  "252":
    title: {de: Vielleicht, en: Perhaps}
    plain: {de: Vielleicht gibt es das Postfach., en: Perhaps the mailbox is there.}
    meaning: {de: Der Server weiß es nicht., en: The server does not know.}
    rfc: [RFC5321:3.5.3]
    standing: standard
    causes: [mailbox-full]
"""
"""A success with a cause."""

ALSO = [
    ("acting-role-has-steps", "causes.mailbox-full.steps",
     "    acts: recipient\n", "    acts: sender-admin\n"),
    ("acting-role-has-steps", "causes.mailbox-full.steps",
     "    acts: recipient\n", "    acts: recipient\n    acts_public: recipient-admin\n"),
    ("standing-has-its-reference", "enhanced.X.2.1",
     "    standing: nonstandard\n    instead", "    standing: standard\n    instead"),
    ("standing-has-its-reference", "replies.552",
     "    states: [failed]\n", "    unverified: true\n    states: [failed]\n"),
    ("titles-are-short", "enhanced.X.2.1.title.en",
     "en: Mailbox switched off", "en: Mailbox switched off."),
    ("titles-are-short", "replies.552.title.en", "en: Too much is stored", "en: Too much (552)"),
    ("plain-sentences-are-short", "replies.552.plain.en",
     "en: There is no room for your email.", "en: Full. Full. Full. Wait."),
    ("plain-sentences-are-short", "replies.552.plain.en",
     "en: There is no room for your email.", "en: There is no room; wait."),
    ("titles-differ", "enhanced.X.2.2.classes.5.title.en",
     "en: No room at present", "en: No room in the mailbox"),
    *(("sources-stay", "sources.letter-help", "url: https://letter.example/", f"url: {url}")
      for url in ("https://raw.githubusercontent.com/letter/letter/main/replies.txt",
                  "https://letter.example/group/letter/-/blob/main/replies.txt",
                  "https://codeberg.org/letter/letter/src/branch/main/replies.txt")),
    ("sources-stay", "sources.letter-help",
     "    url: https://letter.example/\n    checked: 2026-10\n",
     "    url: https://letter.example/\n    checked: 2026-10\n    moving: true\n"),
    ("sources-stay", "providers.letter.links[0]",
     "    recognise: {de: An seinen Worten., en: By its words.}\n",
     "    recognise: {de: An seinen Worten., en: By its words.}\n"
     "    links:\n      - title: {de: Handbuch, en: Manual}\n"
     "        url: https://github.com/letter/letter/blob/main/manual.md\n"),
    ("passing-sources-say-until", "sources.letter-help",
     "    url: https://letter.example/\n    checked: 2026-10\n",
     "    url: https://letter.example/\n    checked: 2026-10\n    until: 2026-11\n"),
    ("sender-steps-are-short", "causes.mailbox-full.steps.sender[0].de",
     "de: Warten Sie einen Tag.", "de: Warten Sie" + " so" * 18 + " lang."),
    ("laypeople-read-easily", "enhanced.X.2.2.classes.4.plain.de",
     "de: Gerade ist das Postfach voll.",
     "de:" + "\n          Kapazitäten" * 12 + ".\n         "),
    ("conditions-begin-with-if", "enhanced.X.2.2.classes.4.plain.de",
     "de: Gerade ist das Postfach voll.", 'de: "Hilft das, ist das Postfach frei."'),
    ("conditions-begin-with-if", "causes.mailbox-full.ticket[1].de",
     "de: Senden Sie danach noch einmal.", 'de: "Gut so. Stimmt sie, senden Sie noch einmal."'),
    ("plain-is-plain", "replies.552.plain.en",
     "en: There is no room for your email.", "en: There is no room (5.2.2)."),
    ("quotation-marks", "causes.mailbox-disabled.explanation.en",
     "Servers say “disabled”.", "Servers say “disabled."),
    ("quotation-marks", "causes.mailbox-disabled.explanation.en",
     "Servers say “disabled”.", "Servers say „disabled“."),
    ("messages-can-be-filled-in", "causes.mailbox-full.ticket[0].en",
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
    ("only-failures-have-causes", "replies.252.causes",
     "replies:\n", SUCCESS),
    ("states-fit-the-class", "replies.552.states",
     "    states: [failed]\n", "    states: [failed, failed]\n"),
    ("states-fit-the-class", "enhanced.X.2.2.classes.5.states",
     "        without: [mailbox-full/tidy]\n",
     "        states: [delayed]\n        without: [mailbox-full/tidy]\n"),
    ("step-names-differ", "causes.mailbox-full.steps.recipient[2]",
     "id: rent, codes: [5.2.2]", "codes: [5.2.2]"),
    ("linked-codes-exist", "causes.mailbox-full.steps.recipient[2].codes[0]",
     "codes: [5.2.2]", "codes: [5.2.9]"),
    ("sources-exist", "providers.letter.limits[0].source",
     "    recognise: {de: An seinen Worten., en: By its words.}\n",
     "    recognise: {de: An seinen Worten., en: By its words.}\n"
     "    limits:\n      - text: {de: Zwei am Tag., en: Two a day.}\n        source: letter-hlp\n"),
    ("tickets-fit-each-case", "causes.mailbox-disabled.ticket[0].de",
     "de: Das Postfach ist gesperrt. Bitte wenden Sie sich an den Empfänger.",
     "de: Das Postfach ist gesperrt."),
    ("tickets-fit-each-case", "causes.mailbox-full.ticket[2].de",
     "{de: Das tun wir., en", "{de: Senden Sie sie uns neu., en"),
    ("tickets-fit-each-case", "causes.mailbox-disabled.ticket[0].de",
     "de: Das Postfach ist gesperrt. Bitte wenden Sie sich an den Empfänger.",
     "de: Das Postfach ist gesperrt; es ruht. Bitte wenden Sie sich an den Empfänger."),
    ("tickets-fit-each-case", "causes.mailbox-disabled.ticket[0].de",
     "de: Das Postfach ist gesperrt. Bitte wenden", "de: Der Grund ist eine Sperre. Bitte wenden"),
    ("tickets-reach-somebody", "causes.mailbox-full.steps.sender[0].en",
     "hard.\n", "hard. Their administrator knows.\n"),
    ("tickets-have-both-voices", "causes.mailbox-disabled.ticket",
     "    acts: recipient-admin\n    bounce: soft\n    steps:\n      recipient-admin:\n",
     "    acts: sender-admin\n    bounce: soft\n    steps:\n      sender-admin:\n"),
    ("avoided-words", "causes.mailbox-disabled.ticket[0].de",
     "de: Das Postfach ist gesperrt. Bitte",
     "de: Das Postfach ist nicht freigeschaltet. Bitte"),
    ("avoided-words", "replies.552.plain.de",
     "de: Für Ihre E-Mail fehlt der Platz.", "de: Es fehlt Platz für 5000 E-Mails."),
    ("avoided-words", "enhanced.X.2.1.meaning.en",
     "en: It takes nothing.", "en: Lists call it closed."),
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
    ("nothing-is-said-twice", "causes.mailbox-full.steps.recipient[1].de",
     "de: Bitten Sie um erneutes Senden.", "de: Erst das Löschen alter E-Mails schafft ihn."),
    ("nothing-is-said-twice", "causes.mailbox-full.ticket[1].en",
     "en: The mailbox is full. Please tell the recipient.\n"
     "      - {de: Senden Sie danach noch einmal., en: Then send it again.,",
     "en: Please tell them that it is full.\n"
     "      - {de: Senden Sie danach noch einmal., en: Please tell them that it is full.,"),
    ("texts-have-their-length", "causes.mailbox-full.steps.sender[0].de",
     "de: Warten Sie einen Tag.", "de: Warten Sie. Warten Sie. Warten Sie. Warten Sie."),
    ("quoted-sources-have-an-address", "sources.letter-help",
     "    url: https://letter.example/\n", ""),
    ("neighbours-know-each-other", "causes.mailbox-full.neighbours[1]",
     "neighbours: [mailbox-disabled]", "neighbours: [mailbox-disabled, mailbox-full]"),
    ("neighbours-know-each-other", "causes.mailbox-disabled.neighbours[0]",
     "    neighbours: [mailbox-disabled]\n", ""),
    ("causes-exist", "causes.mailbox-full.outgoing",
     "    symptom: true\n", "    symptom: true\n    outgoing: mailbox-ful\n"),
    ("terms-are-matched", "vocabularies.parcels.terms.Full.causes[0]",
     "Full: {bounce: soft, causes: [mailbox-full]}", "Full: {bounce: soft, causes: [full]}"),
    ("only-failures-have-causes", "enhanced.X.2.2.classes.2.causes",
     "        meaning: {de: Nichts zu tun., en: Nothing to do.}\n",
     "        meaning: {de: Nichts zu tun., en: Nothing to do.}\n"
     "        states: [unsent]\n        causes: [mailbox-full]\n"),
    ("demands-name-their-answers", "providers.post.demands[1].about",
     "    demands:\n", "    demands:\n      - about: reverse-dns\n"
     "        text: {de: Namen zählen., en: Names count.}\n        source: post-help\n"),
    ("sources-exist", "providers.post.demands[0].source",
     "        since: 2024-02\n        source: post-help\n",
     "        since: 2024-02\n        source: post\n"),
    ("sources-exist", "programs.library.sources[0]",
     "    where: library.Reply\n    sources: [post-help]\n",
     "    where: library.Reply\n    sources: [post]\n"),
    ("former-names-are-free", "enhanced.X.2.1.was[0]",
     "    sources: [book]\n", "    sources: [book]\n    was: [X.2.3]\n"),
    ("lines-are-short", "replies.552.plain.en",
     "en: There is no room for your email.",
     "en: There is no room for your email at present at all."),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "entry", "old", "new"), ALSO)
def test_a_rule_has_further_sides(rule: str, entry: str, old: str, new: str) -> None:
    found = broken(document(example((old, new))))
    assert [(one.rule, one.entry) for one in found] == [(rule, entry)]


@pytest.mark.parametrize(
    ("old", "new", "entry", "message"),
    [("was: [550-off]", "was: [552-full]", "550-disabled", "'post-552-full' is still in use"),
     ("        source: post-help\n", "        source: post-help\n        was: [550-off]\n",
      "552-full", "'post-550-off' is claimed by 'post-550-disabled' too")],
)  # fmt: skip
def test_a_former_id_of_a_response_counts_below_each_name_of_its_provider(
    old: str, new: str, entry: str, message: str
) -> None:
    head, _, tail = EXAMPLE.rpartition(old)
    found = broken(document(head + new + tail))
    assert {one.rule for one in found} == {"former-names-are-free"}
    assert {one.entry for one in found} <= {f"providers.post.responses.{entry}.was[0]",
                                            "providers.post.was[0]"}  # fmt: skip
    assert message in [one.message for one in found]


def responses(*said: tuple[str, str]) -> str:
    """Return the small file with further responses, each a text and its cause."""
    more = "".join(
        f"      more-{at}:\n        text: {text}\n        cause: {cause}\n"
        "        source: post-help\n"
        for at, (text, cause) in enumerate(said)
    )
    return EXAMPLE.replace("\nwordings:", f"{more}\nwordings:")


FULL, DISABLED = "mailbox-full", "mailbox-disabled"

CONFLICTS = [
    ([("away now x", FULL), ("away now y", FULL), ("away now z", FULL)], DISABLED, True),
    ([("away now x", FULL), ("away now y", DISABLED)], DISABLED, True),
    ([("away now x", FULL), ("away now y", DISABLED), ("away now z", DISABLED)], DISABLED, True),
    ([("away now x", FULL), ("Away  now y", DISABLED), ("away now z", DISABLED),
      ("it is away now", DISABLED)], DISABLED, False),
    ([("away now it is over quota", FULL)], DISABLED, True),
    ([("mailbox full and away now", FULL)], f"{DISABLED}, {FULL}", False),
    ([("away", FULL), ("nowhere", FULL)], DISABLED, False),
]  # fmt: skip


@pytest.mark.parametrize(("said", "causes", "conflict"), CONFLICTS)
def test_a_phrase_belongs_to_the_causes_that_responses_mean(
    said: list[tuple[str, str]], causes: str, conflict: bool
) -> None:
    text = responses(*said).replace("[mailbox disabled]", "[mailbox disabled, away now]")
    if FULL in causes:
        text = text.replace("hints: [inbox", "hints: [away now, inbox")
    found = [(one.rule, one.entry) for one in broken(document(text))]
    entry = ("wordings-belong-to-their-causes", "causes.mailbox-disabled.phrases[1]")
    assert found == ([entry] if conflict else [])


def test_longer_words_of_the_other_cause_settle_it() -> None:
    said = responses(("far away now", FULL))
    text = said.replace("[mailbox disabled]", "[mailbox disabled, away now]")
    (found,) = broken(document(text))
    assert "1 responses: mailbox-full 1" in found.message
    assert broken(document(text.replace("hints: [inbox", "hints: [far away now, inbox"))) == []
    (still,) = broken(document(text.replace("hints: [inbox", "hints: [not away now, inbox")))
    assert still.rule == "wordings-belong-to-their-causes"


HIDDEN = ["\u0007", "\u007f", "\u0085", "\u00ad", "\u200b", "\u200d", "\u200e", "\u202e", "\u2028",
          "\u2060", "\u2066", "\u3164", "\ue000", "\ufeff", "\U000e0041"]  # fmt: skip
YAML_REFUSES = {"\u0007", "\u007f", "\u0085", "\u2028"}
"""As they stand: controls, and what ends a line."""


@pytest.mark.parametrize("sign", HIDDEN, ids=lambda sign: f"U+{ord(sign):04X}")
def test_a_hidden_sign_is_refused_as_it_stands_and_as_an_escape(sign: str) -> None:
    escape = f'"Po\\U{ord(sign):08x}st"'
    for value in (escape, f"Po{sign}st", f"Post # {sign}"):
        text = EXAMPLE.replace("    name: Post\n", f"    name: {value}\n")
        try:
            found = {problem.rule for problem in broken(document(text))}
        except InvalidCodes:  # YAML refuses some as they stand, or takes them for the line's end
            assert sign in YAML_REFUSES and sign in value
        else:
            assert "signs-can-be-seen" in found, value


def test_lines_that_end_as_on_windows_are_told_once() -> None:
    (found,) = broken(document(EXAMPLE.replace("\n", "\r\n")))
    assert (found.line, found.message) == (1, "the line ends as on Windows")
    assert "make fix" in found.mend


def test_signs_of_any_script_can_be_seen() -> None:
    text = EXAMPLE.replace("    name: Post\n", "    name: Pošta 邮件 почта البريد 📪\n")
    assert broken(document(text)) == []
