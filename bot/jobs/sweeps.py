"""The beat of the clock: APScheduler runs our sweeps, and a watch that knows when the wall clock has jumped."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial

from apscheduler.events import EVENT_JOB_ERROR, JobExecutionEvent
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.health import metrics
from bot.logs import event

logger = logging.getLogger(__name__)

JUMP = 5.0  # seconds by which wall clock and monotonic clock may part before the beat is set anew
WATCH = 2.0  # seconds between two looks at the clocks

Sweep = Callable[[], Awaitable[None]]


class Beat:
    """Runs each sweep every so many seconds. Due times are ours: a late beat runs once, never not at all."""

    def __init__(self, sweeps: Mapping[Sweep, float]) -> None:
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )
        self._scheduler.add_listener(_failed, EVENT_JOB_ERROR)
        for sweep, seconds in sweeps.items():
            self._scheduler.add_job(
                partial(_until_stopped, sweep), "interval", seconds=seconds, next_run_time=_wall()
            )
        self._watch: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin: each sweep runs at once, then by its beat."""
        self._scheduler.start()
        self._watch = asyncio.create_task(self._watch_the_clock())

    def wake(self) -> None:
        """Run every sweep now."""
        for job in self._scheduler.get_jobs():
            job.modify(next_run_time=_wall())

    def stop(self) -> None:
        """End; a sweep in the middle of its work is not waited for, its rows keep it."""
        if self._watch is not None:
            self._watch.cancel()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def _watch_the_clock(self) -> None:
        """APScheduler waits for the old time when the clock is set back by an hour: set its jobs anew."""
        apart = time.time() - time.monotonic()
        while True:
            await asyncio.sleep(WATCH)
            now_apart = time.time() - time.monotonic()
            if abs(now_apart - apart) > JUMP:
                event(logger, "clock jumped", level=logging.WARNING, seconds=round(now_apart - apart))
                self.wake()
            apart = now_apart


async def _until_stopped(sweep: Sweep) -> None:
    """Run a sweep; one that is cut short by the end of the beat has not failed."""
    with contextlib.suppress(asyncio.CancelledError):
        await sweep()


def _wall() -> datetime:
    return datetime.now(UTC) + timedelta(milliseconds=1)


def _failed(failure: JobExecutionEvent) -> None:
    metrics.count("errors_total", "sweep")
    event(logger, "sweep failed", level=logging.ERROR, error=failure.exception)
