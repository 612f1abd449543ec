"""The lesson machine: pages, check questions, what was missed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.sessions.lesson import (
    LessonSession,
    choices,
    choose,
    done,
    missed_cards,
    next_page,
    previous_page,
    question_on,
)
from content.course import Card, CardKind, Lesson, Page, Question

CARDS = (Card("a", CardKind.TERM, "?", "Alpha"), Card("b", CardKind.TERM, "?", "Beta"))
LESSON = Lesson(
    "l",
    "L",
    (Page("one"), Page("two")),
    CARDS,
    (
        Question("q1", "?", ("Right",), ("Wrong", "Worse"), card="a"),
        Question("q2", "?", ("beta", "Also right"), ("Wrong",)),
    ),
)
START = LessonSession("c", "l")


def _at(page: int) -> LessonSession:
    return LessonSession("c", "l", page)


def _choice(question: int, text: str) -> int:
    return choices(LESSON.questions[question]).index(text)


def test_pages_come_first_and_then_questions() -> None:
    session = START
    assert question_on(session, LESSON) is None
    session = next_page(next_page(session, LESSON), LESSON)
    assert question_on(session, LESSON) is LESSON.questions[0]


def test_a_question_must_be_answered_before_the_next() -> None:
    assert next_page(_at(2), LESSON) == _at(2)
    answered = choose(_at(2), LESSON, 0)
    assert next_page(answered, LESSON).page == 3


def test_a_question_is_answered_once() -> None:
    wrong = choose(_at(2), LESSON, _choice(0, "Wrong"))
    assert wrong.missed == ("q1",)
    assert choose(wrong, LESSON, _choice(0, "Right")) == wrong


def test_each_of_several_right_choices_is_right() -> None:
    for text in ("beta", "Also right"):
        assert choose(_at(3), LESSON, _choice(1, text)).right == 1


@pytest.mark.parametrize("index", [-1, 3, 10**9])
def test_a_choice_out_of_range_changes_nothing(index: int) -> None:
    assert choose(_at(2), LESSON, index) == _at(2)


def test_one_turns_back_over_pages_but_not_over_answered_questions() -> None:
    assert previous_page(_at(1), LESSON).page == 0
    assert previous_page(START, LESSON) == START
    assert previous_page(_at(2), LESSON).page == 1, "from the first question back to the text"
    assert previous_page(_at(3), LESSON).page == 3
    answered = choose(_at(2), LESSON, 0)
    assert previous_page(answered, LESSON) == answered, "an answered question is asked once"


def test_missed_questions_name_their_cards_by_id_else_by_answer() -> None:
    assert missed_cards(LessonSession("c", "l", missed=("q1",)), LESSON) == ("a",)
    assert missed_cards(LessonSession("c", "l", missed=("q2",)), LESSON) == ("b",)
    assert missed_cards(LessonSession("c", "l", missed=("q2", "q1", "gone")), LESSON) == ("a", "b")
    assert missed_cards(START, LESSON) == ()


def test_choices_are_all_there_in_an_order_that_never_changes() -> None:
    assert set(choices(LESSON.questions[0])) == {"Right", "Wrong", "Worse"}
    assert choices(LESSON.questions[0]) == choices(LESSON.questions[0])


def test_an_answered_question_is_not_asked_anew_by_turning_back() -> None:
    answered = choose(_at(2), LESSON, _choice(0, "Wrong"))
    assert previous_page(answered, LESSON) == answered


@given(st.lists(st.one_of(st.just("next"), st.just("back"), st.integers(-1, 3)), max_size=40))
def test_whatever_is_pressed_the_count_is_right_and_the_end_is_the_end(presses: list[str | int]) -> None:
    session = START
    for press in presses:
        if press == "next":
            session = next_page(session, LESSON)
        elif press == "back":
            session = previous_page(session, LESSON)
        else:
            session = choose(session, LESSON, int(press))
        assert 0 <= session.page <= 4
        assert session.right + len(session.missed) <= len(LESSON.questions)
        assert len(set(session.missed)) == len(session.missed)
    if done(session, LESSON):
        assert session.right + len(session.missed) == len(LESSON.questions)
        assert next_page(session, LESSON) == session
