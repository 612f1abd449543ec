"""Cards whose answers are mixed up come together: the second right after the first, though it may not be due."""

from __future__ import annotations

from collections.abc import Iterable


def together(
    queue: Iterable[str], pairs: Iterable[tuple[str, str]], can_come: frozenset[str], most: int = 5
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the queue with each pair side by side, and the cards that come along without being due.

    `can_come` are the cards that were learned and do not rest; a pair of which none is in the queue is left alone.
    At most so many cards come along.
    """
    order = list(queue)
    along: list[str] = []
    for one, other in pairs:
        there = [card for card in order if card in (one, other)]
        if not there or one == other:
            continue
        first = there[0]
        second = other if first == one else one
        if second in order:
            order.remove(second)
        elif second not in can_come or len(along) >= most:
            continue
        else:
            along.append(second)
        order.insert(order.index(first) + 1, second)
    return tuple(order), tuple(along)
