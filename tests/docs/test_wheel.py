"""What is installed carries all that the bot needs beside its code."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.docs.sources import ROOT, files


@pytest.fixture(scope="module")
def carried(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of the files in a wheel built now."""
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, timeout=240)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        return set(wheel.namelist())


@pytest.mark.parametrize(
    "pattern",
    [
        "content/courses/*/course.yaml",
        "content/courses/*/lessons/*.yaml",
        "content/courses/*/audio/*",
        "content/courses/*/pictures/*.png",
        "content/courses/*/cover.jpg",
        "storage/migrations/*.sql",
        "storage/sql/*.sql",
        "bot/conversation/texts/*/*.ftl",
        "bot/learning/timezones/*",
        "bot/sandbox/page/static/*",
        "bot/sandbox/page/vendor/*",
        "bot/**/*.py",
        "content/**/*.py",
        "storage/**/*.py",
    ],
)
def test_the_wheel_carries_what_the_bot_reads(carried: set[str], pattern: str) -> None:
    wanted = {path.relative_to(ROOT).as_posix() for path in ROOT.glob(pattern) if path in set(files())}
    assert wanted
    assert wanted <= carried


def test_the_wheel_carries_nothing_else(carried: set[str]) -> None:
    assert {Path(name).parts[0].partition("-")[0] for name in carried} == {
        "bot",
        "content",
        "storage",
        "pocket_tutor",
    }
    assert not [name for name in carried if "__pycache__" in name or name.endswith((".db", ".env"))]
