"""The decoder's catalog: all that the module knows, out of codes.yaml."""

import json
from pathlib import Path

import pytest

from smtpcodes.data.loading import parse
from smtpcodes.data.wordings import KINDS
from smtpcodes.files.catalog import beginning, catalog, fragments
from smtpcodes.files.phrase_table import gap_of, superfluous
from smtpcodes.site.site import Site
from tests.unit.helpers import SMALL, problems, real, real_catalog, real_site, small

PROVIDER = """sources:
  post-help:
    title: Post, help
    url: https://post.example/
    checked: "2026-10"
providers:
  post:
    name: Post
    kind: mailbox
    hosts: [mx.post.example]
    signs: ["[P1]"]
    recognise: {de: Am Namen., en: By its name.}
    responses:
      "552":
        reply: "552"
        status: "5.2.2"
        text: "<address>: No room for <count> bytes"
        cause: mailbox-full
        source: post-help
"""


def test_it_names_every_code_with_its_causes() -> None:
    site, found = real_site(), real_catalog()
    numbers = {name for code in site.codes.values() for name in (code.code, *code.members)}
    assert found["codes"].keys() == numbers
    assert found["codes"]["5.7.620"] == found["codes"]["5.7.606"]
    assert found["codes"]["5.1.1"][0] == "recipient-unknown"


def test_every_cause_that_it_names_exists() -> None:
    found = real_catalog()
    named = {row[4] for row in found["responses"]}
    for table in ("codes", "phrases", "stages", "guess"):
        named.update(cause for causes in found[table].values() for cause in causes)
    for codes in found["dialect"].values():
        named.update(cause for causes in codes.values() for cause in causes)
    assert named <= found["causes"].keys()


def test_phrases_are_lower_case_and_may_mean_several_causes() -> None:
    phrases = real_catalog()["phrases"]
    assert all(phrase == phrase.lower() for phrase in phrases)
    assert {"relay-denied", "domain-not-accepted"} <= set(phrases["relay access denied"])


def test_it_is_json_and_the_same_each_time() -> None:
    first, second = (json.dumps(catalog(Site.of(real(), "/"))) for _ in range(2))
    assert first == second


def test_a_response_is_cut_at_its_placeholders() -> None:
    site = Site.of(small(("replies:\n", f"{PROVIDER}replies:\n")), "/")
    found = catalog(site)
    assert found["responses"] == [
        ("post-552", "post", "552", "5.2.2", "mailbox-full", ["", ": no room for", "bytes"])
    ]
    assert found["providers"]["post"] == {
        "kind": "mailbox", "hosts": ["mx.post.example"], "signs": ["[P1]"],
    }  # fmt: skip
    assert found["dialect"] == {"post": {"5.2.2": ["mailbox-full"]}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("User unknown", ["user unknown"]),
        ("<ip>", []),
        ("Sorry, <name> ... is  full", ["sorry,", "... is full"]),
        ("<address>: no", ["", ": no"]),
    ],
)
def test_fragments(text: str, expected: list[str]) -> None:
    assert fragments(text) == expected


LONG = "a sentence that goes on as long as servers like"


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (["user unknown"], ["user unknown"]),
        ([f"{LONG} and more"], [LONG, "…"]),
        ([LONG], [LONG]),
        (["", LONG, "end"], ["", LONG, "…"]),
        (["", "no:", "x" * 70, "end"], ["", "no:", "x" * 70, "…"]),
        (["no", f"{LONG} it"], ["no", LONG, "…"]),
    ],
)
def test_a_long_text_is_known_by_its_beginning(parts: list[str], expected: list[str]) -> None:
    assert beginning(parts) == expected


def test_texts_that_begin_alike_and_mean_different_things_stay_whole() -> None:
    found = real_catalog()["responses"]
    begun: dict[tuple[str, ...], set[str]] = {}
    for row in found:
        begun.setdefault(tuple(row[5]), set()).add(row[4])
    assert not [parts for parts, causes in begun.items() if parts[-1] == "…" and len(causes) > 1]


