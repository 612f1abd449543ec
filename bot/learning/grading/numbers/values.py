"""Comparing an answered number with the key's: same value, rounded, part of a range, without its unit, another."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum
from fractions import Fraction

from bot.learning.grading.numbers.compounds import CLOCK, hours_of
from bot.learning.grading.numbers.figures import ROOT_DECIMALS
from bot.learning.grading.numbers.quantities import Quantity
from bot.learning.grading.numbers.units import Unit, unit_of
from bot.learning.grading.reasons import Inexact, Missing, NoUnit, OtherNumber, OtherUnit, Reason
from bot.learning.grading.text.folding import bare

_TEMPERATURE = (("K", 1),)
_TIME = (("s", 1),)
_DOTTED = re.compile(r"^(\d{1,2})\.([0-5]\d)$")
_ENDLESS = (Fraction("3.14159265358979"), Fraction("2.71828182845905"))  # pi and e
_ASKING_WORDS = {
    "<": "below under beneath unter unterhalb debajo dessous sotto abaixo onder ниже",
    ">": "above over exceed exceeds exceeding beyond über oberhalb encima dessus sopra acima boven выше",
    ">=": "least minimum minimal mindestens mínimo mínima minimo minima minimale minstens минимум",
    "<=": "most maximum maximal höchstens máximo máxima massimo massima maximale hoogstens максимум",
}
_ASKING = {sign: frozenset(map(bare, words.split())) for sign, words in _ASKING_WORDS.items()}
_PLURAL = re.compile(r"\b(?:centuries|siglos|siècles|secoli|séculos|eeuwen|jahrhunderten?)\b", re.IGNORECASE)
_CALENDAR = ("day", "week", "month")
_DEGREES = {"C": unit_of("°C"), "F": unit_of("°F")}  # what C and F stand for where a temperature is meant


class Fit(Enum):
    """How a number fits the key."""

    SAME = "same"
    NEAR = "near"
    OTHER = "other"


Result = tuple[Fit, Reason | None]
_SAME: Result = (Fit.SAME, None)


def _dates(said: Quantity, key: Quantity) -> Result:
    other: Result = (Fit.OTHER, OtherNumber(said.text, key.text))
    if key.dates and said.dates:
        for mine in said.dates:
            if any(mine == theirs for theirs in key.dates):
                return _SAME
        lacking = any(mine.lacks(theirs) for mine in said.dates for theirs in key.dates)
        fuller = any(theirs.lacks(mine) for mine in said.dates for theirs in key.dates)
        return (Fit.NEAR, Missing((key.text,))) if lacking else _SAME if fuller else other
    if key.dates:
        year = key.dates[0].year
        return (
            (Fit.NEAR, Missing((key.text,)))
            if year is not None and said.low == year and said.high is None
            else other
        )
    return (
        _SAME
        if said.dates[0].year is not None and said.dates[0].year == key.low and key.high is None
        else other
    )


def compare(
    said: Quantity, key: Quantity, asked: frozenset[str], asked_unit: Unit | None, shares: bool
) -> Result:
    """Compare an answered number with the key's; `asked` are the words of the question, `shares`: may be a per cent."""
    if said.dates or key.dates:
        return _dates(said, key)
    if said.unit is not None and key.dimension == _TEMPERATURE:
        said = replace(
            said, unit=_DEGREES.get(said.unit.name, said.unit) if said.unit.name != "°" else key.unit
        )
    said = _as_timed(said, key)
    other: Result = (Fit.OTHER, OtherNumber(said.text, key.text))
    said, key = _as_asked(said, key, asked)
    if said.operator != key.operator:
        if key.operator and not said.operator and _equal(said, key, asked_unit, shares):
            return (Fit.NEAR, Missing((key.operator,)))
        return other
    if (said.high is None) != (key.high is None):
        ends = key.high is not None and said.low in (key.low, key.high)
        return (Fit.NEAR, Missing((key.text,))) if ends else other
    if key.high is not None and said.high is not None:
        if not _equal(said, key, asked_unit, shares) and (said.low, said.high) != (key.low, key.high):
            return (Fit.NEAR, Missing((key.text,))) if (said.low, said.high) == (key.high, key.low) else other
        plain = key.unit is None and asked_unit is None
        if (said.high if plain else _in_base(said, said.high, key.unit or asked_unit)) != (
            key.high if plain else _in_base(key, key.high, asked_unit)
        ):
            return other
    if _rounds(said, key):
        return _SAME
    if _equal(said, key, asked_unit, shares):
        if _counts_centuries(said, key):
            return other
        return _SAME if not _lacks_unit(said, key, asked, asked_unit) else (Fit.NEAR, NoUnit(key.text))
    return _unequal(said, key)


def _as_asked(said: Quantity, key: Quantity, asked: frozenset[str]) -> tuple[Quantity, Quantity]:
    """Return two numbers without the operator that one of them has and the question says ("below which value?")."""
    if said.operator == key.operator or (said.operator and key.operator):
        return said, key
    if asked.isdisjoint(_ASKING[said.operator or key.operator]):
        return said, key
    return replace(said, operator=""), replace(key, operator="")


def _as_timed(said: Quantity, key: Quantity) -> Quantity:
    """Return 24:37 as a length of time where the key is one, and 14.30 as a time of day where the key is that."""
    if said.unit is CLOCK and key.dimension == _TIME:
        value, unit = hours_of(said.low)
        return replace(said, low=value, unit=unit, others=())
    if key.unit is CLOCK and said.unit is None and (time := _DOTTED.match(said.text)):
        return replace(said, low=Fraction(int(time[1]) * 60 + int(time[2])), unit=CLOCK)
    return said


