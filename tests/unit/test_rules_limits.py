"""What the rules let pass, where their limits lie and what a finding says."""

import pytest

from smtpcodes.data.loading import broken
from smtpcodes.data.problems import entry_of
from smtpcodes.data.rules.rule import EXAMPLE
from smtpcodes.data.rules.sentences import ease
from tests.unit.helpers import document, example
from tests.unit.test_rules import SUCCESS

FINE = [
    ("hints: [inbox | mailbox … exceeded]", "hints: [受信拒否]"),
    ("en: Full to the brim.", "en: Full `<b>` to `550-5.1.1` `it's`."),
    ("en: Mailbox switched off", "en: Code 4.3.1 without its dots"),
    ("en: The mailbox is full. Please tell the recipient.",
     "en: The mailbox is full. Please use port 587."),
    ("de: Voll bis zum Rand.", "de: Voll „bis zum Account“ `Account`."),
    ("en: There is enough room.", 'en: "There is enough room with SSL/TLS, e.g. for a day."'),
    ("en: It passes.", "en: It passes on 24. December. It does."),
    ("de: Es bleibt dabei.", 'de: "Hilft das, ist das Postfach frei."'),
    ("en: The mailbox is full. Please tell the recipient.",
     "en: Only deleting old email makes room again. Please tell the recipient."),
    ("    url: https://letter.example/\n    checked: 2026-10\n",
     "    url: https://letter.example/\n    checked: 2026-10\n    until: 2026-10\n"),
    ("        text: \"<address>: mailbox full\"\n        cause: mailbox-full\n",
     "        text: \"mailbox disabled at <host>\"\n        cause: mailbox-disabled\n"),
    ('text: "<address>: mailbox full"', 'text: "<userdomain>: mailbox full"'),
    ("replies:\n", SUCCESS.replace("    causes:", "    states: [unsent]\n    causes:")),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), FINE)
def test_what_is_right_is_not_found(old: str, new: str) -> None:
    assert broken(document(example((old, new)))) == []


def step(count: int) -> str:
    return "      sender:\n" + "        - {de: Halt., en: Halt.}\n" * count


LIMITS = [
    ("titles-are-short", "en: Mailbox switched off", "en: {}", "x" * 54, "x" * 55),
    ("titles-are-short", "title: {de: Zu viel gespeichert, en: Too much is stored}",
     "title: {{de: Zu viel, en: {}}}", "x" * 56, "x" * 57),
    ("titles-are-short", "title: {de: Postfach voll, en: Mailbox full}",
     "title: {{de: Postfach voll, en: {}}}", "x" * 50, "x" * 51),
    ("titles-are-short", "title: {de: Postfach, en: Mailbox}",
     "title: {{de: Postfach, en: {}}}", "x" * 50, "x" * 51),
    ("plain-sentences-are-short", "en: The mailbox stays full.",
     "en: {}.", "x " * 19 + "x", "x " * 20 + "x"),
    ("sender-steps-are-short", "de: Warten Sie einen Tag.",
     "de: {}.", "x " * 19 + "x", "x " * 20 + "x"),
    ("steps-are-few", "      sender:\n", "{}", step(5), step(6)),
    ("wordings-are-long-enough", "phrases: [mailbox full, over quota]",
     "phrases: [mailbox full, {}]", "overfull", "overful"),
    ("wordings-are-long-enough", "phrases: [mailbox full, over quota]",
     "phrases: [mailbox full, {}]", "邮箱已满", "邮箱满"),
    ("lines-are-short", "en: By the names of its servers.", "en: By {}.", "x" * 49, "x" * 50),
    ("nothing-is-said-twice", "{de: Nichts zu tun., en: Nothing to do.}",
     "{{de: Nichts zu tun., en: {}}}", "It is full to the brim.", "It may stay full to the brim."),
    ("titles-are-short", "en: No room in the mailbox", "en: {}", "x" * 48, "x" * 49),
    ("plain-sentences-are-short", "en: The mailbox stays full.", "en: {}.", "x" * 146, "x" * 147),
    ("laypeople-read-easily",
     "Wait a day, and do not send the message again before that day is over, even if it is\n"
     "            hard.", "{}.", "x " * 31 + "x", "x " * 32 + "x"),
    ("tickets-fit-each-case", "en: The mailbox is disabled. Please turn to the recipient.",
     "en:{}", " So." * 6, " So." * 7),
    ("responses-have-words", '"mailbox disabled at <host>"', '"{} <host>"', "no55", "no5"),
    ("responses-have-words", '"mailbox disabled at <host>"', "{}", "x" * 1000, "x" * 1001),
    ("cells-are-no-formulas", "plain: {de: Der Platz reicht., en: There is enough room.}",
     "plain: {{de: Der Platz reicht., en: {}}}", "5 = 5.", "'  =5'"),
    ("cells-are-no-formulas", "text: exceeded storage allocation", "text: {}", "a@b", "'@a'"),
    ("cells-are-no-formulas", "title: {de: Postfach voll, en: Mailbox full}",
     "title: {{de: {}, en: Mailbox full}}", "Voll -", "-Voll"),
    ("ranges-run-upwards", '    through: "4"\n', '    through: "{}"\n', "3", "1"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "old", "new", "most", "more"), LIMITS)
