"""/daily and /settings of a group: a challenge every day at a set time, the course, the time zone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.conversation.buttons import Button
from bot.conversation.events import DailyFell, Pressed, Said
from bot.conversation.games import asking, calls, lobby, play
from bot.conversation.games.hosting import OLD
from bot.conversation.links import number_of
from bot.conversation.lists import listed
from bot.conversation.screens import Key, Retold, Screen, short
from bot.conversation.sending import note
from bot.conversation.texts import say, words
from bot.conversation.topic import Facts, Message, Outcome, Topic, Turn
from bot.conversation.wishes import admin, ask
from bot.learning.challenge.modes import MODES
from bot.learning.challenge.setup import Setup
from bot.learning.timezones.clock import parse_clock, split_clock
from bot.learning.timezones.search import clear, find
from bot.learning.timezones.zones import instant, local
from storage import challenges, group_chats
from storage.records import Group, Phase

DAY = "day"  # one poll that stays open for a day
APART = timedelta(hours=1)  # it is closed so long before the next one, also where clocks are changed
OFF = {"off", "stop", "no"}
TOO_LATE = timedelta(hours=2)  # an outage's challenge is not held at night
AFTER = timedelta(minutes=5)  # it is looked again whether the game that goes on is over
DAILY_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class GroupCourse(Button, prefix="gd"):
    """The course of the group: the one whose id has this mark."""

    mark: int


@dataclass(frozen=True, slots=True)
class GroupCourses(Button, prefix="gD"):
    """Another page of the courses."""

    page: int


def daily(turn: Turn, arguments: str) -> Outcome:
    """Say when the daily challenge is; set it or turn it off, for admins."""
    event = turn.event
    assert isinstance(event, Said)
    if not arguments:
        return calls.said(turn, _standing(_group(turn)))
    allowed = admin(turn, event.person.id)
    if allowed is None:
        return ask(turn)
    if not allowed:
        return calls.said(turn, note("note-only-admin"))
    if arguments.strip().lower() in OFF:
        return _kept(turn, replace(_group(turn), daily_time="", daily_at=None))
    return _set(turn, arguments)


def _set(turn: Turn, arguments: str) -> Outcome:
    kinds = [word.lower() for word in arguments.split() if word.lower() in (*MODES, DAY)]
    rest = " ".join(word for word in arguments.split() if word.lower() not in (*MODES, DAY))
    found = split_clock(rest)
    if found is None:
        return calls.said(turn, note("note-daily-how"))
    at, place = found
    group = replace(
        _group(turn),
        daily_time=f"{at:%H:%M}",
        daily_kind=kinds[0] if kinds else "polls",
        daily_thread=turn.chat.thread_id,
    )
    if place:
        places = find(place)
        if not clear(places):
            return calls.said(turn, note("note-group-place", place=place[:40]))
        group = replace(group, zone=places[0].zone, place=places[0].name)
    if not group.zone:
        return calls.said(turn, note("note-daily-where", time=group.daily_time))
    return _kept(turn, replace(group, daily_at=following(group, turn.now)))


def following(group: Group, now: datetime) -> datetime | None:
    """Return when the daily challenge comes next after `now` (UTC), None when there is none."""
    at = parse_clock(group.daily_time)
    if at is None or not group.zone:
        return None
    today = local(now, group.zone).date()
    coming = (instant(today + timedelta(days=days), at, group.zone) for days in range(3))
    return next((each for each in coming if each > now), None)


def settings(turn: Turn, arguments: str) -> Outcome:
    """Show the group's settings; a place after the command sets the time zone, for admins."""
    event = turn.event
    assert isinstance(event, Said)
    if not arguments:
        return calls.said(turn, _shown(turn))
    allowed = admin(turn, event.person.id)
    if allowed is None:
        return ask(turn)
    if not allowed:
        return calls.said(turn, note("note-only-admin"))
    places = find(arguments)
    if not clear(places):
        return calls.said(turn, note("note-group-place", place=arguments[:40]))
    group = replace(_group(turn), zone=places[0].zone, place=places[0].name)
    group_chats.put(turn.tx, replace(group, daily_at=following(group, turn.now)))
    return calls.said(turn, _shown(turn))


def set_course(turn: Turn, button: GroupCourse) -> Outcome:
    """Choose the course that challenges begin with, for admins."""
    event = turn.event
    assert isinstance(event, Pressed)
    chosen = next((one for one in turn.house.library.courses if number_of(one.id) == button.mark), None)
    refused = _refused(turn, event) if chosen else OLD
    if chosen is None or refused is not None:
        return refused or OLD
    group_chats.put(turn.tx, replace(_group(turn), course_id=chosen.id))
    return replace(calls.said(turn, _shown(turn, event.message_id)), toast="toast-course-set")


