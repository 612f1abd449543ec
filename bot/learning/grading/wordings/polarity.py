"""Keys that are yes or no: which of the two an answer says, in whatever words."""

from __future__ import annotations

from functools import cache

from bot.learning.grading.text.folding import bare
from bot.learning.grading.text.lexicon import Lexicon
from bot.learning.grading.text.words import Word
from bot.learning.languages.spoken import spoken

YES, NO = "yes", "no"


@cache
def _table() -> dict[str, str]:
    found: dict[str, str] = {}
    for one in spoken().values():
        found.update((bare(word), NO) for word in one.no)
        found.update((bare(word), YES) for word in one.yes)
    return found


def asked_for(words: tuple[Word, ...]) -> str:
    """Return whether a key of these words is a yes or a no, or "" when it is neither."""
    return _table().get(words[0].bare, "") if len(words) == 1 else ""


def said(words: tuple[Word, ...], tables: Lexicon) -> str:
    """Return "yes", "no", "" when neither was said, "both" when both were."""
    found = {_table()[word.bare] for word in words if word.bare in _table()}
    if len(found) == 2:
        return "both"
    if found:
        first = next(word for word in words if word.bare in _table())
        before = words[: words.index(first)]
        return "" if any(word.bare in tables.negations for word in before) else found.pop()
    return NO if any(word.bare in tables.negations for word in words) else ""