def test_a_limit_is_what_it_says(rule: str, old: str, new: str, most: str, more: str) -> None:
    short, long = "It is full to the brim.", "It may stay full to the brim."
    text = EXAMPLE.replace("en: Full to the brim.", f"en: {short} {long}")
    assert text.count(old) == 1, old
    fine, wrong = (
        {one.rule for one in broken(document(text.replace(old, new.format(value))))}
        for value in (most, more)
    )
    assert rule not in fine
    assert rule in wrong


SENTENCES = [
    ("explanation", "causes.mailbox-full.explanation.en", 3, 6),
    ("recognise", "causes.mailbox-full.recognise.en", 1, 3),
    ("ticket", "causes.mailbox-full.ticket[0].en", 1, 3),
    ("steps", "causes.mailbox-full.steps.recipient[0].en", 1, 3),
    ("meaning", "replies.552.meaning.en", 1, 6),
    ("meaning", "enhanced.X.2.2.meaning.en", 1, 5),
    ("meaning", "enhanced.X.2.2.classes.5.meaning.en", 1, 5),
    ("note", "enhanced.X.2.2.pairs[0].note.en", 1, 2),
    ("recognise", "providers.post.recognise.en", 1, 3),
    ("note", "providers.post.responses.552-full.note.en", 1, 2),
]


@pytest.mark.parametrize(("field", "entry", "fewest", "most"), SENTENCES)
def test_a_text_has_as_many_sentences_as_its_field_wants(
    field: str, entry: str, fewest: int, most: int
) -> None:
    made = document(EXAMPLE)
    place = next(place for place in made.lines if entry_of(place) == entry)
    scalar = next(one for one in made.scalars if one.place == place and not one.is_key)

    def found(count: int) -> list[str]:
        text = " ".join(f"{chr(65 + at)} is." for at in range(count)) or '"it is"'
        changed = made.text[: scalar.start] + text + made.text[scalar.end :]
        problems = broken(document(changed))
        return [one.entry for one in problems if one.rule == "texts-have-their-length"]

    assert [found(count) for count in (fewest, most)] == [[], []]
    assert [found(count) for count in (fewest - 1, most + 1)] == [[entry], [entry]]


def test_a_source_that_only_tells_a_rule_for_senders_needs_no_month() -> None:
    text = example(
        ("sources:\n\n  book:\n", "sources:\n\n  advice:\n    title: Advice\n"
         "    url: https://post.example/advice\n\n  book:\n"),
        ("        since: 2024-02\n        source: post-help\n",
         "        since: 2024-02\n        source: advice\n"),
    )  # fmt: skip
    assert broken(document(text)) == []


def test_a_code_of_nobodys_standard_says_where_it_was_seen() -> None:
    text = example(
        ("    sources: [book]\n\n  X.2.2:\n", "\n  X.2.2:\n"),
        ("\n\nsources:\n", "\n    sources: [book]\n\nsources:\n"),
    )  # fmt: skip
    (found,) = broken(document(text))
    assert (found.rule, found.entry) == ("standing-has-its-reference", "enhanced.X.2.1")
    assert found.message == "standing 'nonstandard' without a source"


