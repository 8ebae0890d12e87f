"""What the types cannot say about ``codes.yaml``: one function for each rule.

To add a rule, write a function that yields findings and add it to ``CHECKS``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from smtpcodes.data.model import LANGUAGES, Enhanced, Knowledge, Reply, StatusClass, Strict, Text
from smtpcodes.data.numbering import numbers, status_codes
from smtpcodes.data.problems import Place, did_you_mean


@dataclass(frozen=True)
class Finding:
    """A broken rule: the place in the file, what is wrong and the mend."""

    place: Place
    message: str
    mend: str = ""


def texts(entry: object, place: Place = ()) -> Iterator[tuple[Place, Text]]:
    """Yield every bilingual text below ``entry`` with its place."""
    if isinstance(entry, Text):
        yield place, entry
    elif isinstance(entry, Strict):
        for name in type(entry).model_fields:
            yield from texts(getattr(entry, name), (*place, name))
    elif isinstance(entry, dict):
        for key, value in entry.items():
            yield from texts(value, (*place, key))
    elif isinstance(entry, list):
        for at, value in enumerate(entry):
            yield from texts(value, (*place, at))


def causes_exist(knowledge: Knowledge) -> Iterator[Finding]:
    """Every cause that a code names stands in ``causes``."""
    for place, slugs in _named_causes(knowledge):
        for at, slug in enumerate(slugs):
            if slug not in knowledge.causes:
                mend = did_you_mean(slug, knowledge.causes) or "add it to causes or correct it"
                yield Finding((*place, at), f"unknown cause '{slug}'", mend)


def causes_are_used(knowledge: Knowledge) -> Iterator[Finding]:
    """Every cause belongs to at least one code; otherwise nobody finds it."""
    used = {slug for _, slugs in _named_causes(knowledge) for slug in slugs}
    for slug in knowledge.causes:
        if slug not in used:
            yield Finding(("causes", slug), "no code names this cause", "add it to a code's causes")


def failures_have_causes(knowledge: Knowledge) -> Iterator[Finding]:
    """A code of class 4 or 5 names at least one cause: it carries the advice."""
    for code, reply in knowledge.replies.items():
        if code[0] in "45" and not reply.causes:
            yield Finding(("replies", code), "a failure without a cause", "add 'causes'")
    for detail, entry in knowledge.enhanced.items():
        for digit, status in entry.classes.items():
            if digit in "45" and not status.causes:
                place = ("enhanced", detail, "classes", digit)
                yield Finding(place, "a failure without a cause", "add 'causes'")


def subjects_exist(knowledge: Knowledge) -> Iterator[Finding]:
    """Every enhanced code belongs to a subject that is described."""
    for detail in knowledge.enhanced:
        subject = detail.rsplit(".", 1)[0]
        if subject not in knowledge.subjects:
            place = ("enhanced", detail)
            yield Finding(place, f"subject '{subject}' is missing", "add it to subjects")


def linked_codes_exist(knowledge: Knowledge) -> Iterator[Finding]:
    """Codes named by ``basic``, ``pairs``, ``instead`` and steps have their own entries."""
    known = set(status_codes(knowledge)) | set(knowledge.replies)
    place: Place
    for slug, cause in knowledge.causes.items():
        for role, steps in cause.steps.items():
            for at, step in enumerate(steps):
                place = ("causes", slug, "steps", role, at, "codes")
                yield from _unknown(step.codes, known, place)
    for code, reply in knowledge.replies.items():
        yield from _unknown(reply.instead, known, ("replies", code, "instead"))
    for detail, entry in knowledge.enhanced.items():
        place = ("enhanced", detail)
        yield from _unknown(entry.instead, known, (*place, "instead"))
        yield from _unknown(entry.basic, known, (*place, "basic"))
        for at, pair in enumerate(entry.pairs):
            yield from _unknown([pair.reply, pair.status], known, (*place, "pairs", at))


def pairs_stand_with_their_detail(knowledge: Knowledge) -> Iterator[Finding]:
    """A pair's enhanced code is one of the entry that it stands in."""
    for detail, entry in knowledge.enhanced.items():
        for at, pair in enumerate(entry.pairs):
            if f"X{pair.status[1:]}" not in numbers(detail, entry):
                place = ("enhanced", detail, "pairs", at)
                yield Finding(place, f"'{pair.status}' is no code of {detail}", "move the pair")


def standing_has_its_reference(knowledge: Knowledge) -> Iterator[Finding]:
    """What claims a standard names it; what has none names where it was seen."""
    for place, entry in _entries(knowledge):
        if entry.standing != "nonstandard" and not entry.rfc:
            mend = "add 'rfc: [RFC5321:4.2.3]' or set standing: nonstandard"
            yield Finding(place, f"standing '{entry.standing}' without a reference", mend)
        if entry.standing == "nonstandard" and not (entry.sources or entry.unverified):
            mend = "add 'sources', or 'unverified: true' if none was found"
            yield Finding(place, "standing 'nonstandard' without a source", mend)


