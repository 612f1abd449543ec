"""Groups, the challenges played in them, and the people who play."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

MOST_SECONDS = 3600  # for a question of a game; one that stays open longer is a question of the day


class Phase(StrEnum):
    """Where a game is: players gather, a question is open, its result is shown, it is over."""

    LOBBY = "lobby"
    ASKING = "asking"
    PAUSE = "pause"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Group:
    """A group chat and its settings. `daily_time` is local "HH:MM" or empty, `daily_kind` a mode or "day".

    `admins` are the ids Telegram told at `admins_at`; `gone_at`: the bot was removed.
    """

    chat_id: int
    language: str = "en"
    zone: str = ""
    place: str = ""
    course_id: str = ""
    daily_time: str = ""
    daily_kind: str = ""
    daily_thread: int = 0
    daily_at: datetime | None = None
    admins: tuple[int, ...] = ()
    admins_at: datetime | None = None
    gone_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Game:
    """A challenge. `round` counts the questions asked, `silent` those in a row that nobody answered.

    `due_at` is when the clock has something to do; `queue` holds the questions to come ("course/card"). `host_id` 0:
    the host is gone; the group's own id: an anonymous admin.
    """

    chat_id: int
    thread_id: int
    host_id: int
    course_id: str
    rounds: int
    seconds: int
    mode: str
    code: str
    made_at: datetime
    lesson_id: str = ""
    streaks: bool = False
    phase: Phase = Phase.LOBBY
    round: int = 0
    silent: int = 0
    handing: bool = False
    daily: bool = False
    queue: tuple[str, ...] = ()
    drawn_at: datetime | None = None
    due_at: datetime | None = None
    ended_at: datetime | None = None
    id: int = 0

    @property
    def of_the_day(self) -> bool:
        """Whether it is one question that stays open for a day, beside whatever else goes on."""
        return self.seconds >= MOST_SECONDS


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody in a game; `streak` counts right answers in a row. `name` is how the group sees them.

    It is empty while that is not known, and for one who is no longer `here` in the group.
    """

    person_id: int
    name: str
    points: int = 0
    right: int = 0
    streak: int = 0
    here: bool = True


@dataclass(frozen=True, slots=True)
class Round:
    """A question as it was asked. `kind` is poll or typed; `correct` are positions in `options` of a poll.

    `message_id` is 0 and `stands_at` None until its message is known to stand in the group.
    """

    game_id: int
    number: int
    question: str
    kind: str
    asked_at: datetime
    revision: str = ""
    options: tuple[str, ...] = ()
    correct: tuple[int, ...] = ()
    stands_at: datetime | None = None
    message_id: int = 0
    hinted_at: datetime | None = None
    reactions: int = 0
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RoundAnswer:
    """What somebody answered in a round; `reply_to` is the message a typed one replied to, 0 for a vote.

    `points` are given when the round is closed.
    """

    person_id: int
    at: datetime
    right: bool
    reply_to: int = 0
    hinted: bool = False
    points: int = 0


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants who may be an admin. `content` is JSON by its writer, `query_id` the press or empty."""

    chat_id: int
    thread_id: int
    person_id: int
    language: str
    query_id: str
    content: str
    made_at: datetime