def turn_page(turn: Turn, button: GroupCourses) -> Outcome:
    """Show another page of the courses in the same message, for admins, who choose."""
    event = turn.event
    assert isinstance(event, Pressed)
    return _refused(turn, event) or calls.said(turn, _shown(turn, event.message_id, button.page))


def _refused(turn: Turn, event: Pressed) -> Outcome | None:
    """Return what is answered to a press that changes nothing: of somebody else, or under what is no settings."""
    if event.message_id == turn.chat.message_id:
        return OLD  # a game's own message: the press is forged
    allowed = admin(turn, event.person.id)
    if allowed is None:
        return ask(turn)
    return None if allowed else Outcome(toast="toast-only-admin")


def fell(turn: Turn) -> Outcome:
    """The clock: hold the daily challenge, after the game that is going on, unless its time is long past."""
    event, group = turn.event, _group(turn)
    assert isinstance(event, DailyFell)
    if group.daily_at != event.due_at:
        return Outcome()
    coming = following(group, turn.now)
    group_chats.put_daily(turn.tx, group.chat_id, coming)
    going_on = challenges.newest(turn.tx, turn.chat.chat_id, turn.chat.thread_id)
    busy = going_on is not None and going_on.phase is not Phase.OVER
    course = turn.house.course(group.course_id)
    if course is None or coming is None or turn.now - event.due_at > TOO_LATE:
        return Outcome()
    if group.daily_kind == DAY:  # it stands beside games
        return _day_long(turn, course.id, coming - APART)
    if busy:
        group_chats.put_daily(turn.tx, group.chat_id, turn.now + AFTER)
        return Outcome()
    setup = Setup(course=course.id, rounds=DAILY_ROUNDS, mode=group.daily_kind)
    return lobby.opened(turn, replace(lobby.made(turn, setup, 0), daily=True))


def _day_long(turn: Turn, course_id: str, closes_at: datetime) -> Outcome:
    """Ask one question that stays open until tomorrow; who votes plays."""
    seconds = int((closes_at - turn.now).total_seconds())
    setup = Setup(course=course_id, rounds=1, seconds=seconds, mode="polls")
    game = replace(lobby.made(turn, setup, 0), daily=True)
    game = replace(game, id=challenges.add(turn.tx, game))
    game = replace(game, queue=asking.drawn(turn.tx, turn.house, game))
    return play.ask(turn, game) if game.queue else Outcome()


def _group(turn: Turn) -> Group:
    return group_chats.get(turn.tx, turn.chat.chat_id) or Group(turn.chat.chat_id)


def _kept(turn: Turn, group: Group) -> Outcome:
    group_chats.put(turn.tx, group)
    return calls.said(turn, _standing(group))


def _standing(group: Group) -> Message:
    if not group.daily_time:
        return note("note-daily-off")
    name = "note-daily-day" if group.daily_kind == DAY else "note-daily-on"
    return note(name, time=group.daily_time, place=group.place or group.zone, mode=group.daily_kind)


def _shown(turn: Turn, instead_of: int = 0, page: int = 0) -> Message:
    """Return the settings as a message, or `instead_of` one that stands in the group."""
    group = _group(turn)
    course = turn.house.course(group.course_id)
    return Message(
        "group-settings",
        {
            "course": course.title if course else "",
            "place": group.place or group.zone,
            "time": group.daily_time,
            "page": page,
            "message_id": instead_of,
        },
    )


def view_settings(arguments: dict[str, Any], facts: Facts) -> Screen | Retold:
    """Draw the settings of a group, with the courses to choose from."""
    language, courses = facts.language, facts.house.library.courses
    place = arguments["place"] or words(language, "group-no-place")
    at = arguments["time"] or words(language, "group-no-daily")
    text = say(language, "group-settings", course=arguments["course"], place=place, time=at)
    keys = [Key(short(one.title), GroupCourse(number_of(one.id))) for one in courses]
    page, instead_of = int(arguments.get("page", 0)), int(arguments.get("message_id", 0))
    rows = listed(keys, page, GroupCourses, language) if len(courses) > 1 else ()
    return Retold(instead_of, text, rows) if instead_of else Screen(text, rows)


TOPIC = Topic(
    name="daily",
    group_commands={"daily": daily, "settings": settings},
    group_presses={GroupCourse: set_course, GroupCourses: turn_page},
    messages={"group-settings": view_settings},
    events={DailyFell: fell},
)