def test_a_phrase_that_holds_a_strong_one_of_its_cause_says_nothing_more() -> None:
    said = {
        "is over its quota": ["full"],
        "mailbox is over its quota": ["full"],
        "the mailbox is over its quota": ["gone"],
        "is over its quota as no such user": ["full"],
        "no such user lives": ["unknown"],
        "no such user lives, is over its quota": ["full"],
        "this over its quota": ["full"],
        "is full": ["full"],
        "mailbox is full": ["full"],
    }
    needless = {"mailbox is over its quota", "is over its quota as no such user"}
    assert superfluous(said, set()) == needless
    assert superfluous(said, {"is over its quota"}) == set()
    assert superfluous(said, {"mailbox is over its quota"}) == needless - {
        "mailbox is over its quota"
    }


def test_a_hint_with_a_gap_has_two_sides() -> None:
    assert gap_of("Mailbox | mail  box … full") == (["mailbox", "mail box"], ["full"])


@pytest.mark.parametrize("hint", ["… full", "mailbox …", "mailbox … is … full", "mailbox | … full"])
def test_a_gap_needs_words_on_both_sides(hint: str) -> None:
    with pytest.raises(ValueError, match=r"full|mailbox|unpack"):
        gap_of(hint)


def test_hints_with_a_gap_are_no_phrases() -> None:
    found = real_catalog()
    assert not [phrase for phrase in found["phrases"] if "…" in phrase]
    assert {cause for _, _, cause in found["gaps"]} <= found["causes"].keys()


def test_a_phrase_that_other_causes_use_more_often_is_vague() -> None:
    found = real_catalog()
    assert set(found["vague"]) <= found["phrases"].keys()
    assert "user unknown" not in found["vague"]


def test_a_phrase_of_several_causes_is_either_unless_one_alone_lists_it() -> None:
    found = real_catalog()
    assert "relaying denied" in found["either"]
    assert "tls is required" not in found["either"]
    assert all(len(found["phrases"][phrase]) > 1 for phrase in found["either"])


def with_wordings(**said: str) -> str:
    """Return the small file with wordings, those of each language with a source."""
    spoken = "".join(
        f"  {language}:\n    {lists}\n    sources: [a-book]\n\n" for language, lists in said.items()
    )
    return f"{SMALL}sources:\n  a-book:\n    title: A book\nwordings:\n{spoken}"


def test_wordings_of_all_languages_come_together() -> None:
    site = Site.of(
        parse(
            with_wordings(de="errors: [Fehler, error]", en="errors: [error, ' an   err']").encode(),
            Path("codes.yaml"),
        ),
        "/",
    )
    found = catalog(site)["wordings"]
    assert found["errors"] == ["an err", "error", "fehler"]
    assert tuple(found) == KINDS
    assert found["delays"] == []


def test_every_kind_of_wording_is_said_in_some_language() -> None:
    found = real_catalog()["wordings"]
    assert [kind for kind, wordings in found.items() if not wordings] == []


@pytest.mark.parametrize(
    "wording", ["zustell…", "…verzöger…", "a", "mail | e-mail … lost | gone", "a b … c"]
)
def test_a_wording_may_be_open_or_have_a_gap(wording: str) -> None:
    content = with_wordings(de=f'delays: ["{wording}"]').encode()
    assert parse(content, Path("codes.yaml")).knowledge.wordings["de"].delays == [wording]


@pytest.mark.parametrize(
    "wording", ["", "…", "a | b", "a … b … c", "a … ", " … b", "a | … b", "a…b", "a|b … c"]
)
def test_a_wording_with_half_a_gap_is_refused(wording: str) -> None:
    report = problems(with_wordings(de=f'delays: ["{wording}"]'))
    assert "wordings.de.delays" in report
