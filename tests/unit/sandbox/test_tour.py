"""The tour plays by itself: a lesson, a review, a reminder by the turned clock, a challenge to its podium."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox import players, script, tour
from bot.sandbox.clock import TurnableClock
from bot.sandbox.controls import Controls
from bot.sandbox.line import Line
from bot.sandbox.page.desk import Desk
from bot.sandbox.tour import Tour
from tests.people import Telegram
from tests.unit.app.test_backdoor import inside

QUICK = (0.0, 0.02)  # seconds


class Bot:
    """As much of the bot's process as the panel needs."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.killed = 0

    def kill(self) -> None:
        """Nobody kills it here."""

    def restart(self) -> None:
        """Nor restarts it."""


@pytest.fixture
async def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[tuple[Desk, Tour]]:
    """A desk with a running bot, and its tour without pauses."""
    monkeypatch.setattr(tour, "SETTLES", 0.05)
    monkeypatch.setattr(players, "JOINS_WITHIN", QUICK)
    monkeypatch.setattr(players, "THINKS", QUICK)
    clock = TurnableClock()
    async with Telegram(clock=clock) as telegram, inside(telegram, tmp_path) as line:
        desk = Desk(telegram.world, telegram.people)
        desk.add_person("You")
        controls = Controls(desk, telegram.server, clock, Bot(line))
        yield desk, Tour(desk, controls, line, pace=0.0)
        controls.close()
        desk.close()


def said(desk: Desk, chat: int = 0) -> str:
    """All that the bot says in a chat."""
    return "\n".join(one["text"] for one in desk.phone(0, chat).snapshot()["messages"] if one["from_bot"])


async def test_a_lesson_a_review_and_the_reminder_of_the_next_day(desk: tuple[Desk, Tour]) -> None:
    where, guide = desk
    steps = (
        *script.FIRST_LESSON,
        script.Say(text="/remind 08:00 Berlin"),
        script.Turn(to="tomorrow"),
        script.Review(),
    )
    with where.phone().watched():
        await guide.run(steps)
    assert "Done: 3 answers, 3 right" in said(where)
    assert "Answer right here" in said(where)
    assert where.panel["caption"] == ""


async def test_a_challenge_is_played_to_its_podium(desk: tuple[Desk, Tour]) -> None:
    where, guide = desk
    with where.phone().watched():
        await guide.run((script.Say(text="/start"), *script.CHALLENGE))
        group = where.around(where.residents[0])["chats"][1]["id"]
        assert "The podium" in said(where, group)
        assert all(name in said(where, group).rpartition("The podium")[2] for name in ("You", "Mira", "Tom"))


async def test_it_waits_for_somebody_to_watch(desk: tuple[Desk, Tour]) -> None:
    where, guide = desk
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.3):
            await guide.run()
    assert said(where) == ""
