"""A challenge in polls: everyone votes, the clock closes, the podium stands at the end."""

from __future__ import annotations

from tests.clock import Clock
from tests.conversations.challenges.playing import polled, right_of, starts, time_is_up, wrong_of
from tests.people import Telegram
from tests.person import Person
from tests.tutor import Tutor


async def test_a_game_in_polls_from_the_command_to_the_podium(
    telegram: Telegram, tutor: Tutor, clock: Clock, anna: Person
) -> None:
    ben = telegram.person("Ben")
    group = await telegram.group("Class", anna, ben)
    await anna.sees("/challenge", in_=group)
    await starts(group, anna, ben)
    for number in range(1, 6):
        seen = await polled(anna, number, group)
        await anna.votes(*right_of(seen), in_=group)
        await ben.votes(wrong_of(seen), in_=group)
        await time_is_up(telegram, tutor, clock)
        result = await anna.sees(right_of(seen)[0], button="Stop", in_=group)
        assert "Right: Anna +150" in result.text
        await time_is_up(telegram, tutor, clock, 12)
    podium = await anna.sees("podium", button="Rematch", in_=group)
    assert "1. Anna: 750" in podium.text
    assert "2. Ben: 0" in podium.text
