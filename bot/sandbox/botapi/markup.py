"""Entities back to HTML: what a page draws and a test compares."""

from html import escape

from bot.sandbox.botapi.nouns import Json
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
    if kind == "text_mention":
        return f'<a href="tg://user?id={entity["user"]["id"]}">', "</a>"
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
