"""What a code's page tells its readers to do: their own steps first, none lost, none twice."""

from __future__ import annotations

import pytest

from smtpcodes.pages.plans import READER, plan
from smtpcodes.site.answers import answers
from smtpcodes.site.codes import Code
from smtpcodes.site.site import Site
from tests.unit.helpers import real_pages


@pytest.fixture(scope="module")
def codes(site: Site) -> dict[str, Code]:
    return site.codes


def test_every_step_of_the_answers_stands_in_the_plan_once(codes: dict[str, Code]) -> None:
    for name, code in codes.items():
        made = plan(code)
        for told in answers(code):
            for role, steps in told.steps:
                if role == READER:
                    situation = next(one for one in made.situations if one.told == told)
                    shown = [*situation.steps, *made.own]
                else:
                    shown = dict(made.others)[role]
                assert all(shown.count(step) == 1 for step in steps), name


def test_no_other_role_stands_before_the_reader(codes: dict[str, Code]) -> None:
    for name, code in codes.items():
        assert READER not in dict(plan(code).others), name


def test_who_has_to_act_is_unfolded_unless_it_is_the_reader(codes: dict[str, Code]) -> None:
    assert plan(codes["5.1.1"]).acting is None
    assert plan(codes["5.7.26"]).acting == "sender-admin"
    assert plan(codes["5.7.26"]).others[0][0] == "sender-admin"


def test_steps_of_one_state_stand_beside_it_alone(codes: dict[str, Code]) -> None:
    made = plan(codes["4.4.7"])
    assert [one.told.state for one in made.situations] == ["failed", "delayed"]
    failed, delayed = (one.steps for one in made.situations)
    assert failed
    assert delayed
    assert not [step for step in failed if step in delayed or step in made.own]


def test_the_steps_of_the_reader_come_first_on_the_page() -> None:
    for page in real_pages():
        html = page.rendered.content
        if page.linked_data and 'class="role"' in html:
            before = html.partition('class="role"')[0]
            assert 'class="steps"' in before or 'id="todo"' in before, page.path
            assert html.count('name="role"') == html.count('<details class="role"'), page.path
