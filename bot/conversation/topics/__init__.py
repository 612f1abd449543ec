"""What people can do with the bot, a file each: found here by its `TOPIC` and joined into tables."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from bot.conversation.activity import Activity
from bot.conversation.buttons import Button
from bot.conversation.events import Event, MessageStands, MessageUncertain, PollLost, PollStands, Voted
from bot.conversation.topic import (
    Claim,
    CommandHandler,
    EventHandler,
    MessageView,
    PressHandler,
    StrayVote,
    TextHandler,
    Topic,
    View,
)

OF_SENDER = (Voted, PollStands, PollLost, MessageStands, MessageUncertain)  # each topic hears of its own only
TOPICS: tuple[Topic, ...] = tuple(
    import_module(f"{__name__}.{found.name}").TOPIC
    for found in sorted(iter_modules(__path__), key=lambda m: m.name)
)
COMMANDS: dict[str, CommandHandler] = {}
PRESSES: dict[type[Button], PressHandler] = {}
GROUP_COMMANDS: dict[str, CommandHandler] = {}
GROUP_PRESSES: dict[type[Button], PressHandler] = {}
TEXTS: dict[type[Activity], TextHandler] = {}
VIEWS: dict[type[Activity], View] = {}
MESSAGES: dict[str, MessageView] = {}
EVENTS: dict[type[Event], EventHandler] = {}
OWN_EVENTS: dict[tuple[type[Event], str], EventHandler] = {}  # of polls: also by the topic that sent it
SENDER_OF: dict[str, str] = {}  # kind of message -> the name of its topic
GROUP_REPLIES: list[Claim] = [topic.group_replies for topic in TOPICS if topic.group_replies]
STRAY_VOTES: list[StrayVote] = [topic.stray_votes for topic in TOPICS if topic.stray_votes]
CLAIMS: list[Claim] = [topic.claims for topic in TOPICS if topic.claims]
QUESTIONS = frozenset(kind for topic in TOPICS for kind in topic.questions)
COUNTED: dict[str, str] = {}  # kind of message -> the name under which its fate is counted
FOR_ADMINS = frozenset(name for topic in TOPICS if topic.for_admins for name in topic.commands)
TOPIC_OF: dict[type[Activity], Topic] = {}

for _topic in TOPICS:
    for _table, _brought in (
        (COMMANDS, _topic.commands),
        (PRESSES, _topic.presses),
        (GROUP_COMMANDS, _topic.group_commands),
        (GROUP_PRESSES, _topic.group_presses),
        (TEXTS, _topic.texts),
        (VIEWS, _topic.views),
        (MESSAGES, _topic.messages),
        (EVENTS, {kind: handler for kind, handler in _topic.events.items() if kind not in OF_SENDER}),
        (OWN_EVENTS, {(kind, _topic.name): handler for kind, handler in _topic.events.items()}),
        (SENDER_OF, dict.fromkeys(_topic.messages, _topic.name)),
        (COUNTED, _topic.counted),
        (TOPIC_OF, dict.fromkeys(_topic.views, _topic)),
    ):
        _twice = _table.keys() & _brought.keys()
        assert not _twice, f"two topics bring {_twice}"
        _table.update(_brought)  # type: ignore[arg-type]
