"""Figures as values: 1,000 and 1.000, 7,5, 3/4, 2^10, 6.02 × 10^23."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from math import isqrt

from bot.learning.grading.text.lexicon import Lexicon

_NUMBER = (
    r"(?:\d{1,3}(?:[ '_]\d{3})+(?:[.,]\d+)?(?![\d])|\d+(?:[.,]\d+)*|[.,]\d+)"
    r"(?:(?:\s?[x×*·]\s?10\s?(?:\^|\*\*)?\s?\(?[+-]?\d{1,4}\)?)|(?:[eE][+-]?\d{1,4}(?!\w)))?"
)
_POWER_OF_TEN = re.compile(r"^(.*?)(?:\s?[x×*·]\s?10\s?(?:\^|\*\*)?\s?\(?([+-]?\d+)\)?|[eE]([+-]?\d+))$")
_VALUE = re.compile(
    rf"(?P<sign>[+-]\s?)?(?P<pre>[$€£¥₹])?\s?(?:(?P<times>\d{{0,4}})\s?√(?P<root>\d{{1,6}})|"
    rf"(?P<turns>\d{{0,4}})\s?π(?:\s?/\s?(?P<parts>[1-9]\d{{0,3}}))?|"
    rf"(?:(?P<whole>\d{{1,9}}) (?=\d+\s?/\s?\d))?"
    rf"(?:(?P<top>\d{{1,9}}(?:\.\d{{1,9}})?)\s?/\s?(?P<bottom>\d{{1,12}})(?![\d./])|"
    rf"10\s?(?:\^|\*\*)\s?\(?(?P<ten>[+-]?\d{{1,4}})\)?|(?P<base>\d{{1,4}})(?:\^|"
    rf"\*\*)(?P<power>\d{{1,2}})(?!\d)|(?P<number>{_NUMBER})))"
)
ROOT_DECIMALS = 15  # of a square root that are reckoned with
_DECIMALS = re.compile(r"^\d*[.,](\d+)(?!\d*[.,]\d)")
_GROUPED = re.compile(r"^\d{1,3}([., '_])\d{3}(?:\1\d{3})*$")
_INDIAN = re.compile(r"^\d{1,2}(?:,\d{2})+,\d{3}$")
_LONGEST = 40


def _values(text: str, tables: Lexicon) -> tuple[Fraction, ...]:
    """Return what a number may mean, the likeliest first: 1,000 is a thousand, in German it may be one."""
    power = _POWER_OF_TEN.match(text)
    exponent = 0
    if power:
        text, exponent = power.group(1).strip(), int(power.group(2) or power.group(3))
    if len(text) > _LONGEST or abs(exponent) > 300:
        return ()
    scale = Fraction(10) ** exponent
    readings = _mantissas(text, tables)
    return (min(readings) * scale,) if power and readings else tuple(dict.fromkeys(readings))


def _mantissas(text: str, tables: Lexicon) -> list[Fraction]:
    if _INDIAN.match(text):
        return [Fraction(text.replace(",", ""))]
    grouped = _GROUPED.match(text)
    plain = re.sub(r"[., '_]", "", text)
    if grouped:
        mark = grouped.group(1)
        many = text.count(mark) > 1 or mark in " '_"
        thousand, decimal = Fraction(plain), None if many else Fraction(text.replace(",", "."))
        if decimal is None:
            return [thousand]
        first_is_thousand = (mark == ".") if tables.decimal_comma else (mark == ",")
        if text.startswith("0"):
            return [decimal]
        return [thousand, decimal] if first_is_thousand else [decimal, thousand]
    last = max(text.rfind("."), text.rfind(","))
    if last < 0:
        return [Fraction(plain)] if plain else []
    whole, decimals = re.sub(r"[., '_]", "", text[:last]), text[last + 1 :]
    if text.count(text[last]) > 1:
        return []
    return [Fraction(f"{whole or '0'}.{decimals}")]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at the start of a text: as written, what follows it, what it may mean (the likeliest first)."""

    text: str
    rest: str
    low: tuple[Fraction, ...] = ()
    decimals: int = 0
    prefix: str = ""


def _endless(found: re.Match[str], value: Fraction) -> bool:
    """Tell whether a figure stands for decimals without end: a root, a part of pi, one sixth."""
    if not found["top"]:
        return bool(found["root"] or found["turns"] is not None) and value.denominator > 1
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest > 1


_PI = Fraction(3141592653589793, 10**ROOT_DECIMALS)


def _root(number: int) -> Fraction:
    """Return a square root, exact or to `ROOT_DECIMALS`."""
    return Fraction(isqrt(number * 100**ROOT_DECIMALS), 10**ROOT_DECIMALS)


def figure_at(text: str, tables: Lexicon) -> Figure | None:
    """Return the figure that `text` begins with, or None."""
    found = _VALUE.match(text)
    if not found:
        return None
    if found["turns"] is not None:
        values: tuple[Fraction, ...] = (_PI * int(found["turns"] or 1) / int(found["parts"] or 1),)
    elif found["root"]:
        values = (_root(int(found["root"])) * int(found["times"] or 1),)
    elif found["top"]:
        if not int(found["bottom"]):
            return None
        values = (Fraction(found["top"]) / int(found["bottom"]) + int(found["whole"] or 0),)
    elif found["base"]:
        values = (Fraction(found["base"]) ** int(found["power"]),)
    elif found["ten"]:
        if abs(int(found["ten"])) > 300:
            return None
        values = (Fraction(10) ** int(found["ten"]),)
    else:
        values = _values(found["number"], tables)
    if not values:
        return None
    if found["sign"] and found["sign"].strip() == "-":
        values = tuple(-value for value in values)
    mantissa = _DECIMALS.match(found["number"] or "")
    decimals = len(mantissa.group(1)) if mantissa else 0
    if _endless(found, values[0]):
        decimals = ROOT_DECIMALS
    return Figure(found.group(), text[found.end() :], values, decimals, found["pre"] or "")
