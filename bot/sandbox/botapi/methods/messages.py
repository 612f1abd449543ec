"""sendMessage, sendChatAction, setMessageReaction."""

from bot.sandbox.botapi import addressing
from bot.sandbox.botapi.errors import bad
from bot.sandbox.botapi.keyboards import reply_markup
from bot.sandbox.botapi.mentions import with_mentions
from bot.sandbox.botapi.nouns import Json
from bot.sandbox.botapi.params import Params
from bot.sandbox.botapi.reactions import ALLOWED
from bot.sandbox.botapi.registry import method
from bot.sandbox.botapi.texts import TEXT_LIMIT, formatted
from bot.sandbox.botapi.world import World

ACTIONS = frozenset(
    {
        *("typing", "choose_sticker", "find_location", "upload_photo", "upload_document"),
        *("record_video", "upload_video", "record_video_note", "upload_video_note"),
        *("record_voice", "upload_voice", "record_audio", "upload_audio"),
    }
)


def text_content(world: World, params: Params, too_long: str) -> Json:
    """Return a call's text and entities as message fields. Raises when it is empty or too long."""
    source = params.text("text")
    if not source:
        raise bad("message text is empty")
    given = params.parsed("entities", "entities")
    text, entities = formatted(source, params.text("parse_mode"), given, TEXT_LIMIT, too_long)
    if not text:
        raise bad("text must be non-empty")
    entities = with_mentions(world, entities)
    return {"text": text, "entities": entities} if entities else {"text": text}


@method("sendMessage")
def send_message(world: World, params: Params) -> Json:
    """Send a text."""
    content = text_content(world, params, "message is too long")
    markup = reply_markup(params)
    return addressing.target(world, params).post(world, content, markup)


@method("sendChatAction")
def send_chat_action(world: World, params: Params) -> bool:
    """Show that the bot is busy."""
    action = params.text("action")
    if action.lower() not in ACTIONS:
        raise bad("wrong parameter action in request")
    chat = world.writable(addressing.chat_id(params))
    world.events.publish("action", chat.id, action=action, thread=addressing.topic(world, chat, params))
    return True


@method("setMessageReaction")
def set_message_reaction(world: World, params: Params) -> bool:
    """Put at most one emoji on a message, or take it away."""
    chat = world.writable(addressing.chat_id(params))
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad("message to react not found")
    reactions = params.parsed("reaction", "reaction types") or []
    if not isinstance(reactions, list) or not all(isinstance(one, dict) for one in reactions):
        raise bad("can't parse reaction types JSON object")
    if len(reactions) > 1:
        raise bad("REACTIONS_TOO_MANY")
    if any(one.get("type") != "emoji" or str(one.get("emoji"))[:1] not in ALLOWED for one in reactions):
        raise bad("REACTION_INVALID")
    if chat.group is not None:
        addressing.spend(world, chat)
    message.reactions = tuple(one["emoji"] for one in reactions)
    world.events.publish("reaction", chat.id, message)
    return True
