"""Facts as they are stored, as frozen values; times are aware UTC datetimes, study days local dates."""

from __future__ import annotations

from storage.records.cards import CardState, MemoryState, Rating, State
from storage.records.challenges import Game, Group, Phase, Player, Round, RoundAnswer, Wish
from storage.records.chats import Chat, Parked
from storage.records.learners import Learner
from storage.records.outbox import Outgoing
from storage.records.polls import EarlyVote, SentPoll
from storage.records.preferences import AnswerMode, NewOrder, Preferences
from storage.records.reminders import Reminder, ReminderState, Slot
from storage.records.reviews import Review, ReviewKind, ReviewMode

__all__ = [
    "AnswerMode",
    "CardState",
    "Chat",
    "EarlyVote",
    "Game",
    "Group",
    "Learner",
    "MemoryState",
    "NewOrder",
    "Outgoing",
    "Parked",
    "Phase",
    "Player",
    "Preferences",
    "Rating",
    "Reminder",
    "ReminderState",
    "Review",
    "ReviewKind",
    "ReviewMode",
    "Round",
    "RoundAnswer",
    "SentPoll",
    "Slot",
    "State",
    "Wish",
]
