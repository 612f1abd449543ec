"""Whatever somebody sends into a game: silence, or one short word where a command is for us; the game goes on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from tests.clock import Clock
from tests.conversations.challenges.playing import polled, sets_up, starts, time_is_up
from tests.groups import Group
from tests.people import Telegram
from tests.person import Person
from tests.tutor import Tutor

Act = Callable[[Telegram, Tutor, Clock, Group, Person], Awaitable[object]]
KINDS = ("sticker", "voice", "photo", "poll", "location", "contact", "video", "dice")
TEXTS = ("ж" * 4096, "\u200b\u200d\u2066x", "\u202eabc عربي", "<b>&amp;</b> *x* { $answer }")


async def _set_up(_telegram: Telegram, _tutor: Tutor, _clock: Clock, group: Group, person: Person) -> None:
    await sets_up(person, group)


async def _in_polls(_telegram: Telegram, _tutor: Tutor, _clock: Clock, group: Group, person: Person) -> None:
    await starts(group, person)
    await polled(person, 1, group)


async def _in_a_race(_telegram: Telegram, _tutor: Tutor, _clock: Clock, group: Group, person: Person) -> None:
    await starts(group, person, how="typed 5 20")
    await person.sees("1 of 5.", in_=group)


async def _between(telegram: Telegram, tutor: Tutor, clock: Clock, group: Group, person: Person) -> None:
    await _in_a_race(telegram, tutor, clock, group, person)
    await time_is_up(telegram, tutor, clock, 25)
    await person.sees("Time is up", in_=group)


async def _podium(telegram: Telegram, tutor: Tutor, clock: Clock, group: Group, person: Person) -> None:
    await _in_polls(telegram, tutor, clock, group, person)
    await person.presses("Stop", in_=group)
    await person.sees(button="Rematch", in_=group)


MOMENTS: dict[str, Act] = {
    "set-up": _set_up,
    "polls": _in_polls,
    "race": _in_a_race,
    "between questions": _between,
    "podium": _podium,
}


@pytest.mark.parametrize("moment", MOMENTS)
async def test_odd_things_in_a_group_are_passed_over_and_the_game_goes_on(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person, moment: str
) -> None:
    group = await telegram.group("Class", anna)
    await MOMENTS[moment](telegram, tutor, clock, group, anna)
    await telegram.quiet(0.05)
    board = anna.last_in(group)
    before = (len(telegram.calls.of("sendMessage")), anna.last_in(group).version)
    for kind in KINDS:
        await anna.sends(kind, reply_to=board, in_=group)
    for text in TEXTS:
        await anna.says(text, reply_to=board, in_=group)
    own = await anna.says("the weather", in_=group)
    await anna.edits(own, "sensitivity", in_=group)
    await anna.forwards(board, in_=group)
    await telegram.quiet(0.05)
    assert (len(telegram.calls.of("sendMessage")), anna.last_in(group).version) == before
    for data in ("x", "gx:0:999", "o:3:forget", "rr:1:4", "ef:1", ":" * 64):
        await anna.presses(message=board, data=data)
        assert await anna.toast(), data
    await anna.says("/settings", in_=group)  # a command in the middle
    assert len((await anna.sees(in_=group)).text) <= 700
    assert not [seen for seen in anna.chat_in(group) if "Sorry" in seen.text]
    await _goes_on(telegram, tutor, clock, group, anna, moment)


async def _goes_on(
    telegram: Telegram, tutor: Tutor, clock: Clock, group: Group, anna: Person, moment: str
) -> None:
    if moment == "set-up":
        await anna.presses("Join", in_=group)
        assert await anna.toast() == "You are in."
    elif moment == "podium":
        await anna.presses("Rematch", in_=group)
        await anna.sees("Challenge", button="Join", in_=group)
    else:
        await time_is_up(telegram, tutor, clock, 25)
        await anna.sees("2 of 5" if moment == "between questions" else "Time is up", in_=group)
