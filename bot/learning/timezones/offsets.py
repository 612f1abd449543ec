"""Zones said as a distance from UTC: "UTC+2", "GMT-5", "+05:30"."""

from __future__ import annotations

import re
import unicodedata

_OFFSET = re.compile(r"(?:utc|gmt|z)?\s*([+\-−–])\s*(\d{1,2})(?:\s*[:.]?\s*(\d\d))?(?:\s*(?:h|hours?))?")
# No fixed zones exist at part of an hour: the place that keeps such time (in its winter, if it has one).
_PART_HOURS = {
    (-9, 30): "Pacific/Marquesas",
    (-3, 30): "America/St_Johns",
    (3, 30): "Asia/Tehran",
    (4, 30): "Asia/Kabul",
    (5, 30): "Asia/Kolkata",
    (5, 45): "Asia/Kathmandu",
    (6, 30): "Asia/Yangon",
    (8, 45): "Australia/Eucla",
    (9, 30): "Australia/Darwin",
    (10, 30): "Australia/Lord_Howe",
    (12, 45): "Pacific/Chatham",
}


def offset_zone(words: str) -> tuple[str, str] | None:
    """Return the zone and a name to show ("UTC+2") for an offset in `words`, or None when they are none.

    Such a zone knows no daylight saving; IANA's own names for them count the other way round.
    """
    text = unicodedata.normalize("NFKC", words).strip().lower()
    found = _OFFSET.fullmatch(text)
    if found is None:
        return None
    sign = 1 if found[1] == "+" else -1
    hours, minutes = sign * int(found[2]), int(found[3] or 0)
    shown = f"UTC{'+' if sign > 0 else '-'}{abs(hours)}"
    if minutes:
        zone = _PART_HOURS.get((hours, minutes))
        return (zone, f"{shown}:{minutes:02}") if zone else None
    if not -12 <= hours <= 14:
        return None
    return ("Etc/UTC", "UTC") if hours == 0 else (f"Etc/GMT{'-' if hours > 0 else '+'}{abs(hours)}", shown)
