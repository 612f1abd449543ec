"""/read: the course's article by section, in pages of a phone, with the place kept and a way to its cards."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.activity import Home, Reading, decode
from bot.conversation.articles.screens import (
    GoOn,
    ListPage,
    OpenSection,
    ShowCards,
    ShowContents,
    Turned,
    listed_on,
    pages_of_cards,
    pages_of_section,
    view_reading,
)
from bot.conversation.links import is_mark, mark, section_of
from bot.conversation.returning import back_from
from bot.conversation.topic import Notice, Outcome, Topic, Turn
from content.course import NO_COURSE, Course
from storage import chats

MOST_ELSEWHERE = 20  # articles in which a place is kept besides


def read(turn: Turn, wanted: str) -> Outcome:
    """Open the contents with the kept place, or the section that is named by its title, id or mark."""
    course = turn.house.course(turn.learner.course_id)
    if course is None:
        return Outcome(Home())
    place = _kept(turn, course)
    back = back_from(turn.activity)
    if not wanted:
        return Outcome(replace(place, open="contents", listed=listed_on(course, place.section), back=back))
    found = section_of(turn.house, course, wanted)
    if found is None:
        return Outcome(replace(place, open="contents", back=back), notice=_not_found(course, wanted))
    course, section = found
    place = _kept(turn, course)
    page = place.page if place.section == section else 0
    return Outcome(replace(place, section=section, page=page, open="section", back=back))


def _not_found(course: Course, wanted: str) -> Notice | None:
    """Say that there is no such section; of a course without an article its screen says enough."""
    if not course.sections:
        return None
    return Notice("reading-gone") if is_mark(wanted) else Notice("reading-no-section", {"words": wanted[:60]})


def open_section(turn: Turn, button: OpenSection) -> Outcome:
    """Open a section from the contents, at its beginning."""
    reading, course = _open(turn)
    section = next((each for each in course.sections if mark(course.id, each.id) == button.mark), None)
    if section is None:
        return Outcome(toast="toast-old-button")
    return Outcome(replace(reading, section=section.id, page=0, open="section"))


def go_on(turn: Turn, _: GoOn) -> Outcome:
    """Go on reading at the kept place."""
    reading, _course = _open(turn)
    return Outcome(replace(reading, open="section" if reading.section else "contents"))


def show_contents(turn: Turn, _: ShowContents) -> Outcome:
    """Open the contents at the section one comes from."""
    reading, course = _open(turn)
    return Outcome(replace(reading, open="contents", listed=listed_on(course, reading.section)))


def list_page(turn: Turn, button: ListPage) -> Outcome:
    """Turn a page of the contents."""
    reading, _ = _open(turn)
    return Outcome(replace(reading, listed=button.page))


def show_cards(turn: Turn, button: ShowCards) -> Outcome:
    """Show the cards of the section, or another page of them."""
    reading, course = _open(turn)
    last = len(pages_of_cards(course, reading.section)) - 1
    if last < 0:
        return Outcome(toast="toast-old-button")
    return Outcome(replace(reading, open="cards", listed=min(button.page, last)))


def turn_page(turn: Turn, button: Turned) -> Outcome:
    """Turn a page; after the last page of a section comes the next section, before its first the one before."""
    reading, course = _open(turn)
    ids = [section.id for section in course.sections]
    if reading.section not in ids:
        gone = Notice("reading-gone") if course.sections else None
        return Outcome(replace(reading, open="contents", section="", page=0), notice=gone)
    at = ids.index(reading.section)
    last = len(pages_of_section(course, reading.section)) - 1
    page = min(reading.page, last) + (1 if button.forward else -1)
    if 0 <= page <= last:
        return Outcome(replace(reading, page=page, open="section"))
    neighbour = at + (1 if page > 0 else -1)
    if not 0 <= neighbour < len(ids):
        return Outcome(replace(reading, open="contents", listed=listed_on(course, reading.section)))
    section = ids[neighbour]
    first = 0 if page > 0 else len(pages_of_section(course, section)) - 1
    return Outcome(replace(reading, section=section, page=first, open="section"))


def _open(turn: Turn) -> tuple[Reading, Course]:
    """Return what is read; an article that went with its course is that of the course now learned."""
    activity = turn.activity
    assert isinstance(activity, Reading)
    course = turn.house.course(activity.course) or NO_COURSE
    return (activity if course.id == activity.course else Reading(course.id)), course


def _kept(turn: Turn, course: Course) -> Reading:
    """Return the place in this course's article; it knows those in the others."""
    left = chats.place(turn.tx, turn.chat.chat_id, turn.chat.thread_id, TOPIC.name)
    last = turn.activity if isinstance(turn.activity, Reading) else decode(left) if left else Home()
    places: dict[str, tuple[str, int]] = {}
    if isinstance(last, Reading):
        places = {id_: (section, page) for id_, section, page in last.elsewhere}
        places[last.course] = (last.section, last.page)
    section, page = places.pop(course.id, ("", 0))
    if all(section != each.id for each in course.sections):
        section, page = "", 0
    elsewhere = tuple((id_, *where) for id_, where in places.items() if where[0])
    return Reading(course.id, section, page, elsewhere=elsewhere[-MOST_ELSEWHERE:])


TOPIC = Topic(
    name="reading",
    commands={"read": read},
    presses={
        OpenSection: open_section,
        GoOn: go_on,
        ShowContents: show_contents,
        ListPage: list_page,
        ShowCards: show_cards,
        Turned: turn_page,
    },
    views={Reading: view_reading},
    keeps=(Reading,),
)
