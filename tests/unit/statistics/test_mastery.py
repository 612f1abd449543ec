"""How well a branch is known: from nothing to all of it, never outside."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.statistics.mastery import mastery
from storage.records import CardState, MemoryState, State

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def card(stability: float, days_ago: int = 0, name: str = "c/a") -> CardState:
    """A card that was reviewed so many days ago."""
    day = date(2026, 3, 2) - timedelta(days=days_ago)
    return CardState(1, name, State.REVIEW, memory=MemoryState(stability, 5.0), study_day=day)


def test_nothing_is_known_of_no_cards_and_of_new_ones() -> None:
    assert mastery([], NOW) == 0.0
    assert mastery([CardState(1, "c/a")], NOW) == 0.0


def test_what_was_never_met_counts_as_not_known() -> None:
    whole = mastery([card(30.0)], NOW)
    assert whole == pytest.approx(1.0)
    assert mastery([card(30.0)], NOW, total=4) == pytest.approx(whole / 4)


def test_a_young_card_is_known_by_half_and_fades_when_it_is_left() -> None:
    young = mastery([card(0.1)], NOW)
    assert 0.45 < young < 0.55
    assert mastery([card(5.0, days_ago=30)], NOW) < mastery([card(5.0)], NOW)


@given(st.lists(st.tuples(st.floats(0.01, 36500), st.integers(0, 3650)), max_size=8))
def test_it_lies_between_nothing_and_all(cards: list[tuple[float, int]]) -> None:
    assert 0.0 <= mastery([card(stability, days) for stability, days in cards], NOW) <= 1.0
