"""A process that a test may kill: `write`, `open` or `hold` a database, telling on stdout what it did."""

from __future__ import annotations

import asyncio
import sys
import time
from pathlib import Path

from storage.database import Database, DatabaseRefused
from tests.storage.schema import add


async def write(database: Database) -> None:
    """Write notes without end, eight at a time, and print each one only after it was acknowledged."""

    async def one_after_another(worker: int) -> None:
        for number in range(1_000_000):
            text = f"{worker}.{number}"
            await database.transaction(add(text))
            print(text, flush=True)

    await asyncio.gather(*(one_after_another(worker) for worker in range(8)))


async def run(command: str, url: str, migrations: Path) -> None:
    print("opening", flush=True)
    database = await Database.open(url, migrations=migrations)
    print("opened", flush=True)
    if command == "write":
        await write(database)
    if command == "hold":
        time.sleep(60)  # noqa: ASYNC251  a process that does nothing else
    await database.close()


if __name__ == "__main__":
    try:
        asyncio.run(run(sys.argv[1], sys.argv[2], Path(sys.argv[3])))
    except DatabaseRefused as refused:
        sys.stderr.write(f"{refused}\n")
        sys.exit(refused.exit_code)
