"""Votes and the end of polls: what changes, and what the bot hears of it."""

import asyncio

from bot.sandbox.botapi.nouns import Account, Message
from bot.sandbox.botapi.polls import Poll
from bot.sandbox.botapi.world import World

BEAT = 0.05  # seconds between two looks at the clock, which may have been turned
IDLE_SECONDS = 3600.0


def poll_of(message: Message) -> Poll:
    """Return the poll of a message. Raises ValueError when it holds none."""
    if message.poll is None:
        raise ValueError(f"message {message.id} is no poll")
    return message.poll


def vote(world: World, person: Account, message: Message, chosen: tuple[int, ...]) -> None:
    """Count a vote and tell the bot. Raises ValueError for what an app refuses, also a vote after the end."""
    close_due(world)
    poll = poll_of(message)
    poll.vote(person.id, chosen)
    _changed(world, message, poll)
    if not poll.anonymous:
        kept = poll.votes.get(person.id, ())
        answer = {
            "poll_id": poll.id,
            "user": person.as_json(),
            "option_ids": list(kept),
            "option_persistent_ids": [poll.persistent_id(option) for option in kept],
        }
        world.updates.put("poll_answer", answer)
    world.updates.put("poll", poll.as_json())


def close(world: World, message: Message) -> Poll:
    """End a poll: no vote counts any more, the bot is told how it stands. Raises ValueError for no poll."""
    poll = poll_of(message)
    poll.closed = True
    world.timed_polls.pop(poll.id, None)
    _changed(world, message, poll)
    world.updates.put("poll", poll.as_json())
    return poll


def close_due(world: World) -> None:
    """End the polls whose time is over by the world's clock."""
    if not world.timed_polls:
        return
    now = world.clock().timestamp()
    for message in tuple(world.timed_polls.values()):
        if (ends := poll_of(message).closes_at) is not None and ends <= now:
            close(world, message)


async def keep_time(world: World) -> None:
    """End each poll at its time, until cancelled; sleeps while none is timed."""
    while True:
        if world.timed_polls:
            await asyncio.sleep(BEAT)
            close_due(world)
        else:
            await world.timed_bell.wait(IDLE_SECONDS)


def _changed(world: World, message: Message, poll: Poll) -> None:
    message.content = {**message.content, "poll": poll.as_json()}
    world.events.publish("poll", message.chat.id, message)
