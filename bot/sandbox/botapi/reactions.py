"""Reactions: which emoji may be one, and what people put under messages."""

from bot.sandbox.botapi.nouns import Account, Json, Message
from bot.sandbox.botapi.world import World

# every one is a single code point, some with a joiner and a sign: matched without them
ALLOWED = frozenset(
    "👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈"
    "😴😭🤓👻👨👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾🤷😡"
)


def react(world: World, person: Account, message: Message, emoji: str) -> None:
    """Put a person's one reaction under a message, or take it away (""). Raises ValueError for what is none.

    A bot that asked for `message_reaction` is told of it, in groups only where it is an admin.
    """
    if emoji and emoji not in ALLOWED:
        raise ValueError(f"{emoji[:8]!r} is no reaction")
    old = message.reacted.pop(person.id, "")
    if emoji:
        message.reacted[person.id] = emoji
    world.events.publish("reaction", message.chat.id, message)
    group = message.chat.group
    if old != emoji and (group is None or group.ranked(world.bot.id)):
        world.updates.put("message_reaction", _told(world, person, message, old, emoji))


def counted(message: Message, viewer: int | None) -> list[Json]:
    """Return the reactions under a message, each with how many chose it and whether the viewer did."""
    given = [*message.reactions, *message.reacted.values()]
    own = message.reacted.get(viewer or 0)
    return [
        {"emoji": emoji, "count": given.count(emoji), "mine": emoji == own} for emoji in dict.fromkeys(given)
    ]


def _told(world: World, person: Account, message: Message, old: str, new: str) -> Json:
    """Return the API's MessageReactionUpdated."""
    kinds = {
        name: [{"type": "emoji", "emoji": emoji}] if emoji else []
        for name, emoji in (("old_reaction", old), ("new_reaction", new))
    }
    return {
        "chat": message.chat.as_json(),
        "message_id": message.id,
        "user": person.as_json(),
        "date": world.now(),
        **kinds,
    }
