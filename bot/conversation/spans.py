"""Lengths of time in words: a number and its unit, never "tomorrow", never an abbreviation."""

from __future__ import annotations

from bot.conversation.texts import words

_MINUTE, _HOUR = 60, 3600


def days(language: str, count: int) -> str:
    """Return a whole number of days in words: always days, as months and years would round two intervals to one."""
    return words(language, "span-days", count=count)


def seconds(language: str, count: int) -> str:
    """Return a number of seconds in words, in minutes (1 at least) up to two hours, then in hours."""
    if count < 2 * _HOUR:
        return words(language, "span-minutes", count=max(1, round(count / _MINUTE)))
    return words(language, "span-hours", count=round(count / _HOUR))


def interval(language: str, whole_days: int, wait_seconds: int) -> str:
    """Return when a card comes back: days, or within the steps minutes."""
    return days(language, whole_days) if whole_days else seconds(language, wait_seconds)
