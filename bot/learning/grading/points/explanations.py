"""An explanation taken apart: its content words by sentence and clause, the roles they stand in, what it denies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.learning.grading.key import Key
from bot.learning.grading.points.clauses import Denial, Said, meant_than, read_clause
from bot.learning.grading.text.folding import bare
from bot.learning.grading.text.joints import UNSPACED, clause_words, denials
from bot.learning.grading.text.lexicon import Lexicon
from bot.learning.grading.text.words import Word, read_word, read_words

_SENTENCE = re.compile(r"([.;!?])(?:\s|$)|\n")
_CLAUSE = re.compile(r"[,:()—→]|\s-\s|[-=]>")
_THAT = frozenset(["that", "dass", "que", "che", "что", "dat", "οτι"])
_SIGNS = re.compile(r"ません|ない|ず|[\u3400-\u9fff]|[\u30a1-\u30ff]+|[^\W\u3040-\u30ff\u3400-\u9fff]+")
_MOST_SIGNS = 200
_MOST_SPOTS = 90  # words with content that are read
_MOST_SENTENCES = 16
_NOR = frozenset(["nor", "noch", "ni", "ne", "nem", "ani"])
_HINDERING_WORDS = (
    "prevent prevents prevented preventing stop stops stopped stopping keep keeps kept hinder hinders"
)
_HINDERING = frozenset(_HINDERING_WORDS.split())  # what is kept from doing something does not do it


@dataclass(frozen=True, slots=True)
class Spot:
    """One word of the answer: in which sentence and clause it stands, and in what role."""

    said: Said
    sentence: int
    clause: int
    word: Word


@dataclass(frozen=True, slots=True)
class Told:
    """An explanation as read: its content words, how often each clause denies, whether it has little words at all."""

    spots: tuple[Spot, ...]
    denials: dict[int, tuple[Denial, ...]]  # clause -> the words that deny in it, by the places of the spots
    little: int
    sentences: dict[int, list[int]]  # sentence -> places of its content words
    relations: frozenset[str]
    places: dict[str, int]  # a place of each content word, by its bare form


class _Reader:
    """Gathers the spots of an explanation, clause by clause."""

    def __init__(self, tables: Lexicon) -> None:
        self.tables = tables
        self.breaks = clause_words(tables.code)
        self.spots: list[Spot] = []
        self.denials: dict[int, list[Denial]] = {}
        self.sentence = self.clause = self.little = 0

    def read(self, stretch: str) -> None:
        """Read what stands between two signs of punctuation."""
        for opener, words in self._clauses(words_told(stretch.strip(), self.tables.code)):
            before, spots = self.clause, len(self.spots)
            self.sentence += self.breaks.get(opener, 0)
            self.clause += 1
            said, denying, little = read_clause(words, self.tables)
            denying = [one._replace(after=one.after + spots) for one in denying]
            self.little += little + bool(opener)
            since = [one for one in self.spots[-2:] if one.clause == before]
            if opener in _THAT and before in self.denials and len(since) < 2:
                denying = [*self.denials[before], *denying]  # it is not true that …
            for one in said[: max(0, _MOST_SPOTS - spots)]:
                self.spots.append(Spot(one, self.sentence, self.clause, one.word))
            if denying:
                self.denials[self.clause] = denying

    def deny(self, first_clause: int) -> None:
        """Deny all that was said since a clause: "X? No"."""
        for clause in range(first_clause + 1, self.clause + 1):
            self.denials[clause] = [*self.denials.get(clause, ()), Denial("no", 0)]

    def _clauses(self, words: tuple[Word, ...]) -> Iterator[tuple[str, tuple[Word, ...]]]:
        """Yield the clauses of a stretch with the words that open them ("" for the first)."""
        opener, start = "", 0
        hindered = False
        for place, word in enumerate(words):
            after = words[place + 1].bare if place + 1 < len(words) else ""
            hindered = hindered or word.bare in _HINDERING
            if self._breaks(words, place) and (word.bare, after) != ("that", "of"):
                yield opener, words[start:place]
                opener, start = word.bare, place + 1
            elif place > start and word.bare in self.tables.negations and self._denies_anew(word.bare):
                yield opener, words[start:place]
                opener, start = "", place
            elif hindered and word.bare == "from" and after.endswith("ing"):
                yield opener, (*words[start:place], read_words("not", "en")[0])
                opener, start, hindered = "", place + 1, False
        yield opener, words[start:]

    def _denies_anew(self, word: str) -> bool:
        """Tell whether a denial begins a clause: without, nor."""
        return word in self.tables.relations or word in _NOR

    def _breaks(self, words: tuple[Word, ...], place: int) -> bool:
        """Tell whether a word opens a clause; French plus is more, not and."""
        word = words[place].bare
        return word in self.breaks and word not in self.tables.mores and not meant_than(words, place)


def words_told(text: str, code: str) -> tuple[Word, ...]:
    """Return the words of an explanation; where no blanks part them, each Chinese sign is one."""
    if code not in UNSPACED or text.isascii():
        return read_words(text, code)
    return tuple(read_word(token, code) for token in _SIGNS.findall(text)[:_MOST_SIGNS])


def read_explanation(text: str, key: Key) -> Told:
    """Take an explanation apart."""
    reader = _Reader(key.lexicon)
    asking = 0  # the clause before a question that the explanation puts itself; 0: it puts none
    parts = _SENTENCE.split(text)
    for sentence, sign in zip(parts[::2], [*parts[1::2], None], strict=True):
        first = bare(sentence.strip().partition(" ")[0].strip(",.;:!?"))
        if asking and first in denials(key.lexicon.code):
            reader.deny(asking - 1)
        before = reader.clause
        reader.sentence = min(reader.sentence + 1, _MOST_SENTENCES)
        for stretch in _CLAUSE.split(sentence):
            reader.read(stretch)
        asking = before + 1 if sign == "?" else 0
    sentences: dict[int, list[int]] = {}
    for place, spot in enumerate(reader.spots):
        sentences.setdefault(spot.sentence, []).append(place)
    return Told(
        tuple(reader.spots),
        {number: tuple(denying) for number, denying in reader.denials.items()},
        reader.little,
        sentences,
        frozenset(spot.said.relation for spot in reader.spots),
        {spot.word.bare: place for place, spot in enumerate(reader.spots)},
    )
