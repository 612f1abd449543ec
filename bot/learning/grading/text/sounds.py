"""Names in the letters of another alphabet: Моцарт is Mozart, Athina is Αθήνα."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import OSA

from bot.learning.grading.text.folding import script

_ALPHABETS = frozenset(("latin", "cyrillic", "greek"))
_LONGEST = 60
# What sounds alike, or is written alike by those who carry a name over: the more letters the earlier.
_ALIKE = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"shch|sch|sh|zh|tch", "s"),
        (r"dzh", "s"),
        (r"ts|tz|zz", "s"),
        (r"ks|x", "ks"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"kh", "h"),
        (r"ch|ck|qu|q", "k"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"z", "s"),
        (r"w", "v"),
        (r"g", "h"),
        (r"[jy]", "i"),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS = re.compile(r"(?<=.)[aeiou]+")


@lru_cache(maxsize=4096)
def skeleton(text: str) -> str:
    """Return the consonants that a name is heard by, with its first letter; "" when it is in no alphabet we compare."""
    if len(text) > _LONGEST or script(text) not in _ALPHABETS:
        return ""
    words = []
    for word in anyascii(text).lower().replace("'", "").split():
        for pattern, sound in _ALIKE:
            word = pattern.sub(sound, word)
        words.append(_VOWELS.sub("", word))
    return " ".join(words)


def same_name(one: str, other: str) -> bool:
    """Tell whether two texts, one of them a name, are the same name in two alphabets."""
    if script(one) == script(other) or not other[:1].isupper() or min(len(one), len(other)) < 4:
        return False
    if not (skeleton(one) and skeleton(other)):
        return False
    heard, meant = skeleton(one), skeleton(other)
    return (len(heard) >= 3 and heard == meant) or _same_letters(one, other)


def _same_letters(one: str, other: str) -> bool:
    """Tell whether two names are the same in Latin letters, but for one letter in five or more (Токио, Tokyo)."""
    mine, theirs = anyascii(one).lower(), anyascii(other).lower()
    return mine == theirs or (len(theirs) > 4 and OSA.distance(mine, theirs, score_cutoff=1) < 2)
