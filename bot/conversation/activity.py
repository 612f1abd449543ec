"""What a chat is doing, as values, and their JSON: the state that a restart finds again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter, ValidationError

from bot.learning.sessions.lesson import LessonSession
from bot.learning.sessions.review import ReviewSession


@dataclass(frozen=True, slots=True)
class Home:
    """Nothing goes on."""

    kind: Literal["home"] = "home"


@dataclass(frozen=True, slots=True)
class Courses:
    """Choosing a course."""

    kind: Literal["courses"] = "courses"


@dataclass(frozen=True, slots=True)
class CourseCard:
    """A course's card; `part` counts through its summary, 0 is the card itself."""

    course: str
    part: int = 0
    kind: Literal["course"] = "course"


@dataclass(frozen=True, slots=True)
class Learning:
    """In a lesson."""

    session: LessonSession
    kind: Literal["lesson"] = "lesson"


@dataclass(frozen=True, slots=True)
class LessonDone:
    """A lesson has just been finished; `ask_reminder` when the one question about reminders comes with it."""

    course: str
    lesson: str
    right: int
    questions: int
    cards: int
    missed: int = 0
    next_lesson: str = ""
    ask_reminder: bool = False
    kind: Literal["lesson done"] = "lesson done"


@dataclass(frozen=True, slots=True)
class Reviewing:
    """In a review, or at its end; `greeting` when it came as a reminder (with how many cards are due)."""

    session: ReviewSession
    greeting: int = 0
    next_due_seconds: int = 0
    next_due_days: int = 0
    again_soon: int = 0
    kind: Literal["review"] = "review"


@dataclass(frozen=True, slots=True)
class ReminderTime:
    """Asked for the time of day of the reminder."""

    kind: Literal["reminder time"] = "reminder time"


@dataclass(frozen=True, slots=True)
class ReminderPlace:
    """Asked for the city; `options` are (zone, name) among which to choose."""

    time: str
    options: tuple[tuple[str, str], ...] = ()
    kind: Literal["reminder place"] = "reminder place"


@dataclass(frozen=True, slots=True)
class ReminderClock:
    """Asked whether it is that time of day for the person now."""

    time: str
    zone: str
    name: str
    clock: str
    kind: Literal["reminder clock"] = "reminder clock"


@dataclass(frozen=True, slots=True)
class ReminderSet:
    """The reminder as it stands, `time` empty when it is off; `clock` and the days until the next are local."""

    time: str = ""
    name: str = ""
    clock: str = ""
    in_days: int = 0
    just_set: bool = False
    kind: Literal["reminder set"] = "reminder set"


@dataclass(frozen=True, slots=True)
class Preview:
    """An admin looks at a lesson or a card (both empty: at the list); steps and choices count for nothing."""

    course: str = ""
    lesson: str = ""
    card: str = ""
    step: int = 0
    chosen: int | None = None
    kind: Literal["preview"] = "preview"


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
    | Preview
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
