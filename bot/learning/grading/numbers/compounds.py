"""Values written in several figures: "24 h 37 min", "5 ft 11", "1m80", and times of day: "14:30", "2:30 pm"."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise

from bot.learning.grading.numbers.units import Unit, unit_of

CLOCK = Unit("clock", (("clock", 1),), Fraction(1))
_HALF_DAY = 720  # minutes
_PART = re.compile(
    r"(\d{1,9}(?:[.,]\d{1,6})?)\s?((?:[^\W\d_]+|[°'\"″′])\.?)?[\s,]*(?:(?:and|und|y|et|e|en|и)\s)?"
)
_LAST_UNITS = {"h": "min", "min": "s", "m": "cm", "ft": "in", "lb": "oz"}  # what is left unsaid: 2h30, 1m80
_THOUSANDS = re.compile(r"^\d{1,3}(?:['′]\d{3})+(?!\d)")  # 25'596
_FEET = re.compile(r"^(\d{1,3})\s?['′]\s?(\d{1,2})\s?(?:\"|″|''|′′)?$")
_MERIDIEM = r"(?P<half>[ap])\.?\s?m\.?|(?P<part>in the (?:morning|afternoon|evening)|at night)"
_O_CLOCK = r"o'?clock|uhr|h|hrs?|hours|heures?|horas|ore|uur"
_TIME = re.compile(
    rf"^(?:at )?(?P<hour>\d{{1,2}})(?:\s?[:.h]\s?(?P<minute>[0-5]\d)|\s(?:{_O_CLOCK})\s(?P<after>[0-5]\d))?"
    rf"(?:\s?(?P<sign>{_O_CLOCK}))?(?:\s?(?:{_MERIDIEM}))?$",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    rf"^(?:at )?(?P<part_of>1/2|half|1/4|a quarter|quarter|\d{{1,2}}(?: minutes)?) (?P<side>past|to|after|before) "
    rf"(?P<hour>\d{{1,2}})(?:\s?(?:{_MERIDIEM}))?$",
    re.IGNORECASE,
)
_PARTS = {"1/2": 30, "half": 30, "1/4": 15, "a quarter": 15, "quarter": 15}


def added_up(text: str) -> tuple[Fraction, Unit] | None:
    """Return the sum of two or three figures whose units go down ("24 h 37 min"), in the first unit, or None."""
    if _THOUSANDS.match(text):
        return None
    feet = _FEET.match(text)
    if feet:
        text = f"{feet[1]} ft {feet[2]} in"
    parts: list[tuple[Fraction, Unit]] = []
    at = 0
    while at < len(text):
        found = _PART.match(text, at)
        unit = _unit_of_part(found, parts) if found else None
        if found is None or unit is None or found.end() == at:
            return None
        parts.append((Fraction(found[1].replace(",", ".")), unit))
        at = found.end()
    if not 2 <= len(parts) <= 3:
        return None
    for (_, larger), (_, smaller) in pairwise(parts):
        if larger.dimension != smaller.dimension or larger.factor <= smaller.factor or larger.offset:
            return None
    first = parts[0][1]
    return sum((value * unit.factor for value, unit in parts), Fraction(0)) / first.factor, first


def _unit_of_part(found: re.Match[str], before: list[tuple[Fraction, Unit]]) -> Unit | None:
    if found[2]:
        return unit_of({"'": "ft", "′": "ft", '"': "in", "″": "in"}.get(found[2], found[2]))
    name = _LAST_UNITS.get(before[-1][1].name) if before else None
    return unit_of(name) if name else None


def hours_of(minutes: Fraction) -> tuple[Fraction, Unit]:
    """Return minutes, read as a time of day, as the length of time that "24:37 h" is."""
    hour = unit_of("h")
    assert hour is not None
    return minutes / 60, hour


def clock_time(text: str) -> tuple[int, ...] | None:
    """Return the minutes since midnight that a text may mean as a time of day, or None when it is no such time."""
    if len(text) > 40:
        return None
    spoken = _SPOKEN.match(text)
    if spoken:
        part = spoken["part_of"].lower().removesuffix(" minutes")
        if part == spoken["part_of"] and part.isdecimal() and not (spoken["half"] or spoken["part"]):
            return None  # from 5 to 10
        minutes = _PARTS.get(part) or int(part) if part in _PARTS or part.isdecimal() else 0
        sign = 1 if spoken["side"].lower() in ("past", "after") else -1
        return _readings(int(spoken["hour"]) * 60 + sign * minutes, spoken)
    found = _TIME.match(text)
    if not found:
        return None
    half, told = found["half"] or found["part"], found["sign"] or found["after"]
    minute = found["minute"] or found["after"]
    if not (
        half or (minute and (":" in text or told or "h" in text.lower())) or (told and told.lower() == "uhr")
    ):
        return None
    hour = int(found["hour"])
    return _readings(hour * 60 + int(minute or 0), found) if hour <= 24 else None


def _readings(minutes: int, found: re.Match[str]) -> tuple[int, ...] | None:
    """Return a time with its half of the day, or both times that it may be."""
    half, part = found["half"], (found["part"] or "").lower()
    if not half and not part:
        return (minutes,) if minutes >= _HALF_DAY + 60 else (minutes, (minutes + _HALF_DAY) % (2 * _HALF_DAY))
    if minutes >= _HALF_DAY + 60:
        return (minutes,) if (half or "p").lower() == "p" and "morning" not in part else None
    late = half.lower() == "p" if half else "morning" not in part
    return (minutes % _HALF_DAY + (_HALF_DAY if late else 0),)
