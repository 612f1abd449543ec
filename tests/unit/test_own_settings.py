"""What a setting may be, as a button says it or as it is typed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.own_settings import NO_LIMIT, OFFERED, Chosen, Setting, set_to, value_of
from storage.records import Learner, Preferences

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FRESH = Chosen(Learner(1, NOW), Preferences())


@pytest.mark.parametrize(
    ("setting", "value"), [(one, value) for one, values in OFFERED.items() for value in values]
)
def test_what_is_offered_can_be_set_and_stands_then(setting: Setting, value: str) -> None:
    chosen = set_to(FRESH, setting, value)
    assert chosen is not None
    assert value_of(chosen, setting) == value
    others = [one for one in Setting if one is not setting]
    assert [value_of(chosen, one) for one in others] == [value_of(FRESH, one) for one in others]


def test_how_it_stands_at_first_is_among_what_is_offered() -> None:
    assert all(value_of(FRESH, setting) in OFFERED[setting] for setting in Setting)


@pytest.mark.parametrize(
    ("setting", "typed", "value"),
    [
        (Setting.NEW, "7", "7"),
        (Setting.NEW, " ٧ ", "7"),
        (Setting.NEW, "500", "500"),
        (Setting.REVIEWS, "No limit.", str(NO_LIMIT)),
        (Setting.REVIEWS, "1", "1"),
        (Setting.QUIET, "from 10 pm until 6", "22:00-06:00"),
        (Setting.QUIET, "21–8", "21:00-08:00"),
        (Setting.QUIET, "None", ""),
        (Setting.SECOND_TRY, "OFF", "off"),
    ],
)
def test_words_mean_a_value(setting: Setting, typed: str, value: str) -> None:
    chosen = set_to(FRESH, setting, typed)
    assert chosen is not None
    assert value_of(chosen, setting) == value


@pytest.mark.parametrize(
    ("setting", "typed"),
    [
        (Setting.NEW, "501"),
        (Setting.NEW, "-1"),
        (Setting.NEW, "²"),
        (Setting.NEW, "9" * 5000),
        (Setting.NEW, ""),
        (Setting.REVIEWS, "0"),
        (Setting.QUIET, "22:00"),
        (Setting.QUIET, "22:00 to 22:00"),
        (Setting.QUIET, "1-2-3"),
        (Setting.ORDER, "backwards"),
        (Setting.ANSWERS, "sing"),
    ],
)
def test_other_words_mean_nothing(setting: Setting, typed: str) -> None:
    assert set_to(FRESH, setting, typed) is None


@given(st.sampled_from(Setting), st.text(max_size=60))
def test_any_words_are_a_value_that_can_be_set_again_or_nothing(setting: Setting, typed: str) -> None:
    chosen = set_to(FRESH, setting, typed)
    if chosen is not None:
        assert set_to(FRESH, setting, value_of(chosen, setting)) == chosen
