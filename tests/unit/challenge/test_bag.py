"""The bag: each question once before any comes again, what was missed sooner."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from bot.learning.challenge.bag import draw

KEYS = [f"course/{number}" for number in range(12)]


@given(st.sets(st.sampled_from(KEYS)), st.integers(1, 15), st.integers())
def test_what_has_not_come_yet_comes_first(drawn: set[str], number: int, seed: int) -> None:
    chosen = draw(KEYS, number, drawn=drawn, missed={}, chance=random.Random(seed).random)
    assert len(chosen) == len(set(chosen)) == min(number, len(KEYS))
    fresh = [key for key in chosen if key not in drawn]
    assert chosen[: len(fresh)] == fresh
    assert len(fresh) == min(number, len(KEYS) - len(drawn))


def test_what_a_group_missed_comes_sooner() -> None:
    chance = random.Random(7)
    first = [draw(KEYS, 1, drawn=(), missed={"course/3": 5}, chance=chance.random)[0] for _ in range(2000)]
    assert 0.30 < first.count("course/3") / len(first) < 0.41  # six of seventeen


def test_what_cannot_be_asked_is_passed_over() -> None:
    chosen = draw(
        KEYS, 3, drawn=(), missed={}, chance=random.Random(1).random, usable=lambda key: key.endswith("1")
    )
    assert sorted(chosen) == ["course/1", "course/11"]
