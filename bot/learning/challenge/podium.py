"""Who stands where: equal points share a place, and the next place is left out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

Who = TypeVar("Who")


def places(points: Iterable[tuple[Who, int]]) -> list[tuple[int, Who, int]]:
    """Return (place, who, points), best first; who has equal points keeps the order given."""
    ordered = sorted(points, key=lambda one: -one[1])
    found: list[tuple[int, Who, int]] = []
    for number, (who, sum_of) in enumerate(ordered, 1):
        shared = found and found[-1][2] == sum_of
        found.append((found[-1][0] if shared else number, who, sum_of))
    return found
