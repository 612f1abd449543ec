"""Start tests/storage/child.py as a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]


@contextmanager
def child(command: str, url: str, migrations: Path) -> Iterator[subprocess.Popen[str]]:
    """Run the child and kill it -9 at the end, if it still runs. It has printed "opening"."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.storage.child", command, url, str(migrations)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    with process:
        try:
            assert process.stdout.readline() == "opening\n"
            yield process
        finally:
            process.kill()