def ranges_run_upwards(knowledge: Knowledge) -> Iterator[Finding]:
    """A range ends above its first number."""
    for detail, entry in knowledge.enhanced.items():
        if entry.through and len(list(numbers(detail, entry))) < 2:
            place = ("enhanced", detail, "through")
            yield Finding(place, f"'{entry.through}' is no end of a range", "a higher number")


def only_failures_have_causes(knowledge: Knowledge) -> Iterator[Finding]:
    """A success has no cause; a number that is no SMTP reply says what becomes of the mail."""
    for code, reply in knowledge.replies.items():
        if reply.causes and code[0] not in "45" and reply.states is None:
            mend = "remove 'causes', or add 'states: [unsent]'"
            yield Finding(("replies", code, "causes"), f"{code} is no failure", mend)
    for detail, entry in knowledge.enhanced.items():
        if "2" in entry.classes and entry.classes["2"].causes:
            place = ("enhanced", detail, "classes", "2", "causes")
            yield Finding(place, f"2{detail[1:]} is no failure", "remove 'causes'")


def states_fit_the_class(knowledge: Knowledge) -> Iterator[Finding]:
    """A permanent failure is not tried again (RFC 5321, section 4.2.1); no state comes twice."""
    for code, place, entry in _classes(knowledge):
        states = entry.states or []
        if code[0] == "5" and "delayed" in states:
            yield Finding((*place, "states"), "class 5 is not tried again", "remove 'delayed'")
        if len(set(states)) < len(states):
            yield Finding((*place, "states"), "a state comes twice", "name each once")


def step_names_differ(knowledge: Knowledge) -> Iterator[Finding]:
    """Within a cause, an ``id`` names one step; a step for some codes only has one."""
    for slug, cause in knowledge.causes.items():
        known: set[str] = set()
        for role, steps in cause.steps.items():
            for at, step in enumerate(steps):
                if step.id in known:
                    place = ("causes", slug, "steps", role, at, "id")
                    yield Finding(place, f"'{step.id}' names two steps", "another name")
                if step.codes and not step.id:
                    here = ("causes", slug, "steps", role, at)
                    yield Finding(here, "'codes' without an 'id'", "give the step an 'id'")
                known |= {step.id} if step.id else set()


def left_out_steps_exist(knowledge: Knowledge) -> Iterator[Finding]:
    """A step that a code leaves out is one of its causes' steps."""
    for code, place, entry in _classes(knowledge):
        steps = {
            f"{slug}/{step.id}"
            for slug in entry.causes
            if slug in knowledge.causes
            for steps in knowledge.causes[slug].steps.values()
            for step in steps
            if step.id
        }
        for at, name in enumerate(entry.without):
            if name not in steps:
                mend = did_you_mean(name, steps) or "give the step an 'id', or remove it here"
                yield Finding((*place, "without", at), f"{code} has no step '{name}'", mend)


def the_acting_role_has_steps(knowledge: Knowledge) -> Iterator[Finding]:
    """The role that has to move first has something to do."""
    for slug, cause in knowledge.causes.items():
        if cause.acts not in cause.steps:
            place = ("causes", slug, "steps")
            yield Finding(place, f"no steps for '{cause.acts}', who acts first", "add them")
        if cause.acts == "recipient-admin" and cause.postmaster is None:
            yield Finding(("causes", slug), "'postmaster' is missing",
                          "add the message to the other side's postmaster")  # fmt: skip


def plain_sentences_are_short(knowledge: Knowledge) -> Iterator[Finding]:
    """The sentence for a person who knows nothing of mail has at most 30 words."""
    for place, text in texts(knowledge):
        if place[-1] == "plain":
            for language in LANGUAGES:
                words = len(text[language].split())
                if words > 30:
                    yield Finding((*place, language), f"{words} words", "at most 30")


def code_marks_are_closed(knowledge: Knowledge) -> Iterator[Finding]:
    """Every backtick that opens has one that closes."""
    for place, text in texts(knowledge):
        for language in LANGUAGES:
            if text[language].count("`") % 2:
                yield Finding((*place, language), "an odd number of backticks", "close the code")


def texts_hold_no_html(knowledge: Knowledge) -> Iterator[Finding]:
    """Texts are inline Markdown; angle brackets stand in code, or in messages to fill in."""
    for place, text in texts(knowledge):
        if place[-1] in {"ticket", "postmaster"}:
            continue
        for language in LANGUAGES:
            if re.search(r"<[A-Za-z/!]", re.sub(r"`[^`]*`", "", text[language])):
                yield Finding((*place, language), "HTML in a text", "put it in backticks")


