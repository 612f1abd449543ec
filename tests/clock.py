"""A clock that a test turns."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

TICK = timedelta(milliseconds=1)


class Clock:
    """Goes on when it is looked at and when it is turned, so that nothing depends on how fast the machine is."""

    def __init__(self, start: datetime | None = None) -> None:
        self._now = datetime.now(UTC) if start is None else start

    def __call__(self) -> datetime:
        """Return the time now (aware, UTC): a little later than the last time."""
        self._now += TICK
        return self._now

    def turn(self, **by: float) -> None:
        """Turn it: `clock.turn(days=1, minutes=5)`, also backwards."""
        self._now += timedelta(**by)

    def set(self, to: datetime) -> None:
        """Turn it to a moment."""
        self._now = to
