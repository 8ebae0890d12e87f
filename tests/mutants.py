"""Changes the rules, the answers and what else is held by unit tests, one spot at a time.

``make mutants-python`` calls it. A change that no test notices is a gap in the tests. Each runs
in a child of this process, which has everything loaded already: the code of a function is exchanged
there, so every importer sees it.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import copy
import importlib
import inspect
import io
import os
import signal
import sys
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.unit.helpers import ROOT

PACKAGE = ROOT / "hooks" / "smtpcodes"
UNIT = ROOT / "tests" / "unit"

TESTS = {
    "data/rules": ["test_rules.py", "test_rules_limits.py", "test_fixing.py", "test_loading.py"],
    "data/loading": ["test_loading.py", "test_nodes.py", "test_rules.py", "test_check.py"],
    "data/nodes": ["test_nodes.py", "test_loading.py", "test_typed_values.py", "test_fixing.py"],
    "data/document": ["test_rules.py", "test_fixing.py"],
    "data/problems": ["test_loading.py", "test_nodes.py", "test_check.py", "test_changes.py"],
    "data/check": ["test_check.py", "test_house.py"],
    "data/fixing": ["test_fixing.py"],
    "data/ordering": ["test_fixing.py", "test_rules.py"],
    "data/changes": ["test_changes.py"],
    "site/answers": ["test_answers.py", "test_tickets.py"],
    "site/advice": ["test_answers.py", "test_tickets.py"],
    "site/addresses": ["test_addresses.py"],
    "pages/tickets": ["test_tickets.py", "test_answers.py"],
    "pages/inline": ["test_inline.py"],
    "files/publishing": ["test_publishing.py", "test_api.py"],
    "built/policy": ["test_policy.py"],
    "built/permalinks": ["test_permalinks.py"],
}
"""What holds a module or all modules of a folder."""

SLOW = " and ".join(
    f"not {name}"
    for name in ("real_file", "real_data", "mutated", "whole", "any_bytes", "refuses_a_broken")
)
"""Tests that read the whole file, draw random ones or start another process."""

LONGEST = 20
"""Seconds of the processor; a change that makes a loop endless is noticed by that."""

OTHER = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE,
    ast.GtE: ast.Gt, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.And: ast.Or, ast.Or: ast.And, ast.Add: ast.Sub, ast.Sub: ast.Add,
}  # fmt: skip


class Mutant(NamedTuple):
    """A changed module."""

    tree: ast.Module
    place: str
    what: str


def mutants(tree: ast.Module) -> Iterator[Mutant]:
    """Yield the module with each single change."""
    nodes = list(_changeable(tree))
    for at, node in enumerate(nodes):
        for what in _changes(node):
            changed = copy.deepcopy(tree)
            _apply(list(_changeable(changed))[at], what)
            place = f"{node.lineno}:{node.col_offset + 1}"
            yield Mutant(ast.fix_missing_locations(changed), place, what)


def _changeable(tree: ast.Module) -> Iterator[Any]:
    """Yield the nodes of functions and the numbers of the module; no docstrings, no examples."""
    for top in tree.body:
        if isinstance(top, ast.FunctionDef | ast.ClassDef):
            functions = [top] if isinstance(top, ast.FunctionDef) else top.body
            for function in functions:
                if isinstance(function, ast.FunctionDef):
                    for statement in function.body:
                        yield from (node for node in ast.walk(statement) if hasattr(node, "lineno"))
        elif isinstance(top, ast.Assign) and not isinstance(top.value, ast.Call):
            yield from (node for node in ast.walk(top.value) if isinstance(node, ast.Constant)
                        and type(node.value) is int)  # fmt: skip


def _changes(node: Any) -> Iterator[str]:
    if isinstance(node, ast.Compare) and type(node.ops[0]) in OTHER:
        yield "another comparison"
    if isinstance(node, ast.BoolOp | ast.BinOp) and type(node.op) in OTHER:
        yield "another operator"
    if isinstance(node, ast.If | ast.While | ast.IfExp):
        yield "the condition turned round"
    if any(part.ifs for part in getattr(node, "generators", [])):
        yield "the filter turned round"
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "no 'not'"
    if isinstance(node, ast.Constant) and type(node.value) in (int, bool):
        yield "another constant"
    if isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant):
        yield "left out"
    if isinstance(node, ast.AugAssign):
        yield "left out"


def _apply(node: Any, what: str) -> None:
    if what == "another comparison":
        node.ops[0] = OTHER[type(node.ops[0])]()
    elif what == "another operator":
        node.op = OTHER[type(node.op)]()
    elif what == "the condition turned round":
        node.test = ast.UnaryOp(ast.Not(), node.test)
    elif what == "the filter turned round":
        part = next(part for part in node.generators if part.ifs)
        part.ifs[0] = ast.UnaryOp(ast.Not(), part.ifs[0])
    elif what == "no 'not'":
        node.operand = ast.UnaryOp(ast.Not(), node.operand)
    elif what == "another constant":
        node.value = not node.value if isinstance(node.value, bool) else node.value + 1
    elif isinstance(node, ast.Expr):
        node.value = ast.Constant(None)
    else:
        node.value = ast.Constant(0) if isinstance(node.op, ast.Sub) else ast.List([], ast.Load())


def exchange(module: types.ModuleType, tree: ast.Module) -> None:
    """Give the functions, methods and constants of a loaded module the code of ``tree``."""
    new: dict[str, Any] = {"__name__": module.__name__, "__file__": module.__file__}
    exec(compile(tree, str(module.__file__), "exec"), new)
    for name, value in new.items():
        old = getattr(module, name, None)
        if getattr(value, "__module__", None) not in (module.__name__, None):
            continue
        mine, other = _function(old), _function(value)
        if mine and other:
            mine.__code__ = other.__code__
        elif isinstance(old, type):
            _exchange_methods(old, value)
        elif isinstance(old, int | dict | tuple) and old != value:
            _everywhere(old, value)
    _forget()


def _exchange_methods(old: type, new: type) -> None:
    for name, value in vars(new).items():
        mine, other = _function(vars(old).get(name)), _function(value)
        if mine and other:
            with contextlib.suppress(ValueError):  # made by dataclass, with cells of its own
                mine.__code__ = other.__code__


def _function(attribute: Any) -> types.FunctionType | None:
    """Return the function of a method or of a property, cached or not."""
    found = getattr(attribute, "fget", getattr(attribute, "func", attribute))
    found = inspect.unwrap(found) if callable(found) else found
    return found if isinstance(found, types.FunctionType) else None


def _forget() -> None:
    """Empty the caches: what the unchanged code has found would hide the change."""
    for name, module in list(sys.modules.items()):
        if name.startswith("smtpcodes."):
            for value in vars(module).values():
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


def _everywhere(old: object, new: object) -> None:
    for module in list(sys.modules.values()):
        if module.__name__.startswith("smtpcodes."):
            for name, value in list(vars(module).items()):
                if value is old and name.isupper():
                    setattr(module, name, new)


def survives(module: types.ModuleType, mutant: Mutant, tests: list[str]) -> bool:
    """Run the tests in a child with the changed module; whether all of them pass."""
    child = os.fork()
    if not child:
        signal.setitimer(signal.ITIMER_PROF, LONGEST)
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        try:
            exchange(module, mutant.tree)
            code = int(pytest.main(["-x", "-q", "-k", SLOW, "-p", "no:cacheprovider", *tests]))
        except BaseException:
            code = 1
        os._exit(code)
    return os.waitpid(child, 0)[1] == 0


def targets(only: str) -> Iterator[tuple[Path, list[str]]]:
    """Yield each module with the tests that hold it."""
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).with_suffix("").as_posix()
        folder = path.relative_to(PACKAGE).parent.as_posix()
        held = TESTS.get(name, TESTS.get(folder, []))
        if held and path.stem != "__init__" and only in name:
            yield path, [str(UNIT / one) for one in held]


def main() -> int:
    """Print what survives and the share that is noticed; return 1 below the least."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("only", nargs="?", default="", help="a part of a module's name")
    parser.add_argument("--every", type=int, default=1, help="take each n-th change only")
    parser.add_argument("--offset", type=int, default=0, help="begin with this one")
    parser.add_argument("--least", type=float, default=0.9)
    given = parser.parse_args()
    everything = [
        str(UNIT / name) for name in sorted({one for all_ in TESTS.values() for one in all_})
    ]
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # what the children do not need
    with contextlib.redirect_stdout(io.StringIO()):
        clean = pytest.main(["-x", "-q", "-k", SLOW, "-p", "no:cacheprovider", *everything])
    assert clean == 0, "the tests must pass before anything is changed"
    made = alive = 0
    for path, tests in targets(given.only):
        name = ".".join(path.relative_to(ROOT / "hooks").with_suffix("").parts)
        module = importlib.import_module(name)
        found = list(mutants(ast.parse(path.read_text(encoding="utf-8"))))
        for mutant in found[given.offset :: given.every]:
            made += 1
            if survives(module, mutant, tests):
                alive += 1
                print(f"{path.relative_to(ROOT)}:{mutant.place}: {mutant.what}", flush=True)
    share = (made - alive) / made if made else 0
    print(f"{made - alive} of {made} changes are noticed, {share:.1%}")
    return 0 if share >= given.least else 1


if __name__ == "__main__":
    sys.exit(main())
