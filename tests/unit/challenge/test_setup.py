"""Presets: what stands after the command."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.challenge.mode import Kind
from bot.learning.challenge.modes import MODES
from bot.learning.challenge.setup import Setup, preset


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", Setup()),
        ("polls 5 10", Setup(mode="polls", rounds=5, seconds=10)),
        ("TYPED 20 60", Setup(mode="typed", rounds=20, seconds=60)),
        ("mixed", Setup(mode="mixed")),
        ("7 25", Setup(rounds=7, seconds=25)),
        ("999999 0", Setup(rounds=50, seconds=10)),
        ("nonsense ５ 10", Setup(rounds=10)),
    ],
)
def test_presets(words: str, expected: Setup) -> None:
    assert preset(words.split(), Setup()) == expected


@given(st.text(max_size=80))
def test_whatever_is_typed_the_set_up_can_be_played(words: str) -> None:
    setup = preset(words.split(), Setup())
    assert 1 <= setup.rounds <= 50
    assert 10 <= setup.seconds <= 300
    assert setup.mode in MODES


def test_modes_ask_as_they_are_called() -> None:
    assert list(MODES) == ["polls", "typed", "mixed"]
    assert {MODES["polls"].asks(number) for number in range(1, 9)} == {Kind.POLL}
    assert {MODES["typed"].asks(number) for number in range(1, 9)} == {Kind.TYPED}
    assert [MODES["mixed"].asks(number) for number in (1, 2, 3)] == [Kind.POLL, Kind.TYPED, Kind.POLL]
