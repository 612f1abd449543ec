"""What tests of challenges do again and again: open a group, set up a game, let questions come and go."""

from __future__ import annotations

import asyncio

from tests.clock import Clock
from tests.groups import Group, Place
from tests.people import PATIENCE, Telegram
from tests.person import Person
from tests.seen import Seen
from tests.tutor import Tutor

RIGHT: dict[str, str | tuple[str, ...]] = {  # of the course "metrics", in lesson and card order
    "0.9": "Its sensitivity",
    "false alarms": "Specificity",
    "threshold falls": "It rises",
    "ill people": "sensitivity",
    "healthy people": "specificity",
    "kinds of error": ("false positives", "false negatives"),
    "trade-off": "ROC curve",
    "guesses": "0.5",
}


async def sets_up(host: Person, group: Place, how: str = "polls 5 10") -> Seen:
    """Type the command and see the set-up."""
    await host.says(f"/challenge {how}".strip(), in_=group)
    return await host.sees("Challenge", button="Join", in_=group)


async def starts(group: Place, *players: Person, how: str = "polls 5 10") -> None:
    """Set up a game; everyone joins, the first starts it."""
    await sets_up(players[0], group, how)
    for player in players:
        await player.presses("Join", in_=group)
        assert await player.toast() == "You are in."
    await players[0].presses("Start now", in_=group)


async def polled(person: Person, number: int, group: Place) -> Seen:
    """See the poll of a round, and the board beside it."""
    await person.sees(f"Question {number} of", in_=group)
    return await person.sees_poll(closed=False, in_=group)


def right_of(poll: Seen) -> tuple[str, ...]:
    """Return the right options of a poll."""
    assert poll.poll is not None
    right = next(right for part, right in RIGHT.items() if part in poll.poll["question"])
    return (right,) if isinstance(right, str) else right


def wrong_of(poll: Seen) -> str:
    """Return a wrong option of a poll."""
    assert poll.poll is not None
    right, options = right_of(poll), [str(one["text"]) for one in poll.poll["options"]]
    return next(one for one in options if not any(one.startswith(each) for each in right))


def typed_answer(question: Seen) -> str:
    """Return what to type."""
    right = next(right for part, right in RIGHT.items() if part in question.text)
    return right if isinstance(right, str) else " and ".join(right)


async def time_is_up(telegram: Telegram, tutor: Tutor, clock: Clock, seconds: float = 11) -> None:
    """Let the time of a question, or of its result, pass."""
    await telegram.quiet(0.03)
    async with asyncio.timeout(PATIENCE):
        while tutor.app.delivery.chats:  # noqa: ASYNC110 - what was sent is recorded when its lane is empty
            await asyncio.sleep(0.005)
    clock.turn(seconds=seconds)
    await tutor.app.challenges.run()


__all__ = ["Group", "polled", "right_of", "sets_up", "starts", "time_is_up", "typed_answer", "wrong_of"]
