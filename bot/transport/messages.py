"""Our screens and documents as calls of the Bot API."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from telegram import InputFile
from telegram.constants import ParseMode

from bot.conversation.buttons import pack
from bot.conversation.events import Place
from bot.conversation.screens import Audio, Document, Poll, PollEnd, Reaction, Retold, Screen
from bot.transport.html import html
from bot.transport.http import TutorBot
from bot.transport.media import MOST_IN_CAPTION, NO_MEDIA, KnownFiles, Media
from bot.transport.outcomes import Refused, Why, outcome

LONG_PERIOD = 600  # seconds
LONGEST_PLACEHOLDER = 64  # characters, Bot API
PAST = {
    Why.NOT_MODIFIED,
    Why.MESSAGE_GONE,
    Why.NOT_TEXT,
    Why.BAD_REQUEST,
}  # a message nobody can edit any more


class Messages:
    """Sends and edits; returns message ids. Raises whatever the call raises: see `outcomes`."""

    def __init__(self, bot: TutorBot, known: KnownFiles) -> None:
        self._bot = bot
        self._media = Media(bot, known)

    async def send(self, place: Place, screen: Screen, version: int) -> int:
        """Send a screen as a new message and return its id."""
        to = _to(place)
        if screen.picture is not None and _fits_caption(screen):
            try:
                caption, buttons = _caption(screen), _buttons(screen, version)
                return _id(await self._media.send_photo(screen.picture, caption, {**to, **buttons}))
            except (Refused, OSError) as error:  # nothing rests on a picture: its words go alone
                if not _words_instead(error):
                    raise
        return _id(await self._bot.call("sendMessage", {**to, **_shown(screen, version)}))

    async def edit(self, place: Place, message_id: int, screen: Screen, version: int) -> int:
        """Show a screen in the place of an older one and return its message id."""
        message = {"chat_id": place.chat_id, "message_id": message_id}
        if screen.picture is not None and _fits_caption(screen):
            try:
                caption, buttons = _caption(screen), _buttons(screen, version)
                await self._media.edit_photo(screen.picture, caption, {**message, **buttons})
                return message_id
            except (Refused, OSError) as error:
                if not _words_instead(error):
                    raise
        await self._bot.call("editMessageText", {**message, **_shown(screen, version)})
        return message_id

    async def delete(self, place: Place, message_id: int) -> None:
        """Take a message away that a newer one stands for."""
        await self._bot.call("deleteMessage", {"chat_id": place.chat_id, "message_id": message_id})

    async def send_audio(self, place: Place, audio: Audio) -> int:
        """Send an audio file, or say in words that it could not be sent; return the message id."""
        try:
            return _id(await self._media.send_audio(audio, _to(place)))
        except (Refused, OSError) as error:
            if not _words_instead(error):
                raise
        return await self.send(place, Screen(audio.instead), 0)

    async def send_document(self, place: Place, document: Document) -> int:
        """Send a file and return the message id."""
        data: dict[str, Any] = {
            **_to(place),
            "document": InputFile(document.content, filename=document.name),
            "caption": html(document.caption),
            "parse_mode": ParseMode.HTML,
        }
        return _id(await self._bot.call("sendDocument", data))

    async def send_poll(self, place: Place, poll: Poll) -> tuple[int, str]:
        """Send a poll and return its message id and the id that votes will name."""
        data: dict[str, Any] = {
            **_to(place),
            "question": poll.question,
            "options": [{"text": option} for option in poll.options],
            "type": "quiz",
            "is_anonymous": False,
            "correct_option_ids": list(poll.correct),
            "allows_multiple_answers": len(poll.correct) > 1,
            **_buttons(poll, 0),
        }
        if poll.explanation:
            data["explanation"] = poll.explanation
        if poll.open_period:
            data["open_period"] = poll.open_period
        if poll.hidden:
            data["hide_results_until_closes"] = True
        while True:
            try:
                result = await self._bot.call("sendPoll", data)
            except Refused as error:
                older = _for_older_servers(data, error)
                if older is None:
                    raise
                data = older
            else:
                return _id(result), _poll_id(result)

    async def stop_poll(self, place: Place, end: PollEnd) -> int:
        """Close a poll and return its message id."""
        await self._bot.call("stopPoll", {"chat_id": place.chat_id, "message_id": end.message_id})
        return end.message_id

    async def retell(self, place: Place, retold: Retold) -> int:
        """Put other words in the place of a message and return its id; one that is gone needs none."""
        data = {"chat_id": place.chat_id, "message_id": retold.message_id, "text": html(retold.text)}
        try:
            told = {**data, "parse_mode": ParseMode.HTML, **_buttons(retold, 0)}
            await self._bot.call("editMessageText", told)
        except Refused as error:
            if outcome(error).why not in PAST:
                raise
        return retold.message_id

    async def react(self, place: Place, reaction: Reaction) -> int:
        """Put a sign under somebody's message and return its id."""
        message, sign = reaction.message_id, [{"type": "emoji", "emoji": reaction.emoji}]
        data = {"chat_id": place.chat_id, "message_id": message, "reaction": sign}
        await self._bot.call("setMessageReaction", data)
        return message

    async def admins(self, place: Place) -> tuple[int, ...]:
        """Return the ids of those who administer a group. Raises ValueError for an answer that names none."""
        told = await self._bot.call("getChatAdministrators", {"chat_id": place.chat_id})
        if not isinstance(told, list):
            raise ValueError("no administrators in the answer")
        return tuple(int(one["user"]["id"]) for one in told)

    async def answer(self, query_id: str, toast: str, url: str = "") -> None:
        """Answer a press, with a short line, with nothing, or with a link into the private chat."""
        data = {"callback_query_id": query_id}
        if url:
            data["url"] = url
        if toast:
            data["text"] = toast[:200]
        await self._bot.call("answerCallbackQuery", data)


