"""Each page forbids itself to send anything to another host."""

from smtpcodes.built.policy import policy, with_policy

PAGE = '<head><meta charset="utf-8"></head><script>go()</script><script src="x.js"></script>'


def test_nothing_may_be_sent_elsewhere() -> None:
    rules = policy(PAGE).split("; ")
    assert "connect-src 'self'" in rules
    assert "form-action 'self'" in rules
    assert "default-src 'self'" in rules


def test_scripts_in_the_page_are_allowed_by_hash_alone() -> None:
    rule = next(rule for rule in policy(PAGE).split("; ") if rule.startswith("script-src"))
    assert rule.count("'sha256-") == 1
    assert "unsafe" not in rule


def test_the_policy_stands_before_anything_is_loaded() -> None:
    page = with_policy(PAGE)
    assert page.index("Content-Security-Policy") < page.index("<script")
