"""What a chat is doing, stored and found again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import get_args

import pytest

from bot.conversation.activity import (
    Activity,
    CourseCard,
    Courses,
    Home,
    Learning,
    LessonDone,
    Preview,
    Quizzing,
    ReminderClock,
    ReminderPlace,
    ReminderSet,
    ReminderTime,
    Reviewing,
    decode,
    encode,
)
from bot.learning.grading.verdict import Mark
from bot.learning.scheduling.fsrs import preview
from bot.learning.sessions.lesson import LessonSession
from bot.learning.sessions.quiz import QuizSession
from bot.learning.sessions.review import Phase, ReviewSession, Told, Waiting
from storage.records import CardState, Rating
from tests.conversations.moments import MOMENTS

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FLIPPED = ReviewSession(
    NOW,
    queue=("c/b",),
    waiting=(Waiting("c/w", NOW + timedelta(minutes=1), 1),),
    phase=Phase.FLIPPED,
    card="c/a",
    offers=tuple(preview(CardState(1, "c/a"), NOW, "UTC").values()),
    told=(Told("c/z", Mark.WRONG, "x", ({"reason": "Missing", "parts": ("a", "b")},), Rating.AGAIN),),
)
ACTIVITIES: list[Activity] = [
    Home(),
    Courses(),
    CourseCard("c", 2),
    Learning(LessonSession("c", "l", 3, 1, 1, ("q",))),
    LessonDone("c", "l", 1, 2, 3, 1, "next", True),
    Reviewing(FLIPPED, greeting=3),
    ReminderTime(),
    ReminderPlace("19:30", (("Europe/Berlin", "Berlin"),)),
    ReminderClock("19:30", "Europe/Berlin", "Berlin", "10:00"),
    ReminderSet("19:30", "Berlin", "10:00", 1, True),
    Preview("c", "l", "", 4, 1),
    Quizzing(QuizSession(1, "c", ("c/a", "c/b|c/c"), 2, 1, ("c/d",))),
]


@pytest.mark.parametrize("activity", ACTIVITIES, ids=lambda activity: activity.kind)
def test_what_is_stored_is_found_again(activity: Activity) -> None:
    assert encode(decode(encode(activity))) == encode(activity)
    assert type(decode(encode(activity))) is type(activity)


def test_the_four_outcomes_of_a_flip_card_are_found_to_the_last_digit() -> None:
    found = decode(encode(Reviewing(FLIPPED)))
    assert isinstance(found, Reviewing)
    assert found.session.offers == FLIPPED.offers


@pytest.mark.parametrize(
    "stored",
    ["", "{}", "null", "[]", '{"kind":"gone"}', '{"kind":"lesson"}', "\x00", '{"kind":"review","session":1}'],
)
def test_what_can_no_longer_be_read_is_home_so_that_nobody_is_stuck(stored: str) -> None:
    assert decode(stored) == Home()


def test_odd_input_is_tried_in_every_activity_of_a_private_chat() -> None:
    kinds = {str(kind.__dataclass_fields__["kind"].default) for kind in get_args(Activity)}
    private = {kind for kind in kinds if not kind.startswith("challenge")}
    assert {kind for kind, _ in MOMENTS.values()} == private
