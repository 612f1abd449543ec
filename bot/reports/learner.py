"""The learner's document: everything that is kept about one person, as JSON (the contract of /export)."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date, datetime
from enum import Enum
from typing import Any

from bot.reports import held, practice
from storage import cards, chats, checks, learners, outbox, preferences, reminders, reviews
from storage.database import Transaction
from storage.records import CardState, Learner, Preferences, Rating, Review

FORMAT = 1


class NoLearner(LookupError):
    """Nothing is kept about this person."""


def document(tx: Transaction, learner_id: int) -> dict[str, Any]:
    """Return the document as plain JSON values, times ISO 8601 UTC. Raises NoLearner."""
    learner = learners.get(tx, learner_id)
    if learner is None:
        raise NoLearner(learner_id)
    chat = chats.get(tx, learner_id, 0)
    made: dict[str, Any] = {
        "format": FORMAT,
        "learner": {
            "id": learner.id,
            "started_at": learner.started_at,
            "language": learner.language,
            "course": learner.course_id,
            "asleep_at": learner.asleep_at,
        },
        "settings": _settings(learner, preferences.get(tx, learner_id)),
        "reviews": [_review(review) for review in reviews.standing(tx, learner_id)],
        "cards": [_card(card) for card in cards.all_of(tx, learner_id)],
        "lessons": [
            {"lesson": lesson, "at": at, "right": right, "questions": questions}
            for lesson, (at, right, questions) in learners.lessons_done(tx, learner_id).items()
        ],
        "check_answers": [
            {
                "lesson": answer.lesson,
                "question": answer.question,
                "choice": answer.choice,
                "right": answer.right,
                "at": answer.at,
            }
            for answer in checks.all_of(tx, learner_id)
        ],
        **practice.parts(tx, learner_id),
        "reminders": [
            {
                "planned": reminder.slot.day,
                "slot": reminder.slot.name,
                "state": reminder.state,
                "at": reminder.made_at,
            }
            for reminder in reminders.all_of(tx, learner_id)
        ],
        "chat": None if chat is None else {**asdict(chat), "activity": json.loads(chat.activity)},
        "places": {topic: json.loads(left) for topic, left in chats.places(tx, learner_id)},
        "waiting_messages": [message.kind for message in outbox.waiting_in(tx, learner_id, 0)],
        **held.parts(tx, learner_id),
    }
    plain: dict[str, Any] = json.loads(json.dumps(made, default=_plain))
    return plain


def as_bytes(made: dict[str, Any]) -> bytes:
    """Return the document as a file."""
    return json.dumps(made, ensure_ascii=False, indent=1).encode()


def _settings(learner: Learner, liked: Preferences) -> dict[str, Any]:
    return {
        "timezone": learner.zone or "UTC",
        "place": learner.place,
        "reminder_time": learner.reminder_time,
        "reminder_days": learner.reminder_days,
        "quiet_hours": learner.quiet_hours,
        "next_reminder_at": learner.reminder_at,
        "new_limit": learner.new_limit,
        "review_limit": learner.review_limit,
        **asdict(liked),
    }


def _review(review: Review) -> dict[str, Any]:
    return {
        "id": review.id,
        "card": review.card,
        "at": review.answered_at,
        "study_day": review.study_day,
        "zone": review.zone,
        "kind": review.kind,
        "mode": review.mode,
        "rating": int(review.rating) if review.rating else None,
        "verdict": review.verdict,
        "score": review.score,
        "answer": review.answer,
        "answer_form": review.answer_form,
        "grader_version": review.grader_version,
        "overruled": review.overruled,
        "rating_before_overrule": _number(review.rating_before_overrule),
        "duration_ms": review.duration_ms,
        "elapsed_days": review.elapsed_days,
        "retrievability": review.retrievability,
        "interval_days": review.after.interval_days,
        "due": review.after.due_at,
        "state_before": review.before.state,
        "stability_before": review.before.memory.stability if review.before.memory else None,
        "difficulty_before": review.before.memory.difficulty if review.before.memory else None,
        "stability": review.after.memory.stability if review.after.memory else None,
        "difficulty": review.after.memory.difficulty if review.after.memory else None,
        "desired_retention": review.desired_retention,
        "params_version": review.params_version,
        "source": review.source,
        "revision": review.revision,
    }


def _card(card: CardState) -> dict[str, Any]:
    return {
        "card": card.card,
        "state": card.state,
        "step": card.step,
        "due": card.due_at,
        "stability": card.memory.stability if card.memory else None,
        "difficulty": card.memory.difficulty if card.memory else None,
        "interval_days": card.interval_days,
        "reviewed_at": card.reviewed_at,
        "reps": card.reps,
        "lapses": card.lapses,
        "missed": card.missed,
        "suspended": card.suspended,
    }


def _number(rating: Rating | None) -> int | None:
    return None if rating is None else int(rating)


def _plain(value: object) -> Any:
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    raise TypeError(type(value))
