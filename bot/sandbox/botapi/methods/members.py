"""getChat, getChatAdministrators, getChatMember, getChatMemberCount, leaveChat."""

from bot.sandbox.botapi import addressing, standing
from bot.sandbox.botapi.errors import bad
from bot.sandbox.botapi.group_life import GroupLife
from bot.sandbox.botapi.groups import Group
from bot.sandbox.botapi.nouns import Json
from bot.sandbox.botapi.params import Params
from bot.sandbox.botapi.registry import method
from bot.sandbox.botapi.world import World

_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


@method("getChat")
def get_chat(world: World, params: Params) -> Json:
    """Return a chat in full."""
    chat = world.readable(addressing.chat_id(params))
    full = chat.as_json() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, False),
    }
    if chat.group is not None:
        full["permissions"] = standing.PERMISSIONS | {"can_send_messages": not chat.group.restricted}
    return full


def _group(world: World, params: Params, sentence: str) -> Group:
    chat = world.readable(addressing.chat_id(params))
    if chat.group is None:
        raise bad(sentence)
    return chat.group


@method("getChatAdministrators")
def get_chat_administrators(world: World, params: Params) -> list[Json]:
    """Return the creator and the admins, of bots only this one."""
    group = _group(world, params, "there are no administrators in the private chat")
    ranked = [one.id for one in group.present() if group.ranked(one.id)]
    mine = [one for one in ranked if one == world.bot.id or not world.accounts[one].is_bot]
    return [standing.described(world, group, one) for one in mine]


@method("getChatMember")
def get_chat_member(world: World, params: Params) -> Json:
    """Return what somebody is in a group; of others only an admin is promised an answer."""
    user = params.integer("user_id")
    chat = world.readable(addressing.chat_id(params))
    if chat.group is None:
        if user not in (chat.id, world.bot.id):
            raise bad("user not found")
        return {"status": "member", "user": world.accounts[user].as_json()}
    if user not in world.accounts:
        raise bad("user not found")
    if user != world.bot.id and not chat.group.ranked(world.bot.id):
        raise bad("member list is inaccessible")
    return standing.described(world, chat.group, user)


@method("getChatMemberCount")
def get_chat_member_count(world: World, params: Params) -> int:
    """Return how many are in a chat, the bot included."""
    chat = world.readable(addressing.chat_id(params))
    return 2 if chat.group is None else len(chat.group.present())


@method("leaveChat")
def leave_chat(world: World, params: Params) -> bool:
    """Leave a group."""
    _group(world, params, "chat member status can't be changed in private chats")
    GroupLife(world).leaves(params.integer("chat_id"), world.bot.id)
    return True
