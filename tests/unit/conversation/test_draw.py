"""Screens cut to what Telegram takes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.draw import LIMIT, fitting
from bot.conversation.markup import Part, Style, Text
from bot.conversation.screens import Key, Screen

ROWS = ((Key("Next"),),)


def _units(screen: Screen) -> int:
    return len(screen.text.plain.encode("utf-16-le")) // 2


def test_what_fits_is_left_alone() -> None:
    screen = Screen(Text((Part("x" * LIMIT),)), ROWS)
    assert fitting(screen) == screen


def test_what_is_too_long_is_cut_and_keeps_its_buttons_and_styles() -> None:
    cut = fitting(Screen(Text((Part("a"), Part("x" * 5000, Style.BOLD), Part("gone"))), ROWS))
    assert cut.text.plain.endswith("…")
    assert cut.text.parts[-1].style is Style.BOLD
    assert cut.rows == ROWS


@given(st.lists(st.text(alphabet="a😀é\n", max_size=3000), max_size=4))
def test_no_screen_is_longer_than_telegram_takes_and_no_emoji_is_halved(pieces: list[str]) -> None:
    drawn = fitting(Screen(Text(tuple(Part(piece) for piece in pieces))))
    assert _units(drawn) <= LIMIT + 1
    drawn.text.plain.encode()
