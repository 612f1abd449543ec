"""What every test may ask for: a Bot API server, a clock that can be turned, the running bot, people."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.clock import Clock
from tests.people import Person, Telegram
from tests.tutor import Tutor

MEMORY, ROOM = Path("/dev/shm"), 1 << 30  # bytes that must be free there
# The same examples in every run, however slow it is; `pytest --hypothesis-profile=search` tries others.
settings.register_profile("search", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("tests", settings.get_profile("search"), derandomize=True)
settings.load_profile("tests")


def pytest_configure() -> None:
    """Let hundreds of databases wait for no disk: temporary files are in memory where there is room."""
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


@pytest.fixture
def clock() -> Clock:
    """A Monday morning; a test turns it."""
    return Clock(datetime(2026, 3, 2, 9, 0, tzinfo=UTC))


@pytest.fixture
async def telegram(clock: Clock) -> AsyncIterator[Telegram]:
    """A Bot API server on a free port."""
    async with Telegram(clock=clock) as running:
        yield running


@pytest.fixture
async def tutor(telegram: Telegram, clock: Clock, tmp_path: Path) -> AsyncIterator[Tutor]:
    """The bot, running."""
    async with Tutor(telegram, clock, tmp_path) as running:
        yield running


@pytest.fixture
def anna(telegram: Telegram, tutor: Tutor) -> Person:
    """A learner who has not written yet."""
    return telegram.person("Anna")
