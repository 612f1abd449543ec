"""A question as a card: typed where one would type it so, else turned over."""

from __future__ import annotations

import pytest

from bot.learning.sessions.question_cards import as_card
from content.course import CardKind, Question


def made(question: str, *right: str) -> Question:
    """A question with two wrong choices."""
    return Question(
        "q", question, right, ("a wrong one", "another"), explanation="Why.", section="s", lesson="l"
    )


def test_a_short_answer_is_typed() -> None:
    card = as_card(made("Which number suffers from false alarms?", "Specificity"))
    assert (card.id, card.kind, card.answer) == ("q", CardKind.TERM, "Specificity")
    assert (card.explanation, card.section, card.lesson) == ("Why.", "s", "l")


@pytest.mark.parametrize("right", [("A warning, not yet proof",), ("one", "two"), ("x" * 31,)])
def test_long_answers_and_several_are_turned_over(right: tuple[str, ...]) -> None:
    card = as_card(made("What is the fair reading?", *right))
    assert card.kind is CardKind.FLIP
    assert all(each in card.answer for each in right)
    assert card.question == "What is the fair reading?"


@pytest.mark.parametrize(
    "asked", ["Which of these is a risk?", "Which one of the following?", "Which statement is true?"]
)
def test_a_question_that_speaks_of_its_choices_has_them_below_it(asked: str) -> None:
    card = as_card(made(asked, "bias"))
    assert card.kind is CardKind.FLIP
    assert card.question.startswith(f"{asked}\n")
    assert sorted(card.question.splitlines()[1:]) == ["• a wrong one", "• another", "• bias"]
