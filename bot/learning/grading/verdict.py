"""The only entry to grading: prepare a card once, then grade any answer to it in microseconds."""

from __future__ import annotations

from bot.learning.grading import reasons
from bot.learning.grading.asked import Asked
from bot.learning.grading.cleaning import clean, without_markup
from bot.learning.grading.judgement import Mark, Verdict, correct, wrong
from bot.learning.grading.key import Key, build
from bot.learning.grading.key import form as _form
from bot.learning.grading.lexicon import unsure
from bot.learning.grading.lists import grade_list
from bot.learning.grading.points import grade_points
from bot.learning.grading.terms import grade_term
from content.course import Course

GRADER_VERSION = "1"

__all__ = ["GRADER_VERSION", "Asked", "Key", "Mark", "Verdict", "grade", "prepare", "prepare_course"]


def prepare(row: Asked) -> Key:
    """Prepare one card to be graded. Never raises; an empty card accepts nothing."""
    return build(row)


def prepare_course(course: Course) -> dict[str, Key]:
    """Prepare all cards of a course by id; the vocabulary is prepared once and shared."""
    from bot.learning.grading.vocabulary import prepare_vocabulary

    vocabulary = prepare_vocabulary(course.vocabulary, course.language)
    return {
        card.id: build(
            Asked(
                question=card.question,
                kind=card.kind.value,
                expected=card.answer,
                accept=card.accept,
                items=card.items,
                points=card.points,
                opposites=(*course.opposites, *card.opposites),
                ordered=card.ordered,
                need=card.need,
            ),
            vocabulary,
            course.language,
        )
        for card in course.cards.values()
    }


def grade(answer: str, key: Key) -> Verdict:
    """Judge `answer` (any text) by `key`. Pure, never raises, at most a few milliseconds for any text."""
    text = clean(answer)
    said = _form(text, key.lexicon.code)
    for wording in key.whole.forms:
        if said.text and said.folded == wording.folded and not key.vocabulary.literal.get(said.text):
            return correct("exact")
    if not any("<" in wording.text for wording in key.whole.forms):
        text = without_markup(text)
    squashed = "".join(sign for sign in text.casefold() if sign.isalnum())
    if not text or (squashed in unsure() and not any(squashed in one.squashed for one in key.whole.forms)):
        signs = any(one.code for one in key.whole.forms) and bool(text) and not squashed
        if not signs:
            return wrong(reasons.Blank())
    if key.items and key.kind == "list":
        return grade_list(text, key)
    if key.points and key.kind == "points":
        return grade_points(text, key)
    return grade_term(text, key)