def test_responses_of_one_provider_may_be_explained_alike() -> None:
    note = (
        "        note: {de: Post antwortet allen so., en: Post says so to each and every sender.}\n"
    )
    text = example(
        ("        source: post-help\n        was: [550-off]\n",
         f"{note}        source: post-help\n        was: [550-off]\n"),
        ("        note:\n          de: Post antwortet allen so.\n"
         "          en: Post replies this to everybody.\n", note),
    )  # fmt: skip
    assert broken(document(text)) == []


def test_a_former_detail_was_all_the_codes_of_its_classes() -> None:
    text = example(
        ("    sources: [book]\n", "    sources: [book]\n    was: [X.1.9]\n"),
        ("\n\nsources:\n", "\n    was: [5.1.9]\n\nsources:\n"),
    )  # fmt: skip
    for was, name in ((text, "5.1.9"), (text.replace("5.1.9", "X.1.9"), "X.1.9")):
        (found,) = broken(document(was))
        assert (found.rule, found.entry) == ("former-names-are-free", "enhanced.X.2.2.was[0]")
        assert found.message == f"'{name}' is claimed by 'X.2.1' too"


def test_a_dead_address_takes_another_one() -> None:
    elsewhere = ("    symptom: true\n", "    symptom: true\n    again: elsewhere\n")
    dead = ("    acts: recipient\n    bounce: soft\n", "    acts: recipient\n    bounce: hard\n")
    assert broken(document(example(elsewhere, dead))) == []
    (found,) = broken(document(example(elsewhere)))
    assert found.message == "it takes another address, so this one is dead"


@pytest.mark.parametrize(("public", "is_wrong"), [("false", False), ("true", True)])
def test_only_who_is_no_public_provider_has_an_administrator(public: str, is_wrong: bool) -> None:
    text = example(
        ("en: The mailbox is disabled. Please turn to the recipient.",
         f"en: The mailbox is disabled. Ask their administrator.\n        public: {public}")
    )  # fmt: skip
    found = {one.rule for one in broken(document(text))}
    assert ("tickets-reach-somebody" in found) == is_wrong


def test_a_cause_has_five_neighbours_at_the_most() -> None:
    def told(count: int) -> set[str]:
        names = ", ".join("abcdefgh"[:count])
        text = example(("neighbours: [mailbox-disabled]", f"neighbours: [{names}]"))
        return {one.message for one in broken(document(text))}

    assert "5 neighbours" not in told(5)
    assert "6 neighbours" in told(6)


