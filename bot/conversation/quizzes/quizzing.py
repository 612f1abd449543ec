"""Where the rules of a quiz meet courses and what is stored: what could be asked, as a poll, and what a miss leaves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.conversation.house import House
from bot.conversation.markup import emphasised
from bot.conversation.screens import POLL_OPTION, POLL_OPTIONS, POLL_QUESTION
from bot.conversation.topic import Turn
from bot.learning.grading.verdict import Mark, grade
from bot.learning.scheduling.fsrs import rate, retrievability
from bot.learning.scheduling.study_days import study_day
from bot.learning.sessions.choices import LEAST_WRONG, can_be_chosen, mixed, right_choices, wrong_choices
from bot.learning.sessions.quiz import LENGTH, Candidate, QuizSession, ranked
from content.course import Card, Course, Question
from storage import cards, checks, learners, quiz, reviews
from storage.database import Transaction
from storage.records import CardState, Learner, Rating, Review, ReviewKind, ReviewMode, State

MOST_SIBLINGS = 300  # cards whose answers may be choices for another one
PAIR = "|"  # between the two cards of an item that tells them apart
_LAST = 100_000  # the position of a card that stands for a question: after those of the course


@dataclass(frozen=True, slots=True)
class Asked:
    """An item as it is put to the vote; `correct` are positions in `options`."""

    question: str
    options: tuple[str, ...]
    correct: tuple[int, ...]
    explanation: str = ""

    @property
    def spelt_out(self) -> bool:
        """Whether something in it is longer than a poll takes, so that it stands in a message above."""
        return len(self.question) > POLL_QUESTION or any(len(one) > POLL_OPTION for one in self.options)

    def packed(self, session: QuizSession) -> dict[str, Any]:
        """Return the arguments of its poll: all that is needed to judge a vote, whatever becomes of the course."""
        return {
            "quiz": session.id,
            "number": session.number,
            "total": session.total,
            "item": session.item,
            "question": self.question,
            "options": list(self.options),
            "correct": list(self.correct),
            "explanation": self.explanation,
        }


def items(tx: Transaction, learner: Learner, house: House, course: Course, now: datetime) -> tuple[str, ...]:
    """Return what a quiz of this course should ask this learner now, the weakest first; empty when nothing can be."""
    order = ranked(_candidates(tx, learner, course, now), f"{learner.id}/{now:%Y%m%d%H%M}")
    found: list[str] = []
    for name in order:
        if len(found) == LENGTH:
            break
        if asked(house, name) is not None:
            found.append(name)
    return tuple(found)


def asked(house: House, item: str, salt: str = "") -> Asked | None:
    """Return the item as it is asked, or None when it is gone or has too few choices."""
    name, _, other = item.partition(PAIR)
    question, card = house.library.question(name), house.library.card(name)
    if other:
        return _either(house, name, other, salt)
    if question is not None:
        return _of_question(question, f"{salt}/{name}")
    course = house.library.course_of(name)
    return _of_card(house, course, name, card, salt) if card is not None and course is not None else None


def section_of(house: House, item: str) -> tuple[str, str]:
    """Return course and section that tell more about an item; the section is empty when there is none."""
    name = item.partition(PAIR)[0]
    course, one = house.library.course_of(name), house.library.question(name) or house.library.card(name)
    if course is None or one is None:
        return "", ""
    lesson = next((lesson for lesson in course.lessons if lesson.id == one.lesson), None)
    section = one.section or (lesson.section if lesson else "")
    return course.id, section if any(each.id == section for each in course.sections) else ""


def tested(house: House, name: str) -> str:
    """Return the card whose knowledge an item shows: a question may name one, else it is the item itself."""
    question = house.library.question(name)
    return f"{name.partition('/')[0]}/{question.card}" if question is not None and question.card else name


def missed(turn: Turn, item: str, choice: str) -> None:
    """Let what was missed be a due card of its own: a new one begins with Again, a known one is due now."""
    name, zone = item.partition(PAIR)[0], turn.learner.zone
    if turn.house.card(name) is None:
        return
    before = cards.get(turn.tx, turn.learner.id, name) or CardState(turn.learner.id, name, position=_LAST)
    if before.state is not State.NEW:
        due_at = min(before.due_at or turn.now, turn.now)
        cards.put(turn.tx, replace(before, due_at=due_at, missed=True))
        return
    after = replace(rate(before, Rating.AGAIN, turn.now, zone), due_at=turn.now, missed=True)
    cards.put(turn.tx, after)
    cram = Review(
        learner_id=turn.learner.id,
        card=name,
        kind=ReviewKind.CRAM,
        answered_at=turn.now,
        study_day=study_day(turn.now, zone),
        zone=zone,
        before=before,
        after=after,
        rating=Rating.AGAIN,
        mode=ReviewMode.POLL,
        verdict=Mark.WRONG.value,
        answer=choice[:512],
        update_id=turn.update_id,
    )
    reviews.add(turn.tx, cram)


def _candidates(tx: Transaction, learner: Learner, course: Course, now: datetime) -> Iterator[Candidate]:
    done = learners.lessons_done(tx, learner.id)
    states = {card.card: card for card in cards.all_of(tx, learner.id)}
    answers: dict[str, list[bool]] = {}
    for check in checks.all_of(tx, learner.id):
        answers.setdefault(f"{check.lesson.partition('/')[0]}/{check.question}", []).append(check.right)
    for answer in quiz.all_of(tx, learner.id):
        answers.setdefault(answer.question, []).append(answer.right)
    every: list[Question | Card] = [*course.questions.values()]
    every += [card for card in course.cards.values() if can_be_chosen(card)]
    for one in every:
        name = f"{course.id}/{one.id}"
        tested = one.id if isinstance(one, Card) else one.card
        tests = f"{course.id}/{tested}" if tested else ""
        given, state = answers.get(name, []), states.get(tests) or states.get(name)
        yield Candidate(
            name,
            tests=tests,
            is_card=isinstance(one, Card),
            learned=not one.lesson or f"{course.id}/{one.lesson}" in done,
            wrong_last=not given[-1] if given else None,
            misses=given.count(False),
            lapses=state.lapses if state else 0,
            recall=retrievability(state, now, learner.zone) if state else None,
        )


def _of_question(question: Question, salt: str) -> Asked | None:
    right = tuple(_plain(one) for one in question.right)[: POLL_OPTIONS - 1]
    wrong = tuple(_plain(one) for one in question.wrong)[: POLL_OPTIONS - len(right)]
    return _put(question.question, right, wrong, question.explanation, salt) if right and wrong else None


def _of_card(house: House, course: Course, name: str, card: Card, salt: str) -> Asked | None:
    if not can_be_chosen(card):
        return None
    key = house.key(name)

    def is_wrong(answer: str) -> bool:
        return grade(answer, key).mark is Mark.WRONG

    wrong = wrong_choices(card, _near(course, card), is_wrong, salt=salt)
    if len(wrong) < LEAST_WRONG:
        return None
    return _put(card.question, right_choices(card), wrong, card.explanation, f"{salt}/{name}")


def _near(course: Course, card: Card) -> list[Card]:
    """Return the cards around one: where a course has thousands, the others are too far to be meant."""
    every = list(course.cards.values())
    at = every.index(card) if len(every) > MOST_SIBLINGS else 0
    first = max(0, at - MOST_SIBLINGS // 2)
    return every[first : first + MOST_SIBLINGS]


def _either(house: House, name: str, other: str, salt: str) -> Asked | None:
    """The question of one card, with the answers of both: which is it?"""
    card, taken_for = house.card(name), house.card(other)
    if card is None or taken_for is None:
        return None
    return _put(card.question, (card.answer,), (taken_for.answer,), card.explanation, f"{salt}/{name}")


def _put(question: str, right: tuple[str, ...], wrong: tuple[str, ...], why: str, salt: str) -> Asked:
    options = mixed(dict.fromkeys((*right, *wrong)), salt)
    correct = tuple(place for place, option in enumerate(options) if option in right)
    return Asked(_plain(question), options, correct, _plain(why))


def _plain(source: str) -> str:
    """Return an author's sentence as a poll takes it: letters alone."""
    return emphasised(source.strip()).plain
