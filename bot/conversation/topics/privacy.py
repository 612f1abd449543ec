"""/export: everything that is kept about a person, as one JSON document."""

from __future__ import annotations

from bot.conversation.topic import Message, Outcome, Topic, Turn


def export(turn: Turn, _: str) -> Outcome:
    """Ask for the learner's document; it is built after the commit, on the reading connection."""
    return Outcome(messages=(Message("export", {"learner": turn.learner.id}),))


TOPIC = Topic(name="privacy", commands={"export": export})
