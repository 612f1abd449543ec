"""Times of day as people type them: "20:30", "8.30 pm", "half past eight"."""

from __future__ import annotations

import re
import unicodedata
from datetime import time

MAX_LENGTH = 64
_MOST_WORDS = 5  # "half past eight in the evening" without its small words

_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
} | {"fifteen": "15", "twenty": "20", "thirty": "30", "forty-five": "45"}
_NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_HALF = r"(?P<half>am|pm)?"
_CLOCK = re.compile(rf"(?P<hour>\d{{1,2}})(?:\s?[:.,h\-]\s?(?P<minute>\d\d)|\s(?P<spaced>\d\d)|h)?\s?{_HALF}")
_DIGITS = re.compile(rf"(?P<hour>\d{{1,2}})(?P<minute>\d\d)\s?{_HALF}")
_SPOKEN = re.compile(
    r"(?P<part>half|quarter|\d?[05]|\d{1,2}(?= minutes)) (?:minutes )?(?P<side>past|after|to|before) "
    rf"(?P<hour>\d{{1,2}})\s?{_HALF}"
)
_PARTS = {"half": 30, "quarter": 15}
_HALF_WORDS = (
    (re.compile(r"^@\s?"), ""),
    (re.compile(r"(?<=\d)\s?-?ish\b|(?<=\d\d)h$"), ""),
    (re.compile(r"\bforty five\b"), "forty-five"),
    (re.compile(r"^half (?!past|after|to|before)"), "half past "),
    (re.compile(r"(?<![^\W\d])([ap])\.?\s?m\b\.?"), r"\1m"),
    (re.compile(r"(?<=\d)([ap])$"), r" \1m"),
    (re.compile(r"\bin the morning\b"), "am"),
    (re.compile(r"\bin the (?:evening|afternoon)\b|\bat night\b"), "pm"),
    (re.compile(r"(?<=\d)([ap]m)\b"), r" \1"),
    (re.compile(r"\b(?:uhr|h|hours|hrs|o'?clock)\b"), ""),
    (re.compile(r"^(?:at|um|around|about|an?)\s"), ""),
)


def parse_clock(words: str) -> time | None:
    """Return the time of day that `words` mean, or None when they mean none.

    Understood: 8 · 20:30 · 20.30 · 20h30 · 20 30 · 0830 · 8 pm · 8:30 p.m. · 8ish · half past 8 · half 8 (8:30) ·
    quarter to nine · eight thirty · noon · 8 in the evening; digits of any script; 24:00 is midnight. An hour without
    am or pm is of the 24-hour clock.
    """
    text = _plain(words)
    if text in _NAMED:
        return _NAMED[text]
    for pattern in (_CLOCK, _DIGITS):
        if found := pattern.fullmatch(text):
            parts = found.groupdict()
            minute = int(parts["minute"] or parts.get("spaced") or 0)
            return _time(int(parts["hour"]), minute, parts["half"])
    if found := _SPOKEN.fullmatch(text):
        return _spoken(found["part"], found["side"], int(found["hour"]), found["half"])
    return None


def split_clock(words: str) -> tuple[time, str] | None:
    """Return the time that `words` begin or end with and the other words, or None when they do neither.

    "8:30 pm New York" and "New York 8:30 pm" are 20:30 and "New York". The longest run that is a time counts.
    """
    tokens = words[: 2 * MAX_LENGTH].split()
    lengths = range(min(_MOST_WORDS + 1, len(tokens)), 0, -1)
    for length in lengths:
        clock = parse_clock(" ".join(tokens[:length]))
        if clock is not None:
            return clock, " ".join(tokens[length:])
    for length in lengths:
        clock = parse_clock(" ".join(tokens[-length:]))
        if clock is not None:
            return clock, " ".join(tokens[:-length])
    return None


def _plain(words: str) -> str:
    """Return `words` bounded, in small letters and single spaces, with am and pm, numbers in digits."""
    text = " ".join(unicodedata.normalize("NFKC", words[:MAX_LENGTH]).lower().replace("’", "'").split())
    for pattern, replacement in _HALF_WORDS:
        text = pattern.sub(replacement, text).strip()
    return " ".join(_NUMBERS.get(word, word) for word in text.rstrip(".!").split())


def _time(hour: int, minute: int, half: str | None) -> time | None:
    if minute > 59 or hour > 24 or (hour == 24 and (minute or half)):
        return None
    if half == "am" and hour > 12:
        return None
    if half and hour == 12:
        hour = 0
    if half == "pm" and hour < 12:
        hour += 12
    return time(hour % 24, minute)


def _spoken(part: str, side: str, hour: int, half: str | None) -> time | None:
    minutes = _PARTS.get(part) or int(part)
    whole = _time(hour, 0, half)
    if whole is None or minutes > 59:
        return None
    sign = 1 if side in ("past", "after") else -1
    total = (whole.hour * 60 + sign * minutes) % (24 * 60)
    return time(total // 60, total % 60)
