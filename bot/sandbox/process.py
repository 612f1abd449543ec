"""The bot as a child process: begun, begun again when it was killed, and never left behind."""

import asyncio
import ctypes
import os
import signal
import socket
import sys
from asyncio.subprocess import DEVNULL, Process
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from bot.sandbox.botapi.updates import UpdateQueue
from bot.sandbox.clock import TurnableClock
from bot.sandbox.line import Line
from bot.sandbox.page.desk import BotState

COMMAND = (sys.executable, "-m", "bot", "inside")
STDERR = 2
SECONDS_TO_END = 4.0
PR_SET_PDEATHSIG = 1


class BotProcess:
    """The real bot. `tell` is called with "starting", "online" (it polls) and "offline".

    Its clock is as far ahead as `clock`; `line` is the private line into the one that runs.
    """

    def __init__(
        self,
        environment: dict[str, str],
        folder: Path,
        updates: UpdateQueue,
        tell: Callable[[BotState], None],
        clock: TurnableClock,
    ) -> None:
        self._environment = environment
        self._folder = folder
        self._updates = updates
        self._tell = tell
        self._clock = clock
        self._process: Process | None = None
        self._restarts = False
        self.line = Line()
        self.killed = 0
        self.online = asyncio.Event()

    async def run(self) -> int:
        """Run the bot until it ends by itself and return its exit code.

        One that had begun to poll and was then killed by a signal is begun again, as is one that was to restart.
        """
        while True:
            self._restarts = False
            code = await self._live()
            if self._restarts:
                continue
            if code >= 0 or not self.online.is_set():
                return code
            self.killed += 1
            print(f"tutor sandbox: the bot was killed by signal {-code}; starting it again", file=sys.stderr)

    def kill(self) -> None:
        """Kill the bot as a power cut would. Raises ValueError when it is not running."""
        self._running().kill()

    def restart(self) -> None:
        """Ask the bot to end, as an operator would, and begin it again. Raises ValueError when it is not online."""
        if not self.online.is_set():
            raise ValueError("the bot is not running")
        process = self._running()
        self._restarts = True
        process.terminate()

    async def end(self) -> None:
        """End the bot as an operator would; one that takes longer than a few seconds is killed."""
        process = self._process
        if process is None or process.returncode is not None:
            return
        with suppress(ProcessLookupError):
            process.terminate()
            try:
                await asyncio.wait_for(process.wait(), SECONDS_TO_END)
            except TimeoutError:
                process.kill()
                await process.wait()
        await self.line.close()

    def _running(self) -> Process:
        if self._process is None or self._process.returncode is not None:
            raise ValueError("the bot is not running")
        return self._process

    async def _live(self) -> int:
        self.online.clear()
        self._tell("starting")
        polls = self._updates.poll
        # its stdout goes to our stderr: ours holds the one line with the address; a group of its own, so that
        # Ctrl-C reaches it once, through us
        ours, theirs = socket.socketpair()
        self._process = await asyncio.create_subprocess_exec(
            *COMMAND,
            *("--line", str(theirs.fileno()), "--ahead", str(self._clock.ahead)),
            pass_fds=(theirs.fileno(),),
            cwd=self._folder,
            env=self._environment,
            stdin=DEVNULL,
            stdout=STDERR,
            stderr=STDERR,
            process_group=0,
            preexec_fn=_dies_with_us(),
        )
        theirs.close()
        await self.line.connect(ours)
        noticing = asyncio.create_task(self._notice(polls))
        try:
            return await self._process.wait()
        finally:
            noticing.cancel()
            self._tell("offline")

    async def _notice(self, polls: int) -> None:
        """Wait for the first poll: from then on the bot answers."""
        while self._updates.poll == polls:
            await self._updates.bell.wait(1.0)
        self.online.set()
        self._tell("online")


def _dies_with_us() -> Callable[[], None] | None:
    """Return what a child does first so that it ends when we are killed, which we could not tell it."""
    if not sys.platform.startswith("linux"):
        return None
    parent = os.getpid()
    libc = ctypes.CDLL(None, use_errno=True)

    def ask() -> None:
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # killed before we could ask
            os._exit(1)

    return ask
