"""/listen: a lesson or the summary's podcast as audio, to be heard on the way."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

from bot.conversation.activity import Home, Listening
from bot.conversation.buttons import Button
from bot.conversation.links import lesson_of, mark
from bot.conversation.lists import listed
from bot.conversation.markup import bold, plain
from bot.conversation.returning import back_from, way_on
from bot.conversation.screens import Audio, Key, Screen, Upload, short
from bot.conversation.texts import say, words
from bot.conversation.topic import Facts, Message, Notice, Outcome, Topic, Turn
from content import course as courses
from content.course import Course
from storage import outbox

KIND = "audio"
PODCAST = "podcast"
PERFORMER = "Pocket Tutor"


@dataclass(frozen=True, slots=True)
class Hear(Button, prefix="hl"):
    """Send the audio of the lesson with this mark; of the podcast when it is empty."""

    mark: str


@dataclass(frozen=True, slots=True)
class ListPage(Button, prefix="hp"):
    """Go to a page of the list."""

    page: int


def listen(turn: Turn, wanted: str) -> Outcome:
    """List what can be heard, or send what is named."""
    course = turn.house.course(turn.learner.course_id)
    if course is None:
        return Outcome(Home())
    if not wanted:
        return Outcome(Listening(course.id, back=back_from(turn.activity)))
    if wanted.strip().lower() == PODCAST:
        return _sent(course, "")
    found = lesson_of(turn.house, course, wanted)
    if found is None:
        notice = Notice("listen-no-lesson", {"words": wanted[:60]})
        return Outcome(Listening(course.id, back=back_from(turn.activity)), notice=notice)
    return _sent(*found)


def hear(turn: Turn, button: Hear) -> Outcome:
    """Send what was chosen; the list stays."""
    assert isinstance(turn.activity, Listening)
    course = turn.house.library.get(turn.activity.course)
    if course is None:
        return Outcome(toast="toast-old-button")
    lesson = next((each.id for each in course.lessons if mark(course.id, each.id) == button.mark), None)
    if button.mark and lesson is None:
        return Outcome(toast="toast-old-button")
    sent = Outcome() if _on_its_way(turn, course, lesson or "") else _sent(course, lesson or "")
    return replace(sent, toast="toast-audio")


def turn_page(turn: Turn, button: ListPage) -> Outcome:
    """Turn a page of the list."""
    assert isinstance(turn.activity, Listening)
    return Outcome(replace(turn.activity, page=button.page))


def _sent(course: Course, lesson: str) -> Outcome:
    return Outcome(messages=(Message(KIND, {"course": course.id, "lesson": lesson}),))


def _on_its_way(turn: Turn, course: Course, lesson: str) -> bool:
    """Whether this recording is being sent: an upload takes a while, and whoever waits presses again."""
    wanted = (turn.chat.chat_id, turn.chat.thread_id, KIND, {"course": course.id, "lesson": lesson})
    return any(
        (each.chat_id, each.thread_id, each.kind, json.loads(each.arguments)) == wanted
        for each in outbox.on_their_way(turn.tx)
    )


def view_list(activity: Listening, facts: Facts) -> Screen:
    """Draw the list of what can be heard, with how long each is."""
    course, language = facts.house.course(activity.course), facts.language
    ways = way_on(activity.back, course, language)
    keys = _recordings(course, language) if course else []
    if not keys or course is None:
        lessons = len(course.lessons) if course else 0
        return Screen(say(language, "listen-none", lessons=lessons), (ways,))
    rows = (*listed(keys, activity.page, ListPage, language), ways)
    return Screen(say(language, "listen-choose", title=bold(course.title)), rows)


def _recordings(course: Course, language: str) -> list[Key]:
    """Return a key for each recording, that of the podcast first."""
    keys: list[Key] = []
    if course.audio is not None:
        keys.append(Key(short(words(language, "listen-podcast", minutes=_minutes(course.audio))), Hear("")))
    heard = [lesson for lesson in course.lessons if lesson.audio]
    return keys + [Key(short(lesson.title), Hear(mark(course.id, lesson.id))) for lesson in heard]


def view_audio(arguments: dict[str, Any], facts: Facts) -> Screen | Audio:
    """Return the audio of a lesson or the podcast, or say kindly that there is none."""
    course, language = facts.house.library.get(arguments["course"]), facts.language
    lesson = facts.house.lesson(arguments["course"], arguments["lesson"]) if arguments["lesson"] else None
    found: courses.Audio | None = None
    if course is not None:
        found = lesson.audio if lesson else course.audio if not arguments["lesson"] else None
    if course is None or found is None:
        title = plain(lesson.title if lesson else course.title if course else "")
        return Screen(say(language, "listen-not-yet", title=title))
    minutes = _minutes(found)
    return Audio(
        file=Upload(found.path, found.digest),
        title=found.title,
        performer=f"{PERFORMER}, {course.title}",
        seconds=found.seconds,
        caption=say(language, "listen-caption", title=bold(found.title), minutes=minutes),
        instead=say(language, "listen-failed", title=plain(found.title)),
        cover=course.cover,
    )


def _minutes(audio: courses.Audio) -> int:
    return max(1, round(audio.seconds / 60))


TOPIC = Topic(
    name="listening",
    commands={"listen": listen},
    presses={Hear: hear, ListPage: turn_page},
    views={Listening: view_list},
    messages={KIND: view_audio},
)
