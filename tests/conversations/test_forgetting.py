"""/forget: asked once, everything erased at once and its bytes soon; then it is as on the first day."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.jobs.upkeep import Upkeep
from storage.database import Transaction
from tests.clock import Clock
from tests.conversations.stories import (
    RIGHT,
    answers,
    exported,
    passes,
    reads_the_first_lesson,
    sent,
    sent_all,
    starts_reviewing,
    taps,
)
from tests.people import Person, Telegram
from tests.tutor import Tutor

SECRET = "hypotension-of-mine"


async def forgets(telegram: Telegram, tutor: Tutor, person: Person) -> None:
    """Say yes, and wait until the last word is said."""
    await person.says("/forget")
    await person.sees("Shall I forget you?", button="Yes, forget me")
    await person.presses("Yes, forget me")
    await person.sees("everything I kept about you is erased")
    await telegram.quiet(0.03)
    await sent_all(tutor, person)


async def traces(tutor: Tutor, person: Person) -> list[str]:
    """Return the tables in which a person's number or the secret stands anywhere."""

    def body(tx: Transaction) -> list[str]:
        tables = [name for (name,) in tx.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {table: str(tx.execute(f"SELECT * FROM {table}").fetchall()) for table in tables}
        return [table for table, told in found.items() if str(person.id) in told or SECRET in told]

    return await tutor.app.database.read(body)


def files_with(words: str, folder: Path) -> list[str]:
    """Return the files of the database in which these words stand."""
    return [file.name for file in folder.glob("tutor.db*") if words.encode() in file.read_bytes()]


async def does_a_lot(telegram: Telegram, clock: Clock, person: Person) -> None:
    """Leave traces in many tables."""
    await starts_reviewing(person)
    await answers(person, SECRET)
    await answers(person, RIGHT["healthy-spared"])
    await answers(person, "/settings")
    await taps(person, "Mix new cards")
    await answers(person, "/remind 12:30 Berlin")
    await person.says("/quiz")
    poll = await person.sees_poll()
    await person.votes(0, message=poll)
    await passes(telegram, clock, minutes=1)
    await answers(person, "/learn")


async def test_everything_is_gone_at_once_and_its_bytes_with_the_next_upkeep(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person, tmp_path: Path
) -> None:
    await does_a_lot(telegram, clock, anna)
    assert len(await traces(tutor, anna)) > 8
    await forgets(telegram, tutor, anna)
    assert await traces(tutor, anna) == []
    assert files_with(SECRET, tmp_path), "the log has it still"
    await Upkeep(tutor.app.database, clock, tutor.app.house).run()
    assert files_with(SECRET, tmp_path) == []


async def test_others_keep_what_is_theirs(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben = telegram.person("Ben")
    await does_a_lot(telegram, clock, ben)
    before = await exported(ben)
    await does_a_lot(telegram, clock, anna)
    await forgets(telegram, tutor, anna)
    after = await exported(ben)
    for part in ("learner", "settings", "reviews", "cards", "lessons", "quiz_answers", "check_answers"):
        assert after[part] == before[part], part


async def test_afterwards_start_begins_anew(telegram: Telegram, tutor: Tutor, anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    await forgets(telegram, tutor, anna)
    assert "Start lesson" in (await taps(anna, "Start anew")).labels
    assert "page 1 of 2" in (await taps(anna, "Start lesson")).text
    document = await exported(anna)
    assert (document["reviews"], document["cards"], document["lessons"]) == ([], [], [])
    assert document["settings"]["new_limit"] == 10


@pytest.mark.parametrize("typed", ["yes", "Forget", "YES, forget me!"])
async def test_yes_can_be_typed(telegram: Telegram, tutor: Tutor, anna: Person, typed: str) -> None:
    await answers(anna, "/forget")
    assert "erased" in (await answers(anna, typed)).text
    await telegram.quiet(0.03)
    await sent_all(tutor, anna)
    assert await traces(tutor, anna) == []


@pytest.mark.parametrize("typed", ["no", "yesterday", "forgetful", "sensitivity", "y" * 4096])
async def test_nothing_else_that_is_typed_erases_anything(anna: Person, typed: str) -> None:
    await starts_reviewing(anna)
    await answers(anna, "/forget")
    assert "Yes, forget me" in (await answers(anna, typed)).labels
    assert len((await exported(anna))["cards"]) == 3


async def test_no_keeps_everything_and_goes_back_to_the_review(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    await answers(anna, "/forget")
    assert "2 of 3" in (await taps(anna, "No, keep it")).text
    assert len((await exported(anna))["reviews"]) == 1


async def test_no_with_nothing_open_says_that_all_stays(anna: Person) -> None:
    await answers(anna, "/forget")
    assert "Everything stays" in (await taps(anna, "No, keep it")).text


async def test_it_says_what_backups_may_hold_before_and_after(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    assert "Copies" in (await answers(anna, "/forget")).text
    await anna.presses("Yes")
    assert "Backups" in (await anna.sees("erased")).text


async def test_old_buttons_get_a_short_word_and_make_nobody_known(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    asked = await starts_reviewing(anna)
    await answers(anna, "/help")
    await answers(anna, "/forget")
    question = anna.last
    await anna.presses("Yes, forget me")
    await anna.sees("erased")
    await telegram.quiet(0.03)
    await sent_all(tutor, anna)
    before = sent(telegram, anna)
    for message, label in ((asked, "Show answer"), (question, "Yes, forget me"), (question, "No, keep it")):
        await anna.presses(label, message=message)
        assert len(await anna.toast()) > 5, label
    await telegram.quiet(0.03)
    assert sent(telegram, anna) == before
    assert await traces(tutor, anna) == []


async def test_a_second_press_on_yes_does_nothing_more(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    await reads_the_first_lesson(anna)
    await answers(anna, "/forget")
    question = anna.last
    await anna.presses("Yes", message=question)
    await anna.presses("Yes", message=question)
    await anna.sees("erased")
    await telegram.quiet(0.05)
    assert len([seen for seen in anna.chat if "is erased" in seen.text]) == 1
    await sent_all(tutor, anna)
    assert await traces(tutor, anna) == []


async def test_a_vote_in_a_poll_of_before_has_no_effect(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    await answers(anna, "/quiz")
    poll = await anna.sees_poll()
    await forgets(telegram, tutor, anna)
    before = sent(telegram, anna)
    assert poll.poll is not None
    person = {"id": anna.id, "is_bot": False, "first_name": "Anna"}
    vote = {"poll_id": poll.poll["id"], "user": person, "option_ids": [0]}
    telegram.world.updates.put("poll_answer", vote)  # cast before it was closed
    await telegram.quiet(0.05)
    assert sent(telegram, anna) == before
    assert await traces(tutor, anna) == []


async def test_a_poll_that_is_open_is_closed_by_it(telegram: Telegram, tutor: Tutor, anna: Person) -> None:
    await answers(anna, "/quiz")
    await anna.sees_poll()
    await forgets(telegram, tutor, anna)
    await anna.sees_poll(closed=True)
    await sent_all(tutor, anna)
    assert await traces(tutor, anna) == []


async def test_a_reminder_that_was_due_comes_to_nothing(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    await answers(anna, "/remind 12:30 UTC")
    await passes(telegram, clock, days=3)
    await forgets(telegram, tutor, anna)
    await tutor.clock_strikes()
    await telegram.quiet(0.05)
    assert "erased" in anna.last.text
    assert await traces(tutor, anna) == []
