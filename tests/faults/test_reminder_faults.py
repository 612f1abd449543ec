"""Of a day's reminder nobody gets two, whatever is lost or killed; and the next day's comes."""

from __future__ import annotations

import asyncio
import random
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from bot.sandbox.botapi.api import Moment
from storage.database import Database
from tests.clock import Clock
from tests.faults.due import crowd_of, make_due, reminders_of
from tests.faults.process import BotProcess
from tests.faults.ways import FIRST, SECOND
from tests.faults.witness import Witness, sent
from tests.people import PATIENCE, Telegram
from tests.tutor import Tutor

MOMENTS: tuple[Moment, ...] = ("arrived", "worked", "worked")


async def test_of_many_reminders_with_lost_answers_none_comes_twice_and_the_next_day_all_come(
    telegram: Telegram, tutor: Tutor, clock: Clock
) -> None:
    people = crowd_of(telegram, 40)
    await tutor.app.database.transaction(
        partial(make_due, people=people, card="metrics/ill-found", now=clock())
    )
    telegram.faults.lose_request(method="sendMessage", probability=0.3, times=12)
    telegram.faults.lose_answer(method="sendMessage", probability=0.3, times=12)
    await tutor.clock_strikes()
    await telegram.quiet(0.7)
    await tutor.restart()
    await tutor.clock_strikes()
    await telegram.quiet(0.7)
    came = [reminders_of(telegram, person) for person in people]
    assert max(came) == 1
    assert sum(came) >= 28  # one that was lost on its way is not risked again
    telegram.faults.clear()
    clock.turn(days=1)
    await tutor.clock_strikes()
    await telegram.quiet(0.5)
    assert [reminders_of(telegram, person) for person in people] == [each + 1 for each in came]


async def test_a_reminder_whose_answer_was_lost_can_be_answered_and_pressed(
    telegram: Telegram, tutor: Tutor, clock: Clock
) -> None:
    anna, ben = crowd_of(telegram, 2)
    await tutor.app.database.transaction(
        partial(make_due, people=(anna, ben), card="metrics/ill-found", now=clock())
    )
    telegram.faults.lose_answer(method="sendMessage", times=2)
    await tutor.clock_strikes()
    await anna.sees(FIRST)
    await ben.sees(FIRST)
    await telegram.quiet(0.5)
    await anna.says("sensitivity")
    await anna.sees("✅")
    await ben.presses("Show answer")
    await ben.sees("How well did you know it?", button="Good")


async def test_a_reminder_that_was_refused_for_now_survives_a_restart(
    telegram: Telegram, tutor: Tutor, clock: Clock
) -> None:
    (anna,) = crowd_of(telegram, 1)
    await tutor.app.database.transaction(
        partial(make_due, people=(anna,), card="metrics/ill-found", now=clock())
    )
    fault = telegram.faults.error(502, "html", method="sendMessage")
    await tutor.clock_strikes()
    await asyncio.sleep(0.2)
    await tutor.end()
    telegram.faults.remove(fault)
    await tutor.begin()
    await anna.sees(FIRST)
    await anna.says("sensitivity")
    await anna.sees("✅")
    assert SECOND not in anna.last.text


async def test_kills_among_many_reminders_send_none_twice(tmp_path: Path) -> None:
    chance = random.Random(6)
    async with Telegram() as telegram:
        witness = Witness(telegram)
        bot = BotProcess(telegram, tmp_path)
        people = crowd_of(telegram, 60)
        database = await Database.open(f"sqlite:///{bot.database}")
        now = datetime.now(UTC)
        await database.transaction(partial(make_due, people=people, card="drill/france", now=now))
        await database.close()
        telegram.faults.lose_answer(method="sendMessage", probability=0.1)
        for moment in MOMENTS:
            await bot.begin()
            witness.at(sent(moment, chance.randint(1, 12)), bot.kill)
            try:
                await bot.ended(3.0)
            except TimeoutError:  # fewer were left than it was to be killed after
                witness.disarm()
                bot.kill()
                await bot.ended()
        async with bot, asyncio.timeout(PATIENCE):
            while sum(reminders_of(telegram, person) for person in people) < 20:  # noqa: ASYNC110
                await asyncio.sleep(0.1)
            await telegram.quiet(1.0)
        came = [reminders_of(telegram, person) for person in people]
    assert max(came) == 1
