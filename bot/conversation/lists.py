"""A long list on a phone: a few a page, as buttons one a row or as lines of text, with Back and Next below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from bot.conversation.buttons import Button
from bot.conversation.screens import Key
from bot.conversation.texts import words

T = TypeVar("T")

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


def in_pages(
    items: Iterable[T], size: Callable[[T], int], room: int, most: int = A_PAGE
) -> tuple[tuple[T, ...], ...]:
    """Return the items in pages of at most `room` characters, as `size` counts them; one too large stands alone."""
    made: list[list[T]] = []
    left = 0
    for item in items:
        if not made or size(item) > left or len(made[-1]) == most:
            made.append([])
            left = room
        made[-1].append(item)
        left -= size(item)
    return tuple(tuple(page) for page in made)


def turning(page: int, last: int, turn: Callable[[int], Button], language: str) -> tuple[Key, ...]:
    """Return Back and Next as far as there is something before and behind this page."""
    back = (Key(words(language, "back"), turn(page - 1)),) if page else ()
    onward = (Key(words(language, "next"), turn(page + 1)),) if page < last else ()
    return back + onward
