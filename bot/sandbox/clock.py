"""The sandbox's clock, which can be turned ahead, and the moments it is turned to."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

MORNING = time(8)
FARTHEST = timedelta(days=5 * 366)  # in all
LOOKED_AHEAD = 400  # days in which a zone that changes its clocks at all does so
HALT = timedelta(minutes=30)
BEFORE_THE_CHANGE = timedelta(minutes=30)


class TurnableClock:
    """The machine's clock plus `ahead` seconds. It only goes forward: what was stored lies in the past."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def __call__(self) -> datetime:
        """Return the time now (aware, UTC)."""
        return datetime.now(UTC) + timedelta(seconds=self.ahead)

    def turn(self, to: datetime) -> None:
        """Turn it to a moment. Raises ValueError for one that is past, or years away."""
        by = to - self()
        if by <= timedelta():
            raise ValueError("the clock only goes forward")
        if timedelta(seconds=self.ahead) + by > FARTHEST:
            raise ValueError(f"the clock goes at most {FARTHEST.days // 366} years ahead")
        self.ahead += by.total_seconds()


def hop(now: datetime, to: datetime) -> datetime:
    """Return where a turn to `to` halts next, at the full and half hours, so that things come in their time."""
    seconds = HALT.total_seconds()
    halt = datetime.fromtimestamp((now.timestamp() // seconds + 1) * seconds, UTC)
    return min(halt, to)


def zone_of(name: str) -> ZoneInfo:
    """Return a zone by its IANA name. Raises ValueError in one line."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"there is no time zone {name[:60]!r}; it is called as in Europe/Berlin") from None


def moment(name: str, now: datetime, zone: ZoneInfo) -> datetime:
    """Return the moment (aware, UTC) that a name of MOMENTS means. Raises ValueError, also when it never comes."""
    if name not in MOMENTS:
        raise ValueError(f"no such moment: {name[:60]!r}; there are {', '.join(MOMENTS)}")
    return MOMENTS[name](now, zone).astimezone(UTC)


def next_change(now: datetime, zone: ZoneInfo) -> datetime | None:
    """Return the moment (UTC, to the second) at which the zone's clocks change next; None when they do not."""
    for day in range(LOOKED_AHEAD):
        early, late = now + timedelta(days=day), now + timedelta(days=day + 1)
        if _offset(early, zone) != _offset(late, zone):
            while late - early > timedelta(seconds=1):
                middle = early + (late - early) / 2
                early, late = (
                    (middle, late) if _offset(middle, zone) == _offset(early, zone) else (early, middle)
                )
            return (late.astimezone(UTC) + timedelta(milliseconds=500)).replace(microsecond=0)
    return None


def _offset(at: datetime, zone: ZoneInfo) -> timedelta | None:
    return at.astimezone(zone).utcoffset()


def _hour(now: datetime, _zone: ZoneInfo) -> datetime:
    return now + timedelta(hours=1)


def _tomorrow(now: datetime, zone: ZoneInfo) -> datetime:
    return datetime.combine(now.astimezone(zone).date() + timedelta(days=1), MORNING, zone)


def _week(now: datetime, _zone: ZoneInfo) -> datetime:
    return now + timedelta(days=7)


def _change(now: datetime, zone: ZoneInfo) -> datetime:
    change = next_change(now + BEFORE_THE_CHANGE, zone)
    if change is None:
        raise ValueError(f"the clocks of {zone.key} do not change")
    return change - BEFORE_THE_CHANGE


MOMENTS: dict[str, Callable[[datetime, ZoneInfo], datetime]] = {
    "hour": _hour,
    "tomorrow": _tomorrow,
    "week": _week,
    "change": _change,
}
