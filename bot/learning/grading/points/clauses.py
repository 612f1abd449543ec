"""A clause as read: its content words, the relation that leads to each, how much of it is meant, and what is denied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from bot.learning.grading.text.english import COMPARED
from bot.learning.grading.text.everyday import EVERYDAY
from bot.learning.grading.text.lexicon import Lexicon
from bot.learning.grading.text.stems import positive
from bot.learning.grading.text.typos import distance
from bot.learning.grading.text.words import Word

THAN = frozenset(["than", "als", "dan", "чем", "que", "απο", "מ", "より", "比"])
BY = frozenset(["by", "von", "durch", "par", "por", "da", "dal", "door", "от", "απο", "pelo", "pela"])
_COMPARED_ONLY = frozenset(
    ["que", "als", "dan", "απο"]
)  # "than" after a comparative, something else otherwise
_GENITIVES = frozenset(["of", "de", "du", "des", "del", "di", "da", "do", "von", "van"])
_NEAR = 4
_BE_WORDS = (
    "is are was were be been being get gets got wird werden wurde wurden est sont es son sido è e sono zijn"
)
_BE = frozenset(_BE_WORDS.split())
_BETTER_WORDS = """mayor menor mejor peor maior melhor pior mieux meilleur meilleure pire migliore peggiore maggiore
    minore выше ниже легче тяжелее"""
_BETTER = frozenset(_BETTER_WORDS.split())


@dataclass(frozen=True, slots=True)
class Said:
    """One word with content. `degree`: 1 for more of it, -1 for less; `marked`: by a word of its own such as "more"."""

    word: Word
    relation: str = ""  # the word such as "than" or "from" that leads to it
    degree: int = 0
    marked: bool = False
    genitive: bool = False  # an "of" leads to it
    passive: bool = False  # a form of "to be" stands before it, or "by" after it


class Denial(NamedTuple):
    """A word that denies, how many words with content stand before it, whether it only denies what follows.

    "It learns the scanner not the tissue" does not deny the scanner; "deletion never takes long" is about deletion.
    """

    word: str
    after: int
    contrasts: bool = False


def read_clause(words: tuple[Word, ...], tables: Lexicon) -> tuple[list[Said], list[Denial], int]:
    """Return the words of a clause that have content, those that deny, and how many little words there are."""
    degrees = _degrees(words, tables)
    found: list[Said] = []
    denials: list[Denial] = []
    relation, since, little, fresh, genitive = "", 99, 0, True, False
    for place, word in enumerate(words):
        since += 1
        after = words[place + 1].bare if place + 1 < len(words) else ""
        if word.bare in tables.negations:
            if not (word.bare == "not" and after == "only"):
                beside = place > 0 and word.bare == "not" and _content(words[place - 1], tables)
                denials.append(Denial(word.bare, len(found), beside))
        elif _relates(words, place, tables):
            relation, since, fresh = ("than" if word.bare == "then" else word.bare), 0, True
            little += 1
        elif place in degrees and degrees[place] is None:
            little += word.bare in tables.little
        elif word.bare in tables.little or word.bare in tables.ands or word.bare in tables.ors:
            little += 1
            genitive = word.bare in _GENITIVES
            if not fresh and not genitive and word.bare in tables.articles:
                relation = ""  # "than water, the molecules": another thing begins
        else:
            degree, marked = degrees.get(place) or (0, False)
            passive = after in BY or any(one.bare in _BE for one in words[max(0, place - 2) : place])
            found.append(Said(word, relation if since <= _NEAR else "", degree, marked, genitive, passive))
            fresh = genitive = False
    return found, denials, little


def _content(word: Word, tables: Lexicon) -> bool:
    bare = word.bare
    return not (
        bare in tables.little
        or bare in tables.relations
        or bare in tables.negations
        or bare in tables.ands
        or bare in tables.ors
        or bare in tables.mores
        or bare in tables.lesses
    )


def _degrees(words: tuple[Word, ...], tables: Lexicon) -> dict[int, tuple[int, bool] | None]:
    """Return by place how much of a word is meant; None for the words that only say so."""
    found: dict[int, tuple[int, bool] | None] = {}
    for place, word in enumerate(words):
        degree = _marks(word, tables)
        if degree:
            target = place + 1
            if target >= len(words) or not _content(words[target], tables):
                target = next((at for at in range(place - 1, -1, -1) if _content(words[at], tables)), -1)
            if target >= 0:
                found[target], found[place] = (degree, True), None
        elif place not in found and comparative(word, tables):
            found[place] = (1, False)
    return found


def _marks(word: Word, tables: Lexicon) -> int:
    """Return 1 for "more", -1 for "less", also where they are mistyped, 0 for all other words."""
    bare = word.bare
    if bare in tables.mores or bare in tables.lesses:
        return 1 if bare in tables.mores else -1
    if tables.code != "en" or not 3 <= len(bare) <= 5 or bare[0] not in "ml" or bare in EVERYDAY:
        return 0
    return next((degree for meant, degree in (("more", 1), ("less", -1)) if distance(bare, meant, 1) <= 1), 0)


def comparative(word: Word, tables: Lexicon) -> bool:
    """Tell whether an English word is a comparative such as "denser"; "lower" may be a verb."""
    bare = word.bare
    return (
        tables.code == "en"
        and bare.endswith("er")
        and bare not in ("lower", "over")
        and positive(bare) in COMPARED
    )


def _relates(words: tuple[Word, ...], place: int, tables: Lexicon) -> bool:
    """Tell whether a word such as "than" or "from" gives what follows a role."""
    bare = words[place].bare
    if bare in _COMPARED_ONLY and bare in tables.relations:
        return any(_compares(word, tables) for word in words[:place])
    return bare in tables.relations or meant_than(words, place)


def _compares(word: Word, tables: Lexicon) -> bool:
    bare = word.bare
    ends = len(bare) > 4 and bare.endswith(("er", "ere", "eren", "erer", "erem", "eres"))
    return bare in tables.mores or bare in tables.lesses or bare in _BETTER or ends


def meant_than(words: tuple[Word, ...], place: int) -> bool:
    """Tell whether "then" was typed for "than": after a comparative."""
    if words[place].bare != "then" or not place or words[place - 1].bare in _BE:
        return False
    return any(
        word.bare in ("more", "less") or word.bare.endswith("er") for word in words[max(0, place - 3) : place]
    )
