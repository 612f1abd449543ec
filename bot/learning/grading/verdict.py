"""The only entry to grading: prepare a card once, then grade any answer to it in microseconds."""

from __future__ import annotations

import re

from bot.learning.grading import reasons
from bot.learning.grading.asked import Asked
from bot.learning.grading.judgement import Mark, Verdict, correct, wrong
from bot.learning.grading.key import Key, build
from bot.learning.grading.lists import grade_list
from bot.learning.grading.numbers.dress import undressed
from bot.learning.grading.numbers.dress import warm as warm_dress
from bot.learning.grading.numbers.notation import large_scales
from bot.learning.grading.numbers.phrasing import plainly
from bot.learning.grading.points.grading import grade_points
from bot.learning.grading.terms.grading import grade_term
from bot.learning.grading.text.cleaning import clean, without_markup
from bot.learning.grading.text.framing import unframed
from bot.learning.grading.text.framing import warm as warm_framing
from bot.learning.grading.text.joints import without_east
from bot.learning.grading.text.lexicon import LONGEST_UNSURE, lexicon, strays, unsure
from bot.learning.grading.text.words import without_blanks
from bot.learning.grading.wordings.vocabulary import Vocabulary, prepare_vocabulary
from bot.learning.languages.spoken import spoken
from content.course import Card, Course

GRADER_VERSION = "1"
_SIGNS = frozenset("=<>!+*&|^~%#@$\\{}[]")
_LINES = re.compile(r"[,;]?[^\S\n]*\n\s*")
_LONGEST = 4096
_PLACEHOLDER = re.compile(r"(?: <[\w -]{1,30}>)+$")  # git clone <url>
_EAST = frozenset(("zh", "ja", "ko"))
_OUTER_TAGS = re.compile(r"^<(b|i|u|s|em|strong|code|pre|tt)>(.{1,500})</\1>$", re.IGNORECASE)

__all__ = [
    "GRADER_VERSION",
    "Asked",
    "Key",
    "Mark",
    "Verdict",
    "grade",
    "prepare",
    "prepare_card",
    "prepare_course",
    "warm",
]


def warm() -> None:
    """Load what the grader otherwise loads with the first answers of each language, about 20 ms."""
    strays()
    unsure()
    warm_dress()
    warm_framing()
    large_scales()
    for code in spoken():
        lexicon(code)


def prepare(row: Asked) -> Key:
    """Prepare one card to be graded. Never raises; an empty card accepts nothing."""
    return build(row)


def prepare_course(course: Course) -> dict[str, Key]:
    """Prepare all cards of a course by id; the vocabulary is prepared once and shared."""
    vocabulary = prepare_vocabulary(course.vocabulary, course.language)
    return {card.id: prepare_card(card, course, vocabulary) for card in course.cards.values()}


def prepare_card(card: Card, course: Course, vocabulary: Vocabulary | None = None) -> Key:
    """Prepare one card among the terms of a course; it may be an earlier version of the one that is in it."""
    terms = vocabulary or prepare_vocabulary(course.vocabulary, course.language)
    asked = Asked(
        question=card.question,
        kind=card.kind.value,
        expected=card.answer,
        accept=card.accept,
        items=card.items,
        points=card.points,
        opposites=(*course.opposites, *card.opposites),
        ordered=card.ordered,
        need=card.need,
    )
    return build(asked, terms, course.language)


def _is_blank(text: str, key: Key) -> bool:
    """Tell whether an answer is empty or says "I don't know" in any language, where that is not the key."""
    squashed = text.casefold()
    if not squashed.isalnum():
        squashed = "".join([sign for sign in squashed if sign.isalnum()])
    if not squashed:
        return not text or not any(one.code for one in key.whole.forms)
    if squashed not in unsure() or (key.formula and any(sign in _SIGNS for sign in text)):
        return False
    return not key.polarity and not any(squashed in one.squashed for one in key.whole.forms)


def _repeats(text: str, key: Key) -> bool:
    """Tell whether an explanation is the question, or most of it, word for word."""
    said, asked = text.casefold().strip(" .?!"), key.question.casefold()
    return said in asked and len(said) * 3 > len(asked) * 2


def _undressed(text: str, key: Key) -> str:
    """Return a cleaned answer without markup, pictures and phrases that only lead to what it says."""
    if without_blanks(text):
        pass  # nothing to take off
    elif not key.tags:
        text = without_markup(text)
    elif outer := _OUTER_TAGS.match(text):
        text = outer.group(2)
    if "_" in text and not key.formula:
        text = text.replace("_", " ")
    if "(=" in text:
        text = text.replace("(=", "(i.e.")
    if text[-1:] == ">" and not key.tags:
        text = _PLACEHOLDER.sub("", text) or text
    if not text.isascii() and key.kind == "term" and key.lexicon.code not in _EAST:
        text = without_east(text, key.knows)
    if key.whole.quantities:
        text = plainly(text)
    if key.kind != "points":
        shorter = unframed(text, key.own_words, key.vocabulary.little)
        text = text if shorter == text or key.knows(text) else shorter
    if key.formula or "%" in text or not text.isascii():
        text = undressed(text, key.formula)
    return text


def grade(answer: str, key: Key) -> Verdict:
    """Judge `answer` (any text) by `key`. Pure, never raises, at most a few milliseconds for any text."""
    text = clean(answer)
    exact = text if key.whole.quantities else text.casefold()
    if exact and exact in key.spellings and text not in key.vocabulary.literal:
        return correct("exact")
    text = _undressed(clean(_LINES.sub("; ", answer.strip()[:_LONGEST])) if "\n" in answer else text, key)
    if len(text) <= LONGEST_UNSURE and _is_blank(text, key):
        return wrong(reasons.Blank())
    if key.items and key.kind == "list":
        return grade_list(text, key)
    if key.points and key.kind == "points":
        if _repeats(text, key):
            return wrong(reasons.Echo())
        return grade_points(text, key)
    return grade_term(text, key)
