"""What the host of a challenge chooses in its set-up: course, lesson, rounds, seconds, mode, streaks."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.activity.challenge import Picking
from bot.conversation.games import buttons as press
from bot.conversation.games import lobby
from bot.conversation.games.hosting import OLD
from bot.conversation.links import number_of
from bot.conversation.topic import Outcome, Turn
from bot.learning.challenge.modes import MODES
from bot.learning.challenge.setup import ROUNDS, SECONDS
from storage.records import Game

MOST_PAGES = 10_000  # of a list: what lies behind the last one shows the last


def set_rounds(turn: Turn, game: Game, button: press.SetRounds) -> Outcome:
    """Choose how many questions."""
    return lobby.shown(turn, replace(game, rounds=button.rounds)) if button.rounds in ROUNDS else OLD


def set_seconds(turn: Turn, game: Game, button: press.SetSeconds) -> Outcome:
    """Choose how long for each."""
    return lobby.shown(turn, replace(game, seconds=button.seconds)) if button.seconds in SECONDS else OLD


def set_mode(turn: Turn, game: Game, button: press.SetMode) -> Outcome:
    """Choose how to play."""
    return lobby.shown(turn, replace(game, mode=button.mode)) if button.mode in MODES else OLD


def set_streaks(turn: Turn, game: Game, button: press.SetStreaks) -> Outcome:
    """Choose whether streaks give points."""
    return lobby.shown(turn, replace(game, streaks=bool(button.on)))


def pick(turn: Turn, game: Game, button: press.Pick) -> Outcome:
    """Open a page of the list of courses or of lessons, or go back."""
    pickings: tuple[Picking, ...] = ("", "course", "lesson")
    if button.what >= len(pickings) or button.page > MOST_PAGES:
        return OLD
    return lobby.shown(turn, game, pickings[button.what], button.page)


def set_course(turn: Turn, game: Game, button: press.SetCourse) -> Outcome:
    """Choose the course; then its lesson."""
    courses = turn.house.library.courses
    chosen = next((one.id for one in courses if number_of(one.id) == button.mark), None)
    if chosen is None:
        return OLD
    return lobby.shown(turn, replace(game, course_id=chosen, lesson_id=""))


def set_lesson(turn: Turn, game: Game, button: press.SetLesson) -> Outcome:
    """Choose the lesson, or the whole course."""
    course = turn.house.library.get(game.course_id)
    lessons = course.lessons if course else ()
    chosen = next((one.id for one in lessons if number_of(one.id) == button.mark), "")
    if button.mark and not chosen:
        return OLD
    return lobby.shown(turn, replace(game, lesson_id=chosen))
