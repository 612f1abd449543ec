"""A key: a card prepared once, so that grading an answer costs microseconds."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.learning.grading.asked import Asked
from bot.learning.grading.numbers.figures import ROOT_DECIMALS
from bot.learning.grading.numbers.quantities import Quantity, counted, quantity_of
from bot.learning.grading.numbers.units import Unit, unit_of
from bot.learning.grading.text.cleaning import clean
from bot.learning.grading.text.folding import bare
from bot.learning.grading.text.lexicon import Lexicon, language_of_card, lexicon
from bot.learning.grading.text.signs import names_of
from bot.learning.grading.text.words import Word, read_words
from bot.learning.grading.wordings.forms import Form, form, wordings
from bot.learning.grading.wordings.names import asks_for_a_person, looks_like_a_person
from bot.learning.grading.wordings.polarity import asked_for
from bot.learning.grading.wordings.vocabulary import Vocabulary, holds_joint, prepare_vocabulary

_ASKED_UNIT = re.compile(
    r"(?:\b(?:in|how many|wie viele|wieviele|en|cuántos|cuántas|combien de|quanti|"
    r"quante|quantos|quantas|hoeveel|сколько|в|πόσα|πόσους|πόσες|σε)\s|\()"
    r"([^\s\d,.;:?!()]{1,20}(?: [^\s\d,.;:?!()]{1,20}){0,3})",
    re.IGNORECASE,
)


_WHICH = re.compile(
    r"\b(?:which|what|whose|welche[rnms]?|quel(?:le)?s?|qué|cuál(?:es)?|quale|quali|qual|welke?)"
    r"\s+(?:is |are )?(?:the |a |an )?(.{3,80})",
    re.IGNORECASE,
)
_RATES = (
    "m/s²",
    "m/s^2",
    "m/s2",
    "m/s",
    "km/h",
    "km/s",
    "g/mol",
    "beats/min",
    "mg/dL",
    "g/L",
    "mi/h",
    "W/m",
    "J/kg",
)
_TRANSLATED = re.compile(
    r"\b(?:(?:german|spanish|french|italian|portuguese|dutch|russian|greek)\b.{0,20}\bfor\b|translate|how do you say|"
    r"wie (?:sagt man|heißt)|übersetze|comment dit-on|tradui\w+|cómo se dice|traduc\w+|come si dice|como se diz|"
    r"переведите|как сказать)",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    r"\b(?:how many|number of|wie viele|wieviele|cuántos|cuántas|combien de|"
    r"quanti|quante|quantos|quantas|hoeveel|сколько)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that may be named: its wordings, and the terms of the vocabulary that are it."""

    shown: str
    forms: tuple[Form, ...]
    own: frozenset[int]
    quantities: tuple[Quantity, ...] = ()  # the wordings as numbers, when the item is wholly one
    nouns: frozenset[str] = frozenset()  # what its numbers count


@dataclass(frozen=True, slots=True)
class Key:
    """A prepared card. `vocabulary` is shared by all keys of a course."""

    kind: str
    shown: str
    whole: Item
    asked_unit: Unit | None  # the unit the question asks for
    counts: bool  # the question asks how many of something there are
    items: tuple[Item, ...]
    points: tuple[tuple[Form, ...], ...]
    need: int
    ordered: bool
    vocabulary: Vocabulary
    lexicon: Lexicon
    question: str
    question_words: frozenset[str]
    kind_words: frozenset[str]  # those that say what is asked for: "which git command" …
    opposites: dict[str, frozenset[str]]
    declared: frozenset[str]  # bare squashed opposites of the key that the course declares
    translated: bool  # a phrase in another language is asked for: its pronouns count
    somebody: bool  # the question asks for a person
    person: bool  # and the key is the name of one, of two words or more
    spellings: frozenset[str]  # the accepted forms as written, in small letters when they are no numbers
    tags: bool  # a form holds a sign of markup
    signs: frozenset[str]  # forms and terms that are one sign: = beside ===
    joined: tuple[str, ...]  # forms that hold a joining word or sign, in small letters: salt and pepper, m/s
    formula: bool  # a number, or a wording whose signs count
    expanded: bool  # an accepted form is longer than an acronym
    own_words: frozenset[str]  # the bare words of all accepted forms
    polarity: str  # "yes" or "no" when the key is just that

    def knows(self, text: str) -> bool:
        """Tell whether a text is an accepted form or another term as it stands."""
        squashed = form(text.strip(), self.lexicon.code).squashed
        return any(one in self.vocabulary.squashed for one in squashed) or any(
            squashed & wording.squashed for item in (self.whole, *self.items) for wording in item.forms
        )


