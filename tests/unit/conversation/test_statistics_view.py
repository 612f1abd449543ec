"""/stats as a person sees it: short on any day, numbers beside each bar, words for what is mixed up."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.house import House
from bot.conversation.topic import Facts
from bot.conversation.topics.statistics import view_stats
from bot.learning.statistics.figures import Figures
from bot.learning.statistics.forecast import States
from bot.learning.statistics.retention import Retention

FACTS = Facts(House(), "en")
COUNT = st.integers(0, 99_999)


def figures(forecast: tuple[int, ...], **fields: object) -> Figures:
    """Figures of a Monday."""
    made = Figures(date(2026, 3, 2), forecast, 3, States(1, 2, 3, 4), Retention(91, 100, 0.9), 6, 0.5)
    return Figures(**{**{name: getattr(made, name) for name in made.__dataclass_fields__}, **fields})


@given(st.tuples(*[COUNT] * 7), COUNT, st.integers(0, 5))
def test_it_fits_a_phone_on_any_day(forecast: tuple[int, ...], streak: int, pairs: int) -> None:
    mixed_up = tuple(("c/" + "x" * 60, "c/" + "y" * 60, 12) for _ in range(pairs))
    resting = tuple((f"c/{number}", datetime(2026, 4, 1, tzinfo=UTC)) for number in range(pairs))
    told = figures(forecast, streak=streak, pairs=mixed_up, resting=resting)
    screen = view_stats({"figures": told}, FACTS)
    assert len(screen.text.plain) <= 700
    assert all(len(key.label) <= 30 for row in screen.rows for key in row)


def test_each_day_has_its_name_its_bar_and_its_number() -> None:
    text = view_stats({"figures": figures((4, 8, 0, 1, 0, 0, 0))}, FACTS).text.plain
    lines = text[text.index("Mon") :].splitlines()
    assert lines[:4] == ["Mon ████ 4", "Tue ████████ 8", "Wed 0", "Thu █ 1"]


def test_a_week_without_cards_has_no_bars() -> None:
    assert "█" not in view_stats({"figures": figures((0,) * 7)}, FACTS).text.plain


def test_figures_that_are_gone_are_nothing_to_count() -> None:
    assert "nothing to count" in view_stats({"figures": None}, FACTS).text.plain
