"""A text as words: each with its bare form, its stem and, where it is one, its number."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from bot.learning.grading.text.affixes import STEMS
from bot.learning.grading.text.folding import bare
from bot.learning.grading.text.lexicon import Lexicon, lexicon
from bot.learning.grading.text.stems import american, stem

_MARKS = (  # vowel signs and points, which are no letters to Python
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0dff\u0e00-\u109f"
)
_LETTER = rf"[\w{_MARKS}]"
# A word keeps a trailing plus or sharp (C++, C#, Na+): with these it is another word.
_WORD = re.compile(rf"{_LETTER}+(?:'{_LETTER}+)*(?:[+#]{{1,3}}(?!{_LETTER}))?")
_ELIDED = re.compile(r"^(?:[ldcsnjtm]|qu|un|dell|all|nell|dall|sull)'(?=..)")
_EAST_ASIAN = "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
_EDGE = re.compile(rf"(?<=[{_EAST_ASIAN}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[{_EAST_ASIAN}])")
_VERSION = re.compile(r"(?:(?<=\s)|(?<=[A-Z]{2})|^)[vV]\.?\s?(?=\d+\.\d)")  # TLSv1.3, v2.0
_NUMERO = re.compile(r"(?<!\w)[nN]o\. (?=\d)")  # law no. 2
_MOST = 90  # words of one text that are read
_ENGLISH_ENDINGS = frozenset(["t", "s", "m", "d", "re", "ve", "ll"])
_ONE_LETTER = frozenset("IVX")  # roman numerals of one letter, as in "type I error"; I may be a person, too
_SAYING_WORDS = """think believe guess mean would say am was suppose know remember d have had do don't forgot
    bet reckon hope recall m 'm can could will feel"""
SAYING = frozenset(_SAYING_WORDS.split())
_ROMAN = re.compile(r"^(?=[MDCLXVI]{2})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ORDINAL = re.compile(
    r"^(\d{1,6})(?:st|nd|rd|th|e|er|eme|ere|o|a|os|as|ter|te|ste|de|й|я|е|го|ый|ая|ое|ος|η|ο)$"
)


class Word(NamedTuple):
    """One word as read: `text` as typed, `bare` to compare, `stem` to compare inflected, `number` when it is one."""

    text: str
    bare: str
    stem: str
    number: int | None


def roman(text: str) -> int | None:
    """Return the value of a roman numeral of two letters or more in capitals, else None."""
    if not _ROMAN.match(text):
        return None
    values = [_ROMAN_VALUES[sign] for sign in text]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def _number(text: str, folded: str, tables: Lexicon) -> int | None:
    if folded.isdecimal():
        return int(folded) if len(folded) <= 18 else None
    if folded in tables.numbers:
        return tables.numbers[folded]
    if folded in tables.ordinals:
        return tables.ordinals[folded]
    if folded[:1].isdigit():
        ordinal = _ORDINAL.match(folded)
        return int(ordinal.group(1)) if ordinal else None
    return roman(text) if text.isupper() else None


@lru_cache(maxsize=16384)
def read_word(text: str, code: str) -> Word:
    """Return one word of a text in the language `code`."""
    tables = lexicon(code)
    folded = bare(text)
    if folded.endswith("'s") and len(folded) > 3:
        folded = folded[:-2]
    if code == "tr" and "'" in folded and folded.rpartition("'")[2] not in _ENGLISH_ENDINGS:
        folded = folded.partition("'")[0]  # Ankara'dır
    number = _number(text, folded, tables)
    if number is not None:
        return Word(text, str(number) if folded.isdecimal() else folded, folded, number)
    if len(text) > 2 and text.endswith("s") and text[:-1].isupper():
        folded = folded[:-1]  # CNNs
    if folded.isascii():
        return Word(text, american(folded), stem(folded, tables.stemmer if code != "en" else "english"), None)
    if code in STEMS:
        return Word(text, folded, STEMS[code](folded), None)
    return Word(text, folded, stem(text.casefold(), tables.stemmer), None)


def without_blanks(text: str) -> str:
    """Return a text of plain letters, digits and blanks without the blanks, "" when there are other signs in it."""
    flat = text.replace(" ", "")
    return flat if flat.isascii() and flat.isalnum() else ""


@lru_cache(maxsize=2048)
def read_words(text: str, code: str) -> tuple[Word, ...]:
    """Return the words of a cleaned text."""
    if without_blanks(text):
        return _with_numerals([read_word(token, code) for token in text.split()[:_MOST]])
    text = text.replace("_", " ").replace("&", " and ")
    text = _NUMERO.sub("", text) if "o. " in text else text
    if "." in text and ("v" in text or "V" in text):
        text = _VERSION.sub(" ", text)
    if not text.isascii():
        text = _EDGE.sub(" ", text)
    found: list[Word] = []
    for match in islice(_WORD.finditer(text), _MOST):
        token = match.group()
        if "'" in token:
            elided = _ELIDED.match(token.casefold())
            if elided and (code != "en" or elided.group() in ("l'", "dell'", "all'")):
                found.append(read_word(token[: elided.end()].rstrip("'"), code))
                token = token[elided.end() :]
        found.append(read_word(token, code))
    return _with_numerals(found)


def _with_numerals(found: list[Word]) -> tuple[Word, ...]:
    """Return words with the numbers of those that are roman numerals of one letter ("World War I")."""
    for place in range(1, len(found)):
        one = found[place]
        if one.text in _ONE_LETTER and (place + 1 == len(found) or found[place + 1].bare not in SAYING):
            found[place] = Word(one.text, one.bare, one.stem, _ROMAN_VALUES[one.text])
    return tuple(found)


def squash(words: tuple[Word, ...] | list[Word]) -> str:
    """Return the bare words without blanks, so that "drop-out" and "dropout" are one."""
    return "".join([word.bare for word in words])
