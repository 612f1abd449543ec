"""Acronyms: which letters a name is abbreviated to, and whether words stand for given letters."""

from __future__ import annotations

import re

from bot.learning.grading.text.everyday import EVERYDAY
from bot.learning.grading.text.folding import bare
from bot.learning.grading.text.words import Word

_LONGEST = 8
_FORMULA = re.compile(r"^(?:[A-Z][a-z]?\d{0,3}){2,}$")  # NaCl: one letter more is another compound


def is_short(text: str, words: tuple[Word, ...]) -> bool:
    """Tell whether a wording is so short, or an acronym, that each of its letters counts."""
    letters = "".join(word.bare for word in words)
    if len(letters) <= 3:
        return True
    if len(words) == 1:
        upper = sum(map(str.isupper, text))
        return len(letters) <= _LONGEST and (
            is_shouted(text)
            or is_formula(text)
            or (upper >= 3 and len(letters) <= 6)
            or any(map(str.isdigit, text))
        )
    return len(letters) <= 9 and text.isupper()


def is_shouted(text: str) -> bool:
    """Tell whether a text is in capitals and no everyday word, so an acronym: WHERE is a word."""
    return text.isupper() and not (len(text) > 4 and text.casefold() in EVERYDAY)


def is_formula(text: str) -> bool:
    """Tell whether a text is written as a chemical formula of two elements or more."""
    return not text.isupper() and _FORMULA.match(text) is not None


def is_capital(text: str) -> bool:
    """Tell whether a text is written as an acronym: at least two letters, all capitals."""
    return len(text) > 1 and text.isupper() and text.isalpha() and len(text) <= _LONGEST


def initials(words: tuple[Word, ...], little: frozenset[str]) -> frozenset[str]:
    """Return the acronyms that the words of a name give, with and without its little words; none for one word."""
    if not 2 <= len(words) <= _LONGEST or not all(word.bare for word in words):
        return frozenset()
    content = [word for word in words if word.bare not in little or word.number is not None]
    found: set[str] = set()
    for some in (list(words), content):
        for numeral in (str, _roman):
            found.add("".join(_first(word) if word.number is None else numeral(word.number) for word in some))
    return frozenset(
        letters for letters in found if len(letters) >= 2 and letters.isalnum() and not letters.isdigit()
    )


def _first(word: Word) -> str:
    """Return the first letter as written: "aeronautics" is compared as "eronautics"."""
    return bare(word.text[:1]) or word.bare[0]


def _roman(number: int) -> str:
    if not 0 < number < 40:
        return str(number)
    tens, ones = divmod(number, 10)
    return "x" * tens + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[ones]


def as_acronym(text: str) -> str:
    """Return the letters of `text` when it looks like an acronym ("U.S.S.R.", "MRI", "NPVs"), else ""."""
    letters = text.replace(".", "").replace(" ", "") if "." in text else text
    if letters.endswith("s") and letters[:-1].isupper():
        letters = letters[:-1]
    return (
        letters.casefold()
        if 2 <= len(letters) <= _LONGEST and letters.isalnum() and not letters.isdigit()
        else ""
    )


def stands_for(letters: str, words: tuple[Word, ...], little: frozenset[str]) -> bool:
    """Tell whether `words` could be what the acronym `letters` stands for: each word begins with its letter."""
    if len(words) < 2 or any(len(word.bare) < 2 for word in words):
        return False
    return letters in initials(words, little)
