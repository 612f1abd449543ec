"""On a full disk the bot waits and says that it is unwell; with room again everybody is answered, once."""

from __future__ import annotations

import asyncio
import contextlib
import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from bot.app import intake, ledger
from storage.database import StorageUnavailable, Transaction
from tests.clock import Clock
from tests.faults.reading import stored_answers
from tests.faults.ways import SECOND, THIRD, to_the_first_card
from tests.people import PATIENCE, Telegram
from tests.tutor import Tutor


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 4 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=4m,mode=0700", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount a small file system")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(disk: Path) -> Path:
    """Take all the room there is."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while file.write(b"x" * 4096):
            pass
    return ballast


async def unwell(tutor: Tutor) -> None:
    """Wait until the bot has met the full disk."""
    async with asyncio.timeout(PATIENCE):
        while tutor.app.intake.storing:  # noqa: ASYNC110 - it rings no bell
            await asyncio.sleep(0.01)


async def furnished(tutor: Tutor) -> None:
    """Begin, and wait until updates are taken."""
    await tutor.begin()
    await tutor.app._ready.wait()


async def test_while_the_disk_is_full_answers_wait_and_then_count_once(
    telegram: Telegram, clock: Clock, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "DISK_PAUSE", 0.3)
    monkeypatch.setattr(ledger, "DISK_PAUSE", 0.3)
    anna, ben = telegram.person("Anna"), telegram.person("Ben")
    async with Tutor(telegram, clock, small_disk) as tutor:
        await to_the_first_card(anna)
        await to_the_first_card(ben)
        ballast = fill(small_disk)
        await anna.says("sensitivity")
        await ben.says("recall")
        await unwell(tutor)
        assert not await tutor.app.healthy()
        assert len(telegram.world.updates) == 2  # nothing is confirmed that is not stored
        ballast.unlink()
        await anna.sees(SECOND)
        await ben.sees(SECOND)
        assert await tutor.app.healthy()
        await anna.says("specificity")
        await anna.sees(THIRD)
        kept = await tutor.app.database.read(lambda tx: stored_answers(tx, anna.id))
        assert kept == [("metrics/ill-found", "sensitivity"), ("metrics/healthy-spared", "specificity")]


async def test_a_disk_that_is_full_over_a_restart_sets_no_answer_aside(
    telegram: Telegram, clock: Clock, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "DISK_PAUSE", 0.05)
    anna = telegram.person("Anna")
    async with Tutor(telegram, clock, small_disk) as tutor:
        await to_the_first_card(anna)
        await tutor.end()
        await furnished(tutor)
        ballast = fill(small_disk)
        await anna.says("sensitivity")
        await unwell(tutor)
        await asyncio.sleep(0.5)  # time for more tries than one update may have
        assert len(telegram.world.updates) == 1
        ballast.unlink()
        await anna.sees(SECOND)
        assert "something went wrong" not in str(anna.chat)


async def test_tries_that_end_for_want_of_room_are_no_sign_of_poison(
    telegram: Telegram, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "DISK_PAUSE", 0.02)
    anna = telegram.person("Anna")
    async with Tutor(telegram, clock, tmp_path) as tutor:
        await to_the_first_card(anna)
        await tutor.end()
        await furnished(tutor)
        commit, refused = tutor.app.database.transactions, 0

        async def refusing(bodies: Sequence[Callable[[Transaction], Any]]) -> list[Any]:
            nonlocal refused
            refused += 1
            if refused <= 8:
                raise StorageUnavailable("SQLITE_FULL")
            return await commit(bodies)

        monkeypatch.setattr(tutor.app.database, "transactions", refusing)
        await anna.says("sensitivity")
        await anna.sees(SECOND)
        assert refused > 8
