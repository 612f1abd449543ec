"""Places: equal points share one, and the next is left out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.learning.challenge.podium import places


def test_ties_share_a_place_and_the_next_is_left_out() -> None:
    ranked = places([("Anna", 200), ("Ben", 300), ("Cleo", 200), ("Dan", 0)])
    assert ranked == [(1, "Ben", 300), (2, "Anna", 200), (2, "Cleo", 200), (4, "Dan", 0)]


@given(st.lists(st.tuples(st.integers(), st.integers(0, 500))))
def test_a_place_says_how_many_have_more(points: list[tuple[int, int]]) -> None:
    for place, _, mine in places(points):
        assert place == 1 + sum(1 for _, other in points if other > mine)
