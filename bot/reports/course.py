"""What the answers say of a course, for its author: cards, choices and lessons to mend; never who answered."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any

from bot.conversation.revisions import Revisions
from bot.learning.grading.reasons import OtherTerm
from bot.learning.grading.verdict import Mark, grade, prepare_card
from bot.learning.sessions.lesson import choices as choices_of
from content.course import Card, Course
from content.problems import Place
from content.reading import Read
from storage import course_log
from storage.course_log import CardFigures
from storage.database import Transaction

FEWEST = 3  # people, or answers, before anything typed, taken or timed is spoken of
MOST = 10  # rows of a list
_PLAIN = re.compile(r"[^\W_][\w .'/+-]*")


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card with a figure of note: `count` of `answers`, or the middle time in `seconds`."""

    card: str
    question: str
    file: str
    line: int
    answers: int
    count: int = 0
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """A wrong choice that nobody of `people` took."""

    lesson: str
    question: str
    choice: str
    file: str
    line: int
    people: int


@dataclass(frozen=True, slots=True)
class LessonRow:
    """A lesson whose check questions are answered wrong; `hardest` is the id of the question missed most."""

    lesson: str
    title: str
    file: str
    line: int
    answers: int
    wrong: int
    hardest: str


@dataclass(frozen=True, slots=True)
class FormRow:
    """Words that people said were right: `line_to_write` is the proposed line, empty for another card's term."""

    card: str
    form: str
    people: int
    file: str
    line: int
    line_to_write: str
    other_term: str = ""


@dataclass(frozen=True, slots=True)
class CourseReport:
    """The whole report, each list with the worst first."""

    course: str
    title: str
    people: int
    answers: int
    check_answers: int
    overruled: list[CardRow] = field(default_factory=list)
    accept: list[FormRow] = field(default_factory=list)
    failed: list[CardRow] = field(default_factory=list)
    slow: list[CardRow] = field(default_factory=list)
    choices: list[ChoiceRow] = field(default_factory=list)
    lessons: list[LessonRow] = field(default_factory=list)


def report(tx: Transaction, read: Read) -> CourseReport:
    """Return the report on a course that was read without errors."""
    course = read.course
    assert course is not None
    figures = _of_today(course, course_log.cards(tx, course.id))
    often = [row for row in figures if row.answers >= FEWEST]
    asked = _Asked(course, read.places)
    return CourseReport(
        course=course.id,
        title=course.title,
        people=course_log.people(tx, course.id),
        answers=sum(row.answers for row in figures),
        check_answers=sum(row.answers for row in course_log.choices(tx, course.id)),
        overruled=asked.worst([row for row in figures if row.overruled], lambda row: row.overruled),
        accept=_forms(tx, asked),
        failed=asked.worst([row for row in often if row.failed], lambda row: row.failed),
        slow=asked.slowest(often),
        choices=_untaken(tx, asked),
        lessons=_hard_lessons(tx, asked),
    )


