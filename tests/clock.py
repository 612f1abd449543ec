"""A clock that a test turns."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class Clock:
    """Real time plus what it was turned by."""

    def __init__(self, start: datetime | None = None) -> None:
        self._offset = timedelta() if start is None else start - datetime.now(UTC)

    def __call__(self) -> datetime:
        """Return the time now (aware, UTC)."""
        return datetime.now(UTC) + self._offset

    def turn(self, **by: float) -> None:
        """Turn it: `clock.turn(days=1, minutes=5)`, also backwards."""
        self._offset += timedelta(**by)

    def set(self, to: datetime) -> None:
        """Turn it to a moment."""
        self._offset = to - datetime.now(UTC)
