"""A database of one table, in a file of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from tests.storage.schema import write_migrations


@pytest.fixture
def migrations(tmp_path: Path) -> Path:
    return write_migrations(tmp_path / "migrations")


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/tutor.db"


@pytest.fixture
async def database(url: str, migrations: Path) -> AsyncIterator[Database]:
    opened = await Database.open(url, migrations=migrations)
    yield opened
    await opened.close()
