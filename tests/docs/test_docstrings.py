"""Each file says in one sentence what it is for."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.docs.sources import ROOMS, name, python, tree


@pytest.mark.parametrize("path", python("tests"), ids=name)
def test_a_file_of_tests_says_what_they_hold(path: Path) -> None:
    assert not tree(path).body or ast.get_docstring(tree(path))


@pytest.mark.parametrize("path", python(*ROOMS, "scripts"), ids=name)
def test_a_file_opens_with_one_sentence(path: Path) -> None:
    if not tree(path).body:
        return  # an empty __init__.py
    opening = (ast.get_docstring(tree(path)) or "").partition("\n\n")[0]
    assert opening, "no docstring"
    assert opening.rstrip().endswith((".", ":", "?", "!"))
    assert not re.search(r"[a-z0-9)\"`]\. [A-Z]", opening.replace("\n", " ")), "more than one sentence"
