"""A lesson as a state machine: its pages, then its check questions, then done."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace

from content.course import Lesson, Question


@dataclass(frozen=True, slots=True)
class LessonSession:
    """Where a learner is in a lesson. `page` counts from 0 and runs on through the check questions.

    `chosen` is the choice made on the check question of this page, or None; `missed` are ids of questions.
    """

    course: str
    lesson: str
    page: int = 0
    chosen: int | None = None
    right: int = 0
    missed: tuple[str, ...] = ()


def question_on(session: LessonSession, lesson: Lesson) -> Question | None:
    """Return the check question of the current page, or None on a page to read and at the end."""
    index = session.page - len(lesson.pages)
    return lesson.questions[index] if 0 <= index < len(lesson.questions) else None


def done(session: LessonSession, lesson: Lesson) -> bool:
    """Whether all pages are read and all check questions answered."""
    return session.page >= len(lesson.pages) + len(lesson.questions)


def choices(question: Question) -> tuple[str, ...]:
    """Return right and wrong choices in an order that is always the same for a question, yet not the author's."""
    return tuple(
        sorted(
            (*question.right, *question.wrong),
            key=lambda choice: zlib.crc32(f"{question.id}\0{choice}".encode()),
        )
    )


def chosen_of(session: LessonSession, question: Question) -> str | None:
    """Return the choice made on the question, or None; the choices may be fewer than when it was made."""
    options = choices(question)
    return options[session.chosen] if session.chosen is not None and session.chosen < len(options) else None


def mark(question: Question) -> int:
    """Return a number that tells whether a question and its choices are those that were shown."""
    return zlib.crc32("\0".join((question.question, *choices(question), *question.right)).encode())


def next_page(session: LessonSession, lesson: Lesson) -> LessonSession:
    """Go on: from a page, or from a check question that has been answered."""
    if done(session, lesson) or (question_on(session, lesson) and session.chosen is None):
        return session
    return replace(session, page=session.page + 1, chosen=None)


def previous_page(session: LessonSession, lesson: Lesson) -> LessonSession:
    """Go back a page; answered check questions are not gone back into."""
    if session.page == 0 or session.page > len(lesson.pages) or session.chosen is not None:
        return session
    return replace(session, page=session.page - 1, chosen=None)


def choose(session: LessonSession, lesson: Lesson, index: int) -> LessonSession:
    """Answer the check question of this page once; what is out of range changes nothing."""
    question = question_on(session, lesson)
    if question is None or session.chosen is not None or not 0 <= index < len(choices(question)):
        return session
    if choices(question)[index] in question.right:
        return replace(session, chosen=index, right=session.right + 1)
    return replace(session, chosen=index, missed=(*session.missed, question.id))


def missed_cards(session: LessonSession, lesson: Lesson) -> tuple[str, ...]:
    """Return the ids of the lesson's cards that the missed questions test: by their `card`, else by the answer."""
    missed = [question for question in lesson.questions if question.id in session.missed]
    found: dict[str, None] = {}
    for question in missed:
        answers = {answer.casefold() for answer in question.right}
        for card in lesson.cards:
            by_answer = not question.card and card.answer.casefold() in answers
            if card.id == question.card or by_answer:
                found[card.id] = None
    return tuple(found)