def responses_have_their_cause(knowledge: Knowledge) -> Iterator[Finding]:
    """A response reports a described cause."""
    for slug, provider in knowledge.providers.items():
        for rest, response in provider.responses.items():
            if response.cause not in knowledge.causes:
                mend = did_you_mean(response.cause, knowledge.causes) or "add it or correct it"
                place = ("providers", slug, "responses", rest, "cause")
                yield Finding(place, f"unknown cause '{response.cause}'", mend)


def response_ids_differ(knowledge: Knowledge) -> Iterator[Finding]:
    """No two responses have the same public id: ``yahoo-japan-x`` is of one provider only."""
    first: dict[str, str] = {}
    for name, slug, _ in knowledge.responses():
        if name in first:
            place = ("providers", slug, "responses", name.removeprefix(f"{slug}-"))
            yield Finding(place, f"the id '{name}' is also one of {first[name]}", "rename it")
        first.setdefault(name, slug)


def sources_exist(knowledge: Knowledge) -> Iterator[Finding]:
    """Every source that is named stands in ``sources``."""
    for place, key in _named_sources(knowledge):
        if key not in knowledge.sources:
            mend = did_you_mean(key, knowledge.sources) or "add it to sources or correct it"
            yield Finding(place, f"unknown source '{key}'", mend)


def sources_are_used(knowledge: Knowledge) -> Iterator[Finding]:
    """Every source is named somewhere; what nobody names is not kept up to date."""
    used = {key for _, key in _named_sources(knowledge)}
    for key in knowledge.sources:
        if key not in used:
            yield Finding(("sources", key), "nothing names this source", "remove it")


def sources_differ(knowledge: Knowledge) -> Iterator[Finding]:
    """An address with a title is written once."""
    first: dict[tuple[str, str | None], str] = {}
    for key, source in knowledge.sources.items():
        said = (source.title, source.url)
        if said in first:
            yield Finding(("sources", key), f"the same as '{first[said]}'", "name that one")
        first.setdefault(said, key)


def quoted_sources_have_an_address(knowledge: Knowledge) -> Iterator[Finding]:
    """What a server says, means or limits can be looked up: its source has address and month."""
    for place, key in _named_sources(knowledge):
        source = knowledge.sources.get(key)
        if source is None or place[0] != "providers":
            continue
        if not source.url:
            yield Finding(("sources", key), "no address for what a provider says", "add 'url'")
        if "responses" in place and not source.checked:
            yield Finding(("sources", key), "no month in which it was read", "add 'checked'")


def former_names_are_free(knowledge: Knowledge) -> Iterator[Finding]:
    """A name in ``was`` is no living one, and only one entry claims it."""
    for living, former in _former_names(knowledge):
        claimed: dict[str, str] = {}
        for place, name, old in former:
            if old in living:
                yield Finding(place, f"'{old}' is still in use", "remove it from 'was'")
            elif old in claimed:
                message = f"'{old}' is claimed by '{claimed[old]}' too"
                yield Finding(place, message, "leave it to one of them")
            claimed.setdefault(old, name)


def former_codes_are_free(knowledge: Knowledge) -> Iterator[Finding]:
    """A code in ``was`` has no page of its own and leads to one page, whatever its form.

    What is of its table's own form ``former_names_are_free`` has told.
    """
    living = {*knowledge.replies, *status_codes(knowledge)}
    claimed: dict[str, tuple[str, str, str]] = {}
    for table in ("replies", "enhanced"):
        for name, entry in getattr(knowledge, table).items():
            for at, old in enumerate(entry.was):
                place, mine = (table, name, "was", at), (table, name, old)
                if old in living and (table == "enhanced" or "." in old):
                    yield Finding(place, f"'{old}' is still in use", "remove it from 'was'")
                for code in [f"{digit}{old[1:]}" for digit in "245"] if old[0] == "X" else [old]:
                    first = claimed.setdefault(code, mine)
                    if first[1] != name and (first[0], first[2]) != (table, old):
                        message = f"'{code}' is claimed by '{first[1]}' too"
                        yield Finding(place, message, "leave it to one of them")


def responses_differ(knowledge: Knowledge) -> Iterator[Finding]:
    """No provider says the same thing twice."""
    first: dict[tuple[str | None, ...], str] = {}
    for name, slug, response in knowledge.responses():
        said = (slug, response.reply, response.status, response.text)
        if said in first:
            place = ("providers", slug, "responses", name.removeprefix(f"{slug}-"))
            yield Finding(place, f"the same as '{first[said]}'", "remove one")
        first.setdefault(said, name)


def providers_speak(knowledge: Knowledge) -> Iterator[Finding]:
    """A provider has a response or a dialect; otherwise its page is empty."""
    for slug, provider in knowledge.providers.items():
        if not provider.responses and not provider.dialect:
            yield Finding(("providers", slug), "a provider without a response", "add one")


