"""What the sandbox may ask of the bot: its courses and their problems, what is stored, why an answer was judged so."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import asdict
from functools import partial
from typing import Any

from bot.conversation.house import House
from bot.conversation.reviews.feedback import sentence
from bot.conversation.texts import DEFAULT
from bot.jobs.reload import Reload
from bot.learning.grading.verdict import Verdict, grade
from content.course import Card, Course
from storage import reviews, updates
from storage.database import Database, Transaction
from storage.records import Review

MOST_PROBLEMS = 20
MOST_ANSWERS = 12  # of a learner that are explained
LONGEST_ANSWER = 4096  # characters

Json = dict[str, Any]


class Insight:
    """Looks, and changes nothing; everything it returns is plain JSON."""

    def __init__(self, database: Database, house: House, reload: Reload) -> None:
        self._database = database
        self._house = house
        self._reload = reload

    @property
    def answers(self) -> dict[str, Callable[..., Awaitable[Any]]]:
        """What can be asked, by name."""
        return {
            "state": self.state,
            "courses": self.courses,
            "grade": self.grade,
            "why": self.why,
            "key": self.key,
        }

    async def state(self, first: int, last: int) -> Json:
        """Count stored updates with ids from `first` to `last` and all logged answers; tell course problems."""

        def body(tx: Transaction) -> tuple[int, int]:
            return updates.count_seen(tx, first, last), reviews.count(tx)

        seen, answered = await self._database.read(body)
        problems = [asdict(one) for found in self._reload.broken.values() for one in found]
        return {
            "stored": seen,
            "answers": answered,
            "problems": problems[:MOST_PROBLEMS],
            "versions": [course.version for course in self._house.library.courses],
        }

    async def courses(self) -> list[Json]:
        """Return what can be jumped to: courses with their lessons and cards."""
        return [_course(course) for course in self._house.library.courses]

    async def grade(self, card: str, answer: str) -> Json:
        """Judge any answer to a card ("course/card"). Raises KeyError when there is no such card."""
        found = self._house.card(card)
        if found is None:
            raise KeyError(card)
        verdict = grade(answer[:LONGEST_ANSWER], self._house.key(card))
        return {"expected": found.answer, "accept": list(found.accept), **_verdict(verdict)}

    async def why(self, learner: int) -> list[Json]:
        """Return a learner's last answers, the newest first, each with what the grader says of it."""
        standing = await self._database.read(partial(reviews.standing, learner_id=learner))
        return [self._explained(review) for review in reversed(standing[-MOST_ANSWERS:])]

    async def key(self, text: str) -> str:
        """Return the right answer to what a message asks, "" when no card or question of a course is in it."""
        for course in self._house.library.courses:
            asked: list[tuple[str, str]] = [(card.question, card.answer) for card in course.cards.values()]
            asked += [(one.question, one.right[0]) for one in course.questions.values() if one.right]
            for question, answer in asked:
                if question in text:
                    return answer
        return ""

    def _explained(self, review: Review) -> Json:
        told: Json = {
            "at": int(review.answered_at.timestamp()),
            "card": review.card,
            "answer": review.answer,
            "logged": review.verdict,
            "rating": int(review.rating) if review.rating else None,
            "overruled": review.overruled,
            "due": int(review.after.due_at.timestamp()) if review.after.due_at else None,
        }
        card = self._house.shown(review.card, review.revision)
        if card is None:
            return told
        told |= {"question": card.question, "expected": card.answer}
        if not review.answer:
            return told
        return told | _verdict(grade(review.answer, self._house.key(review.card, review.revision)))


def _verdict(verdict: Verdict) -> Json:
    """Return a verdict as values: each reason by its name, with what it says."""
    return {
        "verdict": verdict.mark.value,
        "score": round(verdict.score, 3),
        "form": verdict.form,
        "reasons": [
            {"name": type(reason).__name__, "says": sentence(DEFAULT, (reason,)).plain}
            for reason in verdict.reasons
        ],
    }


def _course(course: Course) -> Json:
    return {
        "id": course.id,
        "title": course.title,
        "lessons": [{"id": lesson.id, "title": lesson.title} for lesson in course.lessons],
        "cards": [_card(card) for card in course.cards.values()],
    }


def _card(card: Card) -> Json:
    return {"id": card.id, "question": card.question, "kind": card.kind.value, "lesson": card.lesson}
