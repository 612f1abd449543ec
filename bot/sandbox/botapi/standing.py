"""Members of groups as the API tells them: ChatMember in its kinds, and the updates of a change."""

from bot.sandbox.botapi.groups import Group, Member
from bot.sandbox.botapi.nouns import Account, Chat, Json
from bot.sandbox.botapi.world import World

_RIGHTS = (
    *("can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members"),
    *("can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories"),
    "can_pin_messages",
)
PERMISSIONS = dict.fromkeys(
    (
        *("can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos"),
        *("can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages"),
        *("can_add_web_page_previews", "can_change_info", "can_invite_users", "can_pin_messages"),
        "can_manage_topics",
    ),
    True,
)


def described(world: World, group: Group, account: int) -> Json:
    """Return the API's ChatMember of somebody, also of one who left."""
    member = group.members.get(account, Member(account, "left"))
    user = world.accounts[account].as_json()
    told: Json = {"status": member.status, "user": user}
    if member.status == "creator":
        told["is_anonymous"] = member.anonymous
    elif member.status == "administrator":
        told |= dict.fromkeys(_RIGHTS, True)
        told |= {"can_be_edited": False, "can_promote_members": False, "is_anonymous": member.anonymous}
        told["can_manage_topics"] = group.forum
    elif member.status == "kicked":
        told["until_date"] = 0
    return told


def changed(world: World, chat: Chat, by: Account, old: Json, new: Json) -> None:
    """Tell the bot that its own standing changed; of others it hears as an admin that asked for it."""
    about = new["user"]["id"]
    body = {
        "chat": chat.as_json(),
        "from": by.as_json(),
        "date": world.now(),
        "old_chat_member": old,
        "new_chat_member": new,
    }
    if about == world.bot.id:
        world.updates.put("my_chat_member", body)
    elif chat.group is not None and chat.group.ranked(world.bot.id):
        world.updates.put("chat_member", body)
