"""From the text of a call to what a chat shows: cleaned, parsed, trimmed, measured, with entities."""

import re

from bot.sandbox.botapi import html
from bot.sandbox.botapi.errors import bad
from bot.sandbox.botapi.nouns import Json
from bot.sandbox.botapi.params import whole
from bot.sandbox.botapi.utf16 import cut, units

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
ENTITIES_LIMIT = 100
PLAIN_TYPES = frozenset(html.TYPES.values()) | {"expandable_blockquote", "date_time", "text_mention"}
FOUND_TYPES = frozenset(
    {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number"}
)
_NEEDED = {"text_link": "url", "text_mention": "user", "custom_emoji": "custom_emoji_id"}
_CONTROL = {code: " " for code in range(32) if code != 10} | {13: None}
_SPACES = " \n\t\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\u200b" + "".join(map(chr, range(0x2000, 0x200B)))
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"']*[^\s<>\"'.,:;!?()])"
    r"|(?<![\w/<>@])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/@])"
    r"|(?<![\w@/])(?P<mention>@[A-Za-z][A-Za-z0-9_]{3,31})(?!\w)"
    r"|(?<![\w#])(?P<hashtag>#\w*[^\W\d]\w*)"
)
# of entities on the same letters Telegram lists the one of lower rank first
_RANKS = {
    "blockquote": 0,
    "expandable_blockquote": 0,
    "pre": 10,
    "code": 20,
    "text_link": 49,
    "text_mention": 49,
    "bold": 90,
    "italic": 91,
    "underline": 92,
    "strikethrough": 93,
    "spoiler": 94,
    "custom_emoji": 99,
}
_UNTOUCHED = frozenset({"code", "pre", "text_link", "text_mention"})


def found(text: str) -> list[Json]:
    """Return the entities Telegram finds by itself: commands, links, mentions, hashtags."""
    if not any(sign in text for sign in ("/", "@", "#")):
        return []
    entities = []
    for match in _FOUND.finditer(text):
        length = units(match.group())
        entities.append({"type": match.lastgroup, "offset": units(text[: match.start()]), "length": length})
    return entities


def _checked(entity: object, length: int) -> Json:
    if not isinstance(entity, dict):
        raise bad("can't parse entities: expected an Object")
    for field in ("type", "offset", "length"):
        if field not in entity:
            raise bad(f"can't parse MessageEntity: Can't find field \"{field}\"")
    kind, offset, size = (
        entity["type"],
        whole(entity["offset"], "offset"),
        whole(entity["length"], "length"),
    )
    if not isinstance(kind, str) or kind not in PLAIN_TYPES | FOUND_TYPES:
        raise bad("can't parse MessageEntity: Unsupported type specified")
    needed = _NEEDED.get(kind)
    if needed and needed not in entity:
        raise bad(f"can't parse MessageEntity: Can't find field \"{needed}\"")
    if offset < 0:
        raise bad(f"receive an entity with incorrect offset {offset}")
    if size < 0:
        raise bad(f"receive an entity with incorrect length {size}")
    if offset > length:
        raise bad(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if offset + size > length:
        raise bad(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text "
            f"at UTF-16 offset {offset + size}"
        )
    return entity


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    left = len(text) - len(text.lstrip(_SPACES))
    short = text.strip(_SPACES)
    if short == text or not entities:
        return short, entities
    before, length = units(text[:left]), units(short)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - before, 0)
        end = min(entity["offset"] - before + entity["length"], length)
        if end > start:
            kept.append({**entity, "offset": start, "length": end - start})
    return short, kept


def _with_found(text: str, entities: list[Json]) -> list[Json]:
    quiet = [(one["offset"], one["offset"] + one["length"]) for one in entities if one["type"] in _UNTOUCHED]
    for one in found(text):
        start, end = one["offset"], one["offset"] + one["length"]
        if not any(start < last and first < end for first, last in quiet):
            entities.append(one)
    entities.sort(key=lambda one: (one["offset"], -one["length"], _RANKS.get(one["type"], 50)))
    return _without_doubles(entities)[:ENTITIES_LIMIT]


def _without_doubles(entities: list[Json]) -> list[Json]:
    """Bold inside bold is one bold: drop what lies inside another of its type."""
    ends: dict[str, int] = {}
    kept = []
    for one in entities:
        end = one["offset"] + one["length"]
        if end > ends.get(one["type"], -1):
            ends[one["type"]] = end
            kept.append(one)
    return kept


def formatted(
    source: str, parse_mode: str, given: object, limit: int, too_long: str
) -> tuple[str, list[Json]]:
    """Return text and entities as the chat shows them.

    `given` are the call's own entities, used when there is no parse mode. Empty text is returned as such.
    Raises RefusedError: unsupported mode, bad markup, or over `limit` UTF-16 units (`too_long`).
    """
    source = source.translate(_CONTROL)
    if parse_mode:
        if parse_mode.lower() != "html":
            raise bad("unsupported parse_mode")
        text, entities = html.parse(source)
    else:
        text, entities = source, []
        if isinstance(given, list):
            length = units(text)
            entities = [_checked(one, length) for one in given]
            entities = [one for one in entities if one["type"] in PLAIN_TYPES and one["length"]]
    text, entities = _trimmed(text, entities)
    entities = [one for one in entities if not _blank(text, one)]
    if units(text) > limit:
        raise bad(too_long)
    return text, _with_found(text, entities)


def _blank(text: str, entity: Json) -> bool:
    if entity["type"] in ("pre", "code", "text_link"):
        return False
    return not cut(text, entity["offset"], entity["offset"] + entity["length"]).strip(_SPACES)
