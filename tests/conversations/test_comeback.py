"""Coming back after a break: minutes a day instead of a wall of overdue cards, the best remembered first."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.learning.scheduling.comeback import FEW, PATIENCE
from storage import reviews
from storage.database import Transaction
from tests.clock import Clock
from tests.conversations.stories import answers, passes, sent_all, taps
from tests.conversations.writing import word, write_course
from tests.people import Person, Telegram
from tests.seen import Seen
from tests.tutor import Tutor

WELCOME = "Welcome back. We begin with what can still be saved, about 10 minutes a day."
GOES_ON = "We go on with what can still be saved"
REST = "The rest is spread over the next days."
CAUGHT_UP = "You have caught up."
CHOICES = ["5 minutes", "10 minutes", "20 minutes"]
LEARNED = 48  # of 70 loose cards; every fourth was forgotten at first
LAST = LEARNED + 2  # the number of the last one of them: 1 and 2 are a lesson's


@pytest.fixture
async def tutor(telegram: Telegram, clock: Clock, tmp_path: Path) -> AsyncIterator[Tutor]:
    """The bot with a course of loose cards, from which as many new ones may come a day as one likes."""
    write_course(tmp_path / "courses", "words", loose=70, lessons=1, cards=2)
    async with Tutor(telegram, clock, tmp_path, courses=(tmp_path / "courses",)) as running:
        yield running


async def learns(anna: Person, clock: Clock, cards: int = LEARNED) -> None:
    """Learn so many cards to where they come back after days."""
    await answers(anna, "/settings")
    await taps(anna, "New cards")
    await answers(anna, str(cards))
    for forgets in (4, 0):
        await works_off(anna, await answers(anna, "/review"), forgets, clock=clock)
        clock.turn(minutes=11)


async def works_off(
    anna: Person, seen: Seen, forgets: int = 0, most: int = 1000, clock: Clock | None = None
) -> tuple[Seen, list[int]]:
    """Answer all cards of a session, at first wrong where the number divides; return its end, and the cards.

    With a `clock` every answer takes the same ten seconds, so that none is a quick one by chance.
    """
    asked: list[int] = []
    while (number := card_in(seen)) and len(asked) < most:
        wrong = forgets and number % forgets == 0 and number not in asked
        asked.append(number)
        if clock is not None:
            clock.turn(seconds=10)
        seen = await answers(anna, "no idea" if wrong else word(number))
    return seen, asked


def card_in(seen: Seen) -> int:
    """Return the number of the card that is asked, 0 for none."""
    found = re.search(r"stands for number (\d+)", seen.text)
    return int(found[1]) if found else 0


def length(seen: Seen) -> int:
    """Return the 12 of "1 of 12"."""
    found = re.search(r"^\d+ of (\d+)$", seen.text, re.MULTILINE)
    assert found, seen
    return int(found[1])


@pytest.fixture
async def back(telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person) -> Person:
    """Somebody who learned and then was away for forty days."""
    await learns(anna, clock)
    await passes(telegram, clock, days=40)
    return anna


async def test_it_begins_at_once_with_a_warm_line_and_no_number_of_what_is_due(back: Person) -> None:
    seen = await answers(back, "/review")
    assert seen.text.startswith(WELCOME)
    assert seen.labels == ["Show answer", "Stop", *CHOICES]
    assert 20 < length(seen) < LEARNED
    assert str(LEARNED) not in seen.text
    assert len(re.findall(r"\d+", seen.text)) == 4, "the minutes, 1 of 12, and the card's own"


async def test_what_was_never_forgotten_comes_first_and_nothing_new(back: Person) -> None:
    _, asked = await works_off(back, await answers(back, "/review"))
    assert max(asked) <= LAST
    firm = [number for number in asked if number % 4]
    assert len(firm) >= 30
    assert asked[: len(firm)] == firm


async def test_the_minutes_are_chosen_below_the_first_card_in_place(back: Person) -> None:
    seen = await answers(back, "/review")
    shorter = await taps(back, "5 minutes")
    assert shorter.id == seen.id
    assert "about 5 minutes a day" in shorter.text
    assert card_in(shorter) == card_in(seen)
    assert length(shorter) * 2 - 1 <= length(seen) <= length(shorter) * 2 + 2
    longer = await taps(back, "20 minutes")
    assert length(longer) == LEARNED
    after = await answers(back, word(card_in(longer)))
    assert "2 of 48" in after.text
    assert not any(after.button(label) for label in CHOICES)
    assert "Welcome" not in after.text


async def test_an_old_choice_and_a_forged_one_change_nothing(back: Person) -> None:
    seen = await answers(back, "/review")
    chosen = seen.button("5 minutes")
    assert chosen
    asked = await answers(back, word(card_in(seen)))
    await back.presses(message=seen, data=chosen["callback_data"])
    assert await back.toast()
    shown = asked.button("Stop")
    assert shown
    version = shown["callback_data"].split(":")[1]
    for forged in ("5", "0", "999999"):
        await back.presses(message=asked, data=f"rd:{version}:{forged}")
        assert await back.toast()
    assert f"3 of {length(seen)}" in (await answers(back, word(card_in(asked)))).text


async def test_it_is_worked_off_over_days_and_then_new_cards_come_again(
    telegram: Telegram, clock: Clock, back: Person
) -> None:
    await answers(back, "/review")
    first = await taps(back, "5 minutes")
    seen, most, days = first, length(first), 1
    while True:
        end, asked = await works_off(back, seen, forgets=7)
        assert max(asked) <= LAST
        assert end.text.endswith((REST, CAUGHT_UP + " From now on it is as before, new cards too."))
        if CAUGHT_UP in end.text:
            break
        assert end.button("Another 5 minutes")
        assert str(LEARNED - most) not in end.text
        await passes(telegram, clock, days=1)
        seen, days = await answers(back, "/review"), days + 1
        assert seen.text.startswith(GOES_ON)
        assert length(seen) <= most + 3, "what is surer takes less time"
    assert 2 <= days <= 12
    assert end.button("Review")
    await passes(telegram, clock, days=1)
    seen = await answers(back, "/review")
    assert "saved" not in seen.text
    _, asked = await works_off(back, seen)
    assert max(asked) > LAST


async def test_who_wants_more_gets_another_helping_the_same_day(back: Person) -> None:
    await answers(back, "/review")
    seen = await taps(back, "5 minutes")
    end, first = await works_off(back, seen)
    assert REST in end.text
    again = await taps(back, "Another 5 minutes")
    assert again.text.startswith(GOES_ON)
    assert again.labels[-3:] == CHOICES
    _, second = await works_off(back, again)
    assert not set(first) & set(second)


async def test_who_stops_early_finds_what_is_left_of_the_minutes(back: Person) -> None:
    seen = await answers(back, "/review")
    await works_off(back, seen, most=5)
    assert REST in (await taps(back, "Stop")).text
    assert length(await answers(back, "/review")) == length(seen) - 5


async def test_stats_tell_the_share_of_the_day_and_never_the_whole(back: Person) -> None:
    told = await answers(back, "/stats")
    assert "about 10 minutes" in told.text
    due = re.search(r"Due today: (\d+) cards", told.text)
    assert due
    assert 20 < int(due[1]) < LEARNED
    seen = await answers(back, "/review")
    assert length(seen) == int(due[1])
    await works_off(back, await taps(back, "5 minutes"))
    assert "Due today: nothing. That is enough for today." in (await answers(back, "/stats")).text


async def test_a_restart_in_the_middle_changes_nothing(
    tutor: Tutor, telegram: Telegram, back: Person
) -> None:
    await answers(back, "/review")
    seen = await taps(back, "5 minutes")
    await telegram.quiet(0.03)
    await tutor.restart()
    after = await answers(back, word(card_in(seen)))
    assert f"2 of {length(seen)}" in after.text
    end, _ = await works_off(back, after)
    assert end.button("Another 5 minutes")


async def test_a_reminder_begins_it_too_and_stays_silent_once_the_days_minutes_are_used(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    await learns(anna, clock)
    await answers(anna, "/remind 8:00 and 20:00 UTC")
    await telegram.quiet(0.03)
    for hour in (7, 8):  # those of the days before do not come any more
        clock.set(datetime(2026, 4, 11, hour, 0, 1, tzinfo=UTC))
        await tutor.clock_strikes()
    seen = await anna.sees("Welcome back")
    assert seen.text.startswith(f"{WELCOME}\nAnswer right here:")
    assert "due" not in seen.text
    assert {*CHOICES, "In 1 hour"} <= set(seen.labels)
    chosen = await taps(anna, "5 minutes")
    assert "Answer right here:" in chosen.text
    assert "In 1 hour" in chosen.labels
    await works_off(anna, chosen)
    await passes(telegram, clock, hours=12)
    await tutor.clock_strikes()
    await sent_all(tutor, anna)
    assert REST in anna.last.text, "the evening's reminder does not come"


async def test_what_was_on_the_screen_before_the_break_can_still_be_answered_and_the_rest_waits(
    telegram: Telegram, clock: Clock, anna: Person, tutor: Tutor
) -> None:
    await learns(anna, clock)
    await passes(telegram, clock, days=1)
    await answers(anna, "/review")
    await passes(telegram, clock, days=40)
    answered = await answers(anna, word(card_in(anna.last)))
    assert answered.text.startswith("✅")
    assert REST in (await taps(anna, "Stop")).text
    assert (await answers(anna, "/review")).text.startswith(GOES_ON)


async def test_an_answer_taken_back_brings_the_choice_back(back: Person) -> None:
    seen = await answers(back, "/review")
    await answers(back, word(card_in(seen)))
    again = await taps(back, "Undo")
    assert card_in(again) == card_in(seen)
    assert "about 5 minutes a day" in (await taps(back, "5 minutes")).text


async def test_the_limit_of_reviews_holds(back: Person) -> None:
    await answers(back, "/settings")
    await taps(back, "Limit of reviews")
    await taps(back, "20")
    assert length(await answers(back, "/review")) == 20


async def test_cards_of_a_lesson_wait_and_the_lesson_says_so(back: Person) -> None:
    await answers(back, "/learn")
    done = await taps(back, "Next")
    assert "Its 2 cards wait until you have caught up." in done.text
    assert (await taps(back, "Start review")).text.startswith(WELCOME)


async def test_a_few_due_cards_after_a_break_change_nothing(
    telegram: Telegram, clock: Clock, anna: Person, tutor: Tutor
) -> None:
    await learns(anna, clock, cards=15)
    await passes(telegram, clock, days=40)
    seen = await answers(anna, "/review")
    assert seen.text.startswith("1 of 30")
    assert seen.labels == ["Show answer", "Stop"]


async def test_without_a_break_many_due_cards_change_nothing(
    telegram: Telegram, clock: Clock, anna: Person, tutor: Tutor
) -> None:
    await learns(anna, clock)
    await passes(telegram, clock, days=2)
    seen = await answers(anna, "/review")
    assert "saved" not in seen.text


async def test_who_works_every_day_and_still_does_not_catch_up_gets_a_few_new_cards(
    telegram: Telegram, tutor: Tutor, clock: Clock, back: Person
) -> None:
    await works_off(back, await answers(back, "/review"), most=1)

    def a_week_of_work_in_vain(tx: Transaction) -> None:
        last = reviews.standing(tx, back.id)[-1]
        for ago in range(1, PATIENCE + 1):
            day, at = last.study_day - timedelta(days=ago), last.answered_at - timedelta(days=ago)
            reviews.add(tx, replace(last, id=0, update_id=None, answered_at=at, study_day=day))

    await tutor.app.database.transaction(a_week_of_work_in_vain)
    await taps(back, "Stop")
    seen = await answers(back, "/review")
    assert "Some cards are stubborn, and that is all right" in seen.text
    assert all(seen.button(label) for label in CHOICES)
    _, asked = await works_off(back, seen)
    assert [number for number in asked if number > LAST] == asked[-FEW:]
