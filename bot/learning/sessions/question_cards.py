"""A multiple-choice question as a card of its own, so that what was missed comes back in the reviews."""

from __future__ import annotations

import re

from content.course import Card, CardKind, Question

_POINTS_AT_CHOICES = re.compile(
    r"\b(which|what|who|one|all|none) (one )?of (these|the following|those)\b|\bthese\b|\bfollowing\b"
    r"|\bwhich statements?\b",
    re.IGNORECASE,
)
_LONGEST_TYPED = 40  # letters of an answer that one types gladly
_MOST_WORDS = 5


def as_card(question: Question) -> Card:
    """Return the card that stands for a question, under its id.

    A short single answer is typed; a longer one, several, or a question that speaks of its choices is turned over.
    """
    answer = question.right[0] if len(question.right) == 1 else "; ".join(question.right)
    typed = (
        len(question.right) == 1
        and len(answer) <= _LONGEST_TYPED
        and len(answer.split()) <= _MOST_WORDS
        and not _POINTS_AT_CHOICES.search(question.question)
    )
    return Card(
        id=question.id,
        kind=CardKind.TERM if typed else CardKind.FLIP,
        question=question.question,
        answer=answer,
        explanation=question.explanation,
        section=question.section,
        lesson=question.lesson,
        picture=question.picture,
    )