def as_json(made: CourseReport) -> str:
    """Return the report as one JSON document."""
    return json.dumps(asdict(made), ensure_ascii=False, indent=2)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The course as it is, and where its things stand."""

    course: Course
    places: dict[tuple[str, str], Place]

    def worst(self, rows: list[CardFigures], count: Callable[[CardFigures], int]) -> list[CardRow]:
        """Return the rows with the largest share of what is counted."""
        ranked = sorted(rows, key=lambda row: (-count(row) / row.answers, -count(row), row.card))
        return [self._row(row, count=count(row)) for row in ranked[:MOST]]

    def slowest(self, rows: list[CardFigures]) -> list[CardRow]:
        """Return the cards that take longest in the middle."""
        timed = sorted(
            (row for row in rows if row.seconds is not None), key=lambda row: (-(row.seconds or 0), row.card)
        )
        return [self._row(row, seconds=round(row.seconds or 0, 1)) for row in timed[:MOST]]

    def _row(self, row: CardFigures, **figure: Any) -> CardRow:
        card = self.course.cards[_id(row.card)]
        file, line, _ = self.places["card", card.id]
        return CardRow(card.id, card.question, file, line, row.answers, **figure)


def _of_today(course: Course, rows: list[CardFigures]) -> list[CardFigures]:
    """Return the figures of the cards as they are now: what was said of a card before it was mended is past."""
    revisions, found = Revisions(), dict[str, CardFigures]()
    for row in sorted(rows, key=lambda row: row.revision):  # those from before versions were kept come first
        card = course.cards.get(_id(row.card))
        if card is not None and row.revision in ("", revisions.of(row.card, card)):
            found[row.card] = row
    return list(found.values())


def _forms(tx: Transaction, asked: _Asked) -> list[FormRow]:
    """Return the words that at least three people said were right and that are still not taken."""
    people: dict[tuple[str, str], set[int]] = defaultdict(set)
    spellings: dict[tuple[str, str], dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for name, answer, learner in course_log.asked_for(tx, asked.course.id):
        words = " ".join(re.findall(r"\w+", answer.casefold()))
        if words:
            people[_id(name), words].add(learner)
            spellings[_id(name), words][" ".join(answer.split())].add(learner)
    found: list[FormRow] = []
    for (card_id, words), who in people.items():
        card = asked.course.cards.get(card_id)
        if card is None or len(who) < FEWEST:
            continue
        best, typed_by = max(spellings[card_id, words].items(), key=lambda one: (len(one[1]), one[0]))
        form = best if len(typed_by) >= FEWEST else words  # one person's own spelling stays theirs
        row = _form_row(asked, card, form, len(who))
        if row is not None:
            found.append(row)
    return sorted(found, key=lambda row: (-row.people, row.card, row.form))[:MOST]


def _form_row(asked: _Asked, card: Card, form: str, people: int) -> FormRow | None:
    verdict = grade(form, prepare_card(card, asked.course))
    if verdict.mark is Mark.CORRECT:
        return None
    other = next((reason.name for reason in verdict.reasons if isinstance(reason, OtherTerm)), "")
    line = "" if other else f"accept: [{', '.join(map(_scalar, (*card.accept, form)))}]"
    file, number, _ = asked.places["card", card.id]
    return FormRow(card.id, form, people, file, number, line, other)


def _untaken(tx: Transaction, asked: _Asked) -> list[ChoiceRow]:
    """Return the wrong choices that nobody took, of questions that enough people answered."""
    taken = {(row.lesson, row.question, row.choice) for row in course_log.choices(tx, asked.course.id)}
    found: list[ChoiceRow] = []
    for (lesson, question_id), people in course_log.people_checked(tx, asked.course.id).items():
        question = asked.course.questions.get(question_id)
        if question is None or people < FEWEST:
            continue
        file, line, _ = asked.places["question", question_id]
        found.extend(
            ChoiceRow(_id(lesson), question_id, choice, file, line, people)
            for choice in choices_of(question)
            if choice in question.wrong and (lesson, question_id, choice) not in taken
        )
    return sorted(found, key=lambda row: (-row.people, row.file, row.line, row.choice))[: 2 * MOST]


def _hard_lessons(tx: Transaction, asked: _Asked) -> list[LessonRow]:
    """Return the lessons whose check questions are missed most."""
    answers: Counter[str] = Counter()
    wrong: dict[str, Counter[str]] = defaultdict(Counter)
    for row in course_log.choices(tx, asked.course.id):
        answers[_id(row.lesson)] += row.answers
        if not row.right:
            wrong[_id(row.lesson)][row.question] += row.answers
    lessons = {lesson.id: lesson for lesson in asked.course.lessons}
    found = []
    for lesson_id, missed in wrong.items():
        if lesson_id not in lessons or answers[lesson_id] < FEWEST:
            continue
        file, line, _ = asked.places["lesson", lesson_id]
        ((hardest, _),) = missed.most_common(1)
        title = lessons[lesson_id].title
        found.append(LessonRow(lesson_id, title, file, line, answers[lesson_id], missed.total(), hardest))
    return sorted(found, key=lambda row: (-row.wrong / row.answers, row.lesson))[:MOST]


def _scalar(form: str) -> str:
    """Return a text as it may stand in a list in brackets."""
    return form if _PLAIN.fullmatch(form) else json.dumps(form, ensure_ascii=False)


def _id(name: str) -> str:
    return name.partition("/")[2]
