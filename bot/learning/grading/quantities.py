"""Numbers as values: with sign, operator, unit, range, percentage or era; read from a text and compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from bot.learning.grading.cleaning import clean, without_markup
from bot.learning.grading.dates import Date, dates_of
from bot.learning.grading.folding import bare
from bot.learning.grading.lexicon import Lexicon
from bot.learning.grading.numerals import with_digits
from bot.learning.grading.stems import english_stem
from bot.learning.grading.units import Unit, unit_of
from bot.learning.grading.words import roman

_NUMBER = (
    r"(?:\d{1,3}(?:[ '_]\d{3})+(?:[.,]\d+)?(?![\d])|\d+(?:[.,]\d+)*|[.,]\d+)"
    r"(?:(?:\s?[x×*·]\s?10\s?(?:\^|\*\*)?\s?\(?[+-]?\d{1,4}\)?)|(?:[eE][+-]?\d{1,4}(?!\w)))?"
)
_POWER_OF_TEN = re.compile(r"^(.*?)(?:\s?[x×*·]\s?10\s?(?:\^|\*\*)?\s?\(?([+-]?\d+)\)?|[eE]([+-]?\d+))$")
_VALUE = re.compile(
    rf"(?P<sign>[+-]\s?)?(?P<pre>[$€£¥₹])?\s?(?:(?P<whole>\d{{1,9}}) (?=\d+\s?/\s?\d))?"
    rf"(?:(?P<top>\d{{1,9}}(?:\.\d{{1,9}})?)\s?/\s?(?P<bottom>\d{{1,9}})(?![\d./])|10\s?(?:\^|\*\*)\s?\(?(?P<ten>[+-]?\d{{1,4}})\)?|(?P<base>\d{{1,4}})(?:\^|\*\*)(?P<power>\d{{1,2}})(?!\d)|(?P<number>{_NUMBER}))"
)
_RANGE = re.compile(
    r"\s?(?:-{1,2}|~|\.\.+|to|until|till|through|bis|bis zu|a|à|al|hasta|até|jusqu'à|tot|до|по|έως|إلى|עד|से|から|到|至|부터|에서)\s?(?=\+?-?[$€£]?\d)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"^(?:(?:from|between|von|zwischen|de|entre|desde|del|da|dal|tra|fra|van|tussen|от|между|с|από|μεταξύ|من|בין|מ)\s)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s?(?:and|und|y|et|e|en|и|και|و|ו)\s?(?=\d)", re.IGNORECASE)
_ABOUT = re.compile(
    r"^(?:(?:about|approximately|approx\.?|around|circa|ca\.?|c\.|roughly|nearly|almost|some|etwa|ungefähr|rund|environ|unos|aproximadamente|"
    r"circa|около|примерно|περίπου|حوالي|בערך|लगभग|約|约|大约|약)\s?|[~≈≃=])\s?",
    re.IGNORECASE,
)
_OPERATORS = (
    (
        re.compile(
            r"^(?:>=|=>|≥|⩾|at least|no less than|not less than|minimum(?: of)?|min\.?(?![a-z])|mindestens|wenigstens|al menos|au moins|almeno|pelo menos|minstens|не менее|至少|最低)\s?",
            re.I,
        ),
        ">=",
    ),
    (
        re.compile(
            r"^(?:<=|=<|≤|⩽|at most|no more than|not more than|up to|maximum(?: of)?|max\.?(?![a-z])|höchstens|maximal|como máximo|au plus|al massimo|no máximo|hoogstens|не более|最多)\s?",
            re.I,
        ),
        "<=",
    ),
    (
        re.compile(
            r"^(?:>|more than|greater than|over|above|larger than|mehr als|größer als|más de|plus de|più di|mais de|meer dan|более|больше|超过|大于)\s?",
            re.I,
        ),
        ">",
    ),
    (
        re.compile(
            r"^(?:<|less than|smaller than|under|below|fewer than|weniger als|kleiner als|menos de|moins de|meno di|minder dan|менее|меньше|小于)\s?",
            re.I,
        ),
        "<",
    ),
)
_AFTER_OPERATORS = ((re.compile(r"(?:^|\s)(?:or more|or above|or greater|and more|and above|oder mehr|o más|ou plus|o più|ou mais|of meer|или более|以上|\+)$", re.I), ">="),
                    (re.compile(r"(?:^|\s)(?:or less|or fewer|or below|oder weniger|o menos|ou moins|o meno|ou menos|of minder|или менее|以下)$", re.I), "<="))  # fmt: skip
_BEFORE_CHRIST = re.compile(
    r"^(?:b\.?\s?c\.?(?:\s?e\.?)?|before christ|v\.?\s?chr\.?|a\.?\s?c\.?|av\.?\s?j\.?-?c\.?|до н\.?\s?э\.?|π\.?\s?χ\.?|ق\.?\s?م\.?)$",
    re.I,
)
_ANNO_DOMINI = re.compile(
    r"^(?:a\.?\s?d\.?|c\.?\s?e\.?|n\.?\s?chr\.?|d\.?\s?c\.?|н\.?\s?э\.?|μ\.?\s?χ\.?)$", re.I
)
_ERA_LAST = re.compile(
    r"\s(?:b\.?\s?c\.?(?:\s?e\.?)?|v\.?\s?chr\.?|av\.?\s?j\.?-?c\.?|до н\.?\s?э\.?)$", re.I
)
_ERA_FIRST = re.compile(r"^(?:a\.?d\.?|公元|紀元|西暦)\s?(?=\d)", re.I)
_BEFORE_CHRIST_FIRST = re.compile(r"^(?:公元前|紀元前|기원전)\s?(?=\d)")
_ORDINAL_END = re.compile(
    r"^(?:st|nd|rd|th|er|ère|e|ème|te|ter|ste|de|º|ª|-?й|-?я|-?е|-?го|-?ый|-?ом)(?![^\W\d_])", re.I
)
_EAST_NUMERAL = re.compile(
    r"(?<![\u3400-\u9fff])([零〇一二两三四五六七八九十百千万亿萬億]+)(?=[年月日号度个個米秒克人公厘毫岁歳時分週周世])"
)
_EAST_PERCENT = re.compile(r"百分之\s?([\d.零〇一二两三四五六七八九十百]+)")
_DECIMALS = re.compile(r"^\d*[.,](\d+)(?!\d*[.,]\d)")
_THOUSANDS = re.compile(r"(?<![\w.,])(\d{1,4}(?:[.,]\d{1,3})?)k(?!\w)")
_CURRENCY = re.compile(r"([$€£¥₹])(?=\d)")
_GROUPED = re.compile(r"^\d{1,3}([., '_])\d{3}(?:\1\d{3})*$")
_INDIAN = re.compile(r"^\d{1,2}(?:,\d{2})+,\d{3}$")
_LONGEST = 40


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

    def base(self, value: Fraction) -> Fraction:
        """Return `value` in base units."""
        if self.unit is None:
            return value
        return (value + self.unit.offset) * self.unit.factor

    @property
    def dimension(self) -> tuple[tuple[str, int], ...] | None:
        """Return the dimension, None when no unit was written; shares and counts have an empty one."""
        return None if self.unit is None else self.unit.dimension


def _decimal_digits(text: str) -> str:
    if text.isascii():
        return text
    text = text.replace("٫", ".").replace("٬", ",")
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)


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


@dataclass(slots=True)
class _Scan:
    text: str
    rest: str
    low: tuple[Fraction, ...] = ()
    decimals: int = 0
    prefix: str = ""


def _number_at(text: str, tables: Lexicon) -> _Scan | None:
    found = _VALUE.match(text)
    if not found:
        return None
    if found["top"]:
        if not int(found["bottom"]):
            return None
        values: tuple[Fraction, ...] = (
            Fraction(found["top"]) / int(found["bottom"]) + int(found["whole"] or 0),
        )
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
    number = found["number"] or ""
    decimals = (
        len(number) - 1 - max(number.rfind("."), number.rfind(",")) if re.search(r"\d[.,]\d+$", number) else 0
    )
    return _Scan(found.group(), text[found.end() :], values, decimals, found["pre"] or "")


_MINUS = re.compile(
    r"^(?:minus|negative|moins|menos|meno|min|минус|μείον|ناقص|سالب|מינוס|ऋण|マイナス|负|負|零下|영하|마이너스)\s(?=\d)",
    re.I,
)


def _prepared(text: str, tables: Lexicon) -> str:
    text = _decimal_digits(without_markup(clean(text)))
    if not text.isascii():
        text = _EAST_PERCENT.sub(r"\1%", _EAST_NUMERAL.sub(r"\1 ", text))
    text = _THOUSANDS.sub(r"\1 thousand", text)
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1].strip()
    text = _CURRENCY.sub(r"\1 ", text)
    text = with_digits(text, tables).rstrip(" .?!;:\"'").lstrip(" ?!;:\"'")
    text = re.sub(r"(?<=\d) (?=[,.%]\d?)|(?<=\d) - (?=\d)", lambda m: "-" if "-" in m.group() else "", text)
    for _ in range(6):
        word, _, rest = text.partition(" ")
        if rest and bare(word.strip(",:")) in tables.around and not word[:1].isdigit() and not _leads(text):
            text = rest.strip()
        else:
            break
    return text


def _leads(text: str) -> bool:
    return bool(
        _BETWEEN.match(text)
        or _ABOUT.match(text)
        or any(p.match(text) for p, _ in _OPERATORS)
        or _MINUS.match(text)
    )


def _lead(text: str) -> tuple[str, str, bool, bool]:
    """Cut what may stand before a number; return rest, operator, whether "between" stood there, whether BC did."""
    operator, before_christ = "", False
    text = _ABOUT.sub("", text, count=1)
    for pattern, sign in _OPERATORS:
        shorter = pattern.sub("", text, count=1)
        if shorter != text:
            text, operator = shorter, sign
            break
    between = bool(_BETWEEN.match(text))
    text = _BETWEEN.sub("", text, count=1)
    if _BEFORE_CHRIST_FIRST.match(text):
        text, before_christ = _BEFORE_CHRIST_FIRST.sub("", text, count=1), True
    text = _ERA_FIRST.sub("", text, count=1)
    return _MINUS.sub("-", _ABOUT.sub("", text, count=1), count=1), operator, between, before_christ


@lru_cache(maxsize=4096)
def _read(text: str, tables: Lexicon) -> Quantity | None:
    prepared = _prepared(text, tables)
    dates = dates_of(prepared)
    if not dates and (era := _ERA_LAST.search(prepared)):
        dates = tuple(
            Date(-one.year if one.year else None, one.month, one.day)
            for one in dates_of(prepared[: era.start()])
        )
    if dates:
        return Quantity(text, Fraction(0), dates=dates)
    numeral = roman(prepared)
    if numeral is not None:
        return Quantity(text, Fraction(numeral))
    first_word, _, others = prepared.partition(" ")
    numeral = roman(first_word)
    if others[:1].isdigit() and unit_of(first_word):
        prepared = f"{others} {first_word}"
    if numeral is not None and others:
        prepared = f"{numeral} {others}"
    rest, operator, between, before_christ = _lead(prepared)
    first = _number_at(rest, tables)
    if first is None:
        return None
    lows, high, rest = first.low, None, first.rest
    middle = _cut_unit(rest)
    after = _RANGE.match(middle[1]) or (_AND.match(middle[1]) if between else None)
    if after:
        second = _number_at(middle[1][after.end() :].lstrip(), tables)
        if second is None:
            return None
        high, rest = _completed(lows[0], second), second.rest
        if middle[0] and not rest.strip():
            rest = middle[0]
    ordinal = _ORDINAL_END.match(rest)
    if ordinal:
        rest = rest[ordinal.end() :]
    return _finish(text, lows, high, rest.strip(), operator, first, before_christ, tables)


def _completed(low: Fraction, second: _Scan) -> Fraction:
    """Return the end of a range, completed where it is shortened: 2018-23."""
    high = second.low[0]
    if 1000 <= low < 10000 and 0 < high < 100 and low.denominator == 1 and len(second.text.strip()) == 2:
        return Fraction(low // 100 * 100 + high)
    return high


def _cut_unit(rest: str) -> tuple[str, str]:
    """Split "mm - 12 mm" after a first number into its unit and what follows."""
    match = re.match(r"\s?([^\s\d-]{1,12})(?=\s?(?:-|to |bis |until |and ))", rest)
    return (match.group(1), rest[match.end() :]) if match and unit_of(match.group(1)) else ("", rest)


def _finish(
    text: str,
    lows: tuple[Fraction, ...],
    high: Fraction | None,
    rest: str,
    operator: str,
    first: _Scan,
    before_christ: bool,
    tables: Lexicon,
) -> Quantity | None:
    for pattern, sign in _AFTER_OPERATORS:
        ending = pattern.search(rest)
        if ending:
            rest, operator = rest[: ending.start()].strip(), sign
    if _BEFORE_CHRIST.match(rest) or before_christ:
        lows, high, rest = (
            tuple(-value for value in lows),
            -high if high is not None else None,
            "" if not before_christ else rest,
        )
    elif _ANNO_DOMINI.match(rest):
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
    words = rest.split()
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
    return _read(text, tables)
