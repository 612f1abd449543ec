"""What a turn leaves to be done after its commit: a screen to show, messages to send, a press to answer."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.conversation.activity import Activity
from bot.conversation.events import Event, Place, Pressed
from bot.conversation.topic import Arguments, Notice, Outcome
from storage.records import Outgoing


@dataclass(frozen=True, slots=True)
class Pending:
    """A screen that is stored and not yet shown. `edits` is the message to edit, 0 when a new one is needed."""

    place: Place
    version: int
    edits: int
    activity: Activity
    notice: Notice | None
    language: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A pressed button is owed an answer: `toast` is the id of a text, filled with `toasted`, or empty.

    `payload`: it also opens the private chat, as a link with this in it does.
    """

    query_id: str
    toast: str = ""
    language: str = "en"
    payload: str = ""
    toasted: Arguments = field(default_factory=dict)


def answer_to(event: Event, outcome: Outcome, language: str) -> Answer | None:
    """Return the answer that a press is owed now; None for anything else, and for one that is answered later."""
    if not isinstance(event, Pressed) or outcome.held:
        return None
    return Answer(event.query_id, outcome.toast, language, outcome.payload, outcome.toasted)


@dataclass(frozen=True, slots=True)
class Taken:
    """All that a turn leaves to be done in one chat."""

    place: Place
    screen: Pending | None = None
    messages: tuple[Outgoing, ...] = ()
    answer: Answer | None = None
