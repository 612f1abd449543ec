"""Messages as a person sees them: text, HTML, buttons, edited mark; plain values for pages and tests."""

from html import escape

from bot.sandbox.botapi.nouns import Json, Message
from bot.sandbox.botapi.utf16 import units

_TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ("<tg-spoiler>", "</tg-spoiler>"),
    "code": ("<code>", "</code>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote expandable>", "</blockquote>"),
}


def _tags(entity: Json) -> tuple[str, str]:
    kind = entity["type"]
    if kind == "text_link":
        return f'<a href="{escape(entity["url"])}">', "</a>"
    if kind == "pre":
        language = entity.get("language")
        if language:
            return f'<pre><code class="language-{escape(language)}">', "</code></pre>"
        return "<pre>", "</pre>"
    if kind == "custom_emoji":
        return f'<tg-emoji emoji-id="{escape(entity["custom_emoji_id"])}">', "</tg-emoji>"
    return _TAGS.get(kind, ("", ""))


def as_html(text: str, entities: list[Json]) -> str:
    """Return the text with its entities as Telegram's HTML, all else escaped."""
    if not entities:
        return escape(text, quote=False)
    opens: dict[int, list[str]] = {}
    closes: dict[int, list[str]] = {}
    for entity in sorted(entities, key=lambda one: (one["offset"], -one["length"])):
        start, end = _tags(entity)
        opens.setdefault(entity["offset"], []).append(start)
        closes.setdefault(entity["offset"] + entity["length"], []).insert(0, end)
    pieces, place = [], 0
    for letter in text:
        pieces += closes.pop(place, []) + opens.pop(place, [])
        pieces.append(escape(letter, quote=False))
        place += units(letter)
    pieces += closes.pop(place, [])
    return "".join(pieces)


def view(message: Message) -> Json:
    """Return a message as values: what a page draws and a test reads.

    `version` is the world's version at its last change; `kind` is text, document, photo, sticker, …;
    `keyboard` holds a reply keyboard or force reply.
    """
    content = message.content
    text: str = content.get("text") or content.get("caption") or ""
    entities: list[Json] = content.get("entities") or content.get("caption_entities") or []
    markup = message.reply_markup or {}
    return {
        "message_id": message.id,
        "chat_id": message.chat.id,
        "from_bot": message.sender.is_bot,
        "from": message.sender.first_name,
        "date": message.date,
        "kind": _kind(content),
        "text": text,
        "entities": entities,
        "html": as_html(text, entities),
        "buttons": markup.get("inline_keyboard", []),
        "keyboard": {} if "inline_keyboard" in markup else markup,
        "edited": bool(message.edit_date),
        "reply_to": message.reply_to.id if message.reply_to else None,
        "reactions": list(message.reactions),
        "content": content,
        "version": message.version,
    }


def _kind(content: Json) -> str:
    for name in content:
        if name not in ("caption", "caption_entities", "entities", "forward_origin", "via_bot"):
            return str(name)
    return "text"
