"""A multiple-choice question as a card of its own, so that what was missed comes back in the reviews."""

from __future__ import annotations

import re

from bot.learning.sessions.choices import mixed
from content.course import Card, CardKind, Question

_POINTS_AT_CHOICES = re.compile(
    r"\b(which|what|who|one|all|none) (one )?of (these|the following|those)\b|\bthese\b|\bfollowing\b"
    r"|\bwhich statements?\b",
    re.IGNORECASE,
)
_LONGEST_TYPED, _MOST_WORDS = 30, 3  # letters and words of an answer that one would type the same way


def as_card(question: Question) -> Card:
    """Return the card that stands for a question, under its id.

    A short single answer is typed; a longer one, or several, is turned over. So is a question that speaks of its
    choices: they stand below it.
    """
    chosen_from = _POINTS_AT_CHOICES.search(question.question) is not None
    answer = question.right[0] if len(question.right) == 1 else "; ".join(question.right)
    typed = (
        len(question.right) == 1
        and len(answer) <= _LONGEST_TYPED
        and len(answer.split()) <= _MOST_WORDS
        and not chosen_from
    )
    listed = [f"• {choice}" for choice in mixed((*question.right, *question.wrong), question.id)]
    return Card(
        id=question.id,
        kind=CardKind.TERM if typed else CardKind.FLIP,
        question="\n".join((question.question, *listed)) if chosen_from else question.question,
        answer=answer,
        explanation=question.explanation,
        section=question.section,
        lesson=question.lesson,
        picture=question.picture,
    )
