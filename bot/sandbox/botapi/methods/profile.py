"""getMe, commands, descriptions, name: what a bot shows of itself."""

import re
from typing import Any

from bot.sandbox.botapi.errors import bad
from bot.sandbox.botapi.nouns import Json
from bot.sandbox.botapi.params import Params, whole
from bot.sandbox.botapi.registry import METHODS, method
from bot.sandbox.botapi.utf16 import units
from bot.sandbox.botapi.world import World

COMMANDS_LIMIT = 100
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
DESCRIPTION_LIMIT = 256
LANGUAGE = re.compile(r"(?:[a-z]{2})?")
PROFILE_LIMITS = {"description": 512, "short_description": 120, "name": 64}
CHAT_SCOPES = frozenset({"chat", "chat_administrators"})
SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})


@method("getMe")
def get_me(world: World, _params: Params) -> Json:
    """Return the bot."""
    return world.bot.as_json() | {
        "can_join_groups": True,
        "can_read_all_group_messages": not world.rules.privacy,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def _language(params: Params) -> str:
    code = params.text("language_code")
    if not LANGUAGE.fullmatch(code):
        raise bad("invalid language code specified")
    return code


def _scope(world: World, params: Params) -> str:
    scope = params.parsed("scope", "BotCommandScope")
    if scope is None:
        return "default"
    if not isinstance(scope, dict) or "type" not in scope:
        raise bad("can't parse BotCommandScope: Can't find field \"type\"")
    kind = str(scope["type"])
    if kind in SCOPES:
        return kind
    if kind in CHAT_SCOPES:
        number = whole(scope.get("chat_id", 0), "chat_id")
        if number not in world.chats:
            raise bad("chat not found")
        return f"{kind}:{number}"
    raise bad("can't parse BotCommandScope: Unsupported type specified")


def _command(one: Any) -> Json:
    if not isinstance(one, dict):
        raise bad("can't parse BotCommand: expected an Object")
    for field in ("command", "description"):
        if not isinstance(one.get(field), str):
            raise bad(f"can't parse BotCommand: Can't find field \"{field}\"")
    name = one["command"].removeprefix("/")
    if not COMMAND.fullmatch(name):
        raise bad("BOT_COMMAND_INVALID")
    if not 1 <= units(one["description"].strip()) <= DESCRIPTION_LIMIT:
        raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": one["description"].strip()}


@method("setMyCommands")
def set_my_commands(world: World, params: Params) -> bool:
    """Set the menu of a scope and language."""
    commands = params.parsed("commands", "commands")
    if not isinstance(commands, list):
        raise bad("can't parse commands JSON object")
    if len(commands) > COMMANDS_LIMIT:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    place = (_scope(world, params), _language(params))
    world.menu.commands[place] = [_command(one) for one in commands]
    world.events.publish("menu", None)
    return True


@method("getMyCommands")
def get_my_commands(world: World, params: Params) -> list[Json]:
    """Return the menu of exactly this scope and language."""
    return world.menu.commands.get((_scope(world, params), _language(params)), [])


@method("deleteMyCommands")
def delete_my_commands(world: World, params: Params) -> bool:
    """Take the menu of a scope and language away."""
    world.menu.commands.pop((_scope(world, params), _language(params)), None)
    world.events.publish("menu", None)
    return True


def _register_text(kind: str, limit: int) -> None:
    """The three texts of a profile differ only in name and length."""

    def set_text(world: World, params: Params) -> bool:
        text = params.text(kind)
        if units(text) > limit:
            raise bad(f"{kind.replace('_', ' ')} is too long")
        world.menu.texts[(kind, _language(params))] = text
        world.events.publish("menu", None)
        return True

    def get_text(world: World, params: Params) -> Json:
        default = world.bot.first_name if kind == "name" else ""
        return {kind: world.menu.text(kind, _language(params)) or default}

    stem = kind.replace("_", "")
    METHODS[f"setmy{stem}"] = set_text
    METHODS[f"getmy{stem}"] = get_text


for _kind, _limit in PROFILE_LIMITS.items():
    _register_text(_kind, _limit)