def _item(
    shown: str,
    texts: tuple[str, ...],
    vocabulary: Vocabulary,
    code: str,
    kind: str = "term",
    question: str = "",
) -> Item:
    found = tuple(dict.fromkeys(one for text in texts for one in wordings(text) if one))
    asked = question.casefold()
    found += tuple(name for one in found for name in names_of(one) if name not in asked)
    forms = tuple(form(one, code) for one in found)
    own = frozenset(number for one in forms for number in vocabulary.same_as(one))
    return Item(clean(shown, 4096), forms, own, *_numbers(found, code, kind, question))


def _numbers(
    found: tuple[str, ...], code: str, kind: str, question: str
) -> tuple[tuple[Quantity, ...], frozenset[str]]:
    """Return the wordings as numbers, and what they count; nothing when the key is no number."""
    read = [quantity_of(text, lexicon(code)) for text in found]
    if not read or read[0] is None or (kind != "number" and read[0].noun):
        return (), frozenset()
    numbers = tuple(_with_question(one, question) for one in read if one is not None)
    # More decimals of a root are right when it is the root that is asked for, not so many of its decimals.
    numbers = (numbers[0], *(replace(one, decimals=one.decimals % ROOT_DECIMALS) for one in numbers[1:]))
    return numbers, frozenset(counted(word) for one in numbers for word in one.noun)


def _with_question(quantity: Quantity, question: str) -> Quantity:
    """Note whether the question names the unit, in scripts without blanks where it cannot be parsed."""
    unit = quantity.text.lstrip("0123456789., ")
    return replace(quantity, asked=bool(unit) and not unit.isascii() and unit in question)


def asked_unit(question: str) -> Unit | None:
    """Return the unit a question asks for ("in mm", "how many kilometres"), or None."""
    for found in _ASKED_UNIT.finditer(question[:600]):
        words = found.group(1).split()
        for count in range(len(words), 0, -1):
            text = " ".join(words[:count])
            unit = unit_of(text)
            if unit and (len(text) > 1 or text in "mgsNJWVKAL"):
                return unit
    return None


