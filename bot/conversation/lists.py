"""A long list as buttons on a phone: a few a page, one a row, with Back and Next below."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.conversation.buttons import Button
from bot.conversation.screens import Key
from bot.conversation.texts import words

A_PAGE = 10  # buttons that a phone shows without scrolling


def last_page(count: int, a_page: int = A_PAGE) -> int:
    """Return the number of the last page, from 0."""
    return max(0, (count - 1) // a_page)


def listed(
    keys: Sequence[Key], page: int, turn: Callable[[int], Button], language: str
) -> tuple[tuple[Key, ...], ...]:
    """Return the rows of a page of the list; `turn` makes the button that goes to another page."""
    page = min(page, last_page(len(keys)))
    rows = tuple((key,) for key in keys[page * A_PAGE : (page + 1) * A_PAGE])
    turns = turning(page, last_page(len(keys)), turn, language)
    return (*rows, turns) if turns else rows


def turning(page: int, last: int, turn: Callable[[int], Button], language: str) -> tuple[Key, ...]:
    """Return Back and Next as far as there is something before and behind this page."""
    back = (Key(words(language, "back"), turn(page - 1)),) if page else ()
    onward = (Key(words(language, "next"), turn(page + 1)),) if page < last else ()
    return back + onward
