"""The bot is killed in the middle of quizzes: no vote in a poll that it knows is lost, and none counts twice."""

from __future__ import annotations

import asyncio
import json
import os
import random
import sqlite3
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox.botapi.api import Moment
from tests.faults.process import BotProcess
from tests.faults.witness import Witness, batch
from tests.people import PATIENCE, Telegram
from tests.person import Person
from tests.seen import Seen

SEED = int(os.environ.get("TUTOR_FAULT_SEED", "2026"))
KILLS = int(os.environ.get("TUTOR_QUIZ_KILLS", "40"))


def poll_sent(when: Moment, moment: Moment, method: str, _parameters: dict[str, Any], _result: Any) -> bool:
    """A poll has arrived at Telegram, or stands, its answer not yet told."""
    return method == "sendPoll" and moment == when


def kill_soon(bot: BotProcess, witness: Witness, chance: random.Random) -> None:
    """Kill the bot in a moment that matters: a vote is handed out, the next poll arrives, or stands; or any time."""
    moment = chance.choice(("batch", "arrived", "worked", "any"))
    if moment == "batch":
        witness.at(batch, partial(_later, bot, chance.uniform(0.0, 0.005)))
    elif moment == "any":
        _later(bot, chance.uniform(0.0, 0.1))
    else:
        witness.at(partial(poll_sent, moment), bot.kill)  # type: ignore[arg-type]


def _later(bot: BotProcess, seconds: float) -> None:
    asyncio.get_running_loop().call_later(seconds, bot.kill)


def open_poll(person: Person, voted: set[int]) -> Seen | None:
    """Return the newest poll that the person has not voted in."""
    found = [seen for seen in person.chat if seen.poll and not seen.poll["closed"] and seen.id not in voted]
    return found[-1] if found else None


async def next_poll(person: Person, voted: set[int]) -> Seen:
    """Wait for a poll to vote in; ask again where the bot is not sure, begin anew where the quiz is over."""
    asked = 0
    for _ in range(int(PATIENCE / 0.1)):
        poll = open_poll(person, voted)
        last = person.last
        if last.button("Ask again") and last.id > asked:
            asked = last.id
            await person.presses("Ask again", message=last)
        elif last.button("New quiz") and last.id > asked:
            asked = last.id
            await person.presses("New quiz", message=last)
        elif poll is not None:
            return poll
        await asyncio.sleep(0.1)
    raise AssertionError(f"no poll to vote in\n{person.shown()}")


def compare(database: Path, cast: Counter[str]) -> tuple[int, int]:
    """Return how many votes were in polls that are known, and how many answers are kept. Raises AssertionError."""
    with sqlite3.connect(database) as connection:
        known = dict(connection.execute("SELECT poll_id, arguments FROM polls").fetchall())
        (kept,) = connection.execute("SELECT count(*) FROM quiz_answers").fetchone()
    asked = [json.loads(known[poll]) for poll in cast if poll in known]
    questions = {(one["quiz"], one["number"]) for one in asked}
    assert kept == len(questions), "an answer a question, however often it was asked"
    return len(asked), kept


async def survive(folder: Path, kills: int, seed: int) -> str:
    """Vote and kill; return the figures. Raises AssertionError."""
    chance, cast, voted = random.Random(seed), Counter[str](), set[int]()
    async with Telegram() as telegram, BotProcess(telegram, folder) as bot:
        witness = Witness(telegram)
        anna = telegram.person("Anna")
        await anna.says("/quiz")
        await anna.sees_poll(timeout=PATIENCE)
        for _ in range(kills):
            poll = await next_poll(anna, voted)
            assert poll.poll is not None
            kill_soon(bot, witness, chance)
            voted.add(poll.id)
            cast[str(poll.poll["id"])] += 1
            await anna.votes(chance.randrange(len(poll.poll["options"])), message=poll)
            await asyncio.sleep(0.15)
            witness.disarm()
            bot.kill()
            await bot.ended()
            await bot.begin()
            await telegram.quiet(0.1, PATIENCE)
    asked, kept = compare(bot.database, cast)
    assert not witness.sorry
    return f"{kills} kills, {len(cast)} votes, {asked} in polls that are known, {kept} answers kept"


async def test_a_kill_in_a_quiz_loses_no_vote(tmp_path: Path) -> None:
    print(f"seed {SEED} (set TUTOR_FAULT_SEED to try it again)")
    print(await survive(tmp_path, 2, SEED))


@pytest.mark.faults
async def test_forty_kills_lose_no_vote(tmp_path: Path) -> None:
    print(f"seed {SEED} (set TUTOR_FAULT_SEED to try it again)")
    print(await survive(tmp_path, KILLS, SEED))
