"""What a change means, in words: made-up changes of a small file."""

from pathlib import Path

import pytest

from intake.bounces import answers, differences
from intake.changes import asked, moves, sources, texts
from intake.companion import companion
from smtpcodes.data.loading import Loaded
from smtpcodes.data.problems import InvalidCodes
from smtpcodes.site.site import Site
from tests.unit.helpers import ROOT, SMALL, real_site, small

OLD = small()


def site(loaded: Loaded) -> Site:
    return Site.of(loaded, "/")


def test_a_text_that_changed_in_one_language_is_told_so() -> None:
    new = small(("de: Das Postfach ist voll.", "de: Das Postfach hat keinen Platz."))
    found = "\n".join(texts(OLD.knowledge, new.knowledge))
    assert "**causes · mailbox-full · plain**" in found
    assert "`` Das Postfach ist voll. `` → `` Das Postfach hat keinen Platz. ``" in found
    assert "unchanged in en" in found


def test_where_nothing_changed_nothing_is_told() -> None:
    assert not [*texts(OLD.knowledge, OLD.knowledge), *moves(site(OLD), site(OLD))]


def test_a_lost_address_is_told_from_one_that_leads_on() -> None:
    renamed = small(
        ("mailbox-full:\n    title", "box-full:\n    title"),
        ("causes: [mailbox-full]", "causes: [box-full]"),
        ("causes: [mailbox-full]", "causes: [box-full]"),
        ("causes: [mailbox-full]", "causes: [box-full]"),
    )
    found = "\n".join(moves(site(OLD), site(renamed)))
    assert "`cause/mailbox-full/` **is lost**" in found
    assert "`cause/box-full/` is new (a cause)" in found
    kept = small(
        ("mailbox-full:\n    title", "box-full:\n    was: [mailbox-full]\n    title"),
        ("causes: [mailbox-full]", "causes: [box-full]"),
        ("causes: [mailbox-full]", "causes: [box-full]"),
        ("causes: [mailbox-full]", "causes: [box-full]"),
    )
    found = "\n".join(moves(site(OLD), site(kept)))
    assert "`cause/mailbox-full/` now leads to `cause/box-full/`" in found
    assert "lost" not in found


def test_what_was_right_before_a_rule_came_is_compared(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    for folder, text in ((before, "The mailbox is <b>full</b>."), (after, "It is full.")):
        folder.mkdir()
        (folder / "docs").symlink_to(ROOT / "docs")
        (folder / "tests").symlink_to(ROOT / "tests")
        codes = SMALL.replace("en: The mailbox is full.", f"en: {text}", 1)
        assert codes != SMALL
        (folder / "codes.yaml").write_text(codes, encoding="utf-8")
    found = companion(before, after, lambda url: "200")
    assert "`` The mailbox is <b>full</b>. `` → `` It is full. ``" in found
    with pytest.raises(InvalidCodes):
        companion(after, before, lambda url: "200")


def test_new_sources_are_asked_and_old_ones_are_not() -> None:
    after = real_site().knowledge
    key, source = next((key, one) for key, one in after.sources.items() if one.url)
    others = {name: one for name, one in after.sources.items() if one.url != source.url}
    before = after.model_copy(update={"sources": others})
    seen: list[str] = []
    found = list(sources(before, after, lambda url: seen.append(url) or "404"))  # type: ignore[func-returns-value]
    assert f"`{key}` <{source.url}>: 404" in found
    assert set(seen) == {source.url}


def test_only_the_web_is_asked() -> None:
    assert asked("file:///etc/passwd").startswith("not asked")
    assert asked("http://example.com").startswith("not asked")


def test_a_bounce_that_is_answered_differently_is_told() -> None:
    said = answers(ROOT, real_site(), ROOT)
    assert len(said) > 50
    name, told = next(iter(said.items()))
    assert list(differences(said, said)) == []
    assert list(differences({name: "none"}, said)) == [f"{name}: `none` → `{told}`"]