def titles_differ(knowledge: Knowledge) -> Iterator[Finding]:
    """No two causes have the same title."""
    for language in LANGUAGES:
        first: dict[str, str] = {}
        for slug, cause in knowledge.causes.items():
            title = cause.title[language].casefold()
            if title in first:
                place = ("causes", slug, "title", language)
                yield Finding(place, f"same title as '{first[title]}'", "tell them apart")
            first.setdefault(title, slug)


def _entries(knowledge: Knowledge) -> Iterator[tuple[Place, Reply | Enhanced]]:
    for code, reply in knowledge.replies.items():
        yield ("replies", code), reply
    for detail, entry in knowledge.enhanced.items():
        yield ("enhanced", detail), entry


def _classes(knowledge: Knowledge) -> Iterator[tuple[str, Place, Reply | StatusClass]]:
    """Yield every code with its place and what holds for its class."""
    for code, reply in knowledge.replies.items():
        yield code, ("replies", code), reply
    for detail, entry in knowledge.enhanced.items():
        for digit, status in entry.classes.items():
            yield digit + detail[1:], ("enhanced", detail, "classes", digit), status


def _named_causes(knowledge: Knowledge) -> Iterator[tuple[Place, list[str]]]:
    for code, reply in knowledge.replies.items():
        yield ("replies", code, "causes"), reply.causes
    for detail, entry in knowledge.enhanced.items():
        for digit, status in entry.classes.items():
            yield ("enhanced", detail, "classes", digit, "causes"), status.causes


def _named_sources(knowledge: Knowledge) -> Iterator[tuple[Place, str]]:
    for place, entry in _entries(knowledge):
        yield from (((*place, "sources", at), key) for at, key in enumerate(entry.sources))
        for number, pair in enumerate(entry.pairs if isinstance(entry, Enhanced) else []):
            here = (*place, "pairs", number, "sources")
            yield from (((*here, at), key) for at, key in enumerate(pair.sources))
    for slug, provider in knowledge.providers.items():
        here = ("providers", slug)
        for at, limit in enumerate(provider.limits):
            yield (*here, "limits", at, "source"), limit.source
        for at, dialect in enumerate(provider.dialect):
            yield (*here, "dialect", at, "source"), dialect.source
        for rest, response in provider.responses.items():
            yield (*here, "responses", rest, "source"), response.source


def _former_names(
    knowledge: Knowledge,
) -> Iterator[tuple[set[str], list[tuple[Place, str, str]]]]:
    """Yield the living names of a kind, and the former ones: place, name of today, old name."""
    for table in ("causes", "replies", "enhanced", "providers"):
        entries = getattr(knowledge, table)
        living = set(entries)
        if table == "enhanced":
            living = {number for detail in entries for number in numbers(detail, entries[detail])}
        yield (
            living,
            [
                ((table, name, "was", at), name, old)
                for name, entry in entries.items()
                for at, old in enumerate(entry.was)
            ],
        )
    yield {name for name, _, _ in knowledge.responses()}, list(_former_ids(knowledge))


def _former_ids(knowledge: Knowledge) -> Iterator[tuple[Place, str, str]]:
    """Yield the former ids of responses, which change with their provider's key as well."""
    for name, slug, response in knowledge.responses():
        provider, rest = knowledge.providers[slug], name.removeprefix(f"{slug}-")
        for at, old in enumerate(provider.was):
            yield ("providers", slug, "was", at), name, f"{old}-{rest}"
        for at, old in enumerate(response.was):
            place = ("providers", slug, "responses", rest, "was", at)
            yield from ((place, name, f"{key}-{old}") for key in (slug, *provider.was))


def _unknown(codes: list[str], known: set[str], place: Place) -> Iterator[Finding]:
    for code in codes:
        if code not in known:
            mend = did_you_mean(code, known) or "add it or correct it"
            yield Finding(place, f"unknown code '{code}'", mend)


CHECKS: tuple[Callable[[Knowledge], Iterator[Finding]], ...] = (
    causes_exist,
    causes_are_used,
    failures_have_causes,
    only_failures_have_causes,
    subjects_exist,
    linked_codes_exist,
    pairs_stand_with_their_detail,
    standing_has_its_reference,
    ranges_run_upwards,
    states_fit_the_class,
    step_names_differ,
    left_out_steps_exist,
    the_acting_role_has_steps,
    plain_sentences_are_short,
    code_marks_are_closed,
    texts_hold_no_html,
    titles_differ,
    responses_have_their_cause,
    response_ids_differ,
    sources_exist,
    sources_are_used,
    sources_differ,
    quoted_sources_have_an_address,
    former_names_are_free,
    former_codes_are_free,
    responses_differ,
    providers_speak,
)
