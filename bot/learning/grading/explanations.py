"""An explanation taken apart: its content words by sentence and clause, the roles they stand in, what it denies."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.learning.grading.joints import clause_words
from bot.learning.grading.key import Key
from bot.learning.grading.words import Word, read_words

_SENTENCE = re.compile(r"[.;!?](?:\s|$)|\n")
_CLAUSE = re.compile(r"[,:()—]|\s-\s")
THAN = frozenset(["than", "als", "dan", "чем", "que", "από", "מ", "より", "比"])
BY = frozenset(["by", "von", "durch", "par", "por", "da", "dal", "door", "от", "από", "pelo", "pela"])
_NEAR = 4
_THAT = frozenset(["that", "dass", "que", "che", "что", "dat", "οτι"])
_MOST_SPOTS = 90  # words with content that are read
_MOST_SENTENCES = 16
_BE = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "get",
        "gets",
        "got",
        "wird",
        "werden",
        "wurde",
        "wurden",
        "est",
        "sont",
        "es",
        "son",
        "sido",
        "è",
        "sono",
        "is",
        "zijn",
    ]
)


@dataclass(frozen=True, slots=True)
class Spot:
    """One word of the answer: in which sentence and clause, and the relation word that leads to it ("than")."""

    word: Word
    sentence: int
    clause: int
    relation: str
    passive: bool = False  # a form of "to be" stands before it, or "by" after it


@dataclass(frozen=True, slots=True)
class Told:
    """An explanation as read: its content words, how often each clause denies, whether it has little words at all."""

    spots: tuple[Spot, ...]
    denials: dict[int, tuple[str, ...]]  # clause -> the words that deny in it
    little: int
    sentences: dict[int, list[int]]  # sentence -> places of its content words
    relations: frozenset[str]


def read_explanation(text: str, key: Key) -> Told:
    """Take an explanation apart."""
    tables = key.lexicon
    breaks = clause_words(tables.code)
    spots: list[Spot] = []
    denials: dict[int, list[str]] = {}
    sentence = clause = little = 0
    for part in _SENTENCE.split(text):
        sentence = min(sentence + 1, _MOST_SENTENCES)
        for stretch in _CLAUSE.split(part):
            clause += 1
            clause_spots = 0
            relation, since = "", 99
            words = read_words(stretch.strip(), tables.code)
            for place, word in enumerate(words):
                since += 1
                after = words[place + 1].bare if place + 1 < len(words) else ""
                if (
                    word.bare in breaks
                    and not _meant_than(words, place)
                    and not (word.bare == "that" and after == "of")
                ):
                    if word.bare in _THAT and clause in denials and clause_spots < 2:
                        denials[clause + 1] = list(denials[clause])  # it is not true that …
                    clause += 1
                    clause_spots = 0
                    relation = ""
                    sentence += breaks[word.bare]
                if word.bare in tables.negations and word.bare in tables.relations:
                    clause += 1
                if word.bare in tables.negations and not (word.bare == "not" and after == "only"):
                    denials.setdefault(clause, []).append(word.bare)
                elif word.bare in tables.relations or _meant_than(words, place):
                    relation, since = ("than" if word.bare == "then" else word.bare), 0
                    little += 1
                elif word.bare in tables.little:
                    little += 1
                elif len(spots) < _MOST_SPOTS:
                    passive = after in BY or any(one.bare in _BE for one in words[max(0, place - 2) : place])
                    clause_spots += 1
                    spots.append(Spot(word, sentence, clause, relation if since <= _NEAR else "", passive))
    sentences: dict[int, list[int]] = {}
    for place, spot in enumerate(spots):
        sentences.setdefault(spot.sentence, []).append(place)
    return Told(
        tuple(spots),
        {number: tuple(denying) for number, denying in denials.items()},
        little,
        sentences,
        frozenset(spot.relation for spot in spots),
    )


def _meant_than(words: tuple[Word, ...], place: int) -> bool:
    """Tell whether "then" was typed for "than": after a comparative."""
    before = words[max(0, place - 3) : place]
    return words[place].bare == "then" and any(
        word.bare in ("more", "less") or word.bare.endswith("er") for word in before
    )
