"""A formula behind a term, which explains it: "specificity = TN / (TN + FP)", "Dice: 2|A∩B| / (|A|+|B|)"."""

from __future__ import annotations

import re
from collections.abc import Callable

_SPLIT = re.compile(r"\s*(?:=|:)\s*|,\s(?=[^,]* / ?\()")
_OPERATOR = re.compile(r"[/+*^×÷·∩∪√∑Σ−]|\d|\s-\s|\bover\b|\bdivided by\b|\bplus\b|\bminus\b|\btimes\b")
_WORDS = frozenset(["over", "divided", "by", "plus", "minus", "times", "sqrt", "sum", "log", "of", "the"])
_TOKEN = re.compile(r"[^\W\d_]+")
_LONGEST = 120


def without_formula(text: str, known: Callable[[str], bool]) -> str:
    """Return what stands before a formula in a text, "" when none follows or it names terms of the course."""
    found = _SPLIT.search(text)
    if found is None or not found.start() or len(text) > _LONGEST:
        return ""
    tail = text[found.end() :]
    if not tail or known(tail) or not _OPERATOR.search(tail):
        return ""
    subtracted = tail[0].isdigit()  # 1 - false positive rate
    for token in _TOKEN.findall(tail):
        if len(token) > 3 and not (token.isupper() or token.lower() in _WORDS or subtracted):
            return ""
        if not subtracted and known(token):
            return ""
    return text[: found.start()]
