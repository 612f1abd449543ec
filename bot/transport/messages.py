"""Our screens and documents as calls of the Bot API."""

from __future__ import annotations

from typing import Any

from telegram import InputFile
from telegram.constants import ParseMode

from bot.conversation.buttons import pack
from bot.conversation.events import Place
from bot.conversation.screens import Document, Screen
from bot.transport.html import html
from bot.transport.http import TutorBot


class Messages:
    """Sends and edits; returns message ids. Raises whatever the call raises: see `outcomes`."""

    def __init__(self, bot: TutorBot) -> None:
        self._bot = bot

    async def send(self, place: Place, screen: Screen, version: int) -> int:
        """Send a screen as a new message and return its id."""
        data = {"chat_id": place.chat_id, **_shown(screen, version)}
        if place.thread_id:
            data["message_thread_id"] = place.thread_id
        return _id(await self._bot.call("sendMessage", data))

    async def edit(self, place: Place, message_id: int, screen: Screen, version: int) -> int:
        """Show a screen in the place of an older one and return its message id."""
        data = {"chat_id": place.chat_id, "message_id": message_id, **_shown(screen, version)}
        await self._bot.call("editMessageText", data)
        return message_id

    async def send_document(self, place: Place, document: Document) -> int:
        """Send a file and return the message id."""
        data: dict[str, Any] = {
            "chat_id": place.chat_id,
            "document": InputFile(document.content, filename=document.name),
            "caption": html(document.caption),
            "parse_mode": ParseMode.HTML,
        }
        if place.thread_id:
            data["message_thread_id"] = place.thread_id
        return _id(await self._bot.call("sendDocument", data))

    async def answer(self, query_id: str, toast: str) -> None:
        """Answer a press, with a short line or with nothing."""
        data = {"callback_query_id": query_id}
        if toast:
            data["text"] = toast[:200]
        await self._bot.call("answerCallbackQuery", data)


def _shown(screen: Screen, version: int) -> dict[str, Any]:
    data: dict[str, Any] = {"text": html(screen.text), "parse_mode": ParseMode.HTML}
    data["link_preview_options"] = {"is_disabled": True}
    if screen.rows:
        data["reply_markup"] = {"inline_keyboard": keyboard(screen, version)}
    return data


def keyboard(screen: Screen, version: int) -> list[list[dict[str, str]]]:
    """Return the rows of buttons as Telegram takes them, each carrying the version of its screen."""
    return [
        [
            {"text": key.label, "callback_data": pack(key.does, version)}
            if key.does is not None
            else {"text": key.label, "url": key.url}
            for key in row
        ]
        for row in screen.rows
    ]


def _id(result: Any) -> int:
    """Read the message id of an answer. Raises ValueError when there is none: the call may have been done."""
    message_id = result.get("message_id") if isinstance(result, dict) else None
    if not isinstance(message_id, int):
        raise ValueError("no message_id in the answer")
    return message_id
