"""Numbers as values: with sign, operator, unit, range, percentage or era; read from a text and compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from bot.learning.grading.numbers.compounds import CLOCK, added_up, clock_time
from bot.learning.grading.numbers.dates import Date, dates_of
from bot.learning.grading.numbers.figures import Figure, figure_at
from bot.learning.grading.numbers.notation import OUT_OF, SHORT_YEAR
from bot.learning.grading.numbers.phrasing import in_signs
from bot.learning.grading.numbers.preparing import is_plain, lead, make_ready, may_hold
from bot.learning.grading.numbers.surroundings import (
    AFTER_OPERATORS,
    AND,
    ANNO_DOMINI,
    BEFORE_CHRIST,
    ERA_LAST,
    ORDINAL_END,
    RANGE,
)
from bot.learning.grading.numbers.units import Unit, unit_of
from bot.learning.grading.text.cleaning import clean
from bot.learning.grading.text.folding import bare
from bot.learning.grading.text.lexicon import Lexicon
from bot.learning.grading.text.stems import english_stem
from bot.learning.grading.text.words import roman

_OF = ("of", "de", "di", "von")


_ONE_UNIT = re.compile(r"^(?:an?|one|un|une|una|uno|eine?|een|один|одна)\s", re.IGNORECASE)  # a year
_UNIT_FIRST = re.compile(
    r"\s?([^\s\d\u3040-\uffff-]{1,12}|[年月日度米人])(?=\s?(?:-|~|to |bis |until |and |から|到|至|부터|에서))"
)
_HYPHEN = re.compile(r"^-(?=[^\W\d_])")  # 12-bit
_ROMAN_ENDING = re.compile(r"(?<=[IVXLCDM])(?:e|è|ème|er|th|o|º)$")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as a value. `low` (and `high` of a range) in the unit written; `others`: how it may also be read."""

    text: str
    low: Fraction
    high: Fraction | None = None
    others: tuple[Fraction, ...] = ()
    unit: Unit | None = None
    operator: str = ""
    decimals: int = 0
    dates: tuple[Date, ...] = ()
    asked: bool = False  # the question names the unit, as in "何メートル"
    noun: tuple[str, ...] = ()  # words that came with it and are no unit
    share: bool = False  # "six in ten": of a whole that is not a hundred

    def base(self, value: Fraction) -> Fraction:
        """Return `value` in base units."""
        if self.unit is None:
            return value
        return (value + self.unit.offset) * self.unit.factor

    @property
    def dimension(self) -> tuple[tuple[str, int], ...] | None:
        """Return the dimension, None when no unit was written; shares and counts have an empty one."""
        return None if self.unit is None else self.unit.dimension


@lru_cache(maxsize=4096)
def _read(text: str, tables: Lexicon) -> Quantity | None:
    if _ONE_UNIT.match(text) and (unit := unit_of(_ONE_UNIT.sub("", text, count=1))):
        return Quantity(text, Fraction(1), unit=unit)
    prepared = make_ready(text, tables)
    if prepared == text and is_plain(text, tables) and (figure := figure_at(prepared, tables)):
        return _finish(text, figure.low, None, figure.rest.strip(), "", figure, False, tables)
    prepared = in_signs(prepared)
    dates = dates_of(prepared)
    if not dates and (era := ERA_LAST.search(prepared)):
        dates = tuple(
            Date(-one.year if one.year else None, one.month, one.day)
            for one in dates_of(prepared[: era.start()])
        )
    if dates:
        return Quantity(text, Fraction(0), dates=dates)
    share = _share(text, prepared) or _compound(text, prepared)
    if share:
        return share
    numeral = roman(prepared)
    if numeral is not None:
        return Quantity(text, Fraction(numeral))
    era = ERA_LAST.search(prepared)
    rest, operator, between, before_christ = lead(_unit_last(prepared[: era.start()] if era else prepared))
    before_christ = before_christ or era is not None
    first = figure_at(rest, tables)
    if first is None:
        return None
    lows, high, rest = first.low, None, first.rest
    middle = _cut_unit(rest)
    after = RANGE.match(middle[1]) or (AND.match(middle[1]) if between else None)
    if after:
        second = figure_at(middle[1][after.end() :].lstrip(), tables)
        if second is None:
            return None
        high, rest = _completed(lows[0], second), second.rest
        if middle[0] and not rest.strip():
            rest = middle[0]
    ordinal = ORDINAL_END.match(rest)
    if ordinal:
        rest = rest[ordinal.end() :]
    return _finish(text, lows, high, rest.strip(), operator, first, before_christ, tables)


def _share(text: str, prepared: str) -> Quantity | None:
    """Read "six in ten" and "'89": numbers that may be read in more than one way."""
    parts = OUT_OF.match(prepared)
    if parts and 0 < int(parts.group(1)) <= int(parts.group(2)):
        some, all_of_them = int(parts.group(1)), int(parts.group(2))
        return Quantity(text, Fraction(some, all_of_them), others=(Fraction(some),), share=all_of_them != 100)
    year = SHORT_YEAR.match(clean(text))
    if year:
        short = int(year.group(1))
        return Quantity(text, Fraction(short), others=(Fraction(1900 + short), Fraction(2000 + short)))
    return None


