"""The hint: first letters and a length, and never the answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.challenge.hints import hint


@pytest.mark.parametrize(
    ("answer", "shown", "letters"),
    [
        ("sensitivity", "s__________", 11),
        ("false positives", "f____ p________", 14),
        ("T-cell", "T-____", 5),
        ("Über", "Ü___", 4),
    ],
)
def test_hints(answer: str, shown: str, letters: int) -> None:
    found = hint(answer)
    assert found is not None
    assert (found.shown, found.letters) == (shown, letters)


@pytest.mark.parametrize("answer", ["", "0.5", "ab", "IL-6", "x" * 200])
def test_where_a_hint_would_give_it_away_there_is_none(answer: str) -> None:
    assert hint(answer) is None


@given(st.text(max_size=100))
def test_a_hint_is_never_the_answer(answer: str) -> None:
    found = hint(answer)
    assert found is None or found.shown != answer
    assert found is None or "_" in found.shown or found.letters <= len(answer.split())
