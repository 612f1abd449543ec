"""Times as they are stored: milliseconds since 1970 UTC and ISO dates, and back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MS = timedelta(milliseconds=1)


def to_ms(at: datetime) -> int:
    """Return the milliseconds since 1970 of an aware time. Raises TypeError for a naive one."""
    return (at - _EPOCH) // _MS


def to_ms_or_none(at: datetime | None) -> int | None:
    """Return `to_ms` of a time, None for none."""
    return None if at is None else to_ms(at)


def from_ms(ms: int) -> datetime:
    """Return the aware UTC time of milliseconds since 1970."""
    return _EPOCH + timedelta(milliseconds=ms)


def from_ms_or_none(ms: int | None) -> datetime | None:
    """Return `from_ms` of milliseconds, None for none."""
    return None if ms is None else from_ms(ms)


def day_text(day: date | None) -> str | None:
    """Return a date as ISO text, None for none."""
    return None if day is None else day.isoformat()


def day_or_none(text: str | None) -> date | None:
    """Return the date of an ISO text, None for none."""
    return None if text is None else date.fromisoformat(text)
