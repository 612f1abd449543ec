"""Names of places in one spelling: small letters, no accents, single spaces."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
_BETWEEN = re.compile(r"[\s_/\\.,;:!?()\[\]\"«»“”„-]+")
_DROPPED = re.compile("[\u0300-\u036f'’ʻʼ`´\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")


def fold(words: str) -> str:
    """Return `words` folded: "São_Paulo" and "sao paulo" become the same, in any script."""
    if words.isascii():
        return _BETWEEN.sub(" ", _DROPPED.sub("", words.lower())).strip()
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", words).casefold())
    text = _DROPPED.sub("", plain).translate(_LETTERS)
    return _BETWEEN.sub(" ", unicodedata.normalize("NFC", text)).strip()
