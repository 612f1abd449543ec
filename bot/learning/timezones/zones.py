"""IANA zones by name, and the instant at which a clock on the wall shows a given time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from importlib import resources
from zoneinfo import ZoneInfo

_NOT_PLACES = frozenset({"Factory", "localtime", "posixrules"})


@lru_cache(maxsize=1024)
def zone_info(name: str) -> ZoneInfo:
    """Return the zone called `name`, or UTC for an empty or unknown one: a stored row never stops a turn."""
    try:
        return ZoneInfo(name)
    except (
        KeyError,
        ValueError,
        OSError,
    ):  # unknown · not a relative path, a NUL · a folder such as "America"
        return ZoneInfo("UTC")


def zone_names() -> tuple[str, ...]:
    """Return every IANA name a person may use, as written in the zone database, links included."""
    lines = (resources.files("tzdata") / "zones").read_text(encoding="utf-8").split()
    return tuple(name for name in lines if name not in _NOT_PLACES)


def local(at: datetime, zone: str) -> datetime:
    """Return `at` as the clock in `zone` shows it. Raises ValueError for a naive `at`."""
    if at.tzinfo is None:
        raise ValueError(f"a moment needs its zone, got the naive {at.isoformat()}")
    return at.astimezone(zone_info(zone))


def instant(day: date, clock: time, zone: str) -> datetime:
    """Return the first moment (aware UTC) at which it is `clock` or later on local `day`.

    A time that comes twice means the first; a time that is skipped means the first moment after the gap,
    which may lie on the next local day.
    """
    info = zone_info(zone)
    wall = datetime.combine(day, clock.replace(tzinfo=None, fold=0), info)
    moment = wall.astimezone(UTC)
    back = moment.astimezone(info)
    if back.replace(tzinfo=None) == wall.replace(tzinfo=None):
        return moment
    return _end_of_gap(wall, moment, info)


def _end_of_gap(wall: datetime, after: datetime, info: ZoneInfo) -> datetime:
    """Return when the clocks leap over `wall`; `after` is `wall` counted with the offset before the leap."""
    offset = after.astimezone(info).utcoffset()
    low = int(wall.replace(fold=1).astimezone(UTC).timestamp())
    high = int(after.timestamp())
    while high - low > 1:
        middle = (low + high) // 2
        if datetime.fromtimestamp(middle, info).utcoffset() == offset:
            high = middle
        else:
            low = middle
    return datetime.fromtimestamp(0, UTC) + timedelta(seconds=high)
