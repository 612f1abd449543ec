"""What people put around numbers and formulas, taken off: "I think it's -3", "(!=)", "44 BC of course", "C# 🙂"."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from bot.learning.grading.numbers.units import unit_of
from bot.learning.grading.text.folding import bare
from bot.learning.grading.text.lexicon import lexicon
from bot.learning.languages.spoken import spoken

_PAIRS = {"(": ")", "[": "]", '"': '"', "'": "'"}
_TRAILING = frozenset(
    ["of", "if", "because", "since", "and", "-", ":"]
)  # behind what was taken off already: of course
_SURE = re.compile(r"[,(]?\s*(?:i'?m )?\d{2,3} ?% (?:sure|certain|positive)\)?$", re.IGNORECASE)
_ARROWS = frozenset(["->", "=>", "→", "="])
_EDGE = ".,:;!?\"'()…"
_MOST = 12  # words that are taken off


@cache
def _fillers() -> frozenset[str]:
    """Return the fillers of all languages, those aside that may belong to a number."""
    found: set[str] = set()
    kept: set[str] = set()
    for one in spoken().values():
        found |= {bare(word) for word in one.fillers}
        tables = lexicon(one.code)
        kept |= tables.numbers.keys() | tables.ordinals.keys() | tables.negations | tables.ors
    return frozenset(word for word in found - kept if unit_of(word) is None or word in ("is", "it"))


def warm() -> None:
    """Load the fillers of all languages."""
    _fillers()


def is_picture(token: str) -> bool:
    """Tell whether a word is made of emoji and the like alone."""
    return not token.isascii() and all(
        unicodedata.category(sign) in ("So", "Sk", "Mn", "Cf") for sign in token
    )


def undressed(text: str, formula: bool) -> str:
    """Return `text` without pictures at its ends; a number or a formula also without fillers and parentheses."""
    if "%" in text:
        text = _SURE.sub("", text) or text
    tokens = text.split()
    while len(tokens) > 1 and is_picture(tokens[-1]):
        tokens.pop()
    while len(tokens) > 1 and is_picture(tokens[0]):
        tokens.pop(0)
    if not formula:
        return " ".join(tokens) if len(tokens) < text.count(" ") + 1 else text
    while len(tokens) > 1 and tokens[0] in _ARROWS:
        tokens.pop(0)
    for _ in range(_MOST):
        if len(tokens) > 1 and _idle(tokens[0]):
            tokens.pop(0)
        elif len(tokens) > 1 and (
            _idle(tokens[-1]) or (tokens[-1] in _TRAILING and len(tokens) < len(text.split()))
        ):
            tokens.pop()
        else:
            break
    rest = " ".join(tokens)
    if len(tokens) < len(text.split()):
        rest = rest.rstrip(",;") or rest
    return _unwrapped(rest) or text


def _unwrapped(text: str) -> str:
    """Return `text` without the parentheses or quotes that hold all of it."""
    if len(text) < 3 or _PAIRS.get(text[0]) != text[-1]:
        return text
    depth = 0
    for sign in text[1:-1]:
        depth += (sign == "(") - (sign == ")")
        if depth < 0 or (text[0] != "(" and sign == text[0]) or (text[0] == "[" and sign in ",;"):
            return text
    return text[1:-1].strip()


def _idle(token: str) -> bool:
    """Tell whether a word only leads to a number, or away from it."""
    word = bare(token.strip(_EDGE)).replace("'", "")
    return word == "i" or (len(word) > 1 and (word in _fillers() or word in ("its", "id", "im")))
