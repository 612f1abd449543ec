"""editMessageText, editMessageCaption, editMessageMedia, editMessageReplyMarkup, deleteMessage."""

from bot.sandbox.botapi import addressing, media
from bot.sandbox.botapi.errors import bad
from bot.sandbox.botapi.keyboards import reply_markup
from bot.sandbox.botapi.methods.messages import text_content
from bot.sandbox.botapi.nouns import Json, Message
from bot.sandbox.botapi.params import Params
from bot.sandbox.botapi.registry import method
from bot.sandbox.botapi.world import World

DELETE_SECONDS = 48 * 3600
CAPTIONED = frozenset({"photo", "audio", "document", "video", "animation", "voice"})
EDITABLE_MEDIA = frozenset({"text", "photo", "audio", "document", "video", "animation"})
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
    content = text_content(world, params, "MESSAGE_TOO_LONG")
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
    if not CAPTIONED & message.content.keys():
        raise bad("there is no caption in the message to edit")
    kept = {k: v for k, v in message.content.items() if k not in ("caption", "caption_entities")}
    return _apply(world, message, {**kept, **media.caption_content(params)}, markup)


@method("editMessageMedia")
def edit_message_media(world: World, params: Params) -> Json:
    """Put a file in the place of a text or of another file; a text never comes back."""
    given = media.given_in(params, params.parsed("media", "InputMedia"))
    markup = reply_markup(params, inline_only=True)
    message = addressing.own_message(world, params)
    if not EDITABLE_MEDIA & message.content.keys():
        raise bad("message media can't be edited")
    return _apply(world, message, media.content(world.files, given), markup)


@method("editMessageReplyMarkup")
def edit_message_reply_markup(world: World, params: Params) -> Json:
    """Change only the buttons."""
    markup = reply_markup(params, inline_only=True)
    message = addressing.own_message(world, params)
    return _apply(world, message, message.content, markup)


@method("deleteMessage")
def delete_message(world: World, params: Params) -> bool:
    """Delete a message younger than 48 hours; in private chats, and as an admin in groups, anybody's."""
    chat = world.writable(addressing.chat_id(params))
    number = params.integer("message_id")
    if not number:
        raise bad("message identifier is not specified")
    message = chat.messages.get(number)
    if message is None:
        raise bad("message to delete not found")
    if world.now() - message.date > DELETE_SECONDS:
        raise bad("message can't be deleted for everyone")
    if chat.group is not None and message.sender is not world.bot and not chat.group.ranked(world.bot.id):
        raise bad("message can't be deleted")
    world.remove(message)
    return True
