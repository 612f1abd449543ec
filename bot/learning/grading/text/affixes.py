"""What of a word stays the same in languages that stick articles, prepositions and particles to it."""

from __future__ import annotations

from collections.abc import Callable

_ARABIC_BEFORE = ("وال", "بال", "كال", "فال", "ولل", "لل", "ال")
_ARABIC_LETTERS = frozenset("وبلف")
_ARABIC_AFTER = ("ات", "ون", "ها", "ه")
_HEBREW_BEFORE = ("וה", "שה", "מה", "בה", "ה")
_HEBREW_LETTERS = frozenset("ובלמש")
_HEBREW_AFTER = ("ימ", "ה", "ת")  # final letters are folded
_KOREAN_ALWAYS = ("을", "를", "은", "는", "의", "이요", "요")
_KOREAN_AFTER = ("에서", "으로", "에게", "부터", "까지", "이", "가", "에", "로", "와", "과", "도")
_KOREAN_VERBS = ("합니다", "합니까", "했습니다", "했나요", "하나요", "해요", "했어요", "한다", "하는", "하다")


def _arabic(word: str) -> str:
    for prefix in _ARABIC_BEFORE:
        if word.startswith(prefix) and len(word) - len(prefix) >= 2:
            word = word[len(prefix) :]
            break
    else:
        word = word[1:] if word[0] in _ARABIC_LETTERS and len(word) > 4 else word
    ending = next((one for one in _ARABIC_AFTER if word.endswith(one) and len(word) - len(one) >= 3), "")
    return word[: len(word) - len(ending)]


def _hebrew(word: str) -> str:
    for prefix in _HEBREW_BEFORE:
        if word.startswith(prefix) and len(word) - len(prefix) >= (3 if len(prefix) == 1 else 2):
            word = word[len(prefix) :]
            break
    else:
        word = word[1:] if word[0] in _HEBREW_LETTERS and len(word) > 4 else word
    ending = next((one for one in _HEBREW_AFTER if word.endswith(one) and len(word) - len(one) >= 3), "")
    return word[: len(word) - len(ending)]


def _korean(word: str) -> str:
    for some, least in ((_KOREAN_VERBS, 2), (_KOREAN_ALWAYS, 1), (_KOREAN_AFTER, 2)):
        for ending in some:
            if word.endswith(ending) and len(word) - len(ending) >= least:
                return word[: -len(ending)]
    return word


STEMS: dict[str, Callable[[str], str]] = {"ar": _arabic, "he": _hebrew, "ko": _korean}
"""By language: the function that returns the stem of a bare word."""
