"""A text made ready to be read as a number: figures for number words, signs for what stands before it, no fillers."""

from __future__ import annotations

import re
import unicodedata

from bot.learning.grading.numbers.dates import months
from bot.learning.grading.numbers.notation import large_scales, rewritten, with_roots
from bot.learning.grading.numbers.numerals import is_number_word, with_digits
from bot.learning.grading.numbers.surroundings import (
    ABOUT,
    BEFORE_CHRIST_FIRST,
    BETWEEN,
    CURRENCY,
    EAST_NUMERAL,
    EAST_PERCENT,
    ERA_FIRST,
    MINUS,
    OPERATORS,
    PREFIXED,
    THOUSANDS,
)
from bot.learning.grading.text.cleaning import clean, without_markup
from bot.learning.grading.text.folding import bare
from bot.learning.grading.text.lexicon import Lexicon

_NAMED = re.compile(r"^[^\W\d_]{1,12}\s?[=≈]\s?(?=-?\d)")  # "g = 9.81 m/s^2"
_PLAIN = re.compile(r"^\d+(?:[.,]\d+)*(?: ([A-Za-z]{1,20}))?$")  # 12 mm
_SCALING_WORDS = "lakh crore k m b mio mrd mln mn bn tn s dozen dozens h uhr am pm bc bce ad ce st nd rd th e"
_SCALING = frozenset(_SCALING_WORDS.split())
_DIGIT_OR_ROMAN = re.compile(r"[0-9]|\b[IVXLCDM]+\b|ties$|\bpi\b")
_LETTERS = re.compile(r"[^\W\d_]+")


def _decimal_digits(text: str) -> str:
    if text.isascii():
        return text
    text = text.replace("٫", ".").replace("٬", ",")
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)


def make_ready(text: str, tables: Lexicon) -> str:
    """Return `text` with one number in figures, without markup, fillers and remarks behind a comma."""
    text = _decimal_digits(without_markup(clean(text)))
    if is_plain(text, tables):
        return text
    if not text.isascii():
        text = PREFIXED.sub("", text, count=1)
        text = EAST_PERCENT.sub(r"\1%", EAST_NUMERAL.sub(r"\1 ", text))
    text = THOUSANDS.sub(r"\1 thousand", rewritten(text))
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1].strip()
    text = CURRENCY.sub(r"\1 ", text)
    text = _NAMED.sub("", text)
    head, comma, tail = text.rpartition(", ")
    if comma and all(bare(word) in tables.around for word in tail.split()):
        text = head  # "1.414, I guess"
    text = with_digits(text.rstrip(" ?!;:,\"'"), tables).rstrip(" .?!;:\"'").lstrip(" ?!;:\"'")
    text = with_roots(text)
    text = re.sub(r"(?<=\d) (?=[,.%]\d?)|(?<=\d) - (?=\d)", lambda m: "-" if "-" in m.group() else "", text)
    for _ in range(6):
        word, _, rest = text.partition(" ")
        if rest and bare(word.strip(",:")) in tables.around and not word[:1].isdigit() and not _leads(text):
            text = rest.strip()
        else:
            break
    return text


def is_plain(text: str, tables: Lexicon) -> bool:
    """Tell whether a text is nothing but figures and, perhaps, one word that is a unit or what is counted."""
    plain = _PLAIN.match(text)
    return plain is not None and not (plain.group(1) and _says_more(bare(plain.group(1)), tables))


def _says_more(word: str, tables: Lexicon) -> bool:
    """Tell whether a word after figures is more than a unit or what is counted."""
    scales = word in _SCALING or word in large_scales()
    return scales or word in tables.around or word in months() or is_number_word(word, tables)


def _leads(text: str) -> bool:
    return bool(
        BETWEEN.match(text)
        or ABOUT.match(text)
        or any(p.match(text) for p, _ in OPERATORS)
        or MINUS.match(text)
    )


def lead(text: str) -> tuple[str, str, bool, bool]:
    """Cut what may stand before a number; return rest, operator, whether "between" stood there, whether BC did."""
    operator, before_christ = "", False
    if text[:1].isdigit():
        return text, "", False, False
    text = ABOUT.sub("", text, count=1)
    for pattern, sign in OPERATORS:
        shorter = pattern.sub("", text, count=1)
        if shorter != text:
            text, operator = shorter, sign
            break
    between = bool(BETWEEN.match(text))
    text = BETWEEN.sub("", text, count=1)
    if BEFORE_CHRIST_FIRST.match(text):
        text, before_christ = BEFORE_CHRIST_FIRST.sub("", text, count=1), True
    text = ERA_FIRST.sub("", text, count=1)
    return MINUS.sub("-", ABOUT.sub("", text, count=1), count=1), operator, between, before_christ


def may_hold(text: str, tables: Lexicon) -> bool:
    """Tell quickly whether a text in plain letters may be a number at all: most keys are none."""
    if _DIGIT_OR_ROMAN.search(text):
        return True
    return any(is_number_word(bare(token), tables) for token in _LETTERS.findall(text))
