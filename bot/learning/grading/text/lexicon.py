"""The little words by which an answer in a given language is read: its own, those of English, and strays of others."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from bot.learning.grading.text.folding import bare, script
from bot.learning.grading.text.stems import american, stem
from bot.learning.languages.language import Language
from bot.learning.languages.spoken import spoken

_LETTERS = {
    **dict.fromkeys("ğış", "tr"),
    **dict.fromkeys("ąęłżź", "pl"),
    **dict.fromkeys("ñ¿¡", "es"),
    **dict.fromkeys("ãõ", "pt"),
    **dict.fromkeys("ß", "de"),
    **dict.fromkeys("đơưạảấầẩậắằặẹẻếềểệịọỏốồổộớờởợụủứừửựỳỵỷỹ", "vi"),
    **dict.fromkeys("œîû", "fr"),
}  # letters that tell a language, if not for sure
_BY_SCRIPT = {"han": "zh", "kana": "ja", "hangul": "ko"}


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Merged tables of one language and English, all forms bare."""

    code: str
    stemmer: str
    decimal_comma: bool
    little: frozenset[str]  # articles and function words: no content in a key
    idle: frozenset[str]  # these and the words for "and"
    articles: frozenset[str]
    around: frozenset[str]  # words of any language that may stand around an answer
    pronouns: frozenset[str]
    negations: frozenset[str]
    ors: frozenset[str]
    ands: frozenset[str]
    relations: frozenset[str]
    mores: frozenset[str]
    lesses: frozenset[str]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    opposites: dict[str, frozenset[str]]


def _bare(forms: frozenset[str]) -> frozenset[str]:
    return frozenset(american(bare(form.replace("_", " "))) for form in forms)


LONGEST_UNSURE = 80  # characters of a text that may be a way to say "I don't know"


@cache
def unsure() -> frozenset[str]:
    """Return every way to say "I don't know" in any language, bare and without blanks."""
    return frozenset(
        "".join(sign for sign in bare(phrase) if sign.isalnum())
        for one in spoken().values()
        for phrase in one.unsure
    )


@cache
def strays() -> frozenset[str]:
    """Return the little words of all languages that may stand around an answer; no negation is among them."""
    found: set[str] = set()
    denied: set[str] = set()
    for one in spoken().values():
        found |= _bare(one.articles) | _bare(one.fillers) | _bare(one.stops)
        denied |= _bare(one.negations)
    return frozenset(found - denied)


@cache
def _generic() -> frozenset[str]:
    """Return the nouns of all languages that one may add to any answer ("der Befehl ls"); short ones mean too much."""
    return frozenset(
        word for one in spoken().values() for word in _bare(one.generic) if len(word) > 3 and word != "land"
    )


@cache
def _longer_ands() -> frozenset[str]:
    """Return the words for "and" of all languages but English, those of one letter aside."""
    both = frozenset(word for one in spoken().values() for word in _bare(one.ands) if len(word) > 1)
    return both - _bare(spoken()["en"].ands) - strays()


# Denials of any language that are nothing else in the others.
_UNIVERSAL_WORDS = (
    "non nicht keine keinen niet nie nunca jamas jamais degil inte nao pas не нет δεν οχι ليس ليست לא नहीं"
)
_UNIVERSAL = frozenset(bare(word) for word in _UNIVERSAL_WORDS.split())


@cache
def any_articles() -> frozenset[str]:
    """Return the articles of all languages, in small letters, but those of one letter."""
    return frozenset(word for one in spoken().values() for word in one.articles if len(word) > 1)


def _little(languages: list[Language]) -> frozenset[str]:
    """Return articles and function words; those that deny or offer a choice are none."""
    found = frozenset(word for one in languages for word in _bare(one.articles) | _bare(one.stops))
    return found - frozenset(word for one in languages for word in _bare(one.ors) | _bare(one.negations))


def _opposites(languages: list[Language]) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for one in languages:
        for left, right in one.opposites:
            for word, other in ((left, right), (right, left)):
                forms = {american(bare(other)), stem(other, one.stemmer)}
                for name in (american(bare(word)), stem(word, one.stemmer)):
                    table.setdefault(name, set()).update(forms)
    return {word: frozenset(others) for word, others in table.items()}


@cache
def lexicon(code: str) -> Lexicon:
    """Return the tables for a course in the language `code`; an unknown code reads as English."""
    english = spoken()["en"]
    own = spoken().get(code, english)
    both = [english] if own is english else [english, own]
    generic = frozenset(word for one in both for word in _bare(one.generic)) | _generic()
    return Lexicon(
        code=own.code,
        stemmer=own.stemmer,
        decimal_comma=own.decimal_comma,
        little=_little(both),
        idle=_little(both) | frozenset(word for one in both for word in _bare(one.ands)),
        articles=frozenset(word for one in both for word in _bare(one.articles)),
        around=strays() | generic | _longer_ands(),
        pronouns=_bare(own.pronouns),
        negations=frozenset(word for one in both for word in _bare(one.negations)) | _UNIVERSAL,
        ors=frozenset(word for one in both for word in _bare(one.ors)),
        ands=frozenset(word for one in both for word in _bare(one.ands)),
        relations=frozenset(word for one in both for word in _bare(one.relations)),
        mores=frozenset(word for one in both for word in _bare(one.mores)),
        lesses=frozenset(word for one in both for word in _bare(one.lesses)),
        numbers={bare(word): value for one in both for word, value in one.numbers.items()},
        ordinals={bare(word): value for one in both for word, value in one.ordinals.items()},
        opposites=_opposites(both),
    )


_NAMED = re.compile(
    r"\b(german|spanish|french|italian|portuguese|dutch)\b(?: word| phrase| term)? for\b"
    r"|\b(?:in|into|to) (german|spanish|french|italian|portuguese|dutch)\b",
    re.IGNORECASE,
)
_CODES = {"german": "de", "spanish": "es", "french": "fr", "italian": "it", "portuguese": "pt", "dutch": "nl"}


def language_of_card(question: str, expected: str, course: str = "") -> str:
    """Return the language to read answers in: the one a word is asked in, that of the key's script, of the course."""
    if script(expected) not in ("", "latin"):
        return language_of(f"{expected} {question}" if script(question) == script(expected) else expected)
    named = _NAMED.search(question[:600])
    if named:
        return _CODES[(named.group(1) or named.group(2)).lower()]
    return course or language_of(f"{question} {expected}")


def language_of(text: str) -> str:
    """Return the code of the language that `text` is most likely written in; English when nothing tells."""
    scripts: Counter[str] = (
        Counter() if text.isascii() else Counter(script(sign) for sign in text if sign.isalpha())
    )
    if scripts.get("kana"):
        return "ja"
    for name, _ in scripts.most_common():
        if name in _BY_SCRIPT:
            return _BY_SCRIPT[name]
        for one in spoken().values():
            if name in one.scripts:
                return one.code
        break
    marks: Counter[str] = Counter()
    for word in text.casefold().replace("'", "' ").split():
        marks.update(_function_words().get(word.strip("?!.,:;'\"()¿¡"), ()))
    for sign in text.casefold() if not text.isascii() else "":
        if sign in _LETTERS:
            marks[_LETTERS[sign]] += 2
    best = max(marks, key=lambda code: (marks[code], code == "en"), default="en")
    return best if marks[best] > 1 else "en"


@cache
def _function_words() -> dict[str, tuple[str, ...]]:
    """Return by little word the languages in Latin letters that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for one in spoken().values():
        if not one.scripts:
            for word in one.stops | one.articles:
                found[word] = (*found.get(word, ()), one.code)
    return found
