"""Names of places in one spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.timezones.folding import fold


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        ("São_Paulo", "sao paulo"),
        ("  St.  Petersburg ", "st petersburg"),
        ("Xi’an", "xian"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("Tromsø", "tromso"),
        ("ＴＯＫＹＯ", "tokyo"),
        ("Port-au-Prince", "port au prince"),
        ("\u202ePeking\u200b", "peking"),
        ("서울", "서울"),
        ("?!", ""),
    ],
)
def test_spellings_of_a_name_become_one(words: str, folded: str) -> None:
    assert fold(words) == folded


@given(st.text(max_size=200))
def test_a_folded_name_stays_as_it_is(words: str) -> None:
    once = fold(words)
    assert once == once.strip()
    assert fold(once) == once
