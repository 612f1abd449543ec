"""Many groups that play at the same time: every vote counted once, every question closed within a second of its time.

    python -m tests.benchmarks.challenges            # 50 groups of 20, five questions, about two minutes
    python -m tests.benchmarks.challenges --smoke    # does it still run? a quarter of a minute

The groups and the Bot API server are on one core, the bot on another, without limits of its own on sending. Votes come
at random moments while a poll is open; the bot's database tells afterwards which were counted, and when each question
was closed. Exit code 1 when a vote was lost or doubled, or a question closed late, which the short run only tells: it
is for machines that may be slow.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import sqlite3
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmarks.process import CORES, Bot
from tests.groups import Group
from tests.people import Telegram
from tests.person import Person

SECONDS = 10
LATE = 1.0  # seconds after its time within which a question is closed
STARTING = 60.0  # seconds in which everybody joins
Vote = tuple[int, int, int]  # chat, round, person


@dataclass
class Played:
    """What the groups have done."""

    votes: set[Vote] = field(default_factory=set)
    refused: int = 0


async def play(
    group: Group, people: list[Person], rounds: int, chance: random.Random, played: Played
) -> None:
    """Play one game in one group; everybody votes once a question."""
    host = people[0]
    await host.says(f"/challenge polls 5 {SECONDS}", in_=group)
    await host.sees(button="Join", in_=group, timeout=STARTING)
    for person in people:
        await person.presses("Join", in_=group)
    for person in people:
        await person.toast(STARTING)
    await host.presses("Start now", in_=group)
    for number in range(1, rounds + 1):
        await host.sees(f"Question {number} of", in_=group, timeout=STARTING)
        poll = await host.sees_poll(closed=False, in_=group, timeout=STARTING)
        assert poll.poll is not None
        moments = sorted((chance.uniform(0.0, SECONDS - 1.0), person) for person in people)
        begun = time.perf_counter()
        for moment, person in moments:
            await asyncio.sleep(max(0.0, begun + moment - time.perf_counter()))
            try:
                await person.votes(chance.randrange(len(poll.poll["options"])), message=poll)
            except ValueError:  # closed already
                played.refused += 1
            else:
                played.votes.add((group.id, number, person.id))
    await asyncio.sleep(SECONDS)  # the last one is closed


def counted(database: Path) -> tuple[list[Vote], list[float]]:
    """Return the votes that were counted, and by how many seconds each question was closed after its time."""
    with sqlite3.connect(database) as connection:
        votes = connection.execute(
            "SELECT chat_id, round_answers.round, person_id FROM round_answers JOIN games USING (game_id)"
        ).fetchall()
        late = connection.execute(
            "SELECT (closed_at - stands_at) / 1000.0 - seconds FROM rounds JOIN games USING (game_id)"
            " WHERE closed_at IS NOT NULL AND stands_at IS NOT NULL"
        ).fetchall()
    return votes, [seconds for (seconds,) in late]


async def measure(groups: int, players: int, rounds: int, seed: int, lateness: float = LATE) -> bool:
    """Run it once and print the figures; return whether they are as they should be, `lateness` in seconds."""
    chance, played = random.Random(seed), Played()
    with tempfile.TemporaryDirectory() as name:
        async with Telegram() as telegram:
            bot = Bot(telegram.token, telegram.url, ["-m", "bot", "run"], Path(name))
            games = []
            for number in range(groups):
                people = [telegram.person(f"P{number}-{one}") for one in range(players)]
                group = await telegram.group(f"Group {number}", *people)
                games.append(play(group, people, rounds, random.Random(chance.random()), played))
            begun, cpu = time.perf_counter(), bot.cpu()
            try:
                await asyncio.gather(*games)
                took, spent, memory = time.perf_counter() - begun, bot.cpu() - cpu, bot.mib()
            finally:
                bot.end()
            votes, late = counted(bot.database)
    lost, strange = len(played.votes - set(votes)), len(set(votes) - played.votes)
    doubled = len(votes) - len(set(votes))
    print(
        f"{groups} groups of {players}, {rounds} questions: {len(played.votes)} votes, {played.refused} too late"
    )
    print(f"lost {lost}, doubled {doubled}, of nobody {strange}")
    print(f"closed after their time: at most {max(late):.2f} s, on average {sum(late) / len(late):.2f} s")
    print(f"bot: {spent:.1f} s of one core in {took:.0f} s, {memory:.0f} MiB")
    return not (lost or doubled or strange) and max(late) <= lateness


def main() -> None:
    """Measure and judge."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--smoke", action="store_true")
    parser.add_argument("--seed", type=int, default=2026)
    arguments = parser.parse_args()
    groups, players, rounds, lateness = (3, 5, 1, STARTING) if arguments.smoke else (50, 20, 5, LATE)
    os.sched_setaffinity(0, {CORES[0]})
    sys.exit(0 if asyncio.run(measure(groups, players, rounds, arguments.seed, lateness)) else 1)


if __name__ == "__main__":
    main()