def _signs(whole: Item, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the forms and terms that are one sign, but for those that every sentence may hold."""
    texts = {one.text for one in whole.forms} | {one.text for _, one in vocabulary.forms}
    return frozenset(text for text in texts if len(text) == 1 and not text.isalnum() and text not in ",.?!")


def _joined(whole: Item, items: tuple[Item, ...], tables: Lexicon) -> tuple[str, ...]:
    """Return the forms, in small letters, and the units that must not be split at a joining word or sign."""
    wordings = [one for item in items for one in item.forms] if items else whole.forms
    texts = [one.text for one in wordings if holds_joint(one, tables)]
    if whole.quantities:
        texts = [text for text in texts if not text[0].isdigit()]
        texts += [unit for unit in _RATES if any("/" in one.text for one in whole.forms)]
    return tuple(text.casefold() for text in texts)


def _polarity(asked: Asked, whole: Item, vocabulary: Vocabulary) -> str:
    """Return "yes" or "no" when the key is that and no other kind of answer is about."""
    if asked.kind != "term" or not whole.forms:
        return ""
    if any(
        number not in whole.own and not asked_for(one.words)
        for number, (_, one) in enumerate(vocabulary.forms[:8])
    ):
        return ""
    return asked_for(whole.forms[0].words)


@lru_cache(maxsize=64)
def _opposites(pairs: tuple[tuple[str, str], ...], code: str) -> dict[str, frozenset[str]]:
    """Return the language's opposites with those of a course: one table for all of its cards."""
    tables = lexicon(code)
    if not pairs:
        return tables.opposites
    merged = dict(tables.opposites)
    for left, right in pairs:
        for one, other in ((left, right), (right, left)):
            words, others = read_words(clean(one), tables.code), read_words(clean(other), tables.code)
            if len(words) == 1 and len(others) == 1:
                for form_of in (words[0].bare, words[0].stem):
                    merged[form_of] = merged.get(form_of, frozenset()) | {others[0].bare, others[0].stem}
    return merged


def _declared(pairs: tuple[tuple[str, str], ...], whole: Item, code: str) -> frozenset[str]:
    mine = {one for wording in whole.forms for one in wording.squashed}
    found: set[str] = set()
    for left, right in pairs:
        for one, other in ((left, right), (right, left)):
            if form(one, code).squashed & mine:
                found |= form(other, code).squashed
            for wording in whole.forms:
                words = [word.text for word in wording.words]
                changed = [other if word.casefold() == one.casefold() else word for word in words]
                found |= form(" ".join(changed), code).squashed if changed != words else frozenset()
    return frozenset(found)


def _kind_asked(question: str) -> str:
    """Return the words that follow "which", or the whole question when nothing of the kind stands in it."""
    found = _WHICH.search(question[:600])
    return " ".join(found.group(1).split()[:3]) if found else question


def words_of_question(question: str, code: str) -> frozenset[str]:
    """Return the bare forms and the stems of the words of a question."""
    words: tuple[Word, ...] = read_words(clean(question), code)
    return frozenset(text for word in words for text in (word.bare, word.stem, bare(word.text)))


def build(asked: Asked, vocabulary: Vocabulary | None = None, language: str = "") -> Key:
    """Prepare one card, with the `vocabulary` of its course when that is prepared already. Never raises."""
    code = language_of_card(asked.question, asked.expected, language)
    tables = lexicon(code)
    if vocabulary is None:
        vocabulary = prepare_vocabulary(asked.vocabulary, code)
    whole = _item(
        asked.expected, (asked.expected, *asked.accept), vocabulary, code, asked.kind, clean(asked.question)
    )
    points = tuple(
        tuple(form(clean(text), code) for text in point if clean(text))
        for point in asked.points
        if any(point)
    )
    items = tuple(_item(one[0], one, vocabulary, code) for one in asked.items if any(one))
    somebody = asks_for_a_person(asked.question)
    parts = len(items) or len(points)
    need = min(asked.need, parts) if asked.need and asked.need > 0 else parts
    return Key(
        kind=asked.kind,
        shown=whole.shown,
        whole=whole,
        asked_unit=asked_unit(asked.question),
        counts=_HOW_MANY.search(asked.question[:600]) is not None,
        items=items,
        points=points,
        need=need,
        ordered=asked.ordered,
        vocabulary=vocabulary,
        lexicon=tables,
        question=clean(asked.question),
        question_words=words_of_question(asked.question, code),
        kind_words=words_of_question(_kind_asked(asked.question), code),
        opposites=_opposites(asked.opposites, code),
        declared=_declared(asked.opposites, whole, code),
        own_words=frozenset(word.bare for wording in whole.forms for word in wording.words),
        polarity=_polarity(asked, whole, vocabulary),
        spellings=frozenset(one.text if whole.quantities else one.folded for one in whole.forms),
        tags=any("<" in wording.text for wording in whole.forms),
        signs=_signs(whole, vocabulary) if any(one.code for one in whole.forms) else frozenset(),
        joined=_joined(whole, items, tables),
        formula=bool(whole.quantities) or any(wording.code for wording in whole.forms),
        expanded=any(len(wording.words) > 1 for wording in whole.forms),
        translated=_TRANSLATED.search(asked.question[:600]) is not None,
        somebody=somebody,
        person=somebody and any(looks_like_a_person(one) for one in whole.forms),
    )
