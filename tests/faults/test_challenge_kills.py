"""The bot is killed while groups play: no vote it had is lost, none counts twice, every game goes on."""

from __future__ import annotations

import asyncio
import json
import os
import random
import sqlite3
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox.botapi.api import Moment
from tests.faults.crowd import CARDS
from tests.faults.process import BotProcess
from tests.faults.witness import Witness
from tests.groups import Group
from tests.people import PATIENCE, Telegram
from tests.person import Person
from tests.seen import Seen

SEED = int(os.environ.get("TUTOR_FAULT_SEED", "2026"))
KILLS = int(os.environ.get("TUTOR_GAME_KILLS", "30"))
PLAYERS = 4


@dataclass
class Cast:
    """Votes by poll and person, right replies by group and person, with the time they were cast (ms)."""

    votes: dict[tuple[str, int], float] = field(default_factory=dict)
    replies: dict[tuple[int, int], float] = field(default_factory=dict)


async def vote(person: Person, poll: Seen, chance: random.Random, cast: Cast) -> None:
    """Vote at a random moment."""
    assert poll.poll is not None
    await asyncio.sleep(chance.uniform(0.0, 0.5))
    await person.votes(chance.randrange(len(poll.poll["options"])), message=poll)
    cast.votes[str(poll.poll["id"]), person.id] = time.time() * 1000


async def reply(person: Person, question: Seen, chance: random.Random, cast: Cast) -> None:
    """Reply at a random moment with the right answer."""
    answer = next(card.answer for asked, card in CARDS.items() if asked in question.text)
    await asyncio.sleep(chance.uniform(0.0, 0.5))
    await person.replies(question, answer)
    cast.replies[question.chat_id, person.id] = time.time() * 1000


def question_sent(moment: Moment, method: str, parameters: dict[str, Any], _result: Any) -> bool:
    """A question has been accepted, and Telegram's answer is on its way to the bot."""
    asks = method == "sendPoll" or "force_reply" in str(parameters.get("reply_markup"))
    return asks and moment == "worked"


async def one_game(bot: BotProcess, witness: Witness, chance: random.Random, cast: Cast, mode: str) -> None:
    """Play a question in a new group, with a kill somewhere in it, until its result is seen."""
    telegram = witness.telegram
    people = [telegram.person(f"P{number}") for number in range(PLAYERS)]
    group = await telegram.group("Class", *people)
    host = people[0]
    await host.says(f"/challenge {mode} 5 10", in_=group)
    await host.sees(button="Join", in_=group, timeout=PATIENCE)
    for person in people:
        await person.presses("Join", in_=group)
        await person.toast(PATIENCE)
    early = chance.random() < 0.25
    if early:  # nobody knows whether that question came
        witness.at(question_sent, bot.kill)
    await host.presses("Start now", in_=group)
    if mode == "polls":
        asked = await host.sees_poll(closed=False, in_=group, timeout=PATIENCE)
    else:
        asked = await host.sees("1 of 5.", in_=group, timeout=PATIENCE)
    if not early:
        asyncio.get_running_loop().call_later(chance.uniform(0.0, 0.6), bot.kill)
    answer = vote if mode == "polls" else reply
    await asyncio.gather(*(answer(person, asked, random.Random(chance.random()), cast) for person in people))
    await bot.ended()
    await bot.begin()
    await goes_on(host, group)


async def goes_on(host: Person, group: Group) -> None:
    """Skip to the result, or, where nobody knows whether the poll came, see the next question."""
    await host.telegram.quiet(0.2, PATIENCE)
    if any(seen.button("Skip") for seen in host.chat_in(group)):
        await host.presses("Skip", in_=group)
    async with asyncio.timeout(PATIENCE):
        while not any(_goes_on(seen) for seen in host.chat_in(group)):  # noqa: ASYNC110
            await asyncio.sleep(0.05)


def _goes_on(seen: Seen) -> bool:
    return "Time is up" in seen.text or "Question 2 of" in seen.text


def compare(database: Path, cast: Cast) -> tuple[int, int, list[tuple[str, int]]]:
    """Return how many votes counted, how many were in polls that nobody knows, and those that were lost."""
    counted, unknown, lost = 0, 0, []
    with sqlite3.connect(database) as connection:
        for (poll_id, person), at in cast.votes.items():
            row = connection.execute("SELECT arguments FROM polls WHERE poll_id = ?", (poll_id,)).fetchone()
            if row is None:
                unknown += 1
                continue
            place = json.loads(row[0])
            (closed_at,) = connection.execute(
                "SELECT closed_at FROM rounds WHERE game_id = :game AND round = :round", place
            ).fetchone()
            (found,) = connection.execute(
                "SELECT count(*) FROM round_answers WHERE game_id = :game AND round = :round AND person_id = :person",
                {**place, "person": person},
            ).fetchone()
            counted += found
            if not found and (closed_at is None or at < closed_at):
                lost.append((poll_id, person))
        for (group, person), at in cast.replies.items():
            (closed_at,) = connection.execute(
                "SELECT closed_at FROM rounds JOIN games USING (game_id) WHERE chat_id = ? AND rounds.round = 1",
                (group,),
            ).fetchone()
            (found,) = connection.execute(
                "SELECT count(*) FROM round_answers JOIN games USING (game_id)"
                " WHERE chat_id = ? AND round_answers.round = 1 AND person_id = ? AND is_right",
                (group, person),
            ).fetchone()
            counted += found
            if not found and (closed_at is None or at < closed_at):
                lost.append((str(group), person))
        unequal = connection.execute(
            "SELECT count(*) FROM players WHERE points <> (SELECT coalesce(sum(points), 0) FROM round_answers"
            " WHERE round_answers.game_id = players.game_id AND round_answers.person_id = players.person_id)"
        ).fetchone()
        assert unequal == (0,), "points that no answer has"
    return counted, unknown, lost


async def survive(folder: Path, kills: int, seed: int) -> str:
    """Play and kill; return the figures. Raises AssertionError."""
    chance, cast = random.Random(seed), Cast()
    async with Telegram() as telegram:
        bot, witness = BotProcess(telegram, folder), Witness(telegram)
        await bot.begin()
        for number in range(kills):
            await one_game(bot, witness, chance, cast, "typed" if number % 2 else "polls")
        await telegram.quiet(0.3, PATIENCE)
        bot.kill()
        await bot.ended()
    counted, unknown, lost = compare(bot.database, cast)
    assert not lost
    given = f"{len(cast.votes)} votes, {len(cast.replies)} replies"
    return f"{kills} kills, {given}, {counted} counted, {unknown} in polls of unknown fate"


async def test_two_kills_in_the_middle_of_questions_lose_no_vote(tmp_path: Path) -> None:
    print(f"seed {SEED} (set TUTOR_FAULT_SEED to try it again)")
    print(await survive(tmp_path, 2, SEED))


@pytest.mark.faults
async def test_thirty_kills_lose_no_vote(tmp_path: Path) -> None:
    print(f"seed {SEED} (set TUTOR_FAULT_SEED to try it again)")
    print(await survive(tmp_path, KILLS, SEED))
