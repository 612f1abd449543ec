"""Which topic an event belongs to, given what goes on in its chat."""

from __future__ import annotations

from dataclasses import replace

from rapidfuzz import process

from bot.conversation.activity import Activity, Home
from bot.conversation.buttons import Button, Open, Stale, unpack
from bot.conversation.events import Located, Pressed, Said, SentOther
from bot.conversation.returning import BACK, LEFT, back_from, leading_back
from bot.conversation.sending import note
from bot.conversation.topic import Message, Notice, Outcome, Topic, Turn
from bot.conversation.topics import (
    CLAIMS,
    COMMANDS,
    EVENTS,
    FOR_ADMINS,
    OWN_EVENTS,
    PRESSES,
    TEXTS,
    TOPIC_OF,
)

NEAR_ENOUGH = 70  # rapidfuzz score, 0-100, from which a mistyped command is recognised


def takes_answers(activity: Activity) -> bool:
    """Whether a text now answers what the screen asks."""
    return topic_of(activity).takes_answers(activity)


def topic_of(activity: Activity) -> Topic:
    """Return the topic that an activity belongs to."""
    return TOPIC_OF[type(activity)]


def has_button(activity: Activity, button: Button) -> bool:
    """Whether a screen of this topic can have such a button; forged data may name any."""
    if isinstance(button, Open):
        return button.command.partition(" ")[0] in COMMANDS
    topic = topic_of(activity)
    return type(button) in topic.presses or type(button) in topic.group_presses


def handle(turn: Turn) -> Outcome:
    """Hand the event of the turn to its handler. An event that nobody has a use for changes nothing."""
    outcome = _hand_over(turn)
    if outcome.again:
        assert outcome.activity is not None
        second = _hand_over(replace(turn, activity=outcome.activity))
        outcome = replace(second, standing=0) if second.activity else outcome
    if outcome.opens:
        name, _, arguments = outcome.opens.partition(" ")
        outcome = _command(turn, name, arguments)
    return _with_way_back(turn, outcome)


def _with_way_back(turn: Turn, outcome: Outcome) -> Outcome:
    """Let the first screen of what was opened in the middle of something lead back there, or its message."""
    entered = outcome.activity
    command = back_from(turn.activity)
    if entered is None and command and not turn.event.place.in_group:
        return replace(outcome, messages=tuple(leading_back(each, command) for each in outcome.messages))
    if entered is None or not command or outcome.silent or hasattr(entered, "back"):
        return outcome
    if back_from(entered) == command:  # it is what one would come back to
        return outcome
    if turn.event.place.in_group or topic_of(entered) is topic_of(turn.activity):
        return outcome
    said = outcome.notice
    if said is not None and isinstance(entered, Home):
        return outcome
    told = Notice(said.name, {**said.arguments, BACK: command}) if said else Notice(LEFT, {BACK: command})
    return replace(outcome, notice=told)


def _hand_over(turn: Turn) -> Outcome:
    event = turn.event
    if isinstance(event, Said):
        name, arguments = command_in(event.text)
        return _command(turn, name, arguments) if name else _text(turn, event.text)
    if isinstance(event, Pressed):
        return _press(turn, event)
    if isinstance(event, SentOther | Located):
        handler = EVENTS.get(type(event))
        outcome = handler(turn) if handler else Outcome()
        other = "note-only-text" if takes_answers(turn.activity) else "note-other"
        return outcome if outcome.activity else _said(note(other))
    owner = getattr(event, "owner", "")
    handler = OWN_EVENTS.get((type(event), owner)) if owner else EVENTS.get(type(event))
    return handler(turn) if handler else Outcome()


def command_in(text: str) -> tuple[str, str]:
    """Return the command of a text without its slash, in lower case, and the rest; ("", text) for plain text."""
    if not text.startswith("/") or len(text) < 2 or not text[1].isalpha():
        return "", text
    head, _, rest = text.partition(" ") if "\n" not in text.split(" ", 1)[0] else text.partition("\n")
    return head[1:].partition("@")[0].lower(), rest.strip()


def _command(turn: Turn, name: str, arguments: str) -> Outcome:
    known = COMMANDS.keys() - (set() if turn.learner.id in turn.house.admins else FOR_ADMINS)
    if name in known:
        return COMMANDS[name](turn, arguments)
    near = process.extractOne(name[:64], sorted(known), score_cutoff=NEAR_ENOUGH)
    if near is None:
        return _said(note("note-no-command"))
    return _said(note("note-near-command", command=f"/{near[0]}"))


def _text(turn: Turn, text: str) -> Outcome:
    if not takes_answers(turn.activity):
        for claim in CLAIMS:
            claimed = claim(turn)
            if claimed is not None:
                return claimed
    handler = TEXTS.get(type(turn.activity))
    if handler is not None:
        return handler(turn, text)
    if isinstance(turn.activity, Home):
        return _said(note("note-nothing-asked"))
    return Outcome(turn.activity, fresh=True, notice=Notice("notice-use-buttons"))


def _press(turn: Turn, event: Pressed) -> Outcome:
    try:
        button, version = unpack(event.data)
    except Stale:
        return Outcome(toast="toast-old-button")
    if not has_button(turn.activity, button) and version <= turn.chat.version:
        return Outcome(toast="toast-old-button")
    if isinstance(button, Open) and version == 0:  # a button on a message, not on a screen: it only opens
        return Outcome(opens=button.command)
    if version == turn.chat.version + 1:  # the button of a message that came after the screen we know of
        for claim in CLAIMS:
            claimed = claim(turn)
            if claimed is not None:
                return _pressed_there(turn, claimed, button, event.message_id)
    on_screen = event.message_id in (0, turn.chat.message_id)
    if version != turn.chat.version or not on_screen:
        return Outcome(toast="toast-old-button")
    if isinstance(button, Open):
        return Outcome(opens=button.command)
    return PRESSES[type(button)](turn, button)


def _pressed_there(turn: Turn, claimed: Outcome, button: Button, message_id: int) -> Outcome:
    """Press a button of a message that we did not know to have come; what it leads to comes below that."""
    assert claimed.activity is not None
    handler = topic_of(claimed.activity).presses.get(type(button))
    pressed = handler(replace(turn, activity=claimed.activity), button) if handler else Outcome()
    if pressed.activity is None:
        return replace(claimed, again=False, standing=message_id)
    return replace(pressed, fresh=True)


def _said(message: Message) -> Outcome:
    return Outcome(messages=(message,))
