"""The chats of a person as their list shows them: titles, members with roles, topics; plain values."""

from bot.sandbox.botapi.nouns import Chat, Json
from bot.sandbox.botapi.world import World


def chat_view(world: World, chat: Chat, viewer: int) -> Json:
    """Return a chat as values.

    `role` is what the viewer is in it; `members` (groups only) are those present, each with `id`, `name`,
    `role` (creator, administrator, member), `anonymous`, `is_bot`; `topics` the threads of a forum.
    """
    group = chat.group
    shown: Json = {
        "chat_id": chat.id,
        "type": chat.type,
        "title": chat.title or world.bot.first_name,
        "role": group.status(viewer) if group else "member",
        "members": [],
        "topics": [],
        "last_message_id": max(chat.messages, default=0),
    }
    if group is None:
        return shown
    shown["members"] = [
        {
            "id": member.id,
            "name": world.accounts[member.id].first_name,
            "role": member.status,
            "anonymous": member.anonymous,
            "is_bot": world.accounts[member.id].is_bot,
        }
        for member in group.present()
    ]
    shown["topics"] = [
        {"thread": topic.id, "name": topic.name, "closed": topic.closed} for topic in group.topics.values()
    ]
    return shown
