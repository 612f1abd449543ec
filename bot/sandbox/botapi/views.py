"""Messages as a person sees them: text, HTML, buttons, edited mark; plain values for pages and tests."""

from bot.sandbox.botapi.markup import as_html
from bot.sandbox.botapi.nouns import Json, Message
from bot.sandbox.botapi.poll_views import poll_view
from bot.sandbox.botapi.reactions import counted
from bot.sandbox.botapi.services import service
from bot.sandbox.botapi.utf16 import cut

PREVIEW = 100  # UTF-16 units of what is replied to
FILES = ("photo", "audio", "document", "voice", "video", "animation", "video_note", "sticker")


def view(message: Message, viewer: int | None = None) -> Json:
    """Return a message as values: what a page draws and a test reads, as the person `viewer` sees it.

    `version` is the world's version at its last change; `kind` is text, document, photo, sticker, …;
    `keyboard` holds a reply keyboard or force reply, if it is meant for the viewer; `poll` is what
    `poll_views.poll_view` tells, `file` what `file_view` tells, else None; `reply` shows in short what this
    replies to; `service` is a sentence about what happened to a group, else empty; `thread` is its topic or 0;
    `from` is the group's title where an anonymous admin wrote; `reactions` are the bot's, `reacted` everybody's.
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
        "reply": _preview(message.reply_to) if message.reply_to else None,
        "forwarded_from": _origin(content),
        "file": file_view(content),
        "thread": message.thread,
        "service": service(content, message.sender.first_name),
        "reactions": list(message.reactions),
        "reacted": counted(message, viewer),
        "poll": poll_view(message.poll, viewer) if message.poll else None,
        "content": content,
        "version": message.version,
    }


def file_view(content: Json) -> Json | None:
    """Return the file of a message: `kind`, `id` (of a photo its largest size), `name`, `size` in bytes, `type`.

    And `title`, `performer`, `duration` (seconds), `width`, `height`, where it has them; `thumbnail`: an id.
    """
    kind = next((name for name in FILES if name in content), None)
    if kind is None:
        return None
    found = content[kind][-1] if kind == "photo" else content[kind]
    told = {
        name: found[name] for name in ("title", "performer", "duration", "width", "height") if name in found
    }
    return {
        "kind": kind,
        "id": found.get("file_id", ""),
        "name": found.get("file_name", kind),
        "size": found.get("file_size", 0),
        "type": found.get("mime_type", ""),
        "thumbnail": found.get("thumbnail", {}).get("file_id", ""),
        **told,
    }


def _preview(message: Message) -> Json:
    text = message.content.get("text") or message.content.get("caption") or ""
    if message.poll is not None:
        text = message.poll.question.text
    sender = message.chat.title if message.as_chat else message.sender.first_name
    return {
        "message_id": message.id,
        "from": sender,
        "text": cut(text, 0, PREVIEW),
        "kind": _kind(message.content),
    }


def _origin(content: Json) -> str:
    """Return who wrote a forwarded message first, empty for one that is not forwarded."""
    origin = content.get("forward_origin") or {}
    user, chat = origin.get("sender_user") or {}, origin.get("sender_chat") or {}
    return str(user.get("first_name") or chat.get("title") or "")


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
