"""copyMessage, forwardMessage."""

from bot.sandbox.botapi import addressing, media
from bot.sandbox.botapi.errors import bad
from bot.sandbox.botapi.keyboards import reply_markup
from bot.sandbox.botapi.nouns import Json, Message
from bot.sandbox.botapi.params import Params
from bot.sandbox.botapi.registry import method
from bot.sandbox.botapi.world import World

COPYABLE = frozenset(
    {"text", "sticker", "contact", "location", "venue", "dice", "video", "animation", "video_note"}
    | media.KINDS.keys()
)


def _source(world: World, params: Params, verb: str) -> Message:
    chat = world.readable(params.integer("from_chat_id"))
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad(f"message to {verb} not found")
    return message


@method("copyMessage")
def copy_message(world: World, params: Params) -> Json:
    """Send the content of a message anew, without its buttons; `caption` replaces that of a file."""
    source = _source(world, params, "copy")
    if source.protected or not COPYABLE & source.content.keys():
        # Telegram copies polls too, where it knows the right options: this server has no need of it
        raise bad("message can't be copied")
    content = dict(source.content)
    content.pop("forward_origin", None)
    if params.text("caption") and "text" not in content:
        content = {k: v for k, v in content.items() if not k.startswith("caption")}
        content |= media.caption_content(params)
    markup = reply_markup(params)
    sent = addressing.target(world, params).post(world, content, markup)
    return {"message_id": sent["message_id"]}


@method("forwardMessage")
def forward_message(world: World, params: Params) -> Json:
    """Send a message on, with its origin and without its buttons."""
    source = _source(world, params, "forward")
    if source.protected:
        raise bad("message can't be forwarded")
    return addressing.target(world, params).post(world, source.forwarded())
