"""The sweep of challenges: what is due happens once; a game whose turn fails does not loop."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.conversation.events import ClockStruck, DailyFell, Event
from bot.jobs.challenges import ChallengeSweep
from storage import challenges, group_chats
from storage.database import Database
from storage.records import Game, Group, Phase

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Ears:
    """Hears what happens; `well` is how it goes."""

    def __init__(self, well: bool) -> None:
        self.well = well
        self.heard: list[Event] = []

    async def happen(self, events: Sequence[Event]) -> list[bool]:
        """Let it happen."""
        self.heard += events
        return [self.well] * len(events)


async def swept(folder: Path, well: bool) -> tuple[Ears, Game | None, Group | None]:
    """Sweep once with a game and a daily challenge due, and a game that is not."""
    database = await Database.open(f"sqlite:///{folder / 'tutor.db'}")
    try:
        ears = Ears(well)
        due = Game(-5, 0, 1, "metrics", 5, 10, "polls", "a", NOW, due_at=NOW)
        later = Game(-6, 0, 1, "metrics", 5, 10, "polls", "b", NOW, due_at=NOW + timedelta(seconds=1))
        number = await database.transaction(lambda tx: challenges.add(tx, due))
        await database.transaction(lambda tx: challenges.add(tx, later))
        await database.transaction(lambda tx: group_chats.put(tx, Group(-7, daily_at=NOW)))
        await ChallengeSweep(database, lambda: NOW, ears.happen).run()
        game = await database.read(lambda tx: challenges.get(tx, number))
        return ears, game, await database.read(lambda tx: group_chats.get(tx, -7))
    finally:
        await database.close()


async def test_what_is_due_happens(tmp_path: Path) -> None:
    ears, game, _ = await swept(tmp_path, well=True)
    struck, fell = ears.heard
    assert isinstance(struck, ClockStruck)
    assert struck.place.chat_id == -5
    assert isinstance(fell, DailyFell)
    assert game is not None
    assert game.due_at == NOW


async def test_a_game_whose_turn_fails_is_over_and_a_daily_one_comes_later(tmp_path: Path) -> None:
    _, game, group = await swept(tmp_path, well=False)
    assert game is not None
    assert (game.phase, game.due_at) == (Phase.OVER, None)
    assert group is not None
    assert group.daily_at == NOW + timedelta(hours=1)
