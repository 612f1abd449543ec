"""The state of the little messenger: accounts, chats, messages, updates, files; no HTTP."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

from bot.sandbox.botapi.bell import Bell
from bot.sandbox.botapi.errors import bad, forbidden, migrated
from bot.sandbox.botapi.events import Events
from bot.sandbox.botapi.files import FileStore
from bot.sandbox.botapi.limits import GroupLimits, SendLimits
from bot.sandbox.botapi.menu import Menu
from bot.sandbox.botapi.nouns import Account, Chat, Json, Message, Press
from bot.sandbox.botapi.polls import Poll
from bot.sandbox.botapi.updates import UpdateQueue

TOKEN = "4815162342:AAbotapi-stand-in-token_0123456789"  # noqa: S105  (opens nothing)
MESSAGES_KEPT = 2_000
PRESSES_KEPT = 10_000
PRESS_SECONDS = 60.0
FIRST_UPDATE = 700_000_001


def utc_now() -> datetime:
    """Return the present moment, aware, in UTC."""
    return datetime.now(UTC)


@dataclass(slots=True)
class Webhook:
    """Where updates are pushed; an empty url means the bot polls."""

    url: str = ""
    secret: str = ""
    max_connections: int = 40
    last_error: str = ""
    last_error_date: int = 0
    set_at: float = float("-inf")


@dataclass(slots=True)
class Rules:
    """What can be switched while running. `privacy`: what groups say to one another is not told to the bot."""

    limits: SendLimits | None = None
    group_limits: GroupLimits | None = None
    privacy: bool = True
    press_seconds: float = PRESS_SECONDS
    messages_kept: int = MESSAGES_KEPT


@dataclass(slots=True)
class Ids:
    """Numbers that only rise."""

    message: int = 0
    press: int = 4_000_000_000_000_000
    group: int = 4_000_000_000
    poll: int = 5_200_000_000_000_000_000


class World:
    """One bot and those it talks to. `clock` stamps messages; `chance` drives mischief only."""

    def __init__(
        self,
        clock: Callable[[], datetime] = utc_now,
        token: str = TOKEN,
        chance: Random | None = None,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self.clock = clock
        self.steady = steady
        self.token = token
        self.chance = chance or Random(7)  # noqa: S311  (no secret hangs on it)
        self.rules = Rules()
        self.bot = Account(int(token.split(":")[0]), "Tutor", username="tutor_bot", is_bot=True)
        self.accounts: dict[int, Account] = {self.bot.id: self.bot}
        self.chats: dict[int, Chat] = {}
        self.presses: dict[str, Press] = {}
        self.updates = UpdateQueue(FIRST_UPDATE, self.chance)
        self.webhook = Webhook()
        self.files = FileStore()
        self.menu = Menu()
        self.events = Events()
        self.timed_polls: dict[str, Message] = {}
        self.timed_bell = Bell()
        self.ids = Ids()

    def now(self) -> int:
        """Return the present moment as Unix seconds."""
        return int(self.clock().timestamp())

    def account(self, account: Account) -> Chat:
        """Add or replace a person; return the private chat with them."""
        self.accounts[account.id] = account
        chat = self.chats.get(account.id)
        if chat is None:
            chat = self.chats[account.id] = Chat(account.id)
        chat.person = account
        self.events.publish("person", account.id)
        return chat

    def writable(self, chat_id: int) -> Chat:
        """Return the chat the bot may write to. Raises as Telegram does for strangers and blockers."""
        chat = self.readable(chat_id)
        if chat.group is not None:
            if chat.group.restricted and not chat.group.ranked(self.bot.id):
                raise bad("not enough rights to send text messages to the chat")
            return chat
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat

    def readable(self, chat_id: int) -> Chat:
        """Return a chat the bot may ask about: a private one, or a group it is in."""
        chat = self.chats.get(chat_id)
        if chat is None:
            raise bad("chat not found")
        if chat.group is not None:
            if chat.group.migrated_to:
                raise migrated(chat.group.migrated_to)
            if not chat.group.has(self.bot.id):
                gone = chat.group.status(self.bot.id) == "kicked"
                what = "bot was kicked from" if gone else "bot is not a member of"
                raise forbidden(f"{what} the {chat.type} chat")
        return chat

    def post(
        self,
        chat: Chat,
        sender: Account,
        content: Json,
        markup: Json | None = None,
        reply_to: Message | None = None,
        poll: Poll | None = None,
        thread: int = 0,
        protected: bool = False,
    ) -> Message:
        """Add a message to a chat, to a topic of it where `thread` is not 0, and return it."""
        message = Message(self._message_id(chat), chat, sender, self.now(), content, markup, reply_to)
        message.thread, message.protected = thread, protected
        if chat.group is not None:
            message.as_chat = chat.group.anonymous(sender.id)
            if sender.is_bot:
                chat.group.last_bot = sender.id
        message.editable = markup is None or "inline_keyboard" in markup
        message.poll = poll
        chat.messages[message.id] = message
        if len(chat.messages) > self.rules.messages_kept:
            del chat.messages[next(iter(chat.messages))]
        if poll is not None and poll.closes_at is not None and not poll.closed:
            self.timed_polls[poll.id] = message
            self.timed_bell.ring()
        self.events.publish("message", chat.id, message)
        return message

    def _message_id(self, chat: Chat) -> int:
        """Supergroups number their own messages; all other chats share one row of numbers."""
        if chat.group is not None and chat.type == "supergroup":
            chat.group.last_message += 1
            return chat.group.last_message
        self.ids.message += 1
        return self.ids.message

    def next_poll_id(self) -> str:
        """Return an id no poll has had."""
        self.ids.poll += 1
        return str(self.ids.poll)

    def rewrite(self, message: Message, content: Json, markup: Json | None) -> None:
        """Change a message in place."""
        message.content = content
        message.reply_markup = markup
        message.edit_date = self.now()
        self.events.publish("edited", message.chat.id, message)

    def remove(self, message: Message) -> None:
        """Take a message out of its chat; a poll in it is over without a word."""
        if message.poll is not None:
            self.timed_polls.pop(message.poll.id, None)
        message.chat.messages.pop(message.id, None)
        self.events.publish("deleted", message.chat.id, message)

    def press(self, person: Account, data: str) -> Press:
        """Record a pressed button that waits for its answer."""
        self.ids.press += 1
        press = Press(str(self.ids.press), person, data, self.steady())
        self.presses[press.id] = press
        if len(self.presses) > PRESSES_KEPT:
            del self.presses[next(iter(self.presses))]
        return press
