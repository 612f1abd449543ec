"""A bag of questions: each comes once before any comes again, and what a group missed comes sooner."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping


def draw(
    keys: Iterable[str],
    number: int,
    *,
    drawn: Collection[str],
    missed: Mapping[str, int],
    chance: Callable[[], float],
) -> tuple[list[str], bool]:
    """Return `number` keys in the order to be asked, fewer when there are no more, and whether the bag was refilled.

    `drawn` are those that came since it was filled; `missed` says how often a question was missed, which makes it
    that much likelier to come early. `chance` gives numbers in [0, 1).
    """
    everything = list(dict.fromkeys(keys))
    left = _shuffled([key for key in everything if key not in drawn], missed, chance)
    if len(left) >= number:
        return left[:number], False
    again = _shuffled([key for key in everything if key in drawn], missed, chance)
    return (left + again)[:number], bool(again)


def _shuffled(keys: list[str], missed: Mapping[str, int], chance: Callable[[], float]) -> list[str]:
    """Return the keys in a random order in which one of weight w is w times as likely to come first."""
    sorted_by = {key: chance() ** (1 / (1 + max(0, missed.get(key, 0)))) for key in keys}
    return sorted(keys, key=lambda key: -sorted_by[key])