def _for_older_servers(poll: dict[str, Any], error: Refused) -> dict[str, Any] | None:
    """Return a refused poll as an older Bot API server takes it, None where that is not why it was refused.

    Before 10.0 one right option was known only, before 9.6 no poll that closes itself after more than ten minutes: ours
    are closed by our own clock anyway.
    """
    right = poll.get("correct_option_ids", ())
    if len(right) == 1 and "correct option" in error.description.lower():
        return {
            **{name: poll[name] for name in poll if name != "correct_option_ids"},
            "correct_option_id": right[0],
        }
    if poll.get("open_period", 0) > LONG_PERIOD and error.status == HTTPStatus.BAD_REQUEST:
        return {name: poll[name] for name in poll if name != "open_period"}
    return None


def _words_instead(error: Refused | OSError) -> bool:
    """Whether words can go where a file could not: it is gone, or this server or chat takes no such thing."""
    if isinstance(error, OSError):
        return True
    return error.status in NO_MEDIA and outcome(error).why is not Why.NOT_MODIFIED


def _to(place: Place) -> dict[str, Any]:
    if place.thread_id:
        return {"chat_id": place.chat_id, "message_thread_id": place.thread_id}
    return {"chat_id": place.chat_id}


def _shown(screen: Screen, version: int) -> dict[str, Any]:
    data: dict[str, Any] = {"text": html(screen.text), "parse_mode": ParseMode.HTML}
    data["link_preview_options"] = {"is_disabled": True}
    if screen.reply:
        data["reply_markup"] = {
            "force_reply": True,
            "selective": True,
            "input_field_placeholder": screen.reply[:LONGEST_PLACEHOLDER],
        }
    return {**data, **_buttons(screen, version)}


def _caption(screen: Screen) -> dict[str, Any]:
    return {"caption": html(screen.text), "parse_mode": ParseMode.HTML}


def _fits_caption(screen: Screen) -> bool:
    return len(screen.text.plain.encode("utf-16-le")) // 2 <= MOST_IN_CAPTION


def _buttons(screen: Screen | Poll | Retold, version: int) -> dict[str, Any]:
    return {"reply_markup": {"inline_keyboard": keyboard(screen, version)}} if screen.rows else {}


def keyboard(screen: Screen | Poll | Retold, version: int) -> list[list[dict[str, str]]]:
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


def _poll_id(result: dict[str, Any]) -> str:
    """Read the poll's id of an answer. Raises ValueError when there is none: votes in it could not be told."""
    poll_id = (result.get("poll") or {}).get("id")
    if not isinstance(poll_id, str) or not poll_id:
        raise ValueError("no poll id in the answer")
    return poll_id
