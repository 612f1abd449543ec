"""What a chat is doing, as values, and their JSON: the state that a restart finds again."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

from bot.conversation.activity.challenge import ChallengeBoard, ChallengePodium, ChallengeSetUp
from bot.conversation.activity.home import Home
from bot.conversation.activity.lessons import Learning, LessonDone
from bot.conversation.activity.onboarding import CourseCard, Courses
from bot.conversation.activity.preview import Preview
from bot.conversation.activity.privacy import Forgetting
from bot.conversation.activity.quiz import Quizzing
from bot.conversation.activity.reading import Browsing, Listening, OnMap, Reading
from bot.conversation.activity.reminders import (
    ReminderClock,
    ReminderPlace,
    ReminderSet,
    ReminderSnoozed,
    ReminderTime,
)
from bot.conversation.activity.review import Reviewing
from bot.conversation.activity.settings import Adjusting

__all__ = [
    "Activity",
    "Adjusting",
    "Browsing",
    "ChallengeBoard",
    "ChallengePodium",
    "ChallengeSetUp",
    "CourseCard",
    "Courses",
    "Forgetting",
    "Home",
    "Learning",
    "LessonDone",
    "Listening",
    "OnMap",
    "Preview",
    "Quizzing",
    "Reading",
    "ReminderClock",
    "ReminderPlace",
    "ReminderSet",
    "ReminderSnoozed",
    "ReminderTime",
    "Reviewing",
    "decode",
    "encode",
]

Activity = (
    Home
    | Courses
    | CourseCard
    | Learning
    | LessonDone
    | Reviewing
    | ReminderTime
    | ReminderPlace
    | ReminderClock
    | ReminderSet
    | ReminderSnoozed
    | Preview
    | ChallengeSetUp
    | ChallengeBoard
    | ChallengePodium
    | Quizzing
    | Reading
    | Browsing
    | Listening
    | OnMap
    | Adjusting
    | Forgetting
)
_CODEC: TypeAdapter[Activity] = TypeAdapter(Annotated[Activity, Field(discriminator="kind")])


def encode(activity: Activity) -> str:
    """Return the activity as JSON."""
    return _CODEC.dump_json(activity, exclude_defaults=False).decode()


def decode(stored: str) -> Activity:
    """Return the activity of stored JSON; what no longer can be read is Home, so that nobody is stuck."""
    try:
        return _CODEC.validate_json(stored)
    except ValidationError:
        return Home()
