"""Where the learner's document tells what each table holds of a person, and what it leaves out, with why."""

from __future__ import annotations

from typing import Any

from storage import challenges, chats
from storage.database import Transaction

# Each table that holds a person, and the part of the document that tells it.
TOLD_IN = {
    "learners": "learner",
    "preferences": "settings",
    "lessons_done": "lessons",
    "cards": "cards",
    "reviews": "reviews",
    "check_answers": "check_answers",
    "quiz_answers": "quiz_answers",
    "confusions": "confusions",
    "leeches": "hard_cards",
    "polls": "polls",
    "votes_early": "votes_waiting",
    "reminders": "reminders",
    "chats": "chat",
    "places": "places",
    "parked": "waiting_texts",
    "outbox": "waiting_messages",
    "group_people": "groups",
    "group_scores": "groups",
    "players": "groups",
    "round_answers": "groups",
}
# What is not in the document, by table, in words for the person.
LEFT_OUT = {
    "group_later": "messages that wait for a minute or so to be sent to your groups, and may name you",
    "reviews": "answers that you took back with /undo",
    "outbox": "the contents of messages that are on their way to you: only their kinds are listed",
    "polls": "the words of polls: they stand in the chat",
    "games": "which challenges of a group you started; those you played in are listed",
    "groups": "whether Telegram said you administer a group, which is believed for a minute",
    "group_wishes": "what you asked for in a group while its administrators were being looked up, for seconds",
}


def parts(tx: Transaction, learner_id: int) -> dict[str, Any]:
    """Return the parts on groups, on texts that wait, and on what is left out."""
    return {
        "groups": challenges.of_person(tx, learner_id),
        "waiting_texts": [text.text for text in chats.parked(tx, learner_id, 0)],
        "left_out": LEFT_OUT,
    }
