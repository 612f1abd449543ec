"""Ways of writing numbers that are rewritten before they are read: $4.5M, the 1700s, √2, six in ten, yüzde 60."""

from __future__ import annotations

import re
from functools import cache

from bot.learning.grading.text.folding import bare
from bot.learning.languages.spoken import spoken

_SCALES = {
    "m": "million",
    "mn": "million",
    "mln": "million",
    "mio": "million",
    "b": "billion",
    "bn": "billion",
}
_SCALES |= {"mrd": "billion", "tn": "trillion"}
_MONEY = r"[$€£¥₹]|USD|EUR|GBP|US\$"
# "5 m" is a length, "$5m" are millions; "5 bn" can be nothing else.
_SCALED = re.compile(
    rf"(?<![\w.,])((?:{_MONEY})\s?\d{{1,6}}(?:[.,]\d{{1,3}})?)\s?([MmB]|[bmt]n|mln|[Mm]io|[Mm]rd)\.?(?!\w)"
    rf"|(?<![\w.,])(\d{{1,6}}(?:[.,]\d{{1,3}})?)\s?([bmt]n|mln|[Mm]io|[Mm]rd|[mB](?=\s?(?:{_MONEY}|dollar|euro|pound)))\.?(?!\w)"
)
_MILLIONS = re.compile(r"(?<![\w.,])(\d{1,3}(?:[.,]\d{1,3})?)M(?!\w)")
_CENTURY = re.compile(r"(?<!\w)(1\d|20)00'?s(?!\w)")
_DECADE = re.compile(r"(?<!\w)((?:1\d|20)[1-9]0)'?s(?!\w)")
_SHORT_DECADE = re.compile(r"^(?:in )?(?:the '?|')([2-9]0)'?s$", re.IGNORECASE)
_TENS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_NAMED_DECADE = re.compile(rf"^(?:in )?(?:the )?(?:nineteen[ -])?({'|'.join(_TENS)})$", re.IGNORECASE)
_NUMBER_SIGN = re.compile(r"^(?:#|no\.|nr\.|№|number|nummer) ?(?=\d)", re.IGNORECASE)
_INTERVAL = re.compile(r"^\[ ?(-?\d+(?:\.\d+)?) ?[,;] ?(-?\d+(?:\.\d+)?) ?\]$")
_COINS = re.compile(
    r"^(\d{1,6}) (euros?|dollars?|pounds?|francs?) (?:and )?(\d\d)(?: (?:cents?|pence))?$", re.IGNORECASE
)
_PER_CENT = re.compile(r"\s?\b(?:per cento|por ciento|por cento|pour cent|per cent)$", re.IGNORECASE)
_MIXED = re.compile(r"^(\d{1,9}) (?:and|und|y|et|e|en|и) (\d{1,3}/\d{1,4})(?!\d)")
_DOZENS = re.compile(r"\b(half a|an?|one|two|three|four|five|six|eight|ten|\d{1,4}) dozens?\b", re.IGNORECASE)
_HOW_MANY_DOZENS = {
    "half a": 0.5,
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "eight": 8,
    "ten": 10,
}
_PI = re.compile(r"\bpi\b", re.IGNORECASE)
_SPELLED = re.compile(r"^(\d{1,2}) (?:oh|o|zero|0) (\d)$")  # sixteen oh five
_PERCENT_FIRST = re.compile(r"^(?:yüzde|%)\s?(\d+(?:[.,]\d+)?)$", re.IGNORECASE)
_ROOT = re.compile(
    r"(?:(?:the )?square root (?:of|from)|square root|sqrt|root(?: of)?|wurzel(?: aus)?|racine(?: carrée)?(?: de)?|"
    r"raíz(?: cuadrada)?(?: de)?|radice(?: quadrata)?(?: di)?|корень из|√)\s?\(?\s?(\d{1,6})\s?\)?(?![\d.,]\d)",
    re.IGNORECASE,
)
OUT_OF = re.compile(
    r"^(\d{1,6}) (?:out of(?: every)?|in(?: every)?|of(?: every)?|von|sur|su|de cada|из|van de|op de) (\d{1,6})$"
)
SHORT_YEAR = re.compile(r"^(?:(?:in|year|the year|im jahr|en|в) )?'(\d\d)$", re.IGNORECASE)


def rewritten(text: str) -> str:
    """Return `text` with abbreviated scales, decades, centuries and leading per cents written the usual way."""
    if text.replace(".", "").replace(",", "").isdecimal():
        return text
    text = _PER_CENT.sub(" %", text)
    if " dozen" in text:
        text = _DOZENS.sub(_dozens, text)
    if any(map(str.isdigit, text)):
        text = _exchanged(_INTERVAL, r"\1 to \2", _NUMBER_SIGN.sub("", text))
        text = _exchanged(_MILLIONS, r"\1 million", _SCALED.sub(_with_scale, text))
        text = _CENTURY.sub(lambda found: f"{int(found.group(1)) + 1} century", text)
        text = _exchanged(_DECADE, r"\1 decade", text)
        text = _exchanged(_SHORT_DECADE, r"19\1 decade", text)
        return _exchanged(_PERCENT_FIRST, r"\1%", text)
    if not text.endswith("ties"):
        return text
    return _NAMED_DECADE.sub(lambda found: f"19{_TENS.index(found.group(1).lower()) + 2}0 decade", text)


def _exchanged(pattern: re.Pattern[str], template: str, text: str) -> str:
    """Return `text` with what a pattern finds exchanged; looking first is cheaper, as it mostly finds nothing."""
    return pattern.sub(template, text) if pattern.search(text) else text


def _dozens(found: re.Match[str]) -> str:
    many = found.group(1).lower()
    return str(int(12 * (float(many) if many.isdecimal() else _HOW_MANY_DOZENS.get(many, 1))))


def _with_scale(found: re.Match[str]) -> str:
    figure, letters = found.group(1) or found.group(3), found.group(2) or found.group(4)
    return f"{figure} {_SCALES[letters.lower()]}"


def with_roots(text: str) -> str:
    """Return `text` with square roots written as √2, however they are spelled; "16 oh 5" is 1605."""
    text = _exchanged(_MIXED, r"\1 \2", _PI.sub("π", text))
    text = _exchanged(_COINS, r"\1.\3 \2", text)
    return _exchanged(_ROOT, r"√\1", _exchanged(_SPELLED, r"\g<1>0\2", text))


@cache
def large_scales() -> dict[str, int]:
    """Return the words for a million and more of all languages, those aside that mean different things in two."""
    found: dict[str, set[int]] = {}
    for one in spoken().values():
        for word, value in one.numbers.items():
            if value >= 10**6 and len(word) > 4:
                found.setdefault(bare(word), set()).add(value)
    return {word: values.pop() for word, values in found.items() if len(values) == 1}
