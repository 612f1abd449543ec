"""Whole-day intervals: rounded, spread over Anki's fuzz ranges without chance, strictly growing by rating."""

from __future__ import annotations

from hashlib import blake2b

from storage.records import CardState

MAX_DAYS = 36_500


def chance(card: CardState) -> float:
    """Return a number in [0, 1) that looks random, always the same for a learner's card and repetition."""
    seed = f"{card.learner_id}/{card.card}/{card.reps}".encode()
    return int.from_bytes(blake2b(seed, digest_size=4).digest()) / 2**32


def fuzz_range(days: float) -> tuple[int, int]:
    """Return the shortest and longest whole-day interval that may stand for `days`, both included."""
    days = min(days, MAX_DAYS)
    if days < 2.5:
        return whole(days), whole(days)
    if days <= 7.0:
        delta = 1.0 + 0.15 * (days - 2.5)
    elif days <= 20.0:
        delta = 1.675 + 0.1 * (days - 7.0)
    else:
        delta = 2.975 + 0.05 * (days - 20.0)
    return whole(days - delta), whole(days + delta)


def whole(days: float) -> int:
    """Return `days` rounded half up, at least 1 and at most `MAX_DAYS`."""
    return min(max(int(days + 0.5), 1), MAX_DAYS)


def growing(hard: float, good: float, easy: float, last: int, luck: float) -> tuple[int, int, int]:
    """Return the intervals in whole days of Hard, Good and Easy, from what memory says in fractions of days.

    `last` is the interval the card had (0 within the steps), `luck` comes from `chance`. Each is at least a
    day longer than the one before, even when that leaves its range. Where memory says longer than `last`,
    fuzz keeps it longer; Good and Easy are shorter than `last` only when their whole range is.
    """
    short = _pick(hard, 1, MAX_DAYS - 2, last if whole(hard) > last else 0, luck, beyond=whole(hard) > last)
    middle = _pick(good, short + 1, MAX_DAYS - 1, last, luck, beyond=whole(good) > last)
    far = _pick(easy, middle + 1, MAX_DAYS, last, luck, beyond=whole(easy) > last)
    return short, middle, far


def _pick(days: float, least: int, most: int, last: int, luck: float, *, beyond: bool) -> int:
    low, high = fuzz_range(days)
    low = max(low, last + 1 if beyond else min(last, high))
    return min(max(low + int(luck * (high - low + 1)), least), most)
