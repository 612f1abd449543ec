"""What comes after a game: rematch, misses, the leaderboard; who wants to be forgotten."""

from __future__ import annotations

from storage import challenges
from tests.clock import Clock
from tests.conversations.challenges.playing import (
    polled,
    right_of,
    sets_up,
    starts,
    time_is_up,
    typed_answer,
    wrong_of,
)
from tests.groups import Group
from tests.people import Telegram
from tests.person import Person
from tests.tutor import Tutor


async def plays_two_rounds(
    telegram: Telegram, tutor: Tutor, clock: Clock, group: Group, anna: Person, ben: Person
) -> None:
    """Anna knows both answers, Ben neither; then Anna stops."""
    await starts(group, anna, ben)
    for number in (1, 2):
        poll = await polled(anna, number, group)
        await anna.votes(*right_of(poll), in_=group)
        await ben.votes(wrong_of(poll), in_=group)
        await time_is_up(telegram, tutor, clock)
        await anna.sees("Time is up", in_=group)
        if number == 1:
            await time_is_up(telegram, tutor, clock, 10)
    await anna.presses("Stop", in_=group)
    await anna.sees("podium", button="Rematch", in_=group)


async def test_points_of_two_or_more_stand_on_the_leaderboard(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben)
    await plays_two_rounds(telegram, tutor, clock, group, anna, ben)
    await ben.says("/leaderboard", in_=group)
    board = await ben.sees("This week", in_=group)
    assert board.text.count("1. Anna: 300") == 2
    assert "Ben" not in board.text
    clock.turn(days=7)
    await ben.says("/leaderboard", in_=group)
    assert (await ben.sees("No points yet", in_=group)).text.count("1. Anna: 300") == 1


async def test_who_plays_alone_is_not_on_the_leaderboard(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    await starts(group, anna)
    poll = await polled(anna, 1, group)
    await anna.votes(*right_of(poll), in_=group)
    await telegram.quiet(0.05)
    await anna.presses("Stop", in_=group)
    await anna.sees("1. Anna: 150", in_=group)
    await anna.says("/leaderboard", in_=group)
    await anna.sees("when two or more play", in_=group)


async def test_who_leaves_vanishes_from_the_leaderboard_and_is_back_when_they_come_back(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben = telegram.person("Ben")
    group = await telegram.group("Class", ben, anna)
    await plays_two_rounds(telegram, tutor, clock, group, anna, ben)
    group.leave(anna)
    await ben.says("/leaderboard", in_=group)
    assert "Anna" not in (await ben.sees("No points", in_=group)).text
    group.add(anna)
    await ben.says("/leaderboard", in_=group)
    await ben.sees("1. Anna: 300", in_=group)


async def test_what_one_missed_becomes_reviews_with_one_tap(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben = telegram.person("Ben")
    await ben.says("/start")
    await ben.sees(button="Start")
    group = await telegram.group("Class", anna, ben)
    await plays_two_rounds(telegram, tutor, clock, group, anna, ben)
    await ben.presses("Review my misses", in_=group)
    assert "Added to your own reviews" in await ben.toast()
    await ben.says("/review")
    await ben.sees("1 of 2", button="Show answer")
    await anna.presses("Review my misses", in_=group)
    assert "Press Start" in await anna.toast()  # never pressed Start: nothing is known of her


async def test_who_never_pressed_start_is_led_to_the_private_chat(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben)
    await plays_two_rounds(telegram, tutor, clock, group, anna, ben)
    await ben.presses("Review my misses", in_=group)
    assert "Press Start" in await ben.toast()
    (call,) = [one for one in telegram.calls.of("answerCallbackQuery") if one.params.get("url")]
    url = str(call.params["url"])
    assert f"https://t.me/{tutor.app.username}?start=misses-" in url
    assert telegram.calls.of("sendMessage", ben.id) == []
    await ben.says(f"/start {url.partition('start=')[2]}")
    await ben.sees("2 cards that you missed", button="Start review")


async def test_a_rematch_with_the_misses_only(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben)
    await plays_two_rounds(telegram, tutor, clock, group, anna, ben)
    await ben.presses("Misses only", in_=group)
    await ben.sees("Only what was missed", button="Join", in_=group)
    await anna.presses("Rematch", in_=group)
    assert "done" in await anna.toast()
    await ben.presses("Join", in_=group)
    await ben.toast()
    clock.turn(seconds=62)
    await ben.presses("Start now", in_=group)
    await polled(ben, 1, group)


async def test_the_next_games_ask_what_has_not_come_yet(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    seen: list[str] = []
    for _ in range(5):
        await starts(group, anna, how="typed 5 20")
        seen.append((await anna.sees("1 of ", in_=group)).text.splitlines()[1])
        await telegram.quiet(0.03)
        await anna.presses("Stop", in_=group)
        await anna.sees("Stopped", in_=group)
        clock.turn(seconds=61)
    assert len(set(seen)) == 5


async def test_a_mixed_game_asks_by_poll_and_by_reply_in_turn(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    group = await telegram.group("Class", anna)
    await starts(group, anna, how="mixed 5 20")
    poll = await polled(anna, 1, group)
    await anna.votes(*right_of(poll), in_=group)
    await time_is_up(telegram, tutor, clock, 25)
    await anna.sees("Right: Anna", in_=group)
    await time_is_up(telegram, tutor, clock, 10)
    question = await anna.sees("2 of 5.", kind="text", in_=group)
    await telegram.quiet(0.05)
    await anna.replies(question, typed_answer(question))
    await time_is_up(telegram, tutor, clock, 25)
    await anna.sees("Anna: 300", in_=group)


async def test_who_is_forgotten_is_in_no_group_any_more(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben = telegram.person("Benjamin")
    group = await telegram.group("Class", ben, anna)
    await plays_two_rounds(telegram, tutor, clock, group, anna, ben)
    await ben.says("/daily off", in_=group)  # an admin: Telegram is asked for them
    await ben.sees("no daily", in_=group)
    known = await tutor.app.database.read(lambda tx: challenges.of_person(tx, ben.id))
    assert all(known.values())
    await tutor.app.database.transaction(lambda tx: challenges.forget(tx, ben.id))
    dump = await tutor.app.database.read(lambda tx: "\n".join(tx.iterdump()))
    assert "Benjamin" not in dump
    left = [line for line in dump.splitlines() if str(ben.id) in line and '"seen"' not in line]
    assert not left


async def test_help_tells_how_points_are_given(telegram: Telegram, tutor: Tutor, anna: Person) -> None:
    group = await telegram.group("Class", anna)
    await anna.says("/help", in_=group)
    await anna.sees("100 for a right answer", in_=group)
    await anna.says("/challenge")
    await anna.sees("played in groups")


async def test_a_set_up_no_longer_names_who_is_forgotten(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben = telegram.person("Benjamin")
    group = await telegram.group("Class", anna, ben)
    await sets_up(anna, group)
    await ben.presses("Join", in_=group)
    await time_is_up(telegram, tutor, clock, 4)
    await anna.sees("Benjamin", in_=group)
    await tutor.app.database.transaction(lambda tx: challenges.forget(tx, ben.id))
    await tutor.app.challenges.run()
    await anna.sees("Nobody has joined yet", button="Join", in_=group)
