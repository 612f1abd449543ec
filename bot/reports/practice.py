"""The parts of the learner's document on practice beside the reviews: quizzes, polls, mix-ups, cards that rest."""

from __future__ import annotations

from typing import Any

from storage import confusions, leeches, polls, quiz
from storage.database import Transaction


def parts(tx: Transaction, learner_id: int) -> dict[str, Any]:
    """Return the parts by their names in the document."""
    return {
        "quiz_answers": [
            {"question": one.question, "choice": one.choice, "right": one.right, "at": one.at}
            for one in quiz.all_of(tx, learner_id)
        ],
        "confusions": [
            {"card": pair.card, "other": pair.other, "times": pair.times, "at": pair.last_at}
            for pair in confusions.all_of(tx, learner_id)
        ],
        "hard_cards": [
            {
                "card": one.card,
                "told_at_lapses": one.told_lapses,
                "rests_until": one.rests_until,
                "hint": one.hinted,
            }
            for one in leeches.all_of(tx, learner_id)
        ],
        "polls": [
            {"poll": sent.poll_id, "for": sent.owner, "sent_at": sent.sent_at, "closed_at": sent.closed_at}
            for sent in polls.sent_in(tx, learner_id, 0)
        ],
        "votes_waiting": [
            {"poll": poll_id, "options": options, "at": at}
            for poll_id, options, at in polls.early_votes_of(tx, learner_id)
        ],
    }
