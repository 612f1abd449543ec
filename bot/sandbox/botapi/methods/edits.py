"""editMessageText, editMessageCaption, editMessageReplyMarkup, deleteMessage."""

from bot.sandbox.botapi import addressing
from bot.sandbox.botapi.errors import bad
from bot.sandbox.botapi.keyboards import reply_markup
from bot.sandbox.botapi.methods.messages import text_content
from bot.sandbox.botapi.methods.uploads import caption_content
from bot.sandbox.botapi.nouns import Json, Message
from bot.sandbox.botapi.params import Params
from bot.sandbox.botapi.registry import method
from bot.sandbox.botapi.world import World

DELETE_SECONDS = 48 * 3600
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def _apply(world: World, message: Message, content: Json, markup: Json | None) -> Json:
    addressing.spend(world, message.chat)
    if content == message.content and markup == message.reply_markup:
        raise bad(NOT_MODIFIED)
    world.rewrite(message, content, markup)
    return message.as_json()


@method("editMessageText")
def edit_message_text(world: World, params: Params) -> Json:
    """Change the text; without reply_markup the buttons go."""
    content = text_content(params, "MESSAGE_TOO_LONG")
    markup = reply_markup(params, inline_only=True)
    message = addressing.own_message(world, params)
    if "text" not in message.content:
        raise bad("there is no text in the message to edit")
    return _apply(world, message, content, markup)


@method("editMessageCaption")
def edit_message_caption(world: World, params: Params) -> Json:
    """Change the caption of a file."""
    markup = reply_markup(params, inline_only=True)
    message = addressing.own_message(world, params)
    if "text" in message.content or "poll" in message.content:
        raise bad("there is no caption in the message to edit")
    kept = {k: v for k, v in message.content.items() if k not in ("caption", "caption_entities")}
    return _apply(world, message, {**kept, **caption_content(params)}, markup)


@method("editMessageReplyMarkup")
def edit_message_reply_markup(world: World, params: Params) -> Json:
    """Change only the buttons."""
    markup = reply_markup(params, inline_only=True)
    message = addressing.own_message(world, params)
    return _apply(world, message, message.content, markup)


@method("deleteMessage")
def delete_message(world: World, params: Params) -> bool:
    """Delete a message younger than 48 hours; in a private chat also the person's."""
    chat = world.writable(addressing.chat_id(params))
    number = params.integer("message_id")
    if not number:
        raise bad("message identifier is not specified")
    message = chat.messages.get(number)
    if message is None:
        raise bad("message to delete not found")
    if world.now() - message.date > DELETE_SECONDS:
        raise bad("message can't be deleted for everyone")
    world.remove(message)
    return True
