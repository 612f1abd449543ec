"""Group commit against one transaction each, in one run: `python -m tests.benchmarks.storage [turns]`."""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from storage.database import Database, Transaction
from storage.statements import load

SCHEMA = """
CREATE TABLE seen (update_id INTEGER PRIMARY KEY);
CREATE TABLE cards (id INTEGER PRIMARY KEY, due INTEGER NOT NULL, reps INTEGER NOT NULL);
CREATE TABLE reviews (id INTEGER PRIMARY KEY, card INTEGER, rating INTEGER, at INTEGER);
CREATE TABLE days (day INTEGER PRIMARY KEY, answers INTEGER NOT NULL);
INSERT INTO cards (due, reps)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000) SELECT i, 0 FROM n;
"""
STATEMENTS = """
-- name: see!
INSERT OR IGNORE INTO seen VALUES (:update_id);
-- name: card^
SELECT due, reps FROM cards WHERE id = :id;
-- name: log!
INSERT INTO reviews (card, rating, at) VALUES (:card, :rating, :at);
-- name: move!
UPDATE cards SET due = :due, reps = :reps WHERE id = :id;
-- name: count!
INSERT INTO days VALUES (:day, 1) ON CONFLICT (day) DO UPDATE SET answers = answers + 1;
"""
Turn = Callable[[Transaction, int], None]


def plain(tx: Transaction, number: int) -> None:
    """One answer in five statements: dedupe, read, log, update, count."""
    card = number % 40_000 + 1
    tx.execute("INSERT OR IGNORE INTO seen VALUES (?)", (number,))
    due, reps = tx.execute("SELECT due, reps FROM cards WHERE id = ?", (card,)).fetchone()
    tx.execute("INSERT INTO reviews (card, rating, at) VALUES (?, ?, ?)", (card, 3, number))
    tx.execute("UPDATE cards SET due = ?, reps = ? WHERE id = ?", (due + 1, reps + 1, card))
    tx.execute("INSERT INTO days VALUES (?, 1) ON CONFLICT (day) DO UPDATE SET answers = answers + 1", (7,))


def named(folder: Path) -> Turn:
    """Return the same turn through named statements."""
    sql = load("bench", folder)

    def turn(tx: Transaction, number: int) -> None:
        card = number % 40_000 + 1
        sql.see(tx, update_id=number)
        due, reps = sql.card(tx, id=card)
        sql.log(tx, card=card, rating=3, at=number)
        sql.move(tx, due=due + 1, reps=reps + 1, id=card)
        sql.count(tx, day=7)

    return turn


async def measure(label: str, turns: int, waiters: int, one: Callable[[int], Awaitable[object]]) -> float:
    """Run `turns` calls of `one` from `waiters` tasks, print and return the turns a second."""
    numbers = iter(range(turns))
    took: list[float] = []

    async def waiter() -> None:
        for number in numbers:
            asked = time.perf_counter()
            await one(number)
            took.append(time.perf_counter() - asked)

    began, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(waiter() for _ in range(waiters)))
    rate = turns / (time.perf_counter() - began)
    used = (time.process_time() - cpu) / turns * 1e6
    took.sort()
    middle, worst = took[len(took) // 2] * 1e3, took[int(len(took) * 0.99)] * 1e3
    print(f"{label:44} {rate:9,.0f} turns/s  p50 {middle:6.2f} ms  p99 {worst:6.2f} ms  CPU {used:5.1f} us")
    return rate


async def main(turns: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "migrations").mkdir()
        (folder / "migrations" / "0001_bench.sql").write_text(SCHEMA)
        (folder / "bench.sql").write_text(STATEMENTS)
        database = await Database.open(f"sqlite:///{folder}/bench.db", migrations=folder / "migrations")
        turn = named(folder)
        lock = asyncio.Lock()

        async def alone(number: int) -> None:
            async with lock:  # nobody else waits with it: a commit of its own
                await database.transaction(lambda tx: plain(tx, number + 10_000_000))

        single = await measure("one commit a turn, 64 waiters", turns // 10, 64, alone)
        group = await measure(
            "group commit, 64 waiters", turns, 64, lambda n: database.transaction(lambda tx: plain(tx, n))
        )
        await measure(
            "group commit, named statements, 64 waiters",
            turns,
            64,
            lambda n: database.transaction(lambda tx: turn(tx, n + 20_000_000)),
        )
        await measure(
            "a single waiter",
            turns // 10,
            1,
            lambda n: database.transaction(lambda tx: turn(tx, n + 30_000_000)),
        )
        print(f"group commit is {group / single:.1f} times one commit a turn, synchronous=FULL")
        await database.close()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 40_000))
