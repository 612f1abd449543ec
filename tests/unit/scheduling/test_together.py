"""Cards that are mixed up stand side by side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.learning.scheduling.together import together

NAMES = st.sampled_from([f"c/{letter}" for letter in "abcdefgh"])


def test_a_pair_in_the_queue_stands_side_by_side() -> None:
    assert together(["a", "b", "c"], [("a", "c")], frozenset()) == (("a", "c", "b"), ())
    assert together(["c", "b", "a"], [("a", "c")], frozenset()) == (("c", "a", "b"), ())


def test_the_other_one_comes_along_when_it_was_learned() -> None:
    assert together(["a", "b"], [("a", "z")], frozenset({"z"})) == (("a", "z", "b"), ("z",))
    assert together(["a", "b"], [("a", "z")], frozenset()) == (("a", "b"), ())


def test_a_pair_that_is_not_due_is_left_alone() -> None:
    assert together(["a"], [("x", "y")], frozenset({"x", "y"})) == (("a",), ())


@given(st.lists(NAMES, unique=True), st.lists(st.tuples(NAMES, NAMES)), st.frozensets(NAMES))
def test_no_card_is_lost_or_asked_twice(
    queue: list[str], pairs: list[tuple[str, str]], can_come: frozenset[str]
) -> None:
    order, along = together(queue, pairs, can_come)
    assert sorted(order) == sorted([*queue, *along])
    assert len(set(order)) == len(order)
    assert len(along) <= 5
