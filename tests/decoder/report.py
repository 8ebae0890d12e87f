"""Prints how well the decoder reads a corpus of bounces: ``make decoder-report CORPUS=path``.

The corpus is a file of JSON lines, or a folder with several: ``kind``, ``text``, ``expected`` (one
entry per recipient: ``status``, ``reply``, ``reason``), ``literal_status``, ``literal_reply``; or
``text`` and ``want``, see ``wanted``. It is only measured with; nothing of it is kept.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from smtpcodes.data.loading import load
from smtpcodes.files.catalog import Catalog, catalog
from smtpcodes.site.site import Site
from tests.decoder.reasons import REASONS, UNKNOWN
from tests.decoder.running import ROOT, Answer, Finding, running
from tests.decoder.wanted import Wanted, wanted

MAILS = ("raw mail", "readable part")
KINDS = (*MAILS, "response")
SILENT = "no bounce"
BATCH = 100


@dataclass(frozen=True)
class Case:
    """One text of the corpus and what the decoder said of it."""

    row: dict[str, Any]
    answer: Answer

    @property
    def kind(self) -> str:
        """The kind of text."""
        return str(self.row["kind"])

    @property
    def found(self) -> Finding:
        """The primary finding; empty if there is none."""
        return self.answer.primary or {}

    @property
    def is_mute(self) -> bool:
        """Whether no expected code stands in the text."""
        return not self.row["literal_status"] and not self.row["literal_reply"]

    def agrees(self, code: str) -> bool:
        """Whether the primary finding's ``status`` or ``reply`` is one that stands in the text."""
        return self.found.get(code) in self.row[f"literal_{code}"]

    @property
    def reasons(self) -> set[str]:
        """The corpus' reasons, those that say nothing left out."""
        return {one["reason"] for one in self.row["expected"] if one["reason"]} - UNKNOWN

    @property
    def has_cause(self) -> bool:
        """Whether the cause agrees with one of the reasons."""
        cause = self.found.get("cause")
        sets = [REASONS[reason] for reason in self.reasons]
        return any(cause in one if one else cause is None for one in sets)


def main() -> None:
    """Run the decoder over the corpus that the command line names and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--phrases", type=Path, help="more hints, as slug: [hint, …]")
    parser.add_argument("--verbose", action="store_true", help="list what is wrong")
    given = parser.parse_args()
    rows = list(_rows(given.corpus))
    with running(_catalog(given.phrases)) as decode:
        answers = [
            answer
            for start in range(0, len(rows), BATCH)
            for answer in decode.all([row["text"] for row in rows[start : start + BATCH]])
        ]
    pairs = list(zip(rows, answers, strict=True))
    asked = [Wanted(row, answer) for row, answer in pairs if "want" in row]
    if asked:
        known = load(ROOT / "codes.yaml").knowledge.causes
        wanted(asked, known, verbose=given.verbose)
    cases = [Case(row, answer) for row, answer in pairs if "want" not in row]
    if cases:
        codes(cases)
        causes(cases, verbose=given.verbose)


def _rows(corpus: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file, or of the files of a folder that tell of texts."""
    files = sorted(corpus.glob("*.jsonl")) if corpus.is_dir() else [corpus]
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if "text" in row:
                yield row


def codes(cases: list[Case]) -> None:
    """Print how many of the codes that stand in the texts were found."""
    print("codes that stand in the text")
    wrong = []
    for kind in KINDS:
        for code in ("status", "reply"):
            asked = [case for case in cases if case.kind == kind and case.row[f"literal_{code}"]]
            right = [case for case in asked if case.agrees(code)]
            wrong += [(kind, code, case) for case in asked if not case.agrees(code)]
            print(f"  {kind:14} {code:7}{_share(right, asked)}")
    silent = [case for case in cases if case.kind == SILENT]
    print(f"  no bounce, silent     {_share([one for one in silent if not one.found], silent)}")
    thrown = [case for case in cases if case.answer.error]
    print(f"  thrown: {len(thrown)}")
    for case in thrown:
        print(f"    {case.row['id']}: {case.answer.error}")
    for kind, code, case in wrong:
        literal = case.row[f"literal_{code}"]
        print(f"    wrong {code} ({kind}) {case.row['id']}: {case.found.get(code)}, not {literal}")


def causes(cases: list[Case], *, verbose: bool) -> None:
    """Print how often the cause agrees, and the classes of what does not."""
    known = [case for case in cases if case.kind in MAILS and case.reasons]
    mute = [case for case in known if case.is_mute]
    said = [case for case in cases if case.kind == "response"]
    print("\ncause")
    print(f"  mails with a reason   {_share([one for one in known if one.has_cause], known)}")
    print(f"  … without any code    {_share([one for one in mute if one.has_cause], mute)}")
    print(
        f"  responses with one    {_share([one for one in said if one.found.get('cause')], said)}"
    )
    wrong = [case for case in known if not case.has_cause]
    rests = Counter(case.found.get("basis") for case in known)
    bad = Counter(case.found.get("basis") for case in wrong)
    print("\nwhat the cause rests on: wrong of all")
    for basis, count in rests.most_common():
        print(f"  {bad[basis]:4} of {count:4}  {basis or 'nothing found'}")
    print("\nwhat remains wrong: reason of the corpus, cause of the decoder")
    pairs = Counter((min(case.reasons), str(case.found.get("cause"))) for case in wrong)
    for (reason, cause), count in pairs.most_common():
        print(f"  {count:4}  {reason:16} {cause}")
    for case in wrong if verbose else []:
        print(f"    {case.row['id']}: {case.found.get('evidence', '')[:200]}")


def _share(right: list[Case], asked: list[Case]) -> str:
    if not asked:
        return "      none"
    return f" {len(right):4} of {len(asked):4}  {len(right) / len(asked):.4f}"


def _catalog(more: Path | None) -> Catalog:
    site = Site.of(load(ROOT / "codes.yaml"), "/")
    if not more:
        return catalog(site)
    causes = dict(site.knowledge.causes)
    for slug, hints in yaml.safe_load(more.read_text(encoding="utf-8")).items():
        cause = causes[slug]
        causes[slug] = cause.model_copy(update={"hints": [*cause.hints, *hints]})
    knowledge = site.knowledge.model_copy(update={"causes": causes})
    return catalog(replace(site, knowledge=knowledge))


if __name__ == "__main__":
    main()
