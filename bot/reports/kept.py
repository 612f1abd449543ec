"""Which tables hold something of a person, and where in the learner's document it stands, or why it does not."""

from __future__ import annotations

OWNERS = frozenset({"learner_id", "person_id", "chat_id", "host_id", "user_id"})
"""Columns that name a person: in a private chat the chat's id is the person's."""

EXPORTED: dict[str, str] = {
    "cards": "cards",
    "chats": "chat",
    "check_answers": "check_answers",
    "confusions": "confusions",
    "learners": "learner",
    "leeches": "hard_cards",
    "lessons_done": "lessons",
    "outbox": "waiting_messages",
    "places": "places",
    "polls": "polls",
    "quiz_answers": "quiz_answers",
    "reminders": "reminders",
    "reviews": "reviews",
    "votes_early": "votes_waiting",
}
"""Table -> part of the document."""

_OF_A_GROUP = "about a group, not about one person"
_IN_A_GROUP = "what was played in a group is shown there, to all who played"

LEFT_OUT: dict[str, str] = {
    "games": _IN_A_GROUP,
    "group_bag": _OF_A_GROUP,
    "group_people": _IN_A_GROUP,
    "group_scores": _IN_A_GROUP,
    "group_wishes": "an order to a group's bot on its way, for seconds",
    "groups": _OF_A_GROUP,
    "parked": "texts on their way to the turn that answers them, for seconds",
    "players": _IN_A_GROUP,
    "round_answers": _IN_A_GROUP,
}
"""Table -> why nothing of it is in the document."""
