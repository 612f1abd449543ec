"""How far a word may be mistyped, and which small differences make another word."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

from rapidfuzz.distance import OSA

from bot.learning.grading.text.confused import ENDINGS, GROUPS, NEGATING, PREFIXES
from bot.learning.grading.text.english import IRREGULAR
from bot.learning.grading.text.sounds import skeleton


def budget(length: int) -> int:
    """Return how many slips a word of `length` letters may have and still pass."""
    if length < 4:
        return 0
    if length < 8:
        return 1
    return 2 if length < 15 else 3


def distance(one: str, other: str, cutoff: int) -> int:
    """Return how many letters must be put in, left out, changed or swapped; more than `cutoff` is `cutoff` + 1."""
    return OSA.distance(one, other, score_cutoff=cutoff)


def _both_ways(pairs: tuple[tuple[str, str], ...]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for left, right in pairs:
        found[left] = (*found.get(left, ()), right)
        found[right] = (*found.get(right, ()), left)
    return found


_PREFIXES = _both_ways(PREFIXES)
_ENDINGS = _both_ways(ENDINGS)
_ALIKE = ("ckq", "sz", "iy", "gj", "vw")  # Corea
_LONG_RUN = re.compile(r"(.)\1{2,}")  # hearrrt
_LONGEST = max(map(len, (*_PREFIXES, *_ENDINGS)))


def _swapped(one: str, other: str) -> bool:
    """Tell whether an opposing prefix or ending makes the difference (hyper-, hypo-; -ite, -ate)."""
    for length in range(1, min(_LONGEST, len(one)) + 1):
        if any(other == prefix + one[length:] for prefix in _PREFIXES.get(one[:length], ())):
            return True
        if any(other == one[:-length] + ending for ending in _ENDINGS.get(one[-length:], ())):
            return True
    return False


@lru_cache(maxsize=8192)
def another_word(one: str, other: str) -> bool:
    """Tell whether the difference of two similar bare words makes another word, not a typo (hyper-, non-, -ite)."""
    if one == other or IRREGULAR.get(one) == other or IRREGULAR.get(other) == one:
        return False
    groups = GROUPS.get(one)
    if groups and groups & GROUPS.get(other, frozenset()):
        return True
    if one[-3:] != other[-3:] and one[:3] != other[:3]:
        return False
    shorter, longer = sorted((one, other), key=len)
    if longer.endswith(shorter) and longer[: -len(shorter)] in NEGATING and len(shorter) >= 4:
        return True
    return _swapped(one, other)


def _alike(typed: str, meant: str) -> bool:
    """Tell whether two words of five letters or more begin with letters that sound alike."""
    return len(meant) > 4 and any(typed[:1] in letters and meant[:1] in letters for letters in _ALIKE)


def _sounds_alike(typed: str, meant: str) -> bool:
    """Tell whether two Latin words of six letters or more are heard as one (Merkurry, safran)."""
    if len(meant) < 6 or typed[:1] != meant[:1] or not (typed.isascii() and meant.isascii()):
        return False
    heard = skeleton(meant)
    return len(heard) > 2 and heard == skeleton(typed)


@lru_cache(maxsize=16384)
def slips(typed: str, meant: str) -> int | None:
    """Return how many slips lead from `meant` to `typed`, or None when they are too many or make another word."""
    most = max(1, budget(len(meant)))
    if "가" <= meant[:1] <= "힣" and len(meant) > 2:
        typed, meant = normalize("NFD", typed), normalize("NFD", meant)  # letter by letter
    allowed = budget(len(meant))
    if _LONG_RUN.search(typed):
        typed = _LONG_RUN.sub(r"\1", typed)
    if not allowed or abs(len(typed) - len(meant)) > allowed:
        return None
    count = distance(typed, meant, allowed + 1)
    if count > allowed + 1 or any(map(str.isdigit, meant)) or any(map(str.isdigit, typed)):
        return None
    if count > allowed and not (count == allowed + 1 and _sounds_alike(typed, meant)):
        return None
    if (
        len(meant) < 6
        and typed[:1] != meant[:1]
        and sorted(typed) != sorted(meant)
        and not _alike(typed, meant)
    ):
        return None
    return None if another_word(typed, meant) else min(count, allowed, most)
