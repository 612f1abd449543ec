"""The bot as a process of its own, as an operator runs it: begun, killed, frozen, ended."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

from tests.people import PATIENCE, Telegram

ROOT = Path(__file__).parents[2]
COURSES = Path(__file__).parent / "courses"


class BotProcess:
    """`python -m bot run` (or another module) beside a database of its own; what it prints is kept."""

    def __init__(self, telegram: Telegram, folder: Path, *module: str, **settings: str) -> None:
        self._module = module or ("bot", "run")
        self._folder = folder
        self.database = folder / "tutor.db"
        self._environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "TUTOR_TOKEN": telegram.token,
            "TUTOR_API_URL": telegram.url,
            "TUTOR_DATABASE_URL": f"sqlite:///{self.database}",
            "TUTOR_COURSES": str(COURSES),
            "TUTOR_SEND_RATE": "0",
            **settings,
        }
        self._process: asyncio.subprocess.Process | None = None

    @property
    def running(self) -> bool:
        """Whether the process lives."""
        return self._process is not None and self._process.returncode is None

    @property
    def printed(self) -> str:
        """What all its lives have written to stdout and stderr."""
        return (self._folder / "printed.txt").read_text()

    async def begin(self) -> None:
        """Start it (again) on the same database."""
        with (self._folder / "printed.txt").open("ab") as printed:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                *self._module,
                cwd=self._folder,
                env=self._environment,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=printed,
                stderr=printed,
            )

    async def prints(self, words: str) -> None:
        """Wait until it has written these words. Raises TimeoutError."""
        async with asyncio.timeout(PATIENCE):
            while words not in self.printed:  # noqa: ASYNC110 - a file rings no bell
                await asyncio.sleep(0.02)

    def signals(self, sign: signal.Signals) -> None:
        """Send it a signal; nothing happens when it is gone."""
        if self._process is not None and self._process.returncode is None:
            self._process.send_signal(sign)

    def kill(self) -> None:
        """Kill -9: nothing of it runs after this."""
        self.signals(signal.SIGKILL)

    async def ended(self, seconds: float = PATIENCE) -> int:
        """Wait for its end and return its exit code. Raises TimeoutError."""
        assert self._process is not None
        return await asyncio.wait_for(self._process.wait(), seconds)

    async def __aenter__(self) -> BotProcess:
        """Start it."""
        await self.begin()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Kill what still runs."""
        self.kill()
        if self._process is not None:
            await self._process.wait()
