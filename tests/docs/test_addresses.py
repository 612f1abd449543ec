"""No address of a package registry stands anywhere, so that each machine uses its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.sources import files, name

# In two halves, so that this file holds none.
HOSTS = tuple(
    first + second
    for first, second in (
        ("pypi", ".org"),
        ("pythonhosted", ".org"),
        ("npmjs", ".org"),
        ("npmjs", ".com"),
        ("unpkg", ".com"),
        ("jsdelivr", ".net"),
        ("proxy.golang", ".org"),
        ("static.crates", ".io"),
        ("conda.anaconda", ".org"),
        ("files.python", "hosted"),
    )
)


def test_no_file_names_a_registry() -> None:
    named = {
        (name(path), host)
        for path in files()
        if path.stat().st_size < 2_000_000
        for host in HOSTS
        if host.encode() in path.read_bytes()
    }
    assert not named


@pytest.mark.parametrize("path", [path for path in files() if path.suffix == ".lock"], ids=name)
def test_a_lock_file_holds_names_versions_and_hashes_only(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "://" not in text
    assert "index-url" not in text
