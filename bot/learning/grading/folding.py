"""What counts as the same letter: case, accents and spelling habits, script by script."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        # Latin letters that do not decompose
        "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t", "þ": "th", "ð": "d", "ŋ": "n",
        # Cyrillic
        "ё": "е", "ґ": "г",
        # Greek final sigma
        "ς": "σ",
        # Arabic and Persian
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ک": "ك", "ی": "ي", "ـ": None,
        # Hebrew final letters
        "ם": "מ", "ן": "נ", "ץ": "צ", "ף": "פ", "ך": "כ",
        # Devanagari: dot and moon-dot, nukta
        "ँ": "ं", "़": None,
        # Chinese signs with two common shapes
        "台": "臺",
    }
)  # fmt: skip
_KATAKANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_MARKED_SCRIPTS = ("LATIN", "GREEK", "ARABIC", "HEBREW")


@lru_cache(maxsize=32768)
def bare(text: str) -> str:
    """Return `text` in lower case without accents, vowel points and shapes that careless writing drops."""
    text = text.casefold()
    if text.isascii():
        return text
    kept: list[str] = []
    strip = False
    for sign in unicodedata.normalize("NFD", text):
        if unicodedata.category(sign) == "Mn":
            # й is not и, and a Devanagari vowel sign is a letter: only these scripts lose their marks.
            if strip or sign == "\u0301":
                continue
        else:
            strip = unicodedata.name(sign, "").startswith(_MARKED_SCRIPTS)
        kept.append(sign)
    text = unicodedata.normalize("NFC", "".join(kept)).translate(_LETTERS)
    return text.translate(_KATAKANA)


@lru_cache(maxsize=8192)
def written_out(text: str) -> str:
    """Return `text` as written without umlauts on the keyboard (schön: schoen), lower case, otherwise bare."""
    return bare(text.casefold().translate(_GERMAN))


def script(text: str) -> str:
    """Return the script of the first letter of `text`: "latin", "cyrillic", "han" …, or "" without letters."""
    for sign in text:
        if sign.isascii():
            if sign.isalpha():
                return "latin"
        elif sign.isalpha():
            name = unicodedata.name(sign, "")
            return _NAMES.get(name.split(" ", 1)[0], "other")
    return ""


_NAMES = {
    "LATIN": "latin",
    "CYRILLIC": "cyrillic",
    "GREEK": "greek",
    "ARABIC": "arabic",
    "HEBREW": "hebrew",
    "DEVANAGARI": "devanagari",
    "CJK": "han",
    "HIRAGANA": "kana",
    "KATAKANA": "kana",
    "KATAKANA-HIRAGANA": "kana",
    "HANGUL": "hangul",
}
