"""The shape of a topic: what a handler is given, what it answers, and how its file registers them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.conversation.activity import Activity
from bot.conversation.buttons import Button
from bot.conversation.events import Event, Voted
from bot.conversation.house import House
from bot.conversation.screens import Screen, Sendable
from storage.database import Transaction
from storage.records import Chat, Learner

Arguments = dict[str, str | int]


@dataclass(frozen=True, slots=True)
class Notice:
    """A line above the screen: the id of a text and what is put into it."""

    name: str
    arguments: Arguments = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Message:
    """Something to send besides the screen; a `once` one is never sent again when no answer came.

    `leads_back`: below it stands the way back to what is open.
    """

    kind: str
    arguments: dict[str, Any] = field(default_factory=dict)
    once: bool = False
    expires_at: datetime | None = None
    leads_back: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """What a handler is given: one event and the state it meets, inside one transaction."""

    tx: Transaction
    now: datetime
    house: House
    event: Event
    chat: Chat
    activity: Activity
    learner: Learner
    update_id: int | None = None

    @property
    def language(self) -> str:
        """The language to speak."""
        return self.learner.language

    @property
    def unseen(self) -> bool:
        """Whether the screen before this turn is not known to have been shown."""
        return self.chat.shown < self.chat.version


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a handler answers. `activity` None: the screen stays. `fresh`: the screen needs a new message below.

    `silent`: the messages stand in for the screen, which is drawn only when it is asked for again.
    `toast` answers the press of a button (the id of a text, filled with `toasted`). `opens`: do as if this command had
    been typed, which is how a topic hands over to another. `again`: hand the same event over once more, in this
    activity. `standing`: the message under which this screen stands already, so that it need not be sent. `held`: the
    press is answered later. `payload`: its answer opens the private chat with this. `forgets`: the person has been
    erased, and no row of the chat is to be written again. `used_at`: when the chat counts as
    last used, where that is not now.
    """

    activity: Activity | None = None
    fresh: bool | None = None
    silent: bool = False
    notice: Notice | None = None
    messages: tuple[Message, ...] = ()
    toast: str = ""
    toasted: Arguments = field(default_factory=dict)
    opens: str = ""
    again: bool = False
    standing: int = 0
    held: bool = False
    payload: str = ""
    forgets: bool = False
    used_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What a view may look at besides the activity: nothing that changes between commit and drawing."""

    house: House
    language: str


CommandHandler = Callable[[Turn, str], Outcome]
PressHandler = Callable[[Turn, Any], Outcome]
TextHandler = Callable[[Turn, str], Outcome]
View = Callable[[Any, Facts], Screen]
EventHandler = Callable[[Turn], Outcome]
Claim = Callable[[Turn], Outcome | None]
StrayVote = Callable[[Transaction, Voted], Voted | None]
MessageView = Callable[[dict[str, Any], Facts], Sendable]


def never(_: Activity) -> bool:
    """No text answers a card in this topic."""
    return False


@dataclass(frozen=True, slots=True)
class Topic:
    """All that a topic brings: found by its name `TOPIC` in a file of `topics/`.

    `takes_answers` tells whether a text now answers what the screen asks, so that it counts only when it was
    written after the screen appeared. The places in the activities of `keeps` are kept when something else opens.
    `claims` is asked about a text or press that the screen has no use for, `events` about what the clock and
    delivery report. The commands of one `for_admins` do not exist for anybody else. In a group nothing else is
    heard but `group_commands`, `group_presses`, and the replies that `group_replies` is asked about. `stray_votes` is
    asked about a vote for a poll that nobody knows, and returns it placed where it can only be for one of its own.

    What became of a kind of message in `counted` is counted under that name. A kind in `questions` asks Telegram
    something: where no answer comes, that is answered for it, with nothing.
    """

    name: str
    commands: Mapping[str, CommandHandler] = field(default_factory=dict)
    presses: Mapping[type[Button], PressHandler] = field(default_factory=dict)
    texts: Mapping[type[Activity], TextHandler] = field(default_factory=dict)
    views: Mapping[type[Activity], View] = field(default_factory=dict)
    messages: Mapping[str, MessageView] = field(default_factory=dict)
    events: Mapping[type[Event], EventHandler] = field(default_factory=dict)
    claims: Claim | None = None
    takes_answers: Callable[[Activity], bool] = never
    keeps: tuple[type[Activity], ...] = ()
    for_admins: bool = False
    group_commands: Mapping[str, CommandHandler] = field(default_factory=dict)
    group_presses: Mapping[type[Button], PressHandler] = field(default_factory=dict)
    group_replies: Claim | None = None
    stray_votes: StrayVote | None = None
    counted: Mapping[str, str] = field(default_factory=dict)
    questions: frozenset[str] = frozenset()
