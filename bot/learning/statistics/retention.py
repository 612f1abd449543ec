"""True retention: how often what was due a day or more later was still known, against what was aimed at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Retention:
    """`recalled` of `asked` reviews; `target` is the share (0-1) that was aimed at, the mean of those reviews."""

    recalled: int
    asked: int
    target: float

    @property
    def share(self) -> float:
        """The share recalled, 0 to 1."""
        return self.recalled / self.asked


def retention(reviews: Iterable[tuple[bool, float]]) -> Retention | None:
    """Fold reviews, (whether it was recalled, the retention aimed at) each, to one figure; None for none of them.

    Only reviews after an interval of days belong here: repeats within the steps say little.
    """
    told = list(reviews)
    if not told:
        return None
    return Retention(
        sum(recalled for recalled, _ in told), len(told), sum(target for _, target in told) / len(told)
    )
