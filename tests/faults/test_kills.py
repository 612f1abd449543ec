"""The bot is killed again and again under load: no answer is lost, none counts twice, nobody is stuck."""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.faults.crowd import Crowd
from tests.faults.process import BotProcess
from tests.faults.reading import compare, stored_in
from tests.faults.witness import Witness, batch, sent
from tests.people import Telegram

SEED = int(os.environ.get("TUTOR_FAULT_SEED", "2026"))
KILLS = int(os.environ.get("TUTOR_FAULT_KILLS", "200"))
AT_ONCE = 12  # people
MOST_COPIES = 3


async def kill_under_load(bot: BotProcess, witness: Witness, chance: random.Random) -> None:
    """Start the bot and kill it: at any time, when a send arrives, when it has worked, after a batch."""
    await bot.begin()
    await witness.polls()
    moment = chance.choice(("any", "arrived", "worked", "batch"))
    await asyncio.sleep(chance.uniform(0.0, 0.4))
    if moment == "any":
        bot.kill()
    elif moment == "batch":
        witness.at(batch, partial(_soon, bot.kill, chance.uniform(0.0, 0.005)))
    else:
        witness.at(sent("arrived" if moment == "arrived" else "worked"), bot.kill)
    try:
        await bot.ended(2.0)
    except TimeoutError:  # everyone waits for something: it did not come to that moment
        witness.disarm()
        bot.kill()
        await bot.ended()


def _soon(do: Callable[[], None], seconds: float) -> None:
    asyncio.get_running_loop().call_later(seconds, do)


async def survive(folder: Path, kills: int, seed: int, at_once: int = AT_ONCE) -> str:
    """Run the story; return its figures. Raises AssertionError."""
    chance = random.Random(seed)
    async with Telegram() as telegram:
        witness = Witness(telegram)
        bot = BotProcess(telegram, folder)
        crowd = Crowd(telegram, chance, at_once)
        for _ in range(kills):
            await kill_under_load(bot, witness, chance)
        async with bot:
            await crowd.finish()
            await telegram.quiet()
    given = lost = doubled = 0
    for learner in crowd.learners:
        kept = stored_in(bot.database, learner.person.id)
        missing, extra = compare(learner, kept)
        given, lost, doubled = given + len(learner.given), lost + missing, doubled + extra
        assert not missing, f"lost {missing}: gave {learner.given}, kept {kept}\n{learner.person.shown()}"
        assert not extra, f"{extra} too many: gave {learner.given}, kept {kept}\n{learner.person.shown()}"
    pokes = sum(learner.pokes for learner in crowd.learners)
    assert not witness.sorry, witness.sorry
    assert witness.copies <= MOST_COPIES, witness.screens.most_common(3)
    return (
        f"{kills} kills, {len(crowd.learners)} people, {given} answers, {lost} lost, {doubled} doubled, "
        f"at most {witness.copies} copies of a screen, {pokes} impatient presses"
    )


async def test_five_kills_lose_no_answer_and_count_none_twice(tmp_path: Path) -> None:
    print(f"seed {SEED} (set TUTOR_FAULT_SEED to try it again)")
    print(await survive(tmp_path, 5, SEED, at_once=6))


@pytest.mark.faults
@pytest.mark.timeout(3600)
async def test_very_many_kills_lose_no_answer_and_count_none_twice(tmp_path: Path) -> None:
    print(f"seed {SEED} (set TUTOR_FAULT_SEED to try it again)")
    print(await survive(tmp_path, KILLS, SEED))


@pytest.mark.faults
@pytest.mark.timeout(300)
async def test_kills_right_after_each_batch_make_no_update_look_like_poison(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    async with Telegram() as telegram:
        witness = Witness(telegram)
        bot = BotProcess(telegram, tmp_path)
        people = [telegram.person(f"P{number}") for number in range(30)]
        for person in people:
            await person.says("/start")
        for _ in range(40):
            witness.at(batch, partial(_soon, bot.kill, chance.uniform(0.0, 0.005)))
            await bot.begin()
            try:
                await bot.ended(3.0)
            except TimeoutError:  # all is taken: there is no batch any more
                witness.disarm()
                bot.kill()
                await bot.ended()
                break
        async with bot:
            for person in people:
                await person.sees("Capitals")
    assert not witness.sorry
