"""What people say around an answer and mean nothing by, taken off: "as far as I know", "isn't it?", "oder?"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from bot.learning.grading.text.folding import bare
from bot.learning.grading.text.joints import UNSPACED
from bot.learning.languages.language import Language
from bot.learning.languages.spoken import spoken

_EDGE = ".,:;!?\"'()[]¿¡-…"
_ASKING = ("?", ";")  # as Greek asks
_MOST = 4  # phrases that are taken off
_LONGEST = 60  # words of an answer that may be framed

Phrases = dict[str, tuple[tuple[str, ...], ...]]


class _Table(NamedTuple):
    """The phrases by their first word, or by their last; those of questions apart."""

    before: Phrases
    after: Phrases
    asked_before: Phrases
    asked_after: Phrases


def _by(place: int, some: tuple[str, ...]) -> Phrases:
    found: dict[str, set[tuple[str, ...]]] = {}
    for phrase in some:
        words = tuple(_plain(word) for word in phrase.split())
        found.setdefault(words[place], set()).add(words)
    return {word: tuple(sorted(ones, key=lambda one: (-len(one), one))) for word, ones in found.items()}


@cache
def _table() -> _Table:
    every: tuple[Language, ...] = tuple(spoken().values())
    framings = tuple(phrase for one in every for phrase in one.framings)
    leads = tuple(phrase for one in every for phrase in one.queries)
    tags = tuple(phrase for one in every for phrase in one.tags)
    return _Table(_by(0, framings), _by(-1, framings), _by(0, leads), _by(-1, tags))


@cache
def _stuck_tags() -> tuple[str, ...]:
    """Return what makes a question of a text without blanks, the longest first."""
    return tuple(tag for code in (*UNSPACED, "ko") for tag in spoken()[code].tags)


def warm() -> None:
    """Load the phrases of all languages."""
    _table()


def _plain(token: str) -> str:
    return bare(token.strip(_EDGE))


def unframed(text: str, mine: frozenset[str], terms: frozenset[str]) -> str:
    """Return text without the phrases at its ends that only frame an answer.

    Those stay that are made of words of `mine`, or hold a little word that is one of the `terms`.
    """
    asks = text[-1:] in _ASKING
    tokens = text.rstrip(" ?;").split() if asks else text.split()
    if not 1 < len(tokens) <= _LONGEST:
        return _untagged(text) if asks and not text.isascii() else text
    table = _table()
    first, last = 0, len(tokens)
    for _ in range(_MOST):
        width = asks and _width_before(tokens, first, last, table.asked_before, mine, terms)
        first += width or _width_before(tokens, first, last, table.before, mine, terms)
        back = asks and _width_after(tokens, first, last, table.asked_after, mine, terms)
        last -= back or _width_after(tokens, first, last, table.after, mine, terms)
        if last - first == len(tokens):
            return _untagged(text) if asks and not text.isascii() else text
    rest = " ".join(tokens[first:last])
    rest = rest.lstrip(" ,:;-(") if first else rest
    return (rest.rstrip(" ,:;-(") if last < len(tokens) else rest) or text


def _width_before(
    tokens: list[str], first: int, last: int, phrases: Phrases, mine: frozenset[str], terms: frozenset[str]
) -> int:
    """Return of how many words the phrase is that a text begins with; 0 when nothing would be left."""
    for words in phrases.get(_plain(tokens[first]), ()):
        size = len(words)
        fits = size < last - first and not mine.issuperset(words) and terms.isdisjoint(words)
        if fits and all(_plain(tokens[first + at]) == words[at] for at in range(1, size)):
            return size
    return 0


def _width_after(
    tokens: list[str], first: int, last: int, phrases: Phrases, mine: frozenset[str], terms: frozenset[str]
) -> int:
    """Return of how many words the phrase is that a text ends with; 0 when nothing would be left."""
    for words in phrases.get(_plain(tokens[last - 1]), ()):
        size = len(words)
        fits = size < last - first and not mine.issuperset(words) and terms.isdisjoint(words)
        if fits and all(_plain(tokens[last - size + at]) == words[at] for at in range(size - 1)):
            return size
    return 0


def _untagged(text: str) -> str:
    """Return a question without what makes it one where words are not set apart ("東京じゃない?": 東京)."""
    rest = text.rstrip(" ?!.")
    tag = next((tag for tag in _stuck_tags() if rest.endswith(tag) and len(rest) > len(tag)), "")
    return rest[: len(rest) - len(tag)].strip(" ,") if tag else text
