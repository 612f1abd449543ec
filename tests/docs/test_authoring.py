"""docs/authoring.md is true: its example is a course, and every code of `tutor check` is told."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.docs.sources import ROOT, tree
from tests.unit.content.writing import put, told

TEXT = (ROOT / "docs" / "authoring.md").read_text(encoding="utf-8")
TELLERS = {"error", "warn", "told", "_FaultError", "TableFaultError", "_only"}


def _codes(path: Path) -> set[str]:
    """Return the codes that are told in a file: the first text among the arguments that looks like one."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            texts = [part.value for part in node.args if isinstance(part, ast.Constant)]
            codes = [
                text for text in texts if isinstance(text, str) and re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", text)
            ]
            if name in TELLERS:
                found |= set(codes[:1])
    return found


def test_the_example_is_a_course_without_problems(tmp_path: Path) -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
    assert told(put(tmp_path, course=example)) == []


def test_every_code_is_told() -> None:
    codes = set[str]().union(*map(_codes, (ROOT / "content").rglob("*.py")))
    assert len(codes) > 40
    assert {code for code in codes if f"`{code}`" not in TEXT} == set()


def test_every_command_for_authors_is_told_and_every_link_leads_somewhere() -> None:
    assert all(f"tutor {name}" in TEXT for name in ("new", "check", "import", "export", "draft"))
    assert all((ROOT / "docs" / link).exists() for link in re.findall(r"\]\(([^)#]+)\)", TEXT))
