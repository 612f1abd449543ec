"""A bag of questions: each comes once before any comes again, and what a group missed comes sooner."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import islice


def draw(
    keys: Iterable[str],
    number: int,
    *,
    drawn: Collection[str],
    missed: Mapping[str, int],
    chance: Callable[[], float],
    usable: Callable[[str], bool] = lambda _: True,
) -> list[str]:
    """Return `number` keys in the order to be asked, fewer when there are no more; those drawn before come last.

    Only `usable` ones are returned; it is asked no more often than needed.

    `drawn` are those that came since it was filled; `missed` says how often a question was missed, which makes it
    that much likelier to come early. `chance` gives numbers in [0, 1).
    """
    everything = list(dict.fromkeys(keys))
    left = _shuffled([key for key in everything if key not in drawn], missed, chance)
    chosen = list(islice(filter(usable, left), number))
    if len(chosen) >= number:
        return chosen
    again = _shuffled([key for key in everything if key in drawn], missed, chance)
    return chosen + list(islice(filter(usable, again), number - len(chosen)))


def _shuffled(keys: list[str], missed: Mapping[str, int], chance: Callable[[], float]) -> list[str]:
    """Return the keys in a random order in which one of weight w is w times as likely to come first."""
    sorted_by = {key: chance() ** (1 / (1 + max(0, missed.get(key, 0)))) for key in keys}
    return sorted(keys, key=lambda key: -sorted_by[key])
