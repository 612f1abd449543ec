"""How a lesson looks: a page to read, a check question before and after it is answered."""

from __future__ import annotations

from collections.abc import Callable

from bot.conversation.buttons import Button
from bot.conversation.markup import Text, bold, emphasised, join, plain
from bot.conversation.screens import LABEL, Key
from bot.conversation.texts import say, words
from bot.learning.sessions import lesson as rules
from bot.learning.sessions.lesson import LessonSession
from content.course import Lesson, Question

SHORT_CHOICE = 16  # letters up to which two choices share a row on a phone


def page_text(session: LessonSession, lesson: Lesson, language: str) -> Text:
    """Return the page the learner is on, below where that is."""
    place = say(
        language, "lesson-place", title=bold(lesson.title), page=session.page + 1, pages=len(lesson.pages)
    )
    return join("\n\n", (place, emphasised(lesson.pages[session.page].text.strip())))


def question_text(session: LessonSession, lesson: Lesson, question: Question, language: str) -> Text:
    """Return the check question the learner is on, with what was right once it is answered."""
    number = session.page - len(lesson.pages) + 1
    place = say(language, "check-place", number=number, questions=len(lesson.questions))
    asked = emphasised(question.question)
    chosen = rules.chosen_of(session, question)
    if chosen is None:
        return join("\n\n", (place, asked, _spelt_out(rules.choices(question))))
    if chosen in question.right:
        verdict = say(language, "check-right", answer=chosen)
    else:
        verdict = say(language, "check-wrong", answer=chosen, right=_any_of(question.right, language))
    why = emphasised(question.explanation) if question.explanation else Text()
    return join("\n\n", (place, asked, verdict, why))


def choice_rows(question: Question, button: Callable[[int, int], Button]) -> tuple[tuple[Key, ...], ...]:
    """Return the choices as keys; `button` is made of a choice's number and the question's mark."""
    options, mark = rules.choices(question), rules.mark(question)
    keys = [Key(option, button(number, mark)) for number, option in enumerate(options)]
    a_row = 2 if all(len(option) <= SHORT_CHOICE for option in options) else 1
    return tuple(tuple(keys[at : at + a_row]) for at in range(0, len(keys), a_row))


def _spelt_out(options: tuple[str, ...]) -> Text:
    """Return the choices as lines where a button is too narrow to show one whole."""
    if all(len(option) <= LABEL for option in options):
        return Text()
    return plain("\n".join(f"• {option}" for option in options))


def _any_of(right: tuple[str, ...], language: str) -> str:
    return f" {words(language, 'or')} ".join(right)
