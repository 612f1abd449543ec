"""Pictures and audio: each file is uploaded once a bot, and afterwards named by the id that Telegram gave it."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from telegram import InputFile, InputMediaPhoto
from telegram.constants import ParseMode

from bot.conversation.screens import Audio, Upload
from bot.transport.html import html
from bot.transport.http import TutorBot
from bot.transport.outcomes import Refused

MOST_IN_CAPTION = 1024  # UTF-16 units after parsing; Bot API, sendPhoto
UNKNOWN_FILE = ("wrong file identifier", "wrong remote file", "file_reference", "file_id")
# What a server says that cannot take a file; then words go out in its place.
NO_MEDIA = (400, 404, 413)


class KnownFiles(Protocol):
    """Where the ids of uploaded files are kept."""

    async def find(self, digest: str) -> str:
        """Return the id of a file, or empty."""

    async def remember(self, digest: str, file_id: str) -> None:
        """Keep the id of a file."""

    async def forget(self, digest: str) -> None:
        """Drop the id of a file."""


class Media:
    """Sends files; raises what the call raises, OSError for a file that is gone."""

    def __init__(self, bot: TutorBot, known: KnownFiles) -> None:
        self._bot = bot
        self._known = known

    async def send_photo(self, picture: Upload, caption: dict[str, Any], to: dict[str, Any]) -> Any:
        """Send a picture with its caption; `to` says where, and holds the buttons."""

        async def call(file: str | bytes) -> Any:
            return await self._bot.call("sendPhoto", {**to, **caption, "photo": _given(file, picture)})

        return await self._once(picture, call, "photo")

    async def edit_photo(self, picture: Upload, caption: dict[str, Any], message: dict[str, Any]) -> Any:
        """Put a picture with its caption in the place of a message, be it text or picture."""

        async def call(file: str | bytes) -> Any:
            if isinstance(file, str):
                media: Any = {"type": "photo", "media": file, **caption}
            else:
                media = InputMediaPhoto(media=file, filename=picture.path.name, **caption)
            return await self._bot.call("editMessageMedia", {**message, "media": media})

        return await self._once(picture, call, "photo")

    async def send_audio(self, audio: Audio, to: dict[str, Any]) -> Any:
        """Send an audio file with title, performer, length and cover."""
        data = {
            **to,
            "title": audio.title,
            "performer": audio.performer,
            "duration": audio.seconds,
            "caption": html(audio.caption),
            "parse_mode": ParseMode.HTML,
        }

        async def call(file: str | bytes) -> Any:
            cover = await _cover(audio) if isinstance(file, bytes) else b""
            thumbnail = InputFile(cover, filename="cover.jpg") if cover else None
            return await self._bot.call(
                "sendAudio", {**data, "audio": _given(file, audio.file), "thumbnail": thumbnail}
            )

        return await self._once(audio.file, call, "audio")

    async def _once(self, file: Upload, call: Callable[[str | bytes], Awaitable[Any]], field: str) -> Any:
        """Call with the id that is known, else upload the file and keep its id.

        Of a file that its author saved anew in this moment no id is kept: it is not what the digest names.
        """
        known = await self._known.find(file.digest)
        if known:
            try:
                return await call(known)
            except Refused as error:
                if error.status != 400 or not any(said in error.description.lower() for said in UNKNOWN_FILE):
                    raise
                await self._known.forget(file.digest)
        content = await asyncio.to_thread(file.path.read_bytes)
        result = await call(content)
        file_id = _file_id(result, field)
        if file_id and hashlib.sha256(content).hexdigest().startswith(file.digest):
            await self._known.remember(file.digest, file_id)
        return result


async def _cover(audio: Audio) -> bytes:
    """Return the cover of what is uploaded; one that is gone keeps nobody from listening."""
    if audio.cover is None:
        return b""
    try:
        return await asyncio.to_thread(audio.cover.read_bytes)
    except OSError:
        return b""


def _given(file: str | bytes, upload: Upload) -> str | InputFile:
    return file if isinstance(file, str) else InputFile(file, filename=upload.path.name)


def _file_id(result: Any, field: str) -> str:
    """Read the id of the file out of the message that a send returns; of a photo, that of its largest size."""
    found = result.get(field) if isinstance(result, dict) else None
    if isinstance(found, list):
        found = found[-1] if found else None
    file_id = found.get("file_id") if isinstance(found, dict) else None
    return file_id if isinstance(file_id, str) else ""
