"""Every screen of the bundled courses fits a phone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.conversation import draw
from bot.conversation.activity import (
    Activity,
    Adjusting,
    Browsing,
    CourseCard,
    Courses,
    Forgetting,
    Home,
    Learning,
    LessonDone,
    Listening,
    OnMap,
    Quizzing,
    Reading,
    Reviewing,
)
from bot.conversation.articles.screens import pages_of_cards, pages_of_section
from bot.conversation.house import House
from bot.conversation.markup import Style
from bot.conversation.quizzes import quizzing
from bot.conversation.quizzes.screens import view_poll
from bot.conversation.screens import Screen
from bot.conversation.topic import Facts
from bot.learning.grading.verdict import Mark
from bot.learning.own_settings import NO_LIMIT, OFFERED, Setting
from bot.learning.scheduling.fsrs import preview
from bot.learning.sessions.lesson import LessonSession, choices
from bot.learning.sessions.quiz import QuizSession
from bot.learning.sessions.review import Phase, ReviewSession, Told
from content import library
from content.course import Course
from storage.records import CardState

HOUSE = House(library.load())
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MOST_LETTERS, LONG_LABEL, MOST_IN_CAPTION = 700, 16, 1024


def _lessons(course: Course) -> Iterator[Activity]:
    for lesson in course.lessons:
        for page in range(len(lesson.pages) + len(lesson.questions)):
            yield Learning(LessonSession(course.id, lesson.id, page))
        for number, question in enumerate(lesson.questions):
            for chosen in range(len(choices(question))):
                yield Learning(LessonSession(course.id, lesson.id, len(lesson.pages) + number, chosen))
        yield LessonDone(course.id, lesson.id, 3, 5, 5, 2, lesson.title, True)


def _reviews(course: Course) -> Iterator[Activity]:
    names = [f"{course.id}/{card}" for card in course.cards]
    for before, name in zip([names[-1], *names], names, strict=False):
        told = (Told(before, Mark.WRONG, "something else", interval_days=30, review_id=1),)
        yield Reviewing(
            ReviewSession(NOW, phase=Phase.ASKING, card=name, told=told, answered=98), greeting=99
        )
        offers = tuple(preview(CardState(1, name), NOW, "UTC").values())
        yield Reviewing(ReviewSession(NOW, phase=Phase.FLIPPED, card=name, offers=offers))


def _troubles(course: Course) -> Iterator[Activity]:
    names = [f"{course.id}/{card}" for card in (*course.cards, *course.questions)]
    for before, name in zip([names[-1], *names], names, strict=False):
        told = Told(before, Mark.WRONG, "something", interval_days=30, review_id=1, belongs_to=name, slips=12)
        yield Reviewing(ReviewSession(NOW, phase=Phase.ASKING, card=name, told=(told,), hinted=True))


def _quizzes(course: Course) -> Iterator[Activity]:
    items = [f"{course.id}/{one}" for one in (*course.questions, *course.cards)]
    for at in range(0, len(items), 10):
        missed = tuple(items[at : at + 10])
        yield Quizzing(QuizSession(1, course.id, answered=10, missed=missed))
        yield Quizzing(QuizSession(1, course.id, missed))


def _cards(course: Course) -> Iterator[Activity]:
    yield from (CourseCard(course.id, part) for part in range(10))
    yield from (Home(), Courses())


def _articles(course: Course) -> Iterator[Activity]:
    yield from (Reading(course.id, "", 0, "contents", page, "review") for page in range(6))
    for section in course.sections:
        for page in range(len(pages_of_section(course, section.id))):
            yield Reading(course.id, section.id, page, "section", back="learn")
        for page in range(len(pages_of_cards(course, section.id))):
            yield Reading(course.id, section.id, 0, "cards", page)


def _surroundings(course: Course) -> Iterator[Activity]:
    for lesson in ("", *(each.id for each in course.lessons)):
        yield from (Browsing(course.id, lesson, page, "resources", "review") for page in range(3))
    yield from (Browsing(course.id, page=page) for page in range(6))
    yield from (Listening(course.id, page) for page in range(7))
    yield OnMap(course.id, (100,) * len(course.branches), 100)
    for number, branch in enumerate(course.branches):
        yield OnMap(course.id, (100,) * len(branch.lessons), 100, number, back="learn")


def _settings(course: Course) -> Iterator[Activity]:
    longest = {setting: max(OFFERED[setting], key=len) for setting in Setting}
    for values in (longest, *({setting: OFFERED[setting][at] for setting in Setting} for at in (0, 1))):
        told = Adjusting(
            values, course.id, "08:00 12:30 19:00 21:45", "Buenos Aires, Argentina", back="review"
        )
        yield from (told, *(replace(told, asks=setting) for setting in Setting))
    yield Adjusting({**longest, Setting.REVIEWS: str(NO_LIMIT), Setting.NEW: "500"}, course.id)
    yield Forgetting("review")


KINDS = [_lessons, _reviews, _troubles, _quizzes, _cards, _articles, _surroundings, _settings]


def _drawn(activity: Activity) -> Screen:
    return draw.screen(activity, None, Facts(HOUSE, "en"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("course", HOUSE.library.courses, ids=lambda course: course.id)
def test_every_bubble_is_a_phone_screen_at_most(course: Course, kind: object) -> None:
    assert callable(kind)
    screens = [_drawn(activity) for activity in kind(course)]
    long = {drawn.text.plain[:60]: _seen(drawn) for drawn in screens if _seen(drawn) > MOST_LETTERS}
    assert not long
    pictured = [drawn.text.plain for drawn in screens if drawn.picture is not None]
    assert not [words[:60] for words in pictured if len(words) > MOST_IN_CAPTION]


def _seen(drawn: Screen) -> int:
    """Return the letters of a screen without those behind a tap: the words for its picture."""
    return sum(len(part.text) for part in drawn.text.parts if part.style is not Style.DETAIL)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("course", HOUSE.library.courses, ids=lambda course: course.id)
def test_buttons_stand_at_most_three_a_row_and_two_where_words_are_long(course: Course, kind: object) -> None:
    assert callable(kind)
    for drawn in map(_drawn, kind(course)):
        for row in drawn.rows:
            longest = max(len(key.label) for key in row)
            assert 1 <= len(row) <= (2 if longest > LONG_LABEL / 2 else 3), row
            assert longest <= 64


@pytest.mark.parametrize("course", HOUSE.library.courses, ids=lambda course: course.id)
def test_the_settings_have_buttons_that_a_phone_shows_whole_and_two_a_row(course: Course) -> None:
    for drawn in map(_drawn, _settings(course)):
        for row in drawn.rows:
            assert max(len(key.label) for key in row) <= 30
            assert len(row) <= (3 if max(len(key.label) for key in row) <= 8 else 2)


@pytest.mark.parametrize("course", HOUSE.library.courses, ids=lambda course: course.id)
def test_a_choice_too_long_for_a_button_can_be_read_above_it(course: Course) -> None:
    for drawn in map(_drawn, _lessons(course)):
        for key in (key for row in drawn.rows for key in row):
            assert len(key.label) <= 30 or key.label in drawn.text.plain


@pytest.mark.parametrize("course", HOUSE.library.courses, ids=lambda course: course.id)
def test_every_question_and_card_with_choices_fits_a_poll_whole(course: Course) -> None:
    session = QuizSession(1, course.id)
    for one in (*course.questions, *course.cards):
        put = quizzing.asked(HOUSE, f"{course.id}/{one}")
        if put is None:
            continue
        poll = view_poll(put.packed(session), Facts(HOUSE, "en"))
        assert poll.question == put.question
        assert poll.options == put.options
        assert 2 <= len(poll.options) <= 12
        assert 0 < len(poll.correct) < len(poll.options)
        assert len(poll.explanation) <= 200
