"""The build: silent when all is well, and a broken `codes.yaml` harms no site that stands."""

from __future__ import annotations

from pathlib import Path

import yaml

from tests.site.building import BuiltSite, build, copy_project, snapshot, without_links
from tests.unit.test_renames import example

OLD_SITE = {"index.html": b"the old site", "550/index.html": b"the old page"}


def test_the_build_warns_of_nothing_and_writes_nothing_into_its_sources(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    (project / "codes.yaml").write_text(yaml.safe_dump(example()), encoding="utf-8")
    without_links(project / "docs")
    sources = snapshot(project / "docs")
    result = build(project)
    assert result.returncode == 0, result.stdout
    assert [line for line in result.stdout.splitlines() if _is_warning(line)] == []
    assert snapshot(project / "docs") == sources


def test_the_built_site_holds_no_sources(site: BuiltSite) -> None:
    """The plain forms of pages, `index.md`, are made from the sources."""
    sources = {".py", ".yaml", ".yml", ".j2"}
    files = [Path(name) for name in snapshot(site.folder)]
    found = [file for file in files if file.suffix in sources and file.name != "index.md"]
    assert found == []


def test_a_broken_file_stops_the_build_and_names_every_fault(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    cause, code = _break(project / "codes.yaml")
    result = build(project)
    assert result.returncode == 1
    assert (
        f"codes.yaml:{cause}: replies.550.causes[0]: unknown cause 'mailbox-ful'" in result.stdout
    )
    assert "did you mean 'mailbox-full'?" in result.stdout
    assert f"codes.yaml:{code}: enhanced.X.1.1.instead[0]: unknown code '599'" in result.stdout
    assert "Traceback" not in result.stdout


def test_a_broken_file_leaves_the_old_site_as_it_was(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    _write_old_site(project / "site")
    _break(project / "codes.yaml")
    assert build(project).returncode == 1
    assert snapshot(project / "site") == OLD_SITE


def test_a_file_that_is_no_yaml_stops_the_build(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    (project / "codes.yaml").write_text("subjects:\n\tX.0: tab\n", encoding="utf-8")
    result = build(project)
    assert result.returncode == 1
    assert "codes.yaml:2: no valid YAML" in result.stdout
    assert "Traceback" not in result.stdout


def _is_warning(line: str) -> bool:
    return line.startswith(("WARNING", "ERROR", "CRITICAL")) or "Warning" in line


def _write_old_site(folder: Path) -> None:
    for name, content in OLD_SITE.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _break(path: Path) -> tuple[int, int]:
    """Put a wrong cause and a wrong code into the file; return their lines, counted from 1."""
    lines = path.read_text(encoding="utf-8").splitlines()
    reply = lines.index('  "550":')
    causes = next(at for at in range(reply, len(lines)) if lines[at].startswith("    causes:"))
    lines[causes] = "    causes: [mailbox-ful]"
    while lines[causes + 1].startswith("      "):
        del lines[causes + 1]
    detail = lines.index("  X.1.1:")
    lines.insert(detail + 1, '    instead: ["599"]')
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return causes + 1, detail + 2