def _compound(text: str, prepared: str) -> Quantity | None:
    """Read "24 h 37 min" and "14:30": values of several figures."""
    time = clock_time(prepared)
    if time is not None:
        return Quantity(text, Fraction(time[0]), others=tuple(map(Fraction, time[1:])), unit=CLOCK)
    several = added_up(prepared)
    return Quantity(text, several[0], unit=several[1]) if several else None


def _unit_last(prepared: str) -> str:
    """Return a number with its unit behind it, in figures: "siglo XVIII" is "18 siglo", "XVIIIe siècle" too."""
    first, _, others = prepared.partition(" ")
    if not others:
        return prepared
    if others[:1].isdigit() and unit_of(first):
        return f"{others} {first}"
    before, _, last = prepared.rpartition(" ")
    numeral = roman(last)
    unit = unit_of(before.rpartition(" ")[2]) if numeral is not None else None
    if unit and unit.name == "century":  # and no Henry VIII
        return f"{numeral} {before}"
    numeral = roman(_ROMAN_ENDING.sub("", first))
    return f"{numeral} {others}" if numeral is not None else prepared


def _completed(low: Fraction, second: Figure) -> Fraction:
    """Return the end of a range, completed where it is shortened: 2018-23."""
    high = second.low[0]
    if 1000 <= low < 10000 and 0 < high < 100 and low.denominator == 1 and len(second.text.strip()) == 2:
        return Fraction(low // 100 * 100 + high)
    return high


def _cut_unit(rest: str) -> tuple[str, str]:
    """Split "mm - 12 mm" after a first number into its unit and what follows."""
    match = _UNIT_FIRST.match(rest)
    return (match.group(1), rest[match.end() :]) if match and unit_of(match.group(1)) else ("", rest)


def _finish(
    text: str,
    lows: tuple[Fraction, ...],
    high: Fraction | None,
    rest: str,
    operator: str,
    first: Figure,
    before_christ: bool,
    tables: Lexicon,
) -> Quantity | None:
    for pattern, sign in AFTER_OPERATORS:
        ending = pattern.search(rest)
        if ending:
            rest, operator = rest[: ending.start()].strip(), sign
    if BEFORE_CHRIST.match(rest) or before_christ:
        lows, high, rest = (
            tuple(-value for value in lows),
            -high if high is not None else None,
            "" if not before_christ else rest,
        )
    elif ANNO_DOMINI.match(rest):
        rest = ""
    unit, noun = _unit_and_noun(rest.strip(), first.prefix, tables)
    if noun is None:
        return None
    others = lows[1:]
    if unit and unit.dimension and others and lows[0] < others[0] and not first.text.strip().endswith("000"):
        others = ()  # 8.849 m is not 8849 m, in any language
    return Quantity(text, lows[0], high, others, unit, operator, first.decimals, noun=noun)


def _unit_and_noun(rest: str, prefix: str, tables: Lexicon) -> tuple[Unit | None, tuple[str, ...] | None]:
    if prefix:
        return unit_of(prefix), tuple(rest.split()) if len(rest.split()) <= 2 and not any(
            map(str.isdigit, rest)
        ) else None
    if not rest:
        return None, ()
    words = _HYPHEN.sub("", rest).split()
    if len(words) > 1 and words[0] in _OF:
        words = words[1:]  # 4,5 millions de dollars
    for count in range(min(len(words), 5), 0, -1):
        unit = unit_of(" ".join(words[:count]).rstrip(",."))
        if unit:
            noun = _before_a_clause(tuple(bare(word) for word in words[count:]), tables)
            return unit, noun if _harmless(noun, tables) else None
    noun = _before_a_clause(tuple(bare(word.strip(",.")) for word in words), tables)
    return None, noun if _harmless(noun, tables) else None


def _before_a_clause(noun: tuple[str, ...], tables: Lexicon) -> tuple[str, ...]:
    """Return the words before the first that only elaborates ("bones in the body")."""
    if any(any(map(str.isdigit, word)) for word in noun):
        return noun
    for place, word in enumerate(noun):
        if place and word in tables.little and word not in tables.articles:
            return noun[:place]
    return noun


def _harmless(noun: tuple[str, ...], tables: Lexicon) -> bool:
    """Tell whether words after a number only say what is counted."""
    content = [word for word in noun if word not in tables.around]
    return (
        len(content) <= 3
        and len(noun) <= 6
        and not any(
            word in tables.negations
            or word in tables.ors
            or word in tables.ands
            or any(map(str.isdigit, word))
            for word in noun
        )
        and all(word.replace("-", "").replace("'", "").isalpha() or not word.isascii() for word in content)
    )


@lru_cache(maxsize=1024)
def counted(noun: str) -> str:
    """Return the stem of a counted noun, so that "bone" and "bones" are one."""
    return english_stem(noun) if noun.isascii() else noun


def quantity_of(text: str, tables: Lexicon) -> Quantity | None:
    """Return the one quantity that `text` is, with at most fillers and a counted noun around it, else None."""
    if len(text) > 120 or not text:
        return None
    if text.isascii():
        if text.isdecimal() and len(text) < 19:
            return Quantity(text, Fraction(int(text)))
        if not may_hold(text, tables) and not _ONE_UNIT.match(text):
            return None
    return _read(text, tables)
