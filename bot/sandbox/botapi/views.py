"""Messages as a person sees them: text, HTML, buttons, edited mark; plain values for pages and tests."""

from bot.sandbox.botapi.markup import as_html
from bot.sandbox.botapi.nouns import Json, Message
from bot.sandbox.botapi.poll_views import poll_view
from bot.sandbox.botapi.services import service


def view(message: Message, viewer: int | None = None) -> Json:
    """Return a message as values: what a page draws and a test reads, as the person `viewer` sees it.

    `version` is the world's version at its last change; `kind` is text, document, photo, sticker, …;
    `keyboard` holds a reply keyboard or force reply, if it is meant for the viewer; `poll` is what
    `poll_views.poll_view` tells, else None; `service` is a sentence about what happened to a group, else
    empty; `thread` is its topic or 0; `from` is the group's title where an anonymous admin wrote.
    """
    content = message.content
    text: str = content.get("text") or content.get("caption") or ""
    entities: list[Json] = content.get("entities") or content.get("caption_entities") or []
    markup = message.reply_markup or {}
    return {
        "message_id": message.id,
        "chat_id": message.chat.id,
        "from_bot": message.sender.is_bot,
        "from": message.chat.title if message.as_chat else message.sender.first_name,
        "from_id": message.shown_sender.id,
        "date": message.date,
        "kind": _kind(content),
        "text": text,
        "entities": entities,
        "html": as_html(text, entities),
        "buttons": markup.get("inline_keyboard", []),
        "keyboard": markup if "inline_keyboard" not in markup and _is_for(message, viewer) else {},
        "edited": bool(message.edit_date),
        "reply_to": message.reply_to.id if message.reply_to else None,
        "thread": message.thread,
        "service": service(content, message.sender.first_name),
        "reactions": list(message.reactions),
        "poll": poll_view(message.poll, viewer) if message.poll else None,
        "content": content,
        "version": message.version,
    }


def _is_for(message: Message, viewer: int | None) -> bool:
    """A selective keyboard or force reply is for those who are mentioned or replied to."""
    markup = message.reply_markup or {}
    if not markup.get("selective") or viewer is None:
        return True
    if message.reply_to is not None and message.reply_to.sender.id == viewer:
        return True
    marks = [*message.content.get("entities", ()), *message.content.get("caption_entities", ())]
    return any(one["type"] == "text_mention" and one["user"].get("id") == viewer for one in marks)


def _kind(content: Json) -> str:
    for name in content:
        if name not in ("caption", "caption_entities", "entities", "forward_origin", "via_bot"):
            return str(name)
    return "text"
