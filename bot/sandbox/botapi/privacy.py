"""Which messages of a group the bot is told of: the rules of privacy mode."""

from bot.sandbox.botapi.groups import Group
from bot.sandbox.botapi.nouns import Json, Message
from bot.sandbox.botapi.utf16 import cut
from bot.sandbox.botapi.world import World

SERVICE = frozenset(
    {
        *("new_chat_members", "left_chat_member", "new_chat_title", "group_chat_created"),
        *("migrate_to_chat_id", "migrate_from_chat_id", "supergroup_chat_created", "pinned_message"),
        *("forum_topic_created", "forum_topic_closed", "forum_topic_reopened"),
    }
)


def tell(world: World, kind: str, message: Message) -> Json:
    """Queue a message as an update of `kind` if the bot may know of it; return the API's Message."""
    body = message.as_json()
    if message.chat.group is None or _hears(world, message, message.chat.group):
        world.updates.put(kind, body)
    return body


def _hears(world: World, message: Message, group: Group) -> bool:
    if not group.has(world.bot.id) or message.sender.is_bot:
        return False
    message.meant = message.meant or _meant(world, message, group)
    return (
        message.meant
        or not world.rules.privacy
        or group.ranked(world.bot.id)
        or bool(SERVICE & message.content.keys())
    )


def _meant(world: World, message: Message, group: Group) -> bool:
    """Say whether a message is for this bot: a command, a reply to it, or a reply to what was for it."""
    reply = message.reply_to
    if reply is not None and (reply.sender is world.bot or reply.meant):
        return True
    via = message.content.get("via_bot")
    if isinstance(via, dict) and via.get("id") == world.bot.id:
        return True
    text = message.content.get("text") or message.content.get("caption") or ""
    marks = message.content.get("entities") or message.content.get("caption_entities") or []
    return any(
        _mine(world, group, cut(text, one["offset"], one["offset"] + one["length"]))
        for one in marks
        if one["type"] == "bot_command"
    )


def _mine(world: World, group: Group, command: str) -> bool:
    """`/cmd@bot` names its bot; a plain one goes to the bot that wrote last, here also where none has yet."""
    _, at, name = command.partition("@")
    if at:
        return name.lower() == world.bot.username.lower()
    return group.last_bot in (0, world.bot.id)
