"""Number words, in any of our languages, as digits: "two thousand and twelve", "einundzwanzig", "二十一"."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from bot.learning.grading.numbers.notation import large_scales
from bot.learning.grading.text.folding import bare, script
from bot.learning.grading.text.lexicon import Lexicon, lexicon
from bot.learning.languages.spoken import spoken

_TOKEN = re.compile(r"[^\s-]+|-|\s+")
_DIGITS = re.compile(r"^\d+(?:[.,]\d+)*$")
_EAST = {
    "十": 10,
    "百": 100,
    "千": 1000,
    "万": 10**4,
    "萬": 10**4,
    "亿": 10**8,
    "億": 10**8,
    "십": 10,
    "백": 100,
    "천": 1000,
    "만": 10**4,
    "억": 10**8,
}
_EAST_DIGITS = {
    **{
        sign: value
        for value, signs in enumerate(
            ("零〇영공", "一壹일", "二两兩贰이", "三叁삼", "四사", "五오", "六육", "七칠", "八팔", "九구")
        )
        for sign in signs
    },
}
_PART_WORDS = """half:2 halves:2 third:3 thirds:3 quarter:4 quarters:4 fourth:4 fourths:4 fifth:5 fifths:5 sixth:6
    sixths:6
    eighth:8 eighths:8 tenth:10 tenths:10 hundredth:100 hundredths:100 thousandth:1000 thousandths:1000
    millionth:1000000
    millionths:1000000 billionth:1000000000 billionths:1000000000 drittel:3
    viertel:4
    fünftel:5 tercio:3 tercios:3 cuarto:4 cuartos:4 tiers:3 quart:4 quarts:4 terzo:3 terzi:3"""
_PARTS = {word: int(value) for word, _, value in (pair.partition(":") for pair in _PART_WORDS.split())}
_ONE = frozenset(("a", "an", "one", "un", "une", "una", "ein", "eine", "einem", "einer"))
_SCALES = {"mio": 10**6, "mrd": 10**9, "mln": 10**6, "bn": 10**9, "lakh": 10**5, "crore": 10**7}


def east_asian(text: str) -> int | None:
    """Return the value of a numeral in Chinese signs or Sino-Korean syllables, else None."""
    if not text or any(sign not in _EAST and sign not in _EAST_DIGITS for sign in text) or len(text) > 24:
        return None
    if all(sign in _EAST_DIGITS for sign in text):
        return int("".join(str(_EAST_DIGITS[sign]) for sign in text))
    total = section = digit = 0
    for sign in text:
        if sign in _EAST_DIGITS:
            if digit:
                return None
            digit = _EAST_DIGITS[sign]
        elif _EAST[sign] >= 10**4:
            total += max(section + digit, 1) * _EAST[sign]
            section = digit = 0
        else:
            section += max(digit, 1) * _EAST[sign]
            digit = 0
    return total + section + digit


@lru_cache(maxsize=2048)
def _compound(token: str, code: str) -> tuple[int, ...] | None:
    """Return the values of the number words a token is made of ("zwei|tausend|zwölf"), or None."""
    table = lexicon(code).numbers
    if token in table:
        return (table[token],)
    ordinals = lexicon(code).ordinals
    if token in ordinals and token != "second":  # noqa: S105
        return (ordinals[token],)
    if len(token) > 60 or token[:2] not in _beginnings(code):
        return None
    found: list[int] = []
    rest = token
    while rest:
        for joiner in ("und", "en", "e"):
            if (
                found
                and rest.startswith(joiner)
                and any(rest[len(joiner) :].startswith(word) for word in table if len(word) > 2)
            ):
                rest = rest[len(joiner) :]
                break
        word = max((word for word in table if len(word) > 2 and rest.startswith(word)), key=len, default="")
        if not word:
            return None
        found.append(table[word])
        rest = rest[len(word) :]
    return tuple(found)


def is_number_word(token: str, tables: Lexicon) -> bool:
    """Tell whether a bare word is a number, an ordinal, a half or a number of several parts ("einundzwanzig")."""
    if (
        token in tables.numbers
        or token in tables.ordinals
        or token in _PARTS
        or token in _halves(tables.code)
    ):
        return True
    return _compound(token, tables.code) is not None


def numbered_in(text: str) -> list[str]:
    """Return the languages but English in which a text may hold a number word that is no English one."""
    alphabet, english = script(text), lexicon("en").numbers
    if alphabet != "latin":
        return [
            code
            for code, one in spoken().items()
            if alphabet in one.scripts or (alphabet, code) == ("han", "ja")
        ]
    words = [bare(word.strip(".,;:!?")) for word in text.replace("-", " ").split()[:10]]
    return [
        code
        for code, one in spoken().items()
        if code != "en"
        and not one.scripts
        and any(word not in english and is_number_word(word, lexicon(code)) for word in words)
    ]


@lru_cache(maxsize=64)
def _beginnings(code: str) -> frozenset[str]:
    """Return the first two letters of all number words."""
    return frozenset(word[:2] for word in lexicon(code).numbers)


def _joins(code: str) -> frozenset[str]:
    one = spoken().get(code, spoken()["en"])
    return frozenset(bare(word) for word in (*one.ands, "and"))


def _add(run: list[int], value: int) -> bool:
    """Add the next number word to a run of (total, current, last); return False when it begins another number."""
    total, current, last = run
    if value >= 1000:
        run[:] = [total + max(current, 1) * value, 0, value]
    elif value == 100 and 0 < current < 100:
        run[:] = [total, current * 100, 100]
    elif last == -1 or (current == 0 and total):
        run[:] = [total, value, value]
    elif (
        (last >= 100 and value < 100)
        or (20 <= last < 100 and 0 < value < 10)
        or (last in (60, 80) and 10 <= value < 20)
        or (last == 10 and 0 < value < 10)
    ):
        run[:] = [total, current + value, value]
    elif last < 10 and 20 <= value < 100 and current % 100 < 10:
        run[:] = [total, current + value, 1]
    elif 10 <= current < 100 and 10 <= value < 100:
        run[:] = [total, current * 100 + value, value]
    else:
        return False
    return True


def with_digits(text: str, tables: Lexicon) -> str:
    """Return `text` with its number words written as digits; other words stay as they are."""
    if not any(sign.isalpha() for sign in text):
        return text
    text = text.replace("-et-", " et ").replace("-and-", " and ")
    tokens = [token for token in _TOKEN.findall(text) if not token.isspace()]
    joins = _joins(tables.code)
    out: list[str] = []
    changed = False
    at = 0
    while at < len(tokens):
        values, width = _run(tokens, at, tables, joins)
        if width:
            out.append(values)
            changed = True
            at += width
        else:
            out.append(tokens[at])
            at += 1
    return " ".join(out) if changed else text


def _values_at(tokens: list[str], at: int, tables: Lexicon) -> tuple[tuple[int, ...] | None, int]:
    """Return the values of the number word at `at`, and how many tokens it takes."""
    if at >= len(tokens):
        return None, 0
    if at + 2 < len(tokens) and tokens[at + 1] == "-":
        joined = f"{bare(tokens[at])} {bare(tokens[at + 2])}"
        if joined in tables.numbers:
            return (tables.numbers[joined],), 3
    if at + 1 < len(tokens) and f"{bare(tokens[at])} {bare(tokens[at + 1])}" in tables.numbers:
        return (tables.numbers[f"{bare(tokens[at])} {bare(tokens[at + 1])}"],), 2
    token = bare(tokens[at]).strip(",.")
    if not token or not token[0].isalpha():
        return None, 0
    east = east_asian(token)
    if east is not None and (len(token) > 1 or token in tables.numbers):
        return (east,), 1
    if east is None and token[-1] == "일" and (days := east_asian(token[:-1])) is not None and len(token) > 2:
        return (days,), 1
    values = _compound(token, tables.code)
    if values is None and token.startswith(("و", "ו")):
        values = _compound(token[1:], tables.code)
    return values, 1 if values else 0


def _run(tokens: list[str], at: int, tables: Lexicon, joins: frozenset[str]) -> tuple[str, int]:
    """Read one number from `at`: return its digits and how many tokens it takes (0: none begins here)."""
    if _DIGITS.match(tokens[at]):
        return _scaled(tokens, at, tables, joins)
    part = _PARTS.get(bare(tokens[at + 1])) if at + 1 < len(tokens) and bare(tokens[at]) in _ONE else None
    if part:
        return f"1/{part}", 2
    start = at
    run = [0, 0, -1]
    while at < len(tokens):
        began = run[2] >= 0
        step = 0
        if began and (tokens[at] == "-" or bare(tokens[at]) in joins):
            half = _half_at(tokens, at + 1, tables)
            if half and tokens[at] != "-":
                return _with_scale(
                    Fraction(run[0] + run[1]) + Fraction(1, 2), tokens, at + 1 + half, start, tables
                )
            if tokens[at] != "-" and not _may_join(tokens, at + 1, run, tables):
                break
            step = 1
        if at + step >= len(tokens):
            break
        values, width = _values_at(tokens, at + step, tables)
        trial = list(run)
        if not values or not all(_add(trial, value) for value in values):
            break
        run = trial
        at += step + width
    if run[2] < 0:
        half = _half_at(tokens, start, tables)
        return ("1/2", half) if half else ("", 0)
    text, more = _with_parts(run[0] + run[1], tokens, at, tables)
    return text, at + more - start


def _with_scale(value: Fraction, tokens: list[str], at: int, start: int, tables: Lexicon) -> tuple[str, int]:
    """Return a number with a half, times the scale that may follow ("one and a half million"), and its tokens."""
    scale = _scale(tokens[at], tables) if at < len(tokens) else None
    return _written(value * (scale or 1)), at - start + (1 if scale else 0)


def _scaled(tokens: list[str], at: int, tables: Lexicon, joins: frozenset[str]) -> tuple[str, int]:
    """Read figures with a word after them: "2.5 million", "7 and a half"."""
    if at + 1 >= len(tokens):
        return "", 0
    plain = _plain(tokens[at])
    scale = _scale(tokens[at + 1], tables)
    if plain is not None and scale:
        return _written(plain * scale), 2
    half = _half_at(tokens, at + 2, tables) if bare(tokens[at + 1]) in joins else 0
    if plain is not None and half:
        return _written(plain + Fraction(1, 2)), 2 + half
    return "", 0


def _with_parts(value: int, tokens: list[str], at: int, tables: Lexicon) -> tuple[str, int]:
    """Return a number with the part or the decimals that follow it ("quarters", "point five"), and their tokens."""
    if at < len(tokens):
        part = _PARTS.get(bare(tokens[at]))
        if part and 0 < value < 100:
            return f"{value}/{part}", 1
        if bare(tokens[at]) in _points(tables.code):
            decimals, width = _decimals(tokens, at + 1, tables)
            if decimals:
                return f"{value}.{decimals}", 1 + width
    return str(value), 0


def _may_join(tokens: list[str], at: int, run: list[int], tables: Lexicon) -> bool:
    """Tell whether "and" goes on with a number: after a hundred or more, or after tens and before a digit."""
    values, _ = _values_at(tokens, at, tables)
    if not values or values[0] >= 100:
        return False
    return run[2] >= 100 or (tables.code != "en" and (20 <= run[2] < 100 or run[2] < 10 <= values[0]))


def _half_at(tokens: list[str], at: int, tables: Lexicon) -> int:
    for width in (1, 2):
        is_half = at + width <= len(tokens) and bare(tokens[at + width - 1]) in _halves(tables.code)
        if is_half and (width == 1 or bare(tokens[at]) in ("a", "one", "un", "une", "ein", "eine", "una")):
            return width
    return 0


@lru_cache(maxsize=64)
def _halves(code: str) -> frozenset[str]:
    return frozenset(bare(w) for one in (spoken()["en"], spoken()[code]) for w in one.halves)


@lru_cache(maxsize=64)
def _points(code: str) -> frozenset[str]:
    return frozenset(bare(w) for one in (spoken()["en"], spoken()[code]) for w in one.points)


def _decimals(tokens: list[str], at: int, tables: Lexicon) -> tuple[str, int]:
    digits, width = "", 0
    while at + width < len(tokens) and width < 12:
        token = tokens[at + width]
        values, step = _values_at(tokens, at + width, tables)
        if token.isdecimal():
            digits += token
        elif values and len(values) == 1 and step == 1 and values[0] < 100:
            digits += str(values[0])
        elif bare(token) in ("oh", "o"):
            digits += "0"
        else:
            break
        width += 1
    return digits, width


def _scale(token: str, tables: Lexicon) -> int | None:
    word = bare(token).strip(".")
    value = tables.numbers.get(word) or _SCALES.get(word) or _EAST.get(word) or large_scales().get(word)
    return value if value and value >= 100 else None


def _plain(token: str) -> Fraction | None:
    text = (
        token.replace(",", "")
        if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", token)
        else token.replace(",", ".")
    )
    return Fraction(text) if len(text) <= 30 and re.fullmatch(r"\d+(\.\d+)?", text) else None


def _written(value: Fraction) -> str:
    if value.denominator == 1:
        return str(value.numerator)
    text = f"{float(value):.12f}".rstrip("0")
    return text if Fraction(text) == value else f"{value.numerator}/{value.denominator}"
