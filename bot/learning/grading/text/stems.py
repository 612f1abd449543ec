"""What of a word stays the same when it is inflected, and when the British or the Americans write it."""

from __future__ import annotations

import re
from functools import lru_cache

import Stemmer

from bot.learning.grading.text.english import (
    ABBREVIATED,
    ALWAYS_ISE,
    COMPARED,
    ENDS_IN_S,
    IRREGULAR,
    VARIANTS,
)
from bot.learning.grading.text.folding import bare

_BRITISH = tuple(
    (re.compile(pattern), american)
    for pattern, american in (
        (r"is(e|es|ed|ing|er|ers|ation|ations)$", r"iz\1"),
        (r"ys(e|es|ed|ing|er)$", r"yz\1"),
        (r"([a-z]{2})our(s|ed|ing|ful|less|able|hood|ite|ites|al|ally|ist|ists|)$", r"\1or\2"),
        (r"([bcdfgptv])re(s|)$", r"\1er\2"),
        (r"ogue(s|)$", r"og\1"),
        (r"ll(ed|ing|er|ers|or|ors)$", r"l\1"),
        (r"(def|off|lic|pret)ence(s|)$", r"\1ense\2"),
        (r"mme(s|)$", r"m\1"),
        (r"sulph", "sulf"),
        (r"alumini", "alumin"),
        (r"(^|[a-z])grey", r"\1gray"),
        (r"mould", "mold"),
        (r"cheque", "check"),
        (r"tyre", "tire"),
        (r"plough", "plow"),
        (r"sceptic", "skeptic"),
        (r"draught", "draft"),
        (r"jewell", "jewel"),
        (r"oe(?!s$)(?=[a-z])", "e"),
        (r"ae(?=[a-z])", "e"),
        (r"xion(s|)$", r"ction\1"),
        (r"fulfil$", "fulfill"),
        (r"ageing$", "aging"),
        (r"judgement", "judgment"),
        (r"gauge", "gage"),
        (r"ph(?=[a-z])", "f"),
    )
)


_ANY_BRITISH = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in _BRITISH))


def _keeps_its_s(word: str) -> bool:
    """Tell whether a word, or what it is inflected of, has an s on both sides of the ocean (raise, rising)."""
    word = word.removeprefix("un")
    base = next((word[: -len(ending)] for ending in ("ations", "ation", "ing") if word.endswith(ending)), "")
    return not ALWAYS_ISE.isdisjoint((word, word[:-1], word[:-2], f"{base}e"))


@lru_cache(maxsize=16384)
def american(word: str) -> str:
    """Return a bare Latin word in American spelling (colour: color, haem: hem); others unchanged."""
    if len(word) < 4 or not word.isascii():
        return ABBREVIATED.get(word, word)
    if word in VARIANTS:
        return VARIANTS[word]
    if not _ANY_BRITISH.search(word):
        return word
    for pattern, spelling in _BRITISH:
        if spelling == r"iz\1" and _keeps_its_s(word):
            continue
        word = pattern.sub(spelling, word)
    return word


def _singular(word: str) -> str:
    if word in ENDS_IN_S:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("oes") and len(word) > 5:
        return word[:-2]
    if word.endswith(("sses", "xes", "zes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


_DOUBLED = re.compile(r"^([^aeiou]{1,2}[aeiou]ll)(?:ed|ing)$")  # falling comes of fall
_SILENT_E = re.compile(r"^[^aeiou][aeiou][^aeiouwxy]$")
_LEAST = {"ion": 5, "e": 4}  # letters that must be left: ration is not rate, nor rate rat


def _verbal(word: str) -> str:
    """Cut what a verb, its participles and the noun of its action differ in: register, registering, registration."""
    if word.endswith("ication") and len(word) > 9:
        return word[:-7]
    if word.endswith("ied") and len(word) > 5:
        return word[:-3]
    if word.endswith("ify"):
        return word[:-1]
    for ending in ("ation", "ition", "ating", "ated", "ate", "ing", "ion", "ed", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST.get(ending, 3):
            word = word[: -len(ending)]
            if ending in ("ing", "ed") and _SILENT_E.match(word):
                word += "e"  # mov-ing comes of move; after a short vowel the consonant is doubled (cut-ting)
            break
    if len(word) > 5 and word.endswith("er") and word[-3] not in "aeiou":
        word = word[:-2] + "r"
    if len(word) > 5 and word.endswith("ct"):
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    return word[:-1] + "i" if len(word) > 4 and word.endswith("y") else word


@lru_cache(maxsize=16384)
def english_stem(word: str) -> str:
    """Return what inflected forms of one English word share; words that only look related stay apart."""
    doubled = _DOUBLED.match(word)
    word = doubled.group(1) if doubled else american(word)
    word = IRREGULAR.get(word, word)
    if len(word) <= 3:
        return word
    word = positive(word)
    word = _singular(word)
    word = IRREGULAR.get(word, word)
    return _verbal(word) if len(word) > 3 else word


def positive(word: str) -> str:
    """Return the adjective of a comparative or superlative (hotter, densest), or the word itself."""
    for ending in ("er", "est"):
        if word.endswith(ending):
            stem = word[: -len(ending)]
            for base in (stem, stem + "e", stem[:-1], stem[:-1] + "y" if stem.endswith("i") else stem):
                if base in COMPARED:
                    return base
    return word


_FAMILY_ENDINGS = """
    ational ability ibility iveness ically fulness ously ities iti ity ical ness ment ance ence able ible ally
    ly al ic ive ous ful ant ent er or i
"""
_FAMILY = tuple(_FAMILY_ENDINGS.split())


@lru_cache(maxsize=8192)
def root(stemmed: str) -> str:
    """Return what adjectives, adverbs and abstract nouns of one family share (dense, density); for explanations."""
    for ending in _FAMILY:
        if stemmed.endswith(ending) and len(stemmed) - len(ending) >= 4:
            return stemmed[: -len(ending)]
    return stemmed


_STEMMERS: dict[str, Stemmer.Stemmer] = {}


@lru_cache(maxsize=16384)
def stem(word: str, algorithm: str) -> str:
    """Return the stem of a lower-case word by our English rules or by the Snowball `algorithm` ("" changes nothing)."""
    if algorithm == "english" or not algorithm:
        folded = bare(word)
        return english_stem(folded) if algorithm and folded.isascii() and folded.isalpha() else folded
    stemmer = _STEMMERS.get(algorithm)
    if stemmer is None:
        stemmer = _STEMMERS[algorithm] = Stemmer.Stemmer(algorithm)
    stemmed = bare(stemmer.stemWord(word))
    return stemmed.rstrip("ι") if algorithm == "greek" and len(stemmed) > 4 else stemmed  # καρδιά, καρδιές
