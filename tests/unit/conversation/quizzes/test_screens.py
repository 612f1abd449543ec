"""Polls of what no author of a course would write: cut to what Telegram takes, with the rest above them."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.activity import Quizzing
from bot.conversation.house import House
from bot.conversation.quizzes.screens import cut, view_above, view_poll, view_quiz
from bot.conversation.screens import POLL_EXPLANATION, POLL_OPTION, POLL_QUESTION
from bot.conversation.topic import Facts
from bot.learning.sessions.quiz import QuizSession

FACTS = Facts(House(), "en")


def arguments(question: str, options: list[str], why: str = "") -> dict[str, Any]:
    """The arguments of a poll."""
    return {
        "quiz": 1,
        "number": 3,
        "total": 10,
        "item": "c/q",
        "question": question,
        "options": options,
        "correct": [0],
        "explanation": why,
    }


def test_long_choices_get_letters_and_stand_in_full_above() -> None:
    asked = arguments("Which?", ["a " * 80, "b " * 80])
    poll = view_poll(asked, FACTS)
    assert [option[:3] for option in poll.options] == ["A. ", "B. "]
    above = view_above(asked, FACTS).text.plain
    assert all(option in above for option in asked["options"])


@given(st.text(min_size=1, max_size=600), st.text(min_size=1, max_size=300), st.text(max_size=900))
def test_a_poll_is_never_longer_than_telegram_takes(question: str, option: str, why: str) -> None:
    poll = view_poll(arguments(question, [option, "other"], why), FACTS)
    assert len(poll.question) <= POLL_QUESTION
    assert all(len(one) <= POLL_OPTION for one in poll.options)
    assert len(poll.explanation) <= POLL_EXPLANATION
    assert poll.explanation.count("\n") <= 2


def test_the_label_of_stop_tells_where_one_is() -> None:
    poll = view_poll(arguments("Which?", ["a", "b"]), FACTS)
    assert poll.rows[0][0].label == "Stop, at 3 of 10"


@given(st.text(max_size=300), st.integers(2, 200))
def test_what_is_cut_is_no_longer_than_it_may_be(text: str, longest: int) -> None:
    assert len(cut(text, longest)) <= longest


def test_the_end_of_a_quiz_whose_course_is_gone_still_tells_the_score() -> None:
    session = QuizSession(1, "gone", answered=10, right=7, missed=("gone/a", "gone/b", "gone/c"))
    assert "7 of 10" in view_quiz(Quizzing(session), FACTS).text.plain
