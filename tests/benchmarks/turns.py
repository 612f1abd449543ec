"""Full turns (typed answer, graded, scheduled, committed, answered) against a stock PTB echo bot, in one run.

    python -m tests.benchmarks.turns            # three rounds, about two minutes
    python -m tests.benchmarks.turns --smoke    # does it still run? a few seconds

The load and the Bot API server are on one core, the bot on another. Ratios count; absolute figures are the machine's.
"""

from __future__ import annotations

import argparse
import asyncio
import math
import os
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from bot.sandbox.botapi.server import Server
from tests.benchmarks.learners import CARDS, Crowd, write_course
from tests.benchmarks.process import CORES, Bot

PEOPLE = 400


@dataclass
class Figures:
    """What one bot did in one round."""

    updates_a_second: float = 0.0
    cpu_us: float = 0.0
    p50_ms: float = 0.0
    p99_ms: float = 0.0
    start_ms: float = 0.0
    idle_mib: float = 0.0


class Watched(Server):
    """A server that notes when it was first asked for updates."""

    first_poll = 0.0

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer as ever."""
        if not self.first_poll and request.path.lower().endswith("/getupdates"):
            self.first_poll = time.perf_counter()
        return await super().handle(request)


async def polled(server: Watched, bot: Bot, seconds: float = 120.0) -> float:
    """Wait for the bot's first getUpdates; return the milliseconds since it was started."""
    while not server.first_poll:
        if time.perf_counter() - bot.started > seconds:
            raise SystemExit("the bot has not begun to poll")
        await asyncio.sleep(0.005)
    return (server.first_poll - bot.started) * 1000


async def saturate(bot: Bot, crowd: Crowd, seconds: float) -> tuple[float, float]:
    """Let everybody answer at once and on; return updates a second and CPU microseconds an update."""
    await asyncio.sleep(0.5)
    before, cpu, begun = crowd.answered, bot.cpu(), time.perf_counter()
    await asyncio.sleep(seconds)
    took, done = time.perf_counter() - begun, crowd.answered - before
    return done / took, (bot.cpu() - cpu) / max(1, done) * 1e6


async def pace(crowd: Crowd, rate: int, seconds: float) -> tuple[float, float]:
    """Let `rate` people a second answer, whoever is ready; return p50 and p99 of the wait in ms."""
    crowd.closed_loop = False
    await asyncio.sleep(1.0)
    crowd.waits.clear()
    begun = time.perf_counter()
    for number in range(int(rate * seconds)):
        delay = begun + number / rate - time.perf_counter()
        if delay > 0:
            await asyncio.sleep(delay)
        if crowd.idle:
            crowd.say(*crowd.idle.pop(0))
    await asyncio.sleep(1.0)
    if len(crowd.waits) < 2:
        return math.nan, math.nan  # a machine so slow that nobody was answered
    waits = statistics.quantiles(crowd.waits, n=100)
    return waits[49] * 1000, waits[98] * 1000


async def round_of(kind: str, people: int, seconds: float) -> Figures:
    """Measure one bot once."""
    figures = Figures()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        answers = write_course(folder / "course")
        async with Watched() as server:
            command = ["-m", "bot", "run"] if kind == "tutor" else ["-m", "tests.benchmarks.echo_bot"]
            crowd = Crowd(server, people, answering(answers) if kind == "tutor" else str)
            bot = Bot(server.token, server.url, command, folder, TUTOR_COURSES=str(folder / "course"))
            try:
                figures.start_ms = await polled(server, bot)
                await asyncio.sleep(1.0)
                figures.idle_mib = bot.mib()
                crowd.all_say("/start" if kind == "tutor" else "hello")
                if kind == "tutor":
                    await enrolled(crowd, folder)
                    crowd.all_say("/review")
                rate, figures.cpu_us = await saturate(bot, crowd, seconds)
                figures.updates_a_second = rate
                figures.p50_ms, figures.p99_ms = await pace(crowd, 200, seconds)
            finally:
                bot.end()
    return figures


def answering(answers: dict[str, str]) -> Callable[[str], str | None]:
    """Return what a learner types who knows every answer; nothing at the end of a session."""

    def reply(text: str) -> str | None:
        return next((answers[line] for line in text.split("\n") if line in answers), None)

    return reply


async def enrolled(crowd: Crowd, folder: Path) -> None:
    """Wait until everybody has started, then let them learn more cards a day than people would."""
    await crowd.until_answered(len(crowd.ids), 30)
    with sqlite3.connect(folder / "bench.db", timeout=5) as database:
        database.execute("UPDATE learners SET new_limit = ?", (CARDS,))
    crowd.spent = 0


def told(kind: str, rounds: list[Figures]) -> str:
    """Return a row of medians."""
    middle = {name: statistics.median(vars(each)[name] for each in rounds) for name in vars(rounds[0])}
    return (
        f"{kind:6} {middle['updates_a_second']:7.0f}/s  {middle['cpu_us']:6.0f} us CPU  "
        f"p50 {middle['p50_ms']:5.1f} ms  p99 {middle['p99_ms']:6.1f} ms at 200/s  "
        f"first poll {middle['start_ms']:5.0f} ms  idle {middle['idle_mib']:5.1f} MiB"
    )


def main() -> None:
    """Measure in turn, print medians and ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--smoke", action="store_true")
    arguments = parser.parse_args()
    rounds, people, seconds = (1, 300, 0.5) if arguments.smoke else (3, PEOPLE, 4.0)
    os.sched_setaffinity(0, {CORES[0]})
    measured: dict[str, list[Figures]] = {"echo": [], "tutor": []}
    for _ in range(rounds):
        for kind, figures in measured.items():
            figures.append(asyncio.run(round_of(kind, people, seconds)))
    for kind, figures in measured.items():
        print(told(kind, figures))
    pairs = zip(measured["tutor"], measured["echo"], strict=True)
    ratios = [tutor.updates_a_second / max(1.0, echo.updates_a_second) for tutor, echo in pairs]
    print(f"tutor / echo, pair by pair: {', '.join(f'{ratio:.2f}' for ratio in ratios)}")


if __name__ == "__main__":
    main()
