"""What people do: write, press, edit, block; each makes the update the bot would get."""

from typing import Any

from bot.sandbox.botapi import kinds, media, voting
from bot.sandbox.botapi.errors import RefusedError
from bot.sandbox.botapi.nouns import Account, Chat, Json, Message, Press
from bot.sandbox.botapi.params import Params, Upload
from bot.sandbox.botapi.texts import TEXT_LIMIT, found
from bot.sandbox.botapi.utf16 import units
from bot.sandbox.botapi.views import view
from bot.sandbox.botapi.world import World

CHAT_INSTANCE = "8134722200314281151"


class People:
    """Acts for the people of a world. What a person could not do raises ValueError or KeyError."""

    def __init__(self, world: World) -> None:
        self._world = world

    def create(
        self,
        id: int,
        first_name: str,
        language_code: str = "en",
        last_name: str = "",
        username: str = "",
    ) -> Json:
        """Add a person who has not written to the bot yet; return the API's User."""
        person = Account(id, first_name, last_name, username, language_code)
        self._world.account(person)
        return person.as_json()

    def says(
        self, person: int, text: str, reply_to: int | None = None, entities: list[Json] | None = None
    ) -> Json:
        """Send a text; commands, links and mentions are found in it. Returns the API's Message."""
        return self._send(person, _text_content(text, entities), reply_to)

    def sends(self, person: int, kind: str, reply_to: int | None = None, **fields: Any) -> Json:
        """Send something else: a kind of `kinds.SAMPLES`, or any other word, with fields of one's own."""
        return self._send(person, kinds.content(kind, fields), reply_to)

    def uploads(
        self,
        person: int,
        name: str,
        content: bytes,
        mime_type: str = "application/octet-stream",
        kind: str = "document",
    ) -> Json:
        """Send a file the bot can download: a document, photo, audio or voice. Raises ValueError for no picture."""
        try:
            given = media.Given(kind, Upload(name, mime_type, content), "", Params())
            return self._send(person, media.content(self._world.files, given))
        except RefusedError as refused:
            raise ValueError(refused.description) from None

    def edits(self, person: int, message_id: int, text: str) -> Json:
        """Edit one's own text."""
        chat = self._chat(person)
        message = self._message(chat, message_id)
        if message.sender.id != person:
            raise ValueError(f"message {message_id} is not from {person}")
        self._world.rewrite(message, _text_content(text), None)
        body = message.as_json()
        self._world.updates.put("edited_message", body)
        return body

    def presses(self, person: int, message_id: int, label: str | None = None, data: str | None = None) -> str:
        """Press a button by the start of its label, or by data (forged too); return the query's id."""
        chat = self._chat(person)
        message = self._message(chat, message_id)
        sent = data if data is not None else _data_of(message, label or "")
        press = self._world.press(self._world.accounts[person], sent)
        query = {
            "id": press.id,
            "from": press.person.as_json(),
            "message": message.as_json(),
            "chat_instance": CHAT_INSTANCE,
            "data": sent,
        }
        self._world.updates.put("callback_query", query)
        return press.id

    def votes(self, person: int, message_id: int, options: list[int]) -> None:
        """Vote for options of a poll by their place, from 0; none at all takes the vote back."""
        message = self._message(self._chat(person), message_id)
        voting.vote(self._world, self._world.accounts[person], message, tuple(options))

    def answer(self, press_id: str) -> Json | None:
        """Return the bot's answer to a press (`text`, `show_alert`), None while there is none."""
        press: Press = self._world.presses[press_id]
        return press.answer

    def blocks(self, person: int) -> None:
        """Block the bot."""
        self._member(person, blocked=True)

    def unblocks(self, person: int) -> None:
        """Let the bot write again."""
        self._member(person, blocked=False)

    def deletes(self, person: int, message_id: int) -> None:
        """Delete a message from the chat; the bot is not told."""
        self._world.remove(self._message(self._chat(person), message_id))

    def injects(self, update: Json, update_id: int | None = None) -> int:
        """Queue an update of any shape; return its id."""
        return self._world.updates.put_raw(update, update_id)

    def again(self, update_id: int | None = None) -> int:
        """Deliver an update once more, the last when none is named; return its id."""
        number = self._world.updates.last_id if update_id is None else update_id
        self._world.updates.again(number)
        return number

    def chat(self, person: int, after: int = 0) -> list[Json]:
        """Return what the person sees, oldest first; only what changed after a version of the world.

        See `views.view` for what is told of a message.
        """
        messages = self._chat(person).messages.values()
        return [view(message, person) for message in messages if message.version > after]

    def _chat(self, person: int) -> Chat:
        if person not in self._world.chats:
            raise KeyError(f"nobody here has the id {person!r}")
        return self._world.chats[person]

    def _message(self, chat: Chat, message_id: int) -> Message:
        if message_id not in chat.messages:
            raise KeyError(f"there is no message {message_id} in chat {chat.id}")
        return chat.messages[message_id]

    def _send(self, person: int, content: Json, reply_to: int | None = None) -> Json:
        chat = self._chat(person)
        if chat.blocked:
            self.unblocks(person)
        chat.started = True
        reply = None if reply_to is None else self._message(chat, reply_to)
        message = self._world.post(chat, self._world.accounts[person], content, None, reply)
        body = message.as_json()
        self._world.updates.put("message", body)
        return body

    def _member(self, person: int, blocked: bool) -> None:
        chat = self._chat(person)
        if chat.blocked is blocked:
            return
        chat.blocked = blocked
        bot = self._world.bot.as_json()
        states: list[Json] = [
            {"user": bot, "status": "member"},
            {"user": bot, "status": "kicked", "until_date": 0},
        ]
        old, new = states if blocked else reversed(states)
        self._world.events.publish("blocked", person, blocked=blocked)
        self._world.updates.put(
            "my_chat_member",
            {
                "chat": chat.as_json(),
                "from": self._world.accounts[person].as_json(),
                "date": self._world.now(),
                "old_chat_member": old,
                "new_chat_member": new,
            },
        )


def _text_content(text: str, entities: list[Json] | None = None) -> Json:
    """What Telegram makes of a typed text: blanks around it go, commands and links are found."""
    text = text.strip()
    if not text or units(text) > TEXT_LIMIT:
        raise ValueError(f"a text has 1 to {TEXT_LIMIT} UTF-16 units, this one {units(text)}")
    marks = found(text) if entities is None else entities
    return {"text": text, "entities": marks} if marks else {"text": text}


def _data_of(message: Message, label: str) -> str:
    labels = []
    for row in (message.reply_markup or {}).get("inline_keyboard", []):
        for button in row:
            if button["text"].startswith(label) and "callback_data" in button:
                return str(button["callback_data"])
            labels.append(button["text"])
    raise KeyError(f"message {message.id} has no button that begins with {label!r}, only {labels}")