SAID = [
    ('text: "<address>: mailbox full"', 'text: "<adress>: mailbox full"',
     "unknown placeholder '<adress>' (did you mean 'address'?)"),
    ('text: "<address>: mailbox full"', 'text: "<zzz>: mailbox full"',
     "unknown placeholder '<zzz>' (one of: address, ip, host, domain, url, name, id, size, count, "
     "code, date)"),
    ("without: [mailbox-full/tidy]", "without: [a/b]",
     "5.2.2 has no step 'a/b' (give the step an 'id', or remove it here)"),
    ("without: [mailbox-full/tidy]", "without: [mailbox-full/tid]",
     "5.2.2 has no step 'mailbox-full/tid' (did you mean 'mailbox-full/tidy'?)"),
    ("        cause: mailbox-full\n        source: letter-help\n",
     "        cause: zzz\n        source: letter-help\n",
     "unknown cause 'zzz' (add it to causes or correct it)"),
    ("en: No room at present", "en: No room in the mailbox",
     "same title as '4.2.2' (tell them apart)"),
    ("en: Full to the brim.", "en: Full and “full.",
     "quotation marks that do not close (write “…”, one after the other)"),
    ('basic: ["552"]', 'basic: ["133"]', "unknown code '133' (add it or correct it)"),
    ("en: The mailbox is disabled. Please turn to the recipient.", "en: The mailbox is disabled.",
     "1 sentences for class 4, theirs, public False (2 to 6)"),
    ("en: The mailbox is disabled. Please turn to the recipient.",
     "en: The mailbox is disabled. Please turn to the recipient.\n        public: false",
     "0 sentences for class 4, theirs, public True (2 to 6)"),
    ("replies:\n", SUCCESS,
     "252 is no failure (remove 'causes', or add 'states: [unsent]')"),
    ("        meaning: {de: Nichts zu tun., en: Nothing to do.}\n",
     "        meaning: {de: Nichts zu tun., en: Nothing to do.}\n"
     "        causes: [mailbox-full]\n", "2.2.2 is no failure (remove 'causes')"),
    ("de: Nichts zu tun.", "de: Kein Account.", "'Account' is not said here (say: Konto)"),
    ("causes: [mailbox-full]\n    keywords", "causes: [mailbox-fall]\n    keywords",
     "unknown cause 'mailbox-fall' (did you mean 'mailbox-full'?)"),
    ("causes: [mailbox-full]\n    keywords", "causes: [zzz]\n    keywords",
     "unknown cause 'zzz' (add it to causes or correct it)"),
    ("    symptom: true\n", "    symptom: true\n    outgoing: mailbox-ful\n",
     "unknown cause 'mailbox-ful' (did you mean 'mailbox-full'?)"),
    ("    symptom: true\n", "    symptom: true\n    outgoing: zzz\n",
     "unknown cause 'zzz' (correct it)"),
    ("de: Warten Sie einen Tag.", "de: Bleibt der Fehler dabei, warten Sie.",
     "'Bleibt der Fehler dabei, …' puts the verb first (begin with 'Wenn')"),
    ("    demands:\n", "    demands:\n      - about: reverse-dns\n"
     "        text: {de: Namen zählen., en: Names count.}\n        source: post-help\n",
     "'volume' stands too late (put it before 'reverse-dns')"),
    ("responses: [550-disabled]", "responses: [zzz]",
     "unknown response 'zzz' (name one of its responses)"),
    ("responses: [550-disabled]", "responses: [550-disable]",
     "unknown response '550-disable' (did you mean '550-disabled'?)"),
    ("neighbours: [mailbox-disabled]", "neighbours: [mailbox-disabled, zzz]",
     "no other cause 'zzz' (name another cause)"),
    ("en: Full to the brim.", 'en: "full"', "0 sentences in 'meaning' (1 to 5)"),
    ("en: The operator has disabled the mailbox. Servers say “disabled”. Others don’t.",
     "en: The operator has disabled it.", "1 sentence in 'explanation' (3 to 6)"),
    ("Full: {bounce: soft, causes: [mailbox-full]}", "Full: {bounce: soft, causes: [zzz]}",
     "unknown cause 'zzz' (add it to causes or correct it)"),
    ("Full: {bounce: soft, causes: [mailbox-full]}", "Full: {bounce: soft, causes: [mailbox-fall]}",
     "unknown cause 'mailbox-fall' (did you mean 'mailbox-full'?)"),
    ("  post:\n    name: Post\n",
     "  letter-552:\n    name: Letter 552\n    kind: software\n"
     "    recognise: {de: An seinen Worten., en: By its words.}\n    responses:\n      full:\n"
     '        text: "mailbox full for now"\n        cause: mailbox-full\n'
     "        source: letter-help\n\n  post:\n    name: Post\n",
     "the id 'letter-552-full' is also one of letter (rename it)"),
]  # fmt: skip
"""A part of the small file, what stands in its place, and what a finding then says."""


@pytest.mark.parametrize(("old", "new", "said"), SAID)
def test_a_finding_says_what_is_wrong_and_how_it_is_mended(old: str, new: str, said: str) -> None:
    found = broken(document(example((old, new))))
    assert said in [f"{one.message} ({one.mend})" for one in found]


def test_reading_is_harder_with_more_words_a_sentence_and_more_long_ones() -> None:
    assert ease(["Consider everything.", "no end"]).lix == 4 / 2 + 100 * 2 / 4
