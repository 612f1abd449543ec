"""Telegram's HTML parse mode: tags to entities, with its complaints about bad markup."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.sandbox.botapi.errors import RefusedError, bad
from bot.sandbox.botapi.nouns import Json
from bot.sandbox.botapi.utf16 import units

TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_MARK = re.compile("[<&]")
_CHARACTER = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(lt|gt|amp|quot));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_SPACE = " \t\r\n\0\v"
_TAG_NAME = re.compile(rf"[^{_SPACE}>]*")
_BLANK = re.compile(rf"[{_SPACE}]*")
_ATTRIBUTE_NAME = re.compile(rf"""[^{_SPACE}=>/"']*""")
_TOKEN = re.compile(r"[0-9A-Za-z.\-]*")


@dataclass(slots=True)
class _Open:
    name: str
    argument: str
    offset: int
    piece: int


def _decoded(text: str) -> str:
    """Return `text` with its character references replaced; unknown ones stay as they are."""

    def one(found: re.Match[str]) -> str:
        hexadecimal, decimal, name = found.groups()
        if name:
            return _NAMED[name]
        code = int(hexadecimal, 16) if hexadecimal else int(decimal)
        if code == 0 or code >= 0x10FFFF or 0xD800 <= code < 0xE000:
            return found.group()
        return chr(code)

    return _CHARACTER.sub(one, text)


def link(url: str) -> str:
    """Return the address an entity would carry, or nothing when Telegram would drop the link."""
    parts = urlsplit(url if "://" in url else f"http://{url}")
    if parts.scheme == "tg":
        return url
    host = parts.netloc
    if parts.scheme not in ("http", "https") or not ("." in host or host.startswith("localhost")):
        return ""
    return parts._replace(path=parts.path or "/").geturl()


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.pieces: list[str] = []
        self.length = 0
        self.open: list[_Open] = []
        self.entities: list[Json] = []

    def run(self) -> tuple[str, list[Json]]:
        while mark := _MARK.search(self.source, self.at):
            self._add(self.source[self.at : mark.start()])
            self.at = mark.start()
            if mark.group() == "&":
                found = _CHARACTER.match(self.source, self.at)
                self._add(_decoded(found.group()) if found else "&")
                self.at = found.end() if found else self.at + 1
            elif self.source.startswith("</", self.at):
                self._end_tag()
            else:
                self._start_tag()
        self._add(self.source[self.at :])
        if self.open:
            name = self.open[-1].name
            raise bad(f"can't parse entities: Can't find end tag corresponding to start tag \"{name}\"")
        return "".join(self.pieces), self.entities

    def _add(self, text: str) -> None:
        if text:
            self.pieces.append(text)
            self.length += units(text)

    def _wrong(self, what: str, place: int, after: str = "") -> RefusedError:
        offset = len(self.source[:place].encode())
        return bad(f"can't parse entities: {what} at byte offset {offset}{after}")

    def _skip(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.source, self.at)
        text = found.group() if found else ""
        self.at += len(text)
        return text

    def _here(self) -> str:
        return self.source[self.at] if self.at < len(self.source) else ""

    def _start_tag(self) -> None:
        begin = self.at
        self.at += 1
        name = self._skip(_TAG_NAME).lower()
        if not self._here():
            raise self._wrong("Unclosed start tag", begin)
        if name not in TYPES:
            raise self._wrong(f'Unsupported start tag "{name}"', begin)
        argument = self._attributes(name, begin)
        if name == "span" and argument != "spoiler":
            raise self._wrong('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_Open(name, argument, self.length, len(self.pieces)))

    def _attributes(self, tag: str, begin: int) -> str:
        argument = ""
        while True:
            self._skip(_BLANK)
            if self._here() == ">":
                self.at += 1
                return argument
            name = self._skip(_ATTRIBUTE_NAME)
            if not name and self._here():
                raise self._wrong(f'Empty attribute name in the tag "{tag}"', begin)
            self._skip(_BLANK)
            value = ""
            if self._here() == "=":
                self.at += 1
                self._skip(_BLANK)
                value = self._value()
            if not self._here():
                raise self._wrong("Unclosed start tag", begin)
            argument = _argument(tag, name.lower(), value) or argument

    def _value(self) -> str:
        quote = self._here()
        if quote not in ("'", '"'):
            begin = self.at
            token = self._skip(_TOKEN).lower()
            if self._here() and self._here() not in _SPACE + ">":
                raise self._wrong("Unexpected end of name token", begin)
            return token
        end = self.source.find(quote, self.at + 1)
        if end < 0:
            self.at = len(self.source)
            return ""
        value = self.source[self.at + 1 : end]
        self.at = end + 1
        return _decoded(value)

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise self._wrong("Unexpected end tag", begin)
        self.at += 2
        name = self._skip(_TAG_NAME).lower()
        self._skip(_BLANK)
        if self._here() != ">":
            raise self._wrong("Unclosed end tag", begin)
        self.at += 1
        tag = self.open.pop()
        if name and name != tag.name:
            wanted = f', expected "</{tag.name}>", found "</{name}>"'
            raise self._wrong("Unmatched end tag", begin, wanted)
        if self.length > tag.offset:
            self._entity(tag)

    def _entity(self, tag: _Open) -> None:
        entity: Json = {"type": TYPES[tag.name], "offset": tag.offset, "length": self.length - tag.offset}
        if tag.name == "a":
            entity["url"] = link(tag.argument or "".join(self.pieces[tag.piece :]))
            if not entity["url"]:
                return
        elif tag.name == "tg-emoji":
            if not tag.argument.isdigit() or int(tag.argument) >= 2**63:
                raise bad("can't parse entities: Invalid custom emoji identifier specified")
            entity["custom_emoji_id"] = tag.argument
        elif tag.name == "blockquote" and tag.argument:
            entity["type"] = "expandable_blockquote"
        elif tag.name == "pre":
            self._take_language(entity)
        elif tag.name == "code" and tag.argument:
            entity["language"] = tag.argument
        self.entities.append(entity)

    def _take_language(self, pre: Json) -> None:
        """`<pre><code class="language-x">` is one entity, the pre with a language."""
        if not self.entities:
            return
        last = self.entities[-1]
        if last["type"] == "code" and (last["offset"], last["length"]) == (pre["offset"], pre["length"]):
            self.entities.pop()
            if "language" in last:
                pre["language"] = last["language"]


def _argument(tag: str, name: str, value: str) -> str:
    match tag, name:
        case "a", "href":
            return value
        case "tg-emoji", "emoji-id":
            return value
        case "blockquote", "expandable":
            return "1"
        case "code", "class" if value.startswith("language-"):
            return value.removeprefix("language-")
        case "span", "class" if value.startswith("tg-"):
            return value.removeprefix("tg-")
    return ""


def parse(source: str) -> tuple[str, list[Json]]:
    """Return the plain text and its entities (UTF-16 offsets). Raises RefusedError as Telegram words it."""
    text, entities = _Parser(source).run()
    for entity in entities:
        if entity["type"] == "code":
            entity.pop("language", None)
    return text, entities