def _rounds(said: Quantity, key: Quantity) -> bool:
    """Tell whether decimals, three at least, are those of a key that has no end of them (√2 is 1.414)."""
    if said.decimals > key.decimals > 1 and said.unit is None and key.unit is None:
        return any(_cut(one, key) and _cut(one, said) for one in _ENDLESS)  # 3.14159 for 3.14
    value, decimals = said.low, said.decimals
    if key.unit is None and said.unit is not None and not said.unit.dimension:
        value, decimals = said.base(value), decimals + len(str(said.unit.factor.denominator)) - 1  # 16.7 %
    elif said.unit != key.unit:
        return False
    if key.decimals < ROOT_DECIMALS or not 3 <= decimals < ROOT_DECIMALS:
        return False
    return bool(abs(value - key.low) * 2 * 10**decimals <= 1)


def _cut(number: Fraction, one: Quantity) -> bool:
    """Tell whether a value is an endless number, rounded or cut to the decimals that were written."""
    away = (number - one.low) * 10**one.decimals
    return bool(-1 < 2 * away < 2)


def _counts_centuries(said: Quantity, key: Quantity) -> bool:
    """Tell whether "eighteen centuries" was said for the 18th century."""
    both = said.unit is not None and key.unit is not None and key.unit.name == "century" == said.unit.name
    return both and _PLURAL.search(said.text) is not None and _PLURAL.search(key.text) is None


def _in_base(one: Quantity, value: Fraction, fallback: Unit | None) -> Fraction:
    """Return a value in base units; one without a unit has that of the key or of the question."""
    unit = one.unit or fallback
    return (value + unit.offset) * unit.factor if unit else value


def _lacks_unit(said: Quantity, key: Quantity, asked: frozenset[str], asked_unit: Unit | None) -> bool:
    if key.unit is None or said.unit is not None or key.unit.name in ("year", "century"):
        return False
    if not key.text.isascii() and (key.unit.name in _CALENDAR or key.asked):
        return False
    if not key.unit.dimension:
        return (
            said.low == key.low
            and "%" not in asked
            and not asked & {"percent", "percentage", "prozent", "per"}
        )
    if key.unit.name.casefold() in asked or _named(key.unit, asked):
        return False  # the HU value of water
    return asked_unit is None or asked_unit.dimension != key.unit.dimension


def _named(unit: Unit, asked: frozenset[str]) -> bool:
    """Tell whether a word of the question is a name of a unit (on the Hounsfield scale)."""
    return any(len(word) > 3 and (named := unit_of(word)) and named.name == unit.name for word in asked)


def _readings(one: Quantity) -> tuple[Fraction, ...]:
    return (one.low, *one.others)


def _equal(said: Quantity, key: Quantity, asked_unit: Unit | None, shares: bool) -> bool:
    unit = key.unit or (asked_unit if said.unit is not None else None)
    target = (key.low + unit.offset) * unit.factor if unit else key.low
    if said.unit is None:
        share = said.share and key.unit is not None and not key.unit.dimension
        if any(value == key.low for value in ((said.low,) if share else _readings(said))):
            return True
        # A share may be written as a number: 7.5 % is 0.075.
        return (
            bool(key.unit)
            and not key.unit.dimension
            and shares
            and any(value == target for value in _readings(said))
            if key.unit
            else False
        )
    values = [said.base(value) for value in _readings(said)]
    if unit is None:
        if not said.unit.dimension:
            return any(value == key.low for value in values)
        return any(value == key.low for value in _readings(said))
    if said.unit.measured != unit.measured:
        return False
    if said.unit.name == unit.name:
        return any(value == key.low for value in _readings(said))
    grain = max(_grain(said), _grain(key))
    return any(_nearly(value, target, grain) for value in values)


def _grain(one: Quantity) -> Fraction:
    """Return half of the last digit written, in base units: what rounding may have changed; 1 where that is unknown."""
    factor = one.unit.factor if one.unit else Fraction(1)
    known = one.decimals or one.low.denominator == 1
    return Fraction(1, 2 * 10**one.decimals) * factor if known else abs(one.base(one.low))


def _nearly(one: Fraction, other: Fraction, grain: Fraction) -> bool:
    """Tell whether values in two units are the same but for rounding, of two in a thousand at most."""
    away = abs(one - other)
    return away == 0 or (away * 1000 <= abs(other) * 2 and away <= grain and one * other > 0)


def _unequal(said: Quantity, key: Quantity) -> Result:
    if said.low == key.low and said.unit and key.unit:
        return (Fit.OTHER, OtherUnit(key.text))
    if key.decimals > said.decimals and _dimension_fits(said, key) and _roughly(said, key):
        return (Fit.NEAR, Inexact(key.text))
    return (Fit.OTHER, OtherNumber(said.text, key.text))


def _dimension_fits(said: Quantity, key: Quantity) -> bool:
    return said.unit is None or said.dimension == key.dimension


def _roughly(said: Quantity, key: Quantity) -> bool:
    """Tell whether two values differ by no more than rounding to three figures may make."""
    value, target = said.low, key.low
    if said.unit and key.unit:  # in the unit of the key: a degree more is little in kelvins only
        value = said.base(said.low) / key.unit.factor - key.unit.offset
    return value * target > 0 and abs(value - target) * 200 <= abs(target)
