"""Dates in any usual order: "4 July 1776", "July 4, 1776", "1776-07-04", "4.7.1776"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from bot.learning.grading.text.folding import bare
from bot.learning.languages.spoken import spoken

_ISO = re.compile(r"^(-?\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$")
_NUMERIC = re.compile(r"^(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})$")
_EAST = re.compile(r"^(\d{1,4}) ?[年년](?: ?(\d{1,2}) ?[月월])?(?: ?(\d{1,2}) ?[日일号])?$")
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_SUFFIX_WORDS = "st nd rd th er e of de del the le den der am on in el a o en do dnia года"
_SUFFIXES = frozenset(_SUFFIX_WORDS.split())
_ROMAN_MONTH = re.compile(r"^(\d{1,2})\s?[-/. ]\s?(X?(?:I{1,3}|IV|VI{0,3}|IX)|XI{0,2}|X)\s?[-/. ]\s?(\d{4})$")
_ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@dataclass(frozen=True, slots=True)
class Date:
    """A date, parts of it perhaps unsaid (None)."""

    year: int | None
    month: int | None
    day: int | None

    def lacks(self, other: Date) -> bool:
        """Tell whether this is `other` with parts left out."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(mine is None or mine == theirs for mine, theirs in pairs)


@cache
def months() -> dict[str, int]:
    """Return the numbers of the months by their names, bare, in all languages."""
    found: dict[str, int] = {}
    for one in spoken().values():
        for number, forms in enumerate(one.months, start=1):
            found.update({bare(form): number for form in forms.split("/")})
    return found


def _possible(month: int | None, day: int | None) -> bool:
    return (month is None or 1 <= month <= 12) and (day is None or 1 <= day <= 31)


def dates_of(text: str) -> tuple[Date, ...]:
    """Return the readings of `text` as a date with at least a month (two when day and month may be swapped)."""
    if len(text) > 60:
        return ()
    text = text.strip().rstrip(".,")
    match = _ISO.match(text) or (_EAST.match(text) if not text.isascii() else None)
    if match:
        year, month, day = (int(part) if part else None for part in match.groups())
        return (Date(year, month, day),) if month and _possible(month, day) else ()
    match = _NUMERIC.match(text)
    if match:
        one, other, year = (int(part) for part in match.groups())
        years = (1900 + year, 2000 + year) if len(match.group(3)) == 2 else (year,)
        readings = tuple(date for full in years for date in (Date(full, other, one), Date(full, one, other)))
        return tuple(dict.fromkeys(date for date in readings if _possible(date.month, date.day)))
    match = _ROMAN_MONTH.match(text)
    if match and match[2] in _ROMAN_MONTHS:
        text = f"{match[1]}.{_ROMAN_MONTHS.index(match[2]) + 1}.{match[3]}"
        return dates_of(text)[:1]
    return _with_month_name(text)


def _with_month_name(text: str) -> tuple[Date, ...]:
    names = months()
    month: int | None = None
    numbers: list[int] = []
    for token in _TOKEN.findall(text):
        if token.isdecimal():
            if len(token) > 4:
                return ()
            numbers.append(int(token))
        elif bare(token) in names and month is None:
            month = names[bare(token)]
        elif bare(token) not in _SUFFIXES:
            return ()
    if month is None or not 1 <= len(numbers) <= 2:
        return ()
    if len(numbers) == 2 and numbers[0] <= 31 and 9 < numbers[1] < 100:  # 9 Nov 89
        day, year = numbers
        return tuple(Date(century + year, month, day) for century in (0, 1900, 2000))
    days = [number for number in numbers if number <= 31]
    years = [number for number in numbers if number > 31]
    if len(days) > 1 or len(years) > 1:
        return ()
    return (Date(years[0] if years else None, month, days[0] if days else None),)
