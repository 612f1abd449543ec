"""What people do: write, press, edit, block; each makes the update the bot would get."""

from typing import Any

from bot.sandbox.botapi import kinds, media, privacy, reactions, voting
from bot.sandbox.botapi.errors import RefusedError
from bot.sandbox.botapi.nouns import Account, Chat, Json, Message, Press
from bot.sandbox.botapi.params import Params, Upload
from bot.sandbox.botapi.typed import check_writing, data_of, text_content
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
        self,
        person: int,
        text: str,
        reply_to: int | None = None,
        entities: list[Json] | None = None,
        chat: int | None = None,
        thread: int = 0,
    ) -> Json:
        """Send a text; commands, links and mentions are found in it. Returns the API's Message.

        `chat` is a group, else it goes to the bot in private; `thread` a topic of it.
        """
        return self._send(person, text_content(text, entities), reply_to, chat, thread)

    def sends(
        self,
        person: int,
        kind: str,
        reply_to: int | None = None,
        chat: int | None = None,
        thread: int = 0,
        **fields: Any,
    ) -> Json:
        """Send something else: a kind of `kinds.SAMPLES`, or any other word, with fields of one's own."""
        return self._send(person, kinds.content(kind, fields), reply_to, chat, thread)

    def forwards(
        self,
        person: int,
        message_id: int,
        source: int | None = None,
        chat: int | None = None,
        thread: int = 0,
    ) -> Json:
        """Send a message on from `source` to `chat`, each a group or else the private chat; its buttons go."""
        message = self._message(self._chat(person, source), message_id)
        if message.protected:
            raise ValueError("this message cannot be sent on")
        return self._send(person, message.forwarded(), None, chat, thread)

    def uploads(
        self,
        person: int,
        name: str,
        content: bytes,
        mime_type: str = "application/octet-stream",
        kind: str = "document",
        chat: int | None = None,
        thread: int = 0,
    ) -> Json:
        """Send a file the bot can download: a document, photo, audio or voice. Raises ValueError for no picture."""
        try:
            given = media.Given(kind, Upload(name, mime_type, content), "", Params())
            described = media.content(self._world.files, given)
        except RefusedError as refused:
            raise ValueError(refused.description) from None
        return self._send(person, described, None, chat, thread)

    def edits(
        self,
        person: int,
        message_id: int,
        text: str,
        entities: list[Json] | None = None,
        chat: int | None = None,
    ) -> Json:
        """Edit one's own text."""
        message = self._message(self._chat(person, chat), message_id)
        if message.sender.id != person:
            raise ValueError(f"message {message_id} is not from {person}")
        self._world.rewrite(message, text_content(text, entities), None)
        return privacy.tell(self._world, "edited_message", message)

    def presses(
        self,
        person: int,
        message_id: int,
        label: str | None = None,
        data: str | None = None,
        chat: int | None = None,
    ) -> str:
        """Press a button by the start of its label, or by data (forged too); return the query's id."""
        message = self._message(self._chat(person, chat), message_id)
        sent = data if data is not None else data_of(message, label or "")
        press = self._world.press(self._world.accounts[person], sent)
        query = {
            "id": press.id,
            "from": press.person.as_json(),
            "message": message.as_json(),
            "chat_instance": message.chat.group.instance if message.chat.group else CHAT_INSTANCE,
            "data": sent,
        }
        self._world.updates.put("callback_query", query)
        return press.id

    def votes(self, person: int, message_id: int, options: list[int], chat: int | None = None) -> None:
        """Vote for options of a poll by their place, from 0; none at all takes the vote back."""
        message = self._message(self._chat(person, chat), message_id)
        voting.vote(self._world, self._world.accounts[person], message, tuple(options))

    def reacts(self, person: int, message_id: int, emoji: str, chat: int | None = None) -> None:
        """Put a reaction under a message in place of one's last; an empty one takes it back."""
        message = self._message(self._chat(person, chat), message_id)
        reactions.react(self._world, self._world.accounts[person], message, emoji)

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

    def deletes(self, person: int, message_id: int, chat: int | None = None) -> None:
        """Delete a message from the chat; the bot is not told."""
        self._world.remove(self._message(self._chat(person, chat), message_id))

    def injects(self, update: Json, update_id: int | None = None) -> int:
        """Queue an update of any shape; return its id."""
        return self._world.updates.put_raw(update, update_id)

    def again(self, update_id: int | None = None) -> int:
        """Deliver an update once more, the last when none is named; return its id."""
        number = self._world.updates.last_id if update_id is None else update_id
        self._world.updates.again(number)
        return number

    def chat(self, person: int, after: int = 0, chat: int | None = None) -> list[Json]:
        """Return what the person sees, oldest first; only what changed after a version of the world.

        In the private chat, or in the group `chat`. See `views.view` for what is told of a message.
        """
        messages = self._chat(person, chat).messages.values()
        return [view(message, person) for message in messages if message.version > after]

    def _chat(self, person: int, chat: int | None = None) -> Chat:
        if person not in self._world.chats:
            raise KeyError(f"nobody here has the id {person!r}")
        if chat is None or chat == person:
            return self._world.chats[person]
        found = self._world.chats.get(chat)
        if found is None or found.group is None or not found.group.has(person):
            raise KeyError(f"{person} is in no group {chat!r}")
        return found

    def _message(self, chat: Chat, message_id: int) -> Message:
        if message_id not in chat.messages:
            raise KeyError(f"there is no message {message_id} in chat {chat.id}")
        return chat.messages[message_id]

    def _send(
        self,
        person: int,
        content: Json,
        reply_to: int | None = None,
        chat: int | None = None,
        thread: int = 0,
    ) -> Json:
        to = self._chat(person, chat)
        if to.group is not None:
            check_writing(to.group, person, thread)
        elif thread:
            raise KeyError("a private chat has no topics")
        elif to.blocked:
            self.unblocks(person)
        to.started = True
        reply = None if reply_to is None else self._message(to, reply_to)
        thread = thread or (reply.thread if reply else 0)
        message = self._world.post(to, self._world.accounts[person], content, None, reply, thread=thread)
        return privacy.tell(self._world, "message", message)

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
